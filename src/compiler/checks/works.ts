import {
  type CslDate,
  type CslItem,
  type Place,
  type Problem,
  bareDoi,
  doiHolds,
  isbnHolds,
  issnHolds,
} from '../../article/index.ts';
import type { CheckInput, WorkFact } from './input.ts';
import { urlFault } from './links.ts';
import { readRanges } from './locators.ts';

/** More works than this that nothing cites are one problem: a whole library was exported. */
const MANY_UNCITED = 20;
/** No work cited today came out before writing, or comes out after this year. */
const LAST_YEAR = 2100;

/** Works: uncited, twice under two keys, with dates, numbers, pages or names that cannot be. */
export function checkWorks(input: CheckInput): Problem[] {
  return [
    ...uncited(input),
    ...twice(input.works),
    ...input.works
      .filter(({ broken }) => broken === undefined)
      .flatMap((work) => [
        ...dates(work, input),
        ...numbers(work),
        ...pages(work),
        ...names(work),
        ...address(work, input.repaired),
      ]),
  ];
}

function uncited({ works, citations, nocite }: CheckInput): Problem[] {
  if (nocite.includes('*')) return [];
  const cited = new Set([...citations.map(({ key }) => key), ...nocite]);
  const left = works.filter(({ key }) => !cited.has(key));
  const [first] = left;
  if (first === undefined) return [];
  if (left.length > MANY_UNCITED) {
    const named = left.slice(0, 5).map(({ key }) => `"${key}"`);
    return [
      warn(
        'work-uncited',
        first.place,
        `Unexpected works that nothing cites: ${left.length}, such as ${named.join(', ')}`,
        'Keep only the works that the article cites, or name the others in `nocite`.',
      ),
    ];
  }
  return left.map(({ key, place }) =>
    warn(
      'work-uncited',
      place,
      `Unexpected work "${key}" that nothing cites`,
      'Cite it, take it out, or name it in `nocite`.',
    ),
  );
}

function twice(works: readonly WorkFact[]): Problem[] {
  const seen = new Map<string, WorkFact>();
  return works.flatMap((work) => {
    const marks = identities(work.csl);
    const before = marks.map((mark) => seen.get(mark)).find((found) => found !== undefined);
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, work);
    if (before === undefined || before.key === work.key || differ(before.csl, work.csl)) return [];
    return [
      warn(
        'work-same-twice',
        work.place,
        `Unexpected second entry for one work: "${work.key}" is "${before.key}" of ` +
          `${before.place.file}:${before.place.line}`,
        'Keep one entry and cite it everywhere.',
      ),
    ];
  });
}

/** What makes two entries the same work: the DOI, or title, year and first name together. */
function identities(csl: CslItem): string[] {
  const marks: string[] = [];
  if (csl.DOI) marks.push(`doi ${bareDoi(csl.DOI).toLowerCase()}`);
  const title = folded(csl.title ?? '');
  const year = yearOf(csl.issued);
  const person = (csl.author ?? csl.editor)?.[0];
  const name = folded(person?.family ?? person?.literal ?? '');
  if (title.split(' ').length >= 3 && year !== undefined && name !== '') {
    marks.push(`words ${csl.type} ${title} ${year} ${name}`);
  }
  return marks;
}

function differ(a: CslItem, b: CslItem): boolean {
  const apart = (left: string | undefined, right: string | undefined) =>
    left !== undefined && right !== undefined && folded(left) !== folded(right);
  return (
    apart(a.volume, b.volume) ||
    apart(a.issue, b.issue) ||
    apart(a.page, b.page) ||
    apart(a.edition, b.edition) ||
    apart(a.title, b.title) ||
    (a.DOI !== undefined && b.DOI !== undefined && apart(bareDoi(a.DOI), bareDoi(b.DOI)))
  );
}

function dates(work: WorkFact, { date }: CheckInput): Problem[] {
  const { key, csl } = work;
  const issued = partsOf(csl.issued);
  const accessed = partsOf(csl.accessed);
  const problems: Problem[] = [];
  if (issued !== undefined && accessed !== undefined && before(accessed, issued)) {
    problems.push(
      warn(
        'work-accessed-before-issued',
        fieldPlace(work, 'accessed'),
        `Unexpected access date ${iso(accessed)} of "${key}", before it was published (${iso(issued)})`,
        'One of the two dates is wrong.',
      ),
    );
  }
  const year = issued?.[0];
  if (year !== undefined && (year > LAST_YEAR || year < -3000)) {
    problems.push(
      warn(
        'work-date-implausible',
        fieldPlace(work, 'issued'),
        `Unexpected year ${year} of "${key}", expected one in which a work can have come out`,
      ),
    );
  } else if (date !== undefined && year !== undefined && year > date.year + 1) {
    problems.push(
      warn(
        'work-issued-after-article',
        fieldPlace(work, 'issued'),
        `Unexpected year ${year} of "${key}": the article itself is of ${date.year}`,
        'Correct the year, or the date of the article.',
      ),
    );
  }
  return problems;
}

