import { spoken, type Spoken, type Translated } from './format.ts';
import { messagesPath, type BrowserPart, type InBrowser } from './in-browser.ts';

const loaded = new Map<BrowserPart, Promise<unknown>>();

/**
 * The messages of a part in the page's language, in a browser: fetched once. Rejects where they
 * cannot be had; a later call tries again.
 */
export function loadMessages<Part extends BrowserPart>(
  part: Part,
): Promise<Spoken<InBrowser[Part]>> {
  let found = loaded.get(part) as Promise<Spoken<InBrowser[Part]>> | undefined;
  if (!found) {
    found = fetchMessages(part);
    found.catch(() => loaded.delete(part));
    loaded.set(part, found);
  }
  return found;
}

async function fetchMessages<Part extends BrowserPart>(
  part: Part,
): Promise<Spoken<InBrowser[Part]>> {
  const spokenLang = spokenHere();
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const response = await fetch(`${base}${messagesPath(spokenLang, part)}?${__MESSAGES_VERSION__}`);
  if (!response.ok) throw new Error(`Unexpected ${response.status} for the page’s messages`);
  const messages = (await response.json()) as Translated<InBrowser[Part]>;
  return spoken<InBrowser[Part]>(messages, spokenLang, document.documentElement.dir === 'rtl');
}

/**
 * The language that the page's interface speaks. Where that is not the text's, the page says which.
 */
export function spokenHere(): string {
  const { lang, dataset } = document.documentElement;
  return dataset['words'] ?? lang;
}
