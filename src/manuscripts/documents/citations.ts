import { z } from 'zod';
import { type Block, type Citation, type Inline, mapTree, wordsOf } from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { contentOf, noAttr, space, str } from './shapes.ts';
import { shortened } from './shorten.ts';

const work = z.looseObject({ id: z.union([z.string(), z.number()]) });
const works = z.array(work);
export type CslWork = z.infer<typeof work>;

/** Works with keys that can be typed. */
export interface KeyedWorks {
  readonly works: readonly CslWork[];
  /** Our key by the key of the document. */
  readonly keys: ReadonlyMap<string, string>;
  readonly report: readonly Accounted[];
}

/**
 * Gives works keys that can be typed: managers number theirs (`12`, `http://zotero.org/…/ABCD`), for
 * which the first author's name and the year stand, as in `smith2001b`.
 */
export function keyWorks(
  list: readonly CslWork[],
  printed: ReadonlySet<string> = new Set(),
): KeyedWorks {
  const keys = new Map<string, string>();
  const taken = new Set(list.map(({ id }) => String(id)).filter(isTypable));
  const report: Accounted[] = [];
  const keyed = list.flatMap((work) => {
    const { id, ...rest } = work;
    if (keys.has(String(id))) return [];
    const key = isTypable(String(id)) ? String(id) : mint(work, taken);
    taken.add(key);
    keys.set(String(id), key);
    const title = typeof rest['title'] === 'string' ? rest['title'] : '';
    report.push({
      kind: 'work',
      fate: printed.has(String(id)) ? 'guessed' : 'converted',
      what: `@${key}: ${shortened(title, 120)}`,
      ...(printed.has(String(id)) && {
        why: 'The document does not say what is what in it: all of it is the title.',
      }),
    });
    return [{ id: key, ...cslNames(rest) }];
  });
  return { works: keyed, keys, report };
}

/** Works of CSL-JSON; what is none is no work. */
export function readWorks(json: string): readonly CslWork[] {
  return json.trim() === '' ? [] : (works.safeParse(JSON.parse(json)).data ?? []);
}

/** Pandoc 3.9 passes on variables of EndNote under names that CSL has not. */
function cslNames(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { pages, ...rest } = item;
  return pages !== undefined && rest['page'] === undefined ? { ...rest, page: pages } : { ...item };
}

/** A key of our Markdown that tells something: with a letter, and none of the signs that end it. */
function isTypable(id: string): boolean {
  const isNumber =
    /^(?:ref|references?|rf|r|bib|b|cit|cite|cr|c|en|fn)[-_.]?[a-z]?\d+(?:[-_.]\d+)*$/i.test(id);
  return !isNumber && /^[A-Za-z][\w-]*(?:[:.][\w-]+)*$/.test(id) && id.length <= 80;
}

const named = z
  .looseObject({
    author: z.array(z.looseObject({})).optional(),
    editor: z.array(z.looseObject({})).optional(),
    title: z.string().optional(),
    issued: z
      .looseObject({ 'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional() })
      .optional(),
  })
  .catch({});

function mint(item: CslWork, taken: ReadonlySet<string>): string {
  const { author, editor, title, issued } = named.parse(item);
  const first = (author ?? editor)?.[0];
  const name = first?.['family'] ?? first?.['literal'] ?? title ?? 'work';
  const base = `${plain(typeof name === 'string' ? name : 'work')}${issued?.['date-parts']?.[0]?.[0] ?? ''}`;
  if (!taken.has(base)) return base;
  for (let at = 1; ; at++) {
    const letter = at < 26 ? String.fromCharCode(97 + at) : `-${at}`;
    if (!taken.has(base + letter)) return base + letter;
  }
}

function plain(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  return letters.split(' ').slice(0, 2).join('').slice(0, 24) || 'work';
}

/** Citations with our keys; what cites a work that is nowhere stays as it is printed, or is told. */
export function keyCitations(
  blocks: readonly Block[],
  { keys }: KeyedWorks,
  elsewhere: ReadonlySet<string> | undefined,
): { readonly value: readonly Block[]; readonly report: readonly Accounted[] } {
  const report: Accounted[] = [];
  const value = mapTree(blocks, (node) => {
    const cite = contentOf('Cite', node);
    if (!cite) return undefined;
    const [citations, printed] = cite;
    const known = citations.map((each) => {
      const key =
        keys.get(each.citationId) ??
        (elsewhere?.has(each.citationId) ? each.citationId : undefined);
      return { ...each, citationId: key ?? each.citationId, isKnown: key !== undefined };
    });
    const words = shortened(wordsOf(printed));
    const isTyped = printed.some(({ t }) => t === 'RawInline');
    if (!isTyped && known.some(({ isKnown }) => !isKnown)) {
      report.push({
        kind: 'citation',
        fate: printed.length > 0 ? 'kept' : 'lost',
        what: words || known.map(({ citationId }) => `@${citationId}`).join('; '),
        why: 'The work is in no bibliography of the document; it stays as it is printed there.',
      });
      return printed.length > 0
        ? printed
        : [{ t: 'Code', c: [noAttr, known.map(({ citationId }) => `@${citationId}`).join('; ')] }];
    }
    const clean = known.map((each): Citation => ({
      citationId: each.citationId,
      citationMode: each.citationMode,
      citationNoteNum: each.citationNoteNum,
      citationHash: each.citationHash,
      citationPrefix: trimmed(each.citationPrefix),
      citationSuffix: suffix(each.citationSuffix),
    }));
    report.push({
      kind: 'citation',
      fate: 'converted',
      what: `${words === '' ? '' : `"${words}" `}[${clean.map(({ citationId, citationSuffix }) => `@${citationId}${shortened(wordsOf(citationSuffix))}`).join('; ')}]`,
      ...(known.some(({ isKnown }) => !isKnown) && {
        why: 'Its work is in no bibliography beside the manuscript: bring that into the folder.',
      }),
    });
    return { t: 'Cite', c: [clean, isTyped ? [] : printed] };
  });
  return { value, report };
}

function trimmed(words: readonly Inline[]): Inline[] {
  const isSpace = ({ t }: Inline): boolean => t === 'Space' || t === 'SoftBreak';
  let [start, end] = [0, words.length];
  while (start < end && isSpace(words[start] ?? { t: '' })) start += 1;
  while (end > start && isSpace(words[end - 1] ?? { t: '' })) end -= 1;
  return words.slice(start, end);
}

/** `, page 12` is a locator; an empty one is none. One that begins with a word has a comma before it. */
function suffix(words: readonly Inline[]): Inline[] {
  const inner = trimmed(words);
  const text = wordsOf(inner).trim();
  if (text === '' || text === ',') return [];
  return /^[\p{L}\p{N}§¶]/u.test(text) ? [str(','), space, ...inner] : inner;
}
