import { type CslName, type Work, dateText, kindLabel, typesetText } from '../article/index.ts';
import type { Words } from '../messages/index.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly link?: string;
  /** Whether it is words in the language of the work, such as its title. */
  readonly isWorks?: true;
}

/**
 * What is known of a work, for a table: only fields that its record holds, their words as readers
 * are shown them in the language of the work.
 */
export function recordOf(work: Work, t: Words): Fact[] {
  const { csl } = work;
  const set = (words: string | undefined) => words && typesetText(words, csl.language ?? 'en');
  const says = t.article.record;
  const place = csl['publisher-place'];
  const publisher =
    place && csl.publisher
      ? says.publisherAt({ place, publisher: csl.publisher })
      : (place ?? csl.publisher);
  const fields: readonly (readonly [string, string | undefined, (string | undefined)?])[] = [
    [says.kind, kindLabel(work.kind, t)],
    [says.author, set(names(csl.author, t))],
    [says.title, set(csl.title)],
    [says.editor, set(names(csl.editor, t))],
    [says.translator, set(names(csl.translator, t))],
    [says.in, set(csl['container-title'])],
    [says.series, set(csl['collection-title'])],
    [says.volume, csl.volume],
    [says.issue, csl.issue],
    [says.pages, csl.page?.replace(/(\d)-(?=\d)/g, '$1–')],
    [says.edition, csl.edition],
    [says.publisher, set(publisher)],
    [says.published, dateText(csl.issued, t)],
    [says.accessed, dateText(csl.accessed, t)],
    ['DOI', csl.DOI, csl.DOI && `https://doi.org/${encodeURI(csl.DOI)}`],
    ['ISBN', csl.ISBN],
    ['ISSN', csl.ISSN],
    [says.language, csl.language && t.languageName(csl.language)],
    [says.addressPrinted, csl.URL, work.href === csl.URL ? work.href : undefined],
    [says.addressRepaired, work.href === csl.URL ? undefined : work.href, work.href],
    [says.key, work.key],
  ];
  const ofWork = new Set<string>([says.title, says.in, says.series]);
  return fields.flatMap(([name, value, link]) =>
    value
      ? [
          {
            name,
            value,
            ...(link && { link }),
            ...(ofWork.has(name) && { isWorks: true as const }),
          },
        ]
      : [],
  );
}

/** Chinese, Japanese and Korean names: 欧阳静 is of the family 欧阳. */
const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function names(list: readonly CslName[] | undefined, { terms }: Words): string | undefined {
  return list
    ?.map((name) => {
      const { given, family, literal, suffix } = name;
      const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
      if (family && familyFirst.test(family)) return literal ?? `${family}${given ?? ''}`;
      return literal ?? [given, particle, family, suffix].filter(Boolean).join(' ');
    })
    .join(terms.semicolon);
}
