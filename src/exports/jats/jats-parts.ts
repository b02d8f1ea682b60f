import type { CslItem, CslName, Work } from '../../article/index.ts';
import {
  bareDoi,
  field,
  isoDate,
  nameParts,
  namesOf,
  pageRange,
  plainDate,
} from '../works/csl-fields.ts';
import { workItem } from '../works/csl-json.ts';
import { oneLine } from '../safe-text.ts';

/** A stretch of the words of a reference, and the element of JATS that says what it is. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly parts?: readonly Part[];
}

/**
 * The parts of a work as they stand in `words`, its reference as a style prints it, in order and
 * none over another. What the style does not print, or prints in a way of its own, is not among
 * them: the files of references hold everything.
 */
export function partsOf(work: Work, words: string): Part[] {
  const item = workItem(work);
  const found = new Parts(words);
  for (const [name, value] of titlesOf(item, work)) found.add(name, found.words(value));
  const doi = bareDoi(item.DOI);
  if (doi !== undefined)
    found.add('pub-id', found.text(doi), {
      'pub-id-type': 'doi',
      'xlink:href': `https://doi.org/${doi}`,
    });
  if (item.URL !== undefined)
    found.add('ext-link', found.text(item.URL), { 'ext-link-type': 'uri', 'xlink:href': item.URL });
  for (const role of ['author', 'editor', 'translator'])
    for (const name of namesOf(item, role)) found.addName(name, role);
  addYear(item, found);
  addNumbers(item, found);
  found.add('publisher-name', found.words(field(item, 'publisher')));
  found.add('publisher-loc', found.words(field(item, 'publisher-place')));
  for (const name of ['ISBN', 'ISSN'] as const)
    found.add(name.toLowerCase(), found.text(field(item, name)));
  return found.inOrder();
}

/** Titles with the elements for them, the longest first: one may stand within another. */
function titlesOf(item: CslItem, work: Work): (readonly [string, string])[] {
  const title = field(item, 'title') ?? oneLine(work.title);
  const container = field(item, 'container-title');
  const series = field(item, 'collection-title');
  const isWhole = ['book', 'report', 'thesis'].includes(item.type) && container === undefined;
  const part = item.type === 'chapter' ? 'chapter-title' : 'article-title';
  const titles: (readonly [string, string | undefined])[] = [
    [isWhole ? 'source' : part, title],
    ['source', container],
    ['series', series],
  ];
  return titles
    .flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
    .sort(([, a], [, b]) => b.length - a.length);
}

function addYear(item: CslItem, found: Parts): void {
  const issued = plainDate(item.issued);
  const year = issued ? String(issued.year) : item.issued?.literal;
  found.add('year', found.text(year), issued && { 'iso-8601-date': isoDate(issued) });
}

