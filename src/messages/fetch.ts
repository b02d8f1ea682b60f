import { messagesPath, type BrowserPart } from './in-browser.ts';

const asked = new Map<BrowserPart, Promise<unknown>>();

/**
 * The file of a part's messages in the page's language, fetched once. Rejects where it cannot be
 * had; a later call tries again. Apart from what makes use of it (`load.ts`), so that a script can
 * ask for it beside the scripts that need it.
 */
export function fetchMessages(part: BrowserPart): Promise<unknown> {
  const file = asked.get(part) ?? ask(part);
  asked.set(part, file);
  return file;
}

async function ask(part: BrowserPart): Promise<unknown> {
  try {
    const base = import.meta.env.BASE_URL.replace(/\/$/, '');
    const path = messagesPath(spokenHere(), part);
    const response = await fetch(`${base}${path}?${__MESSAGES_VERSION__}`);
    if (!response.ok) throw new Error(`Unexpected ${response.status} for ${path}`);
    return await response.json();
  } catch (error) {
    asked.delete(part);
    throw error;
  }
}

/**
 * The language that the page's interface speaks. Where that is not the text's, the page says which.
 */
export function spokenHere(): string {
  const { lang, dataset } = document.documentElement;
  return dataset['words'] ?? lang;
}
