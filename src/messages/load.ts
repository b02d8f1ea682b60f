import type { English } from './en/index.ts';
import { spoken, type Spoken, type Translated } from './format.ts';
import { messagesPath, type BrowserPart } from './in-browser.ts';

const loaded = new Map<BrowserPart, Promise<unknown>>();

/**
 * The messages of a part in the page's language, in a browser: fetched once. Rejects where they
 * cannot be had; a later call tries again.
 */
export function loadMessages<Part extends BrowserPart>(part: Part): Promise<Spoken<English[Part]>> {
  let found = loaded.get(part) as Promise<Spoken<English[Part]>> | undefined;
  if (!found) {
    found = fetchMessages(part);
    found.catch(() => loaded.delete(part));
    loaded.set(part, found);
  }
  return found;
}

async function fetchMessages<Part extends BrowserPart>(part: Part): Promise<Spoken<English[Part]>> {
  const { lang, dir, dataset } = document.documentElement;
  // Where the interface does not speak the text's language, the page says which it speaks.
  const spokenLang = dataset['words'] ?? lang;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const response = await fetch(`${base}${messagesPath(spokenLang, part)}?${__MESSAGES_VERSION__}`);
  if (!response.ok) throw new Error(`Unexpected ${response.status} for the page’s messages`);
  const messages = (await response.json()) as Translated<English[Part]>;
  return spoken<English[Part]>(messages, spokenLang, dir === 'rtl');
}