/** Volume, issue and pages, which are digits like any: looked for behind the title of the journal. */
function addNumbers(item: CslItem, found: Parts): void {
  const source = found.endOf('source') ?? 0;
  found.add('volume', found.text(field(item, 'volume'), source));
  const volume = found.endOf('volume') ?? source;
  found.add('issue', found.text(field(item, 'issue'), volume));
  const range = pageRange(item.page);
  const from = found.endOf('issue') ?? volume;
  if (range?.last === undefined) {
    found.add(range ? 'fpage' : 'page-range', found.text(field(item, 'page'), from));
    return;
  }
  const printed = found.match(
    new RegExp(
      `(?<![\\p{L}\\p{N}])${escaped(range.first)}\\s*[-–—‐‑]{1,2}\\s*(\\p{N}+)(?!\\p{N})`,
      'u',
    ),
    from,
  );
  if (!printed) return;
  const first = { start: printed.start, end: printed.start + range.first.length };
  found.add('fpage', first);
  found.add('lpage', { start: printed.end - (printed.last ?? '').length, end: printed.end });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What has been found in the words of a reference so far. */
class Parts {
  readonly #words: string;
  readonly #folded: string;
  readonly #found: Part[] = [];

  constructor(words: string) {
    this.#words = words;
    this.#folded = fold(words);
  }

  /** Adds a part, unless there is none or another stands there. */
  add(
    name: string,
    at: Stretch | undefined,
    attributes?: Part['attributes'],
    parts?: Part[],
  ): void {
    if (at === undefined || at.end === at.start || !this.#isFree(at)) return;
    this.#found.push({ ...at, name, ...(attributes && { attributes }), ...(parts && { parts }) });
  }

  /** A name as a style prints it: the family name, and given names or initials beside it. */
  addName(name: CslName, role: string): void {
    const parts = nameParts(name);
    if (typeof parts === 'string') {
      this.add('collab', this.words(parts), { 'collab-type': role });
      return;
    }
    const family = this.words(parts.family);
    if (!family) return;
    const given = parts.given === undefined ? undefined : this.#givenBeside(family, parts.given);
    const at = {
      start: Math.min(family.start, given?.start ?? family.start),
      end: Math.max(family.end, given?.end ?? family.end),
    };
    const inside = [
      { ...family, name: 'surname' },
      ...(given ? [{ ...given, name: 'given-names' }] : []),
    ].sort((a, b) => a.start - b.start);
    this.add('string-name', at, { 'content-type': role }, inside);
  }

  /** Where words stand that a style may set in other capitals, quotation marks and dashes. */
  words(value: string | undefined): Stretch | undefined {
    return value === undefined ? undefined : this.#find(this.#folded, fold(value), 0);
  }

  /** Where a text stands to the letter. */
  text(value: string | undefined, from = 0): Stretch | undefined {
    return value === undefined ? undefined : this.#find(this.#words, value, from);
  }

  /** Where a pattern matches first, with its last group. */
  match(pattern: RegExp, from: number): (Stretch & { readonly last?: string }) | undefined {
    const found = pattern.exec(this.#words.slice(from));
    if (!found) return undefined;
    const start = from + found.index;
    const last = found.at(-1);
    return { start, end: start + found[0].length, ...(last !== undefined && { last }) };
  }

  endOf(name: string): number | undefined {
    return this.#found.find((part) => part.name === name)?.end;
  }

  inOrder(): Part[] {
    return this.#found.toSorted((a, b) => a.start - b.start);
  }

  /** Where `value` stands as whole words and nothing else was found. */
  #find(words: string, value: string, from: number): Stretch | undefined {
    if (value === '') return undefined;
    for (
      let start = words.indexOf(value, from);
      start >= 0;
      start = words.indexOf(value, start + 1)
    ) {
      const at = { start, end: start + value.length };
      const before = words.slice(0, start);
      const isWhole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(words.slice(at.end));
      if (isWhole && this.#isFree(at)) return at;
    }
    return undefined;
  }

  #isFree({ start, end }: Stretch): boolean {
    return this.#found.every((part) => end <= part.start || start >= part.end);
  }

  #givenBeside(family: Stretch, given: string): Stretch | undefined {
    const pattern = givenPattern(given);
    const after = new RegExp(`^,?\\s+(${pattern})`, 'u').exec(this.#words.slice(family.end));
    if (after?.[1] !== undefined) {
      const end = family.end + after[0].length;
      return { start: end - after[1].length, end };
    }
    const before = new RegExp(`(?<![\\p{L}\\p{N}])(${pattern})\\s+$`, 'u').exec(
      this.#words.slice(0, family.start),
    );
    if (before?.[1] === undefined) return undefined;
    return { start: before.index, end: before.index + before[1].length };
  }
}

/** "Anna Maria" as it is, or "A. M.", "A.-M.", "AM". */
function givenPattern(given: string): string {
  const names = given.split(/[\s.-]+/u).filter(Boolean);
  return names
    .map((name) => {
      const [initial = '', ...rest] = Array.from(name);
      return `${escaped(initial)}(?:${escaped(rest.join(''))})?\\.?`;
    })
    .join('[\\s-]*');
}

/** Small letters, straight quotation marks and hyphens, each sign for one of `text`. */
function fold(text: string): string {
  return Array.from(text, (sign) => {
    if (/["'“”„‘’‚«»‹›]/.test(sign)) return "'";
    if (/[-–—‐‑]/.test(sign)) return '-';
    if (/\s/u.test(sign)) return ' ';
    const small = sign.toLowerCase();
    return small.length === sign.length ? small : sign;
  }).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
