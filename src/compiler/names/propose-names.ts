import { type Article, longestLabel } from '../../article/index.ts';
import { capitalisedRuns } from './capitalised.ts';
import {
  findNames,
  namedTexts,
  spellingOf,
  type NamedText,
  type SoughtName,
} from './find-names.ts';
import { overlaps, printedCitations, type Stretch } from './printed-citations.ts';
import { grouped, type Spelling } from './group-spellings.ts';

/** Capitalised words of the text, as an entry for `names`. */
export interface ProposedName {
  readonly label: string;
  readonly variants: readonly string[];
  /** The number of the paragraph of each mention. */
  readonly mentions: readonly number[];
}

type Text = Pick<Article, 'paragraphs' | 'blocks' | 'notes' | 'citations' | 'lang' | 'edition'>;

/**
 * The names that a text may have, by its capitals, the most frequent first; without those of its
 * edition and what overlaps them. Each stands in the text as `findNames` finds it. Nothing is
 * known of what they name.
 */
export function proposeNames(article: Text): ProposedName[] {
  const texts = namedTexts(article.paragraphs, article.blocks);
  const known = article.edition.names.map(({ label, variants }) => ({
    ...{ label, variants, except: [] },
  }));
  const groups = grouped(spellingsIn(article, texts), article.lang);
  return standing(groups, known, texts)
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.label < b.label ? -1 : 1));
}

/** Whether a text is in a script with capitals: in most scripts of the world there are none. */
export function hasCapitals(article: Pick<Article, 'paragraphs' | 'blocks'>): boolean {
  let [letters, cased, capitals] = [0, 0, 0];
  for (const { text } of namedTexts(article.paragraphs, article.blocks)) {
    letters += text.match(/\p{L}/gu)?.length ?? 0;
    cased += text.match(/[\p{Lu}\p{Lt}\p{Ll}]/gu)?.length ?? 0;
    capitals += text.match(/[\p{Lu}\p{Lt}]/gu)?.length ?? 0;
  }
  // Georgian has small letters only.
  return letters === 0 || (cased > letters / 2 && capitals > letters / 1000);
}

/** Every spelling of a possible name, and how often it stands in the text. */
function spellingsIn(article: Text, texts: readonly NamedText[]): Spelling[] {
  const { blocks, notes, lang } = article;
  const taken = takenIn(article);
  // Each cell of a table begins anew: its capitals tell nothing.
  const tables = new Set(blocks.filter(({ kind }) => kind === 'table').map(({ id }) => id));
  const small = smallWords([
    ...texts.map(({ text }) => text),
    ...notes.map(({ body }) => body.text),
  ]);
  const calendar = calendarNames(lang);
  const found = new Map<string, { text: string; times: number; isName: boolean }>();
  const nouns = new Set<string>();
  for (const { target, text } of texts.filter((each) => !tables.has(each.target))) {
    for (const run of capitalisedRuns(text, lang, (word) => small.has(word))) {
      if (overlaps(run, taken.get(target))) continue;
      if (run.text.length > longestLabel || !isName(run.text, calendar)) continue;
      const key = spellingOf(run.text);
      if (run.isNoun) nouns.add(key);
      const before = found.get(key);
      found.set(key, {
        text: before?.text ?? run.text,
        times: (before?.times ?? 0) + 1,
        isName: before?.isName === true || !run.isDoubtful,
      });
    }
  }
  return [...found].flatMap(([key, each]) => (each.isName && !nouns.has(key) ? [each] : []));
}

/** Where the text has names that the edition knows, and what is printed for citations. */
function takenIn(article: Text): ReadonlyMap<string, readonly Stretch[]> {
  const taken = new Map<string, Stretch[]>();
  for (const { mentions } of article.edition.names)
    for (const { target, at, text } of mentions)
      taken.set(target, [...(taken.get(target) ?? []), { start: at, end: at + text.length }]);
  for (const [target, cited] of printedCitations(article))
    taken.set(target, [...(taken.get(target) ?? []), ...cited]);
  return taken;
}

/** No single letter, number in Roman letters, month or day of the week. */
function isName(text: string, calendar: ReadonlySet<string>): boolean {
  return /\p{L}.*\p{L}/u.test(text) && !/^[IVXLCDM]+$/u.test(text) && !calendar.has(text);
}

function smallWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []),
  );
}

function calendarNames(lang: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const locale of Intl.DateTimeFormat.supportedLocalesOf([lang, 'en']))
    for (const form of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(locale, { month: form, timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(locale, { weekday: form, timeZone: 'UTC' });
      for (let nth = 0; nth < 12; nth += 1) {
        names.add(month.format(Date.UTC(2001, nth, 1)));
        names.add(weekday.format(Date.UTC(2001, 0, nth + 1)));
      }
    }
  return names;
}

/** The groups as the finder finds them beside the names that are known: only what stands is left. */
function standing(
  groups: readonly (readonly string[])[],
  known: readonly SoughtName[],
  texts: readonly NamedText[],
): ProposedName[] {
  let names = groups.map(([label = '', ...rest]) => ({
    ...{ label, variants: [label, ...rest], except: [] },
  }));
  // To leave out a spelling can only give its words to others: twice is enough.
  for (let round = 0; round < 2; round += 1) {
    const found = findNames([...known, ...names], texts).slice(known.length);
    names = names.flatMap((name, nth) => {
      const variants = name.variants.filter((_, at) => (found[nth]?.uses[at] ?? 0) > 0);
      const [label] = variants;
      return label === undefined ? [] : [{ ...name, label, variants }];
    });
  }
  const found = findNames([...known, ...names], texts).slice(known.length);
  return names.map(({ label, variants }, nth) => ({
    ...{ label, variants },
    mentions: (found[nth]?.mentions ?? []).map(({ n }) => n),
  }));
}
