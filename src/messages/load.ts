import { fetchMessages, spokenHere } from './fetch.ts';
import { spoken, type Spoken, type Translated } from './format.ts';
import type { BrowserPart, InBrowser } from './in-browser.ts';

export { spokenHere };

/**
 * The messages of a part in the page's language, in a browser. Rejects where they cannot be had;
 * a later call tries again.
 */
export async function loadMessages<Part extends BrowserPart>(
  part: Part,
): Promise<Spoken<InBrowser[Part]>> {
  const messages = (await fetchMessages(part)) as Translated<InBrowser[Part]>;
  const { dir, dataset } = document.documentElement;
  // In another language than the text's the interface speaks English.
  const isRtl = dir === 'rtl' && dataset['words'] === undefined;
  return spoken<InBrowser[Part]>(messages, spokenHere(), isRtl);
}
