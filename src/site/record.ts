import { type CslName, type Work, dateText, typesetText } from '../article/index.ts';
import { kindLabel } from '../library/index.ts';
import type { Words } from '../messages/index.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly link?: string;
}

/**
 * What is known of a work, for a table: only fields that its record holds, their words as readers
 * are shown them in the language of the work.
 */
export function recordOf(work: Work, t: Words): Fact[] {
  const { csl } = work;
  const set = (words: string | undefined) => words && typesetText(words, csl.language ?? 'en');
  const fields: readonly (readonly [string, string | undefined, (string | undefined)?])[] = [
    ['Kind', kindLabel(work.kind, t)],
    ['Author', set(names(csl.author))],
    ['Title', set(csl.title)],
    ['Editor', set(names(csl.editor))],
    ['Translator', set(names(csl.translator))],
    ['In', set(csl['container-title'])],
    ['Series', set(csl['collection-title'])],
    ['Volume', csl.volume],
    ['Issue', csl.issue],
    ['Pages', csl.page?.replace(/(\d)-(?=\d)/g, '$1–')],
    ['Edition', csl.edition],
    ['Publisher', set([csl['publisher-place'], csl.publisher].filter(Boolean).join(': '))],
    ['Published', dateText(csl.issued, t)],
    ['Accessed', dateText(csl.accessed, t)],
    ['DOI', csl.DOI, csl.DOI && `https://doi.org/${encodeURI(csl.DOI)}`],
    ['ISBN', csl.ISBN],
    ['ISSN', csl.ISSN],
    ['Language', csl.language],
    ['Address as printed', csl.URL, work.href === csl.URL ? work.href : undefined],
    ['Address repaired', work.href === csl.URL ? undefined : work.href, work.href],
    ['Citation key', work.key],
  ];
  return fields.flatMap(([name, value, link]) =>
    value ? [{ name, value, ...(link && { link }) }] : [],
  );
}

function names(list: readonly CslName[] | undefined): string | undefined {
  return list
    ?.map((name) => {
      const { given, family, literal, suffix } = name;
      const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
      return literal ?? [given, particle, family, suffix].filter(Boolean).join(' ');
    })
    .join('; ');
}
