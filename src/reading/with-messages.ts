import { fetchMessages } from '../messages/fetch.ts';
import type { BrowserPart } from '../messages/in-browser.ts';

/**
 * A part of the scripts that says something, when it can: with what it says, which is fetched
 * beside it. Rejects where either cannot be had.
 * @param coming has `loadPageMessages` of `messages.ts`, or of `own/messages.ts`, among what it exports.
 * @param also What it says beside the messages of every page.
 */
export async function withMessages<Part extends { readonly loadPageMessages: () => Promise<void> }>(
  coming: Promise<Part>,
  also: BrowserPart = 'reading',
): Promise<Part> {
  const [part] = await Promise.all([coming, fetchMessages('reading'), fetchMessages(also)]);
  await part.loadPageMessages();
  return part;
}
