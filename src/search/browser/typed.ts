import type { TypedFacet } from '../shared/facets.ts';
import { fold } from '../shared/words.ts';
import { messages, type SearchMessages } from './messages.ts';

/** What can be asked for by a word of its own, before a number or a colon. */
type Typed = Place | TypedFacet;
type Place = 'note' | 'section' | 'paragraph';

/** Understood in every language, beside its own words; see `messages/en/search.ts`. */
const english: Readonly<Record<Typed, string>> = {
  note: 'note, notes, footnote, footnotes, endnote, endnotes, fn, n.',
  section: '§, §§, section, sections, sec.',
  paragraph: '¶, ¶¶, paragraph, paragraphs, para',
  kind: 'kind',
  author: 'author',
  year: 'year',
  type: 'type',
  article: 'article',
  lang: 'lang, language',
};

const places = ['note', 'section', 'paragraph'];

let known = new Map<string, Typed>();
let knownOf: SearchMessages | undefined;

/** What is meant by a word before a colon: "author", "Autor". */
export function facetTyped(word: string): TypedFacet | undefined {
  return words().get(form(word)) as TypedFacet | undefined;
}

/**
 * What kind of place is asked for by a text in which `#` stands for the number: "note #", "#. not",
 * "第#节".
 */
export function placeTyped(text: string): Place | undefined {
  const typed = form(text);
  return (words().get(typed) ?? words().get(typed.replace('.#', '#'))) as Place | undefined;
}

/** The words of the page's language, and the English ones. */
function words(): ReadonlyMap<string, Typed> {
  if (knownOf === messages) return known;
  known = new Map();
  knownOf = messages;
  for (const list of [messages.typed, english])
    for (const [meant, typed] of Object.entries(list) as [Typed, string][])
      for (const word of typed.split(/[,،、，]/u)) {
        const whole = form(word, meant);
        known.set(whole, meant);
        // An abbreviation is typed without its stop, too.
        const bare = whole.replace('.#', '#');
        if (bare.length > 3) known.set(bare, meant);
      }
  return known;
}

/** A word of a list, or what was typed, without all that does not count. */
function form(text: string, meant?: Typed): string {
  const typed = fold(text).replace(/\s+/gu, '');
  return meant && places.includes(meant) && !typed.includes('#') ? `${typed}#` : typed;
}
