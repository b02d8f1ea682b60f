import {
  type CslDate,
  type CslItem,
  type Place,
  type Problem,
  bareDoi,
  doiHolds,
  isbnHolds,
  issnHolds,
  report,
  rules,
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
    const keys = left.slice(0, 5).map(({ key }) => key);
    return [report(rules.workUncited, first.place, { keys, count: left.length })];
  }
  return left.map(({ key, place }) => report(rules.workUncited, place, { keys: [key], count: 1 }));
}

function twice(works: readonly WorkFact[]): Problem[] {
  const seen = new Map<string, WorkFact>();
  return works.flatMap((work) => {
    const marks = identities(work.csl);
    const before = marks.map((mark) => seen.get(mark)).find((found) => found !== undefined);
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, work);
    if (before === undefined || before.key === work.key || differ(before.csl, work.csl)) return [];
    const { file, line } = before.place;
    const first = { key: before.key, file, line };
    return [report(rules.workSameTwice, work.place, { key: work.key, first })];
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
      report(rules.workAccessedBeforeIssued, fieldPlace(work, 'accessed'), {
        key,
        accessed: iso(accessed),
        issued: iso(issued),
      }),
    );
  }
  const year = issued?.[0];
  if (year !== undefined && (year > LAST_YEAR || year < -3000)) {
    problems.push(report(rules.workDateImplausible, fieldPlace(work, 'issued'), { key, year }));
  } else if (date !== undefined && year !== undefined && year > date.year + 1) {
    problems.push(
      report(rules.workIssuedAfterArticle, fieldPlace(work, 'issued'), {
        key,
        year,
        articleYear: date.year,
      }),
    );
  }
  return problems;
}

function numbers(work: WorkFact): Problem[] {
  const { key, csl } = work;
  const problems: Problem[] = [];
  for (const { typed, fault } of faultyNumbers(csl.ISBN, isbnHolds)) {
    const place = fieldPlace(work, 'ISBN');
    problems.push(report(rules.workIsbnInvalid, place, { isbn: typed, key, fault }));
  }
  for (const { typed, fault } of faultyNumbers(csl.ISSN, issnHolds)) {
    const place = fieldPlace(work, 'ISSN');
    problems.push(report(rules.workIssnInvalid, place, { issn: typed, key, fault }));
  }
  if (csl.DOI) {
    const doi = bareDoi(csl.DOI);
    if (!doiHolds(doi)) {
      problems.push(report(rules.workDoiMalformed, fieldPlace(work, 'DOI'), { doi: csl.DOI, key }));
    }
    const linked = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(.+)$/i.exec(csl.URL ?? '')?.[1];
    if (linked !== undefined && safeDecode(linked).toLowerCase() !== doi.toLowerCase()) {
      const url = csl.URL ?? '';
      problems.push(report(rules.workDoiDiffers, fieldPlace(work, 'URL'), { url, key, doi }));
    }
  }
  return problems;
}

/** The numbers of a field that do not hold. Several in one are usual: print and electronic, … */
function faultyNumbers(
  field: string | undefined,
  holds: (typed: string) => boolean | undefined,
): { typed: string; fault: 'form' | 'check digit' }[] {
  return (field ?? '').split(/[,;]|\s{2,}|\s(?=97[89])|\sand\s/).flatMap((typed) => {
    if (typed.trim() === '') return [];
    const result = holds(typed.replace(/\([^)]*\)/g, ''));
    if (result === true) return [];
    return [{ typed: typed.trim(), fault: result === undefined ? 'form' : 'check digit' }];
  });
}

function pages(work: WorkFact): Problem[] {
  const reversed = readRanges(work.csl.page ?? '').find(({ from, to }) => to < from);
  if (reversed === undefined) return [];
  const values = { pages: reversed.text, key: work.key };
  return [report(rules.workPagesReversed, fieldPlace(work, 'page'), values)];
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
        report(rules.workNameUnsplit, fieldPlace(work, field), { name: odd, field, key: work.key }),
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
  return [report(rules.workUrlMalformed, fieldPlace(work, 'URL'), { url, key: work.key, fault })];
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
