import { type Color, colors } from '../colors.ts';
import {
  type AnnotatedArticle,
  type Annotation,
  longestNote,
  longestQuote,
  readAnnotation,
} from '../model.ts';
import {
  type ExchangeForm,
  type Imported,
  type ImportOptions,
  mostAnnotations,
  type Refusal,
} from './types.ts';

/** An annotation as a file has it: anything may be missing, or be something else. */
export interface Found {
  /** The value in the file. */
  readonly value: unknown;
  readonly id?: unknown;
  /** Address, or path, of the article. */
  readonly source?: unknown;
  /** Title that the file gives the article. */
  readonly title?: unknown;
  readonly created?: unknown;
  readonly modified?: unknown;
  readonly color?: unknown;
  readonly note?: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
  readonly exact?: unknown;
  readonly prefix?: unknown;
  readonly suffix?: unknown;
  readonly where?: unknown;
}

/** Values kept of those that are refused, and how large one may be. */
const mostUnread = 100;
const largestUnread = 100_000;

/** Other articles that are named; the rest is counted together. */
const mostForeign = 100;

/** Makes annotations of what was found in a file, and counts what is not taken. */
export function admit(
  form: ExchangeForm,
  found: readonly Found[],
  options: ImportOptions,
): Imported {
  const read = new Map<string, Annotation>();
  const foreign = new Map<string, { title: string; url: string; count: number }>();
  const refused = new Map<Refusal, number>();
  const unread: unknown[] = [];
  const articleOf = finder(options.articles);
  const refuse = (reason: Refusal, value?: unknown) => {
    refused.set(reason, (refused.get(reason) ?? 0) + 1);
    if (value !== undefined && unread.length < mostUnread && isSmall(value)) unread.push(value);
  };
  for (const each of found.slice(0, mostAnnotations)) {
    const article = articleOf(each);
    if (!article) {
      const isNamed = foreign.size < mostForeign;
      const name = {
        title: isNamed ? nameOf(each.title) : '',
        url: isNamed ? nameOf(each.source) : '',
      };
      const key = JSON.stringify(name);
      foreign.set(key, { ...name, count: (foreign.get(key)?.count ?? 0) + 1 });
      continue;
    }
    const annotation = annotationOf(each, article, options.now);
    if (typeof annotation === 'string') refuse(annotation, each.value);
    else read.set(freeId(annotation, read), annotation);
  }
  const more = found.length - mostAnnotations;
  if (more > 0) refused.set('too-many', more);
  const annotations = [...read].map(([id, annotation]) => ({ ...annotation, id }));
  const paths = new Set(annotations.map(({ article }) => article));
  return {
    form,
    read: annotations,
    articles: options.articles.filter(({ path }) => paths.has(path)),
    foreign: [...foreign.values()],
    refused: [...refused].map(([reason, count]) => ({ reason, count })),
    unread,
  };
}

/** Nothing is taken of a file. */
export function refusedWhole(reason: Refusal, form?: ExchangeForm): Imported {
  const refused = [{ reason, count: 1 }];
  return { form, read: [], articles: [], foreign: [], refused, unread: [] };
}

