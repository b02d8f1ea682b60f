import { readDetails } from './details.ts';
import type { Scanned } from './parts.ts';
import { isBare, titlesIn } from './read-references.ts';
import type { Locator, ShortForm } from './reading.ts';
import type { Span } from './spans.ts';

const lead = String.raw`(?:(?:but\s)?see(?:\salso)?\s|cf\.\s|vgl\.\s(?:auch\s)?|siehe\s(?:auch\s)?|voir\s|s\.\s)?`;
const ibid = new RegExp(
  String.raw`^(${lead})(?:ibid(?:em)?\.?|ib\.|ebd\.?|ebenda\.?|ibíd\.?)(?=[\s,.;:]|$)`,
  'iu',
);
const person = String.raw`\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:and|und|et|&)\s\p{Lu}[\p{L}\p{M}'’-]+)?`;
/** "Maresca, op. cit.", "Maresca (n 3)", "supra note 3", "see note 3 above", "Maresca (Anm. 3)" */
const back = new RegExp(
  String.raw`^(${lead})(?:(${person}),?\s)?(?:(?:op\.?|loc\.?)\s?cit\.?|a\.\s?a\.\s?O\.|(?:supra\s|above\s)?\(?(?:supra\s)?(?:notes?|n|fn|anm|fußn)\.?\s?(\d{1,4})(?:\sabove)?\)?)(?=[\s,.;:]|$)`,
  'iu',
);
/** "Maresca, p. 475", "Art and Jervis, 12" */
const bareName = new RegExp(String.raw`^(${lead})(${person}),?\s(?=(?:pp?\.|S\.)?\s?\d)`, 'u');
const signals = new RegExp(
  String.raw`^(?:.*[\s(])?(?:see(?:\salso)?|cf\.|quoted\sin|cited\sin|vgl\.(?:\sauch)?|siehe(?:\sauch)?|zit\.\sn(?:ach|\.)|voir|by)\s+`,
  'iu',
);

/**
 * A mention of a work that another note tells of in full: "Ibid., 49", "Brathwaite, *History of
 * the Voice*, 13", "Maresca, op. cit., p. 4", "Maresca (n 3) 475". Undefined where there is none.
 */
export function shortForm(scanned: Scanned, part: Span, lang: string): ShortForm | undefined {
  const words = scanned.text.slice(part.from, Math.min(part.to, part.from + 200));
  const again = ibid.exec(words);
  if (again) {
    const from = part.from + (again[1] ?? '').length;
    return located(scanned, part, from, part.from + again[0].length, lang, { kind: 'ibid' });
  }
  const pointed = back.exec(words);
  if (pointed) {
    const [whole, before = '', family, number] = pointed;
    const from = part.from + before.length;
    const refersTo: ShortForm['refersTo'] | undefined =
      number !== undefined
        ? { kind: 'note', number, ...(family !== undefined && { family: lastWord(family) }) }
        : family !== undefined
          ? { kind: 'name', family: lastWord(family) }
          : undefined;
    return refersTo && located(scanned, part, from, part.from + whole.length, lang, refersTo);
  }
  return byTitle(scanned, part, lang) ?? byName(scanned, part, lang);
}

function byName(scanned: Scanned, part: Span, lang: string): ShortForm | undefined {
  const found = bareName.exec(scanned.text.slice(part.from, Math.min(part.to, part.from + 200)));
  if (!found) return undefined;
  const [whole, before = '', family = ''] = found;
  const to = part.from + whole.trimEnd().length;
  const refersTo = { kind: 'name', family: lastWord(family) } as const;
  const form = located(scanned, part, part.from + before.length, to, lang, refersTo);
  return form?.locator && form;
}

/** No list of surnames is longer. */
const longest = 300;

function byTitle(scanned: Scanned, part: Span, lang: string): ShortForm | undefined {
  const title = titlesIn(scanned, part).at(-1);
  if (!title || title.from - part.from > longest) return undefined;
  const head = scanned.text.slice(part.from, title.from);
  const prose = signals.exec(head)?.[0].length ?? 0;
  const names = head.slice(prose).replace(/[,.:]?\s*$/u, '');
  if (
    names !== '' &&
    !/^(?:(?:von|van|de|der|den|del|di|da|du|la|le|al)\s)*\p{Lu}[\p{L}\p{M}'’.,&\s-]*$/u.test(names)
  )
    return undefined;
  const families = names
    .split(/\s*(?:,|&|\s(?:and|und|et|y)\s)\s*/u)
    .filter((name) => name !== '' && !/^(?:\p{Lu}\.[\s-]?)+$/u.test(name))
    .map(lastWord);
  const from = names === '' ? title.from : part.from + prose;
  const refersTo = { kind: 'title', title: title.words, families } as const;
  return located(scanned, part, from, title.to, lang, refersTo);
}

/** The form with the page after it; undefined where something else follows. */
function located(
  { text }: Scanned,
  part: Span,
  from: number,
  to: number,
  lang: string,
  refersTo: ShortForm['refersTo'],
): ShortForm | undefined {
  const details = readDetails(text, to, part.to, lang);
  const bare = pageAfter(text.slice(to, part.to));
  if (!isBare(details)) return undefined;
  const locator: Locator | undefined = details.pages ?? bare?.locator;
  const end = details.pages ? details.end : to + (bare?.length ?? 0);
  return { span: { from, to: end }, refersTo, ...(locator && { locator }) };
}

/** OSCOLA sets no comma before a page: "Maresca (n 3) 475". */
function pageAfter(
  text: string,
): { readonly locator: Locator; readonly length: number } | undefined {
  const found = /^\s(?:at\s)?(\d{1,5}(?:[-–—]{1,3}\d{1,5})?)(?=[.,;]|$)/u.exec(text);
  return found
    ? { locator: { label: 'page', value: found[1] ?? '' }, length: found[0].length }
    : undefined;
}

function lastWord(name: string): string {
  return (name.split(/\s/).at(-1) ?? name).toLowerCase();
}
