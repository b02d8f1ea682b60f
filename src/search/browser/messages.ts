import type { English, Spoken } from '../../messages/index.ts';
import { loadMessages } from '../../messages/load.ts';

/** What the search says, in the page's language; there once `loadSearchMessages()` is done. */
export let messages: Spoken<English['search']>;

export async function loadSearchMessages(): Promise<void> {
  messages = await loadMessages('search');
}

/** For where no page is: tests. */
export function useMessages(own: Spoken<English['search']>): void {
  messages = own;
}
