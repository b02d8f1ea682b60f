import { spokenHere } from '../messages/fetch.ts';
import { digitsIn } from '../messages/format.ts';
import type { English, Spoken } from '../messages/index.ts';
import { loadMessages } from '../messages/load.ts';

/**
 * What the scripts of a page say, in its language. Who loads a part of them that says something
 * waits for it by `withMessages()` (`with-messages.ts`).
 */
export let messages: Spoken<English['reading']>;

let lang = 'en';

export async function loadPageMessages(): Promise<void> {
  messages = await loadMessages('reading');
  lang = spokenHere();
}

/** For where no page is: tests. */
export function useMessages(own: Spoken<English['reading']>, ownLang = 'en'): void {
  messages = own;
  lang = ownLang;
}

/** The digits of a label as the page's language writes them: "3a" → "۳a". */
export function digits(label: string): string {
  return digitsIn(lang, label);
}

/** A share of one as the page's language writes it: "150%", "150 %". */
export function percent(share: number): string {
  return new Intl.NumberFormat(lang, { style: 'percent' }).format(share);
}

/** "A, B and C". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
}

/** What tells the language of messages where the page's text is in another one. */
export function inOwnLanguage(): Readonly<Record<string, string>> {
  const { words } = document.documentElement.dataset;
  // Who has no messages is spoken to in English.
  return words === undefined ? {} : { lang: words, dir: 'ltr' };
}

/** The same of what stands in the direction of the page: its parts follow each other as the text does. */
export function ownLanguage(): Readonly<Record<string, string>> {
  const { words } = document.documentElement.dataset;
  return words === undefined ? {} : { lang: words };
}

/** And what tells the language of the text within them. */
export function inLanguageOfText(): Readonly<Record<string, string>> {
  const { dataset, lang: text, dir } = document.documentElement;
  return dataset['words'] === undefined ? {} : { lang: text, dir: dir || 'ltr' };
}
