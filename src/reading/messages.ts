import type { English, Spoken } from '../messages/index.ts';
import { loadMessages } from '../messages/load.ts';

/**
 * What the scripts of a page say, in its language. Whoever loads a part of them that says something
 * waits for `loadPageMessages()` beside it.
 */
export let messages: Spoken<English['reading']>;

export async function loadPageMessages(): Promise<void> {
  messages = await loadMessages('reading');
}

/** For where no page is: tests. */
export function useMessages(own: Spoken<English['reading']>): void {
  messages = own;
}
