import type { CslItem } from '../../article/index.ts';
import levenshtein from 'damerau-levenshtein';
import { withoutCslMarkup } from '../../compiler/index.ts';
import { makeKey } from './keys.ts';
import { familiesOf } from './names.ts';
import type { ShortForm, TypedWork } from './reading.ts';

/** A work that notes cite. */
export interface KnownWork {
  readonly key: string;
  work: TypedWork;
  /** It was there before: nothing of it is changed. */
  readonly given: boolean;
}

/** The works of an article: those that are given, and those that its notes tell of. */
export class Works {
  readonly list: KnownWork[] = [];
  private readonly keys = new Set<string>();

  constructor(given: readonly CslItem[]) {
    for (const { id, ...work } of given) {
      if (this.keys.has(id)) continue;
      this.keys.add(id);
      this.list.push({ key: id, work, given: true });
    }
  }

  /** The work that a full reference tells of, if it is known already. */
  match(work: TypedWork): KnownWork | undefined {
    return this.list.find((known) => isSame(known.work, work));
  }

  /** A work that may be the same, told of with a shorter title or a slip of the pen. */
  isAlike(work: TypedWork): boolean {
    return this.list.some((known) => isAlike(known.work, work));
  }

  add(work: TypedWork): KnownWork {
    const key = makeKey(work, this.keys);
    this.keys.add(key);
    const made = { key, work, given: false };
    this.list.push(made);
    return made;
  }

  /** The only work that a short form can stand for. */
  resolve(refersTo: ShortForm['refersTo'], among: readonly KnownWork[]): KnownWork | undefined {
    const found = among.filter(({ work }) => isMeant(refersTo, work));
    return found.length === 1 ? found[0] : undefined;
  }
}

function isMeant(refersTo: ShortForm['refersTo'], work: TypedWork): boolean {
  if (refersTo.kind === 'title') {
    const title = comparable(work.title ?? '');
    const short = comparable(refersTo.title);
    const isTitle =
      short.length > 2 &&
      (title === short ||
        title.startsWith(`${short} `) ||
        comparable(work['title-short'] ?? '') === short);
    return isTitle && isBy(refersTo.families, work);
  }
  if (refersTo.kind === 'ibid') return true;
  return refersTo.family === undefined || isBy([refersTo.family], work);
}

/** True where the names of a short form are the first ones of the work. */
function isBy(families: readonly string[], work: TypedWork): boolean {
  const names = familiesOf(work.author ?? work.editor);
  return families.every((family, n) => lastWord(names[n] ?? '') === lastWord(family));
}

function lastWord(words: string): string {
  return words.split(/\s/).at(-1) ?? words;
}

/** Fields in which two references to one work cannot differ. */
const telling = [
  'container-title',
  'volume',
  'issue',
  'edition',
  'DOI',
  'URL',
  'publisher',
] as const;

/** The same title by the same people, and nothing that tells them apart. */
export function isSame(a: TypedWork, b: TypedWork): boolean {
  if (comparable(a.title ?? '') !== comparable(b.title ?? '') || (a.title ?? '') === '')
    return false;
  const [names, others] = [familiesOf(a.author ?? a.editor), familiesOf(b.author ?? b.editor)];
  if (names.map(lastWord).join('\n') !== others.map(lastWord).join('\n')) return false;
  const isApart = telling.some(
    (field) =>
      a[field] !== undefined &&
      b[field] !== undefined &&
      comparable(a[field]) !== comparable(b[field]),
  );
  return !isApart && (yearOf(a) ?? yearOf(b)) === (yearOf(b) ?? yearOf(a));
}

/** The same people and year, and titles of which one begins with the other or is nearly the other. */
function isAlike(a: TypedWork, b: TypedWork): boolean {
  const [names, others] = [familiesOf(a.author ?? a.editor), familiesOf(b.author ?? b.editor)];
  if (names.map(lastWord).join('\n') !== others.map(lastWord).join('\n')) return false;
  if (yearOf(a) !== yearOf(b) || (names.length === 0 && yearOf(a) === undefined)) return false;
  const [title, other] = [comparable(a.title ?? ''), comparable(b.title ?? '')];
  if (title === other) return false;
  if (title.startsWith(`${other} `) || other.startsWith(`${title} `)) return true;
  const length = Math.max(title.length, other.length);
  return length < 300 && distance(title, other) / length <= slip;
}

/** The share of letters of a title that a slip of the pen may change. */
const slip = 0.15;

function distance(a: string, b: string): number {
  return levenshtein(a, b).steps;
}

export function yearOf({ issued }: TypedWork): string | undefined {
  const year = issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? undefined : String(year);
}

/** Words without capitals, punctuation and marks. */
export function comparable(text: string): string {
  return withoutCslMarkup(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