/** The id of an annotation; another one where a file uses it twice. */
function freeId({ id }: Annotation, taken: ReadonlyMap<string, unknown>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id.slice(0, 110)}.${n}`;
  return free;
}

/** Finds the article of the site that something belongs to. */
function finder(
  articles: readonly AnnotatedArticle[],
): (found: Found) => AnnotatedArticle | undefined {
  const byAddress = new Map<string, AnnotatedArticle>();
  for (const article of articles)
    for (const name of [article.path, article.url]) byAddress.set(plainAddress(name), article);
  return ({ source }) =>
    typeof source === 'string' && source.length <= 5000
      ? byAddress.get(plainAddress(source))
      : undefined;
}

/** An address without what does not tell pages apart. */
export function plainAddress(address: string): string {
  const page = address
    .split(/[?#]/, 1)
    .join('')
    .replace(/^https?:\/\/(?:www\.)?/i, '//')
    .replace(/index\.html?$/, '');
  let end = page.length;
  while (page[end - 1] === '/') end--;
  return page.slice(0, end);
}

function annotationOf(found: Found, article: AnnotatedArticle, now: string): Annotation | Refusal {
  const { exact } = found;
  if (typeof exact !== 'string' || exact.trim() === '') return 'no-quote';
  if (exact.length > largestUnread && exact.length > longestQuote) return 'broken';
  const note = typeof found.note === 'string' ? found.note : '';
  if (note.length > longestNote) return 'broken';
  const created = dateOf(found.created) ?? dateOf(found.modified) ?? now;
  const value = {
    id: idOf(found.id, [article.path, exact, note, created].join('\n')),
    article: article.path,
    created,
    modified: dateOf(found.modified) ?? created,
    color: colorOf(found.color),
    note,
    target: {
      start: placeOf(found.start, 0),
      end: placeOf(found.end, 0),
      quote: {
        exact,
        prefix: contextOf(found.prefix, 'end'),
        suffix: contextOf(found.suffix, 'start'),
      },
    },
    where: whereOf(found.where),
  };
  return readAnnotation(value) ?? 'broken';
}

/** An id that may be kept; one made of another, the same for the same, where it may not. */
function idOf(id: unknown, otherwise: string): string {
  if (typeof id !== 'string' || id === '') return `x-${hash(otherwise)}`;
  const own = id.replace(/^urn:(?:uuid|scholium):/, '');
  return /^[\w:.-]{1,128}$/.test(own) ? own : `x-${hash(id.slice(0, 5000))}`;
}

/** 64 bits in two halves (FNV-1a), enough to tell the annotations of a reader apart. */
function hash(words: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let at = 0; at < words.length; at++) {
    a = Math.imul(a ^ words.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ words.charCodeAt(at), 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((half) => (half >>> 0).toString(36)).join('');
}

function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 100) return undefined;
  const date = new Date(value);
  const year = date.getUTCFullYear();
  return year >= 1900 && year <= 9999 ? date.toISOString() : undefined;
}

const otherColors: ReadonlyMap<string, Color> = new Map([
  ['pink', 'red'],
  ['orange', 'yellow'],
  ['purple', 'blue'],
]);

function colorOf(value: unknown): Color {
  const own = colors.find((color) => color === value);
  return own ?? (typeof value === 'string' ? otherColors.get(value) : undefined) ?? 'yellow';
}

function placeOf(value: unknown, offset: number): { block: string; offset: number } {
  const block = memberOf(value, 'block');
  const at = memberOf(value, 'offset');
  return {
    block: typeof block === 'string' && block.length <= 1000 ? block : '',
    offset: typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? at : offset,
  };
}

/** What stands around words: of a long one, the part beside them. */
function contextOf(value: unknown, side: 'start' | 'end'): string {
  if (typeof value !== 'string') return '';
  const part = side === 'end' ? value.slice(-200) : value.slice(0, 200);
  return part.length === value.length ? value : part.toWellFormed().replaceAll('\ufffd', '');
}

function whereOf(value: unknown): Annotation['where'] {
  const order = memberOf(value, 'order');
  const where: { -readonly [Key in keyof Annotation['where']]: Annotation['where'][Key] } = {
    order: typeof order === 'number' && Number.isSafeInteger(order) && order >= 0 ? order : 0,
  };
  for (const name of ['paragraph', 'note', 'section', 'heading'] as const) {
    const words = memberOf(value, name);
    if (typeof words === 'string' && words.length <= 1000) where[name] = words;
  }
  return where;
}

/** An own member of an object that came from a file; undefined where there is none. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** A name from a file, to be shown: one line without what turns or hides what stands around it. */
function nameOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  const line = value
    .slice(0, 1000)
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ')
    .trim();
  return Array.from(line.toWellFormed()).slice(0, 300).join('');
}

function isSmall(value: unknown): boolean {
  try {
    return JSON.stringify(value).length <= largestUnread;
  } catch {
    return false;
  }
}
