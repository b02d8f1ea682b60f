import type { Article } from '../article/index.ts';
import { directionOf, primaryOf, tagIn } from '../messages/index.ts';

/** What is said of a piece of a text in another language. */
export interface PieceLanguage {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/**
 * `lang` and `dir` for a piece of an article (a reference, a note) where they are not those of the
 * article: by what is known of its language, and by its letters, if nearly all of them are written
 * the other way, or are Chinese or Japanese where the article's are not, or the other way round.
 * @param known The piece's language, where that is known: a tag, or words that somebody typed.
 */
export function pieceLanguage(
  text: string,
  article: Pick<Article, 'lang' | 'dir'>,
  known?: string,
): PieceLanguage {
  const kind = kindOf(text);
  const isOther = kind !== undefined && kind !== kindOfLanguage(article.lang);
  const tag = tagIn(known);
  // A language that its letters do not bear out is a mistake.
  const isKnown = tag !== undefined && (kind === undefined || kindOfLanguage(tag) === kind);
  if (!isOther && !(isKnown && primaryOf(tag) !== primaryOf(article.lang))) return {};
  const dir = kind === 'rtl' ? 'rtl' : 'ltr';
  return {
    lang: isKnown ? tag : 'und',
    ...(dir !== article.dir && kind !== undefined && { dir }),
  };
}

/** XHTML has the language twice (XHTML 1.0, C.7). */
export function inXml({ lang, dir }: PieceLanguage): Record<string, string> {
  return {
    ...(lang !== undefined && { lang, 'xml:lang': lang }),
    ...(dir !== undefined && { dir }),
  };
}

/** How a text is set: from right to left, in characters as wide as high, or as English is. */
type Kind = 'rtl' | 'cjk' | 'alphabet';

const letters = /\p{L}/gu;
const rtl = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Of all letters: a title in another language may stand in a text. */
const nearly = 0.8;

/** By nearly all of the letters, where they are of one kind; addresses do not count. */
function kindOf(text: string): Kind | undefined {
  const counts: Record<Kind, number> = { rtl: 0, cjk: 0, alphabet: 0 };
  const words = text.replace(/\w+:\/\/\S+/g, '');
  for (const [letter] of words.matchAll(letters)) {
    counts[rtl.test(letter) ? 'rtl' : cjk.test(letter) ? 'cjk' : 'alphabet']++;
  }
  const [most] = (['alphabet', 'rtl', 'cjk'] as const).toSorted((a, b) => counts[b] - counts[a]);
  const all = counts.alphabet + counts.rtl + counts.cjk;
  return most !== undefined && all > 0 && counts[most] >= nearly * all ? most : undefined;
}

function kindOfLanguage(lang: string): Kind {
  if (directionOf(lang) === 'rtl') return 'rtl';
  return /^(?:zh|ja|yue|wuu)\b/i.test(lang) ? 'cjk' : 'alphabet';
}
