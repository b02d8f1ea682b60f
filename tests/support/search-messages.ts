import { messagesOf, type InBrowser } from '../../src/messages/index.ts';
import { spoken } from '../../src/messages/format.ts';
import { useMessages } from '../../src/search/browser/messages.ts';

/** Lets the search speak a language where no page is. */
export function searchSpeaks(lang: string): void {
  useMessages(spoken<InBrowser['search']>(messagesOf(lang, 'search'), lang), lang);
}
