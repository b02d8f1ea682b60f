import type { InBrowser, Spoken } from '../../messages/index.ts';
import { digitsIn } from '../../messages/format.ts';
import { commonWords } from '../shared/words.ts';
import { loadMessages, spokenHere } from '../../messages/load.ts';

export type SearchMessages = Spoken<InBrowser['search']>;

/** What the search says, in the page's language; there once `loadSearchMessages()` is done. */
export let messages: SearchMessages;
/** The language of the messages. */
export let spoken = 'en';

let common: ReadonlySet<string> = new Set();

/** Rejects where the messages cannot be had; a later call tries again. */
export async function loadSearchMessages(): Promise<void> {
  useMessages(await loadMessages('search'), spokenHere());
}

/** For where no page is: tests. */
export function useMessages(own: SearchMessages, lang: string): void {
  messages = own;
  spoken = lang;
  common = commonWords(own.common);
}

/**
 * Whether a folded word is too common in the page's language to be required beside others, or to be
 * meant by a typo.
 */
export function isCommon(word: string): boolean {
  return common.has(word);
}

/** A number as the language writes it. */
export function numeral(value: number): string {
  return new Intl.NumberFormat(spoken).format(value);
}

/** The digits of a label as the language writes them: "2.1" → "۲.۱". */
export function digits(label: string | number): string {
  return digitsIn(spoken, String(label));
}

/** A message with elements where its names are. */
export function withNodes<Name extends string>(
  message: (values: Readonly<Record<Name, string>>) => string,
  nodes: Readonly<Record<Name, Node>>,
): (Node | string)[] {
  const names = Object.keys(nodes) as Name[];
  const marked = Object.fromEntries(names.map((name, at) => [name, `\0${at}\0`]));
  return message(marked as Record<Name, string>)
    .split('\0')
    .map((part, at) => (at % 2 === 0 ? part : nodes[names[Number(part)]!]));
}