function numbers(work: WorkFact): Problem[] {
  const { key, csl } = work;
  const problems: Problem[] = [];
  const check = (
    field: 'ISBN' | 'ISSN',
    shape: string,
    holds: (typed: string) => boolean | undefined,
  ) => {
    // Several in one field are usual: print and electronic, hardback and paperback.
    for (const typed of (csl[field] ?? '').split(/[,;]|\s{2,}|\s(?=97[89])|\sand\s/)) {
      if (typed.trim() === '') continue;
      const result = holds(typed.replace(/\([^)]*\)/g, ''));
      if (result === true) continue;
      const why = result === undefined ? `expected ${shape}` : 'its check digit does not fit';
      problems.push(
        warn(
          `work-${field.toLowerCase()}-invalid`,
          fieldPlace(work, field),
          `Unexpected ${field} "${typed.trim()}" of "${key}": ${why}`,
          'Copy it again from the work or its catalogue entry.',
        ),
      );
    }
  };
  check('ISBN', 'ten or thirteen digits', isbnHolds);
  check('ISSN', 'the form 1234-567X', issnHolds);
  if (csl.DOI) {
    const doi = bareDoi(csl.DOI);
    if (!doiHolds(doi)) {
      problems.push(
        warn(
          'work-doi-malformed',
          fieldPlace(work, 'DOI'),
          `Unexpected DOI "${csl.DOI}" of "${key}", expected the form 10.1234/suffix`,
        ),
      );
    }
    const linked = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(.+)$/i.exec(csl.URL ?? '')?.[1];
    if (linked !== undefined && safeDecode(linked).toLowerCase() !== doi.toLowerCase()) {
      problems.push(
        warn(
          'work-doi-differs',
          fieldPlace(work, 'URL'),
          `Unexpected address "${csl.URL}" of "${key}", which names another DOI than "${doi}"`,
        ),
      );
    }
  }
  return problems;
}

function pages(work: WorkFact): Problem[] {
  const reversed = readRanges(work.csl.page ?? '').find(({ from, to }) => to < from);
  if (reversed === undefined) return [];
  return [
    warn(
      'work-pages-reversed',
      fieldPlace(work, 'page'),
      `Unexpected pages "${reversed.text}" of "${work.key}": they end before they begin`,
    ),
  ];
}

function names(work: WorkFact): Problem[] {
  const problems: Problem[] = [];
  for (const field of ['author', 'editor', 'translator'] as const) {
    for (const { family, given } of work.csl[field] ?? []) {
      const odd = [family, given].find(
        (part) => part !== undefined && /\s(?:and|&|und|et)\s|;|\bet al\b/i.test(part),
      );
      if (odd === undefined) continue;
      problems.push(
        warn(
          'work-name-unsplit',
          fieldPlace(work, field),
          `Unexpected name "${odd}" as one ${field} of "${work.key}", expected one person`,
          'Put " and " between names in BibTeX; in JSON each person is an entry of the list.',
        ),
      );
    }
  }
  return problems;
}

function address(work: WorkFact, repaired: ReadonlySet<string>): Problem[] {
  const url = work.csl.URL;
  if (url === undefined || repaired.has(work.key)) return [];
  const fault = urlFault(url);
  if (fault === undefined) return [];
  return [
    warn(
      'work-url-malformed',
      fieldPlace(work, 'URL'),
      `Unexpected address "${url.length > 80 ? `${url.slice(0, 79)}…` : url}" of "${work.key}": ${fault}`,
      'Mend it; where it has to stand as printed, repair it by an emendation in edition.yaml.',
    ),
  ];
}

function fieldPlace({ fields, place }: WorkFact, field: string): Place {
  return fields.get(field) ?? place;
}

type DateParts = readonly number[];

function partsOf(date: CslDate | undefined): DateParts | undefined {
  const parts = date?.['date-parts']?.[0]?.map(Number);
  return parts !== undefined && parts.length > 0 && parts.every(Number.isInteger)
    ? parts
    : undefined;
}

function yearOf(date: CslDate | undefined): number | undefined {
  return partsOf(date)?.[0];
}

/** True if `a` is surely earlier: what one of the two leaves open decides nothing. */
function before(a: DateParts, b: DateParts): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    if (a[index] !== b[index]) return a[index]! < b[index]!;
  }
  return false;
}

function iso(parts: DateParts): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function folded(text: string): string {
  return (
    text
      .replace(/<[^>]*>/g, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function warn(rule: string, place: Place, message: string, hint?: string): Problem {
  return { rule, severity: 'warning', place, message, ...(hint === undefined ? {} : { hint }) };
}
