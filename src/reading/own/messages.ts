import type { English, Spoken } from '../../messages/index.ts';
import { loadMessages } from '../../messages/load.ts';
import { loadPageMessages as loadReadingMessages } from '../messages.ts';

/**
 * What is said about what a reader keeps, in the page's language. A part that says it is loaded by
 * `withMessages(import(…), 'own')` and exports `loadPageMessages` of this file.
 */
export let own: Spoken<English['own']>;

export async function loadPageMessages(): Promise<void> {
  await loadReadingMessages();
  own = await loadMessages('own');
}

/** For where no page is: tests. */
export function useOwnMessages(messages: Spoken<English['own']>): void {
  own = messages;
}
