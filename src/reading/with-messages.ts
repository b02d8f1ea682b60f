import { fetchMessages } from '../messages/fetch.ts';

/**
 * A part of the scripts that says something, when it can: with what it says, which is fetched
 * beside it. Rejects where either cannot be had.
 * @param coming has `loadPageMessages` of `messages.ts` among what it exports.
 */
export async function withMessages<Part extends { readonly loadPageMessages: () => Promise<void> }>(
  coming: Promise<Part>,
): Promise<Part> {
  const [part] = await Promise.all([coming, fetchMessages('reading')]);
  await part.loadPageMessages();
  return part;
}
