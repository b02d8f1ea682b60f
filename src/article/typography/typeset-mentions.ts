import type { Article, DatedEvent, NameMention } from '../article.ts';
import { replaced, stretchAfter } from './replacement.ts';
import { replacementsOf } from './typeset-text.ts';

/** A paragraph or block that was set, and where its stretches stand now. */
interface SetText {
  readonly typed: string;
  readonly shown: string;
  readonly after: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/**
 * Finds the words of events and the mentions of names in the article as it is set: offsets hold in
 * its texts, and the words are those that stand there.
 * @param literals As in `typesetText`.
 */
export function mentionSetter(
  { paragraphs, blocks, lang }: Pick<Article, 'paragraphs' | 'blocks' | 'lang'>,
  literals: readonly string[],
): {
  readonly event: (event: DatedEvent) => DatedEvent;
  readonly mention: (mention: NameMention) => NameMention;
} {
  const typedTexts = new Map([...paragraphs, ...blocks].map(({ id, text }) => [id, text]));
  const made = new Map<string, SetText>();
  const textOf = (id: string): SetText => {
    const known = made.get(id);
    if (known) return known;
    const typed = typedTexts.get(id) ?? '';
    const replacements = replacementsOf(typed, lang, literals);
    const set = { typed, shown: replaced(typed, replacements), after: stretchAfter(replacements) };
    made.set(id, set);
    return set;
  };
  const wordsAfter = (id: string, at: number, length: number) => {
    const { shown, after } = textOf(id);
    const { start, end } = after(at, at + length);
    return { at: start, text: shown.slice(start, end) };
  };
  const wordsIn = (id: string, words: string): string => {
    const at = textOf(id).typed.indexOf(words);
    return at < 0 ? words : wordsAfter(id, at, words.length).text;
  };
  return {
    event: (event) => ({
      ...event,
      words: wordsIn(event.paragraph, event.words),
      ...(event.dated !== undefined && { dated: wordsIn(event.paragraph, event.dated) }),
    }),
    mention: (mention) => ({
      ...mention,
      ...wordsAfter(mention.target, mention.at, mention.text.length),
    }),
  };
}
