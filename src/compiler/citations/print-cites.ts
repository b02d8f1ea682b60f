import CSL, { type CiteItem, type Engine } from 'citeproc';
import { orderCites } from './sort.ts';
import { itemStart, unguard } from './safe-text.ts';
import type { StyleInfo } from './style-info.ts';
import { wrapItems } from './wrap.ts';

/** Takes the index of a cite, and whether the style prints nothing of it in any form. */
export type OnEmpty = (index: number, isNone: boolean) => void;

export interface PrintOptions {
  /** True where the first cite belongs to the sentence: it stays the first. */
  readonly first?: boolean;
  /** False for a citation without the words that the style puts at its end. */
  readonly stop?: boolean;
  /** Told of each cite of which the style prints nothing without its author, or nothing at all. */
  readonly onEmpty?: OnEmpty;
}

/**
 * Prints the cites of a cluster, in the style's order, as HTML: the words of each in
 * `<a data-item>` with its index in `cites`. A cite of which nothing would be printed (a short
 * form that is only the name, without the name) has a fuller form, or its work's title.
 */
export function printCites(
  engine: Engine,
  info: StyleInfo,
  cites: readonly CiteItem[],
  options: PrintOptions = {},
): string {
  const { opt } = engine.citation;
  const { layout_suffix: suffix = '' } = opt;
  if (options.stop === false) opt.layout_suffix = '';
  try {
    const entries = cites.map((cite, index) => ({
      item: engine.retrieveItem(cite.id),
      cite,
      index,
    }));
    return printInOrder(engine, info, orderCites(engine, entries, options.first), options);
  } finally {
    opt.layout_suffix = suffix;
  }
}

interface Entry {
  readonly item: object;
  readonly cite: CiteItem;
  readonly index: number;
}

function printInOrder(
  engine: Engine,
  info: StyleInfo,
  list: readonly Entry[],
  options: PrintOptions,
): string {
  const printed = run(engine, list, false);
  if (isEmpty(printed)) return printFuller(engine, info, list, options);
  const only = list.length === 1 ? list[0] : undefined;
  const words = unguard(printed);
  const alone = only && wrapWhole(engine, words, only.index);
  if (alone !== undefined) return alone;
  const numbers =
    info.format === 'numeric'
      ? list.map(({ cite }) => engine.registry.registry[cite.id]?.seq ?? 0)
      : undefined;
  const marked = run(engine, list, true);
  // Of several cites, one that prints nothing is left out without a word.
  const found = marked.split(itemStart).length - 1;
  if (!numbers && found < list.length && list.some((entry) => isEmpty(run(engine, [entry], false))))
    return printFuller(engine, info, list, options);
  const order = list.map(({ index }) => index);
  return wrapItems(words, unguard(marked), order, numbers);
}

function run(engine: Engine, list: readonly Entry[], marked: boolean): string {
  engine.opt.development_extensions['apply_citation_wrapper'] = marked;
  // citeproc changes the cites it is given, so each run gets its own.
  const cites = list.map(({ item, cite }) => [item, { ...cite }] as const);
  return CSL.getCitationCluster.call(engine, cites);
}

/** What citeproc writes where there is nothing to print. `guard` keeps it out of other words. */
const placeholder = /\[(?:NO_PRINTED_FORM|CSL STYLE ERROR: [^\]]*)\]/;

/** True if citeproc printed a placeholder instead of a cite. Asked before `unguard`. */
export function isEmpty(printed: string): boolean {
  return placeholder.test(printed);
}

/** A reference with the words that stand for a work in place of the placeholder, if it has one. */
export function fillEmpty(printed: string, item: object): string {
  return printed.replace(placeholder, () => wordsFor(item));
}

/** Prints a list with a cite that has no words, each such cite in a form that has some. */
function printFuller(
  engine: Engine,
  info: StyleInfo,
  list: readonly Entry[],
  options: PrintOptions,
): string {
  const fuller = list.map((entry) => ({ entry, cite: withWords(engine, entry) }));
  for (const { entry, cite } of fuller) {
    const isNamed = entry.cite['suppress-author'] === true && cite?.['suppress-author'] !== true;
    if (!cite || isNamed) options.onEmpty?.(entry.index, !cite);
  }
  const printable = fuller.flatMap(({ entry, cite }) => (cite ? [{ ...entry, cite }] : []));
  const rest = fuller.flatMap(({ entry, cite }) => (cite ? [] : [inPlace(entry)]));
  const html = printable.length > 0 ? [printInOrder(engine, info, printable, options)] : [];
  return [...html, ...rest].join(' ');
}

function withWords(engine: Engine, entry: Entry): CiteItem | undefined {
  const { cite } = entry;
  const forms: CiteItem[] = [
    cite,
    { ...cite, position: CSL.POSITION_SUBSEQUENT },
    { ...cite, position: CSL.POSITION_FIRST },
    { ...cite, 'suppress-author': false },
  ];
  return forms.find((form) => !isEmpty(run(engine, [{ ...entry, cite: form }], false)));
}

/** The author's words around what stands for a work of which the style prints nothing. */
function inPlace({ item, cite, index }: Entry): string {
  const words = [cite.prefix, wordsFor(item), cite.locator, cite.suffix];
  const text = words.filter((part) => part !== undefined && part !== '').join(' ');
  return `<a data-item="${String(index)}">${unguard(text)}</a>`;
}

/** What stands for a work of which a style prints nothing: its title, else its key. */
export function wordsFor(item: object): string {
  const { title, 'citation-key': key } = item as Readonly<Record<string, unknown>>;
  const words = [title, key].map((value) => (typeof value === 'string' ? value : ''));
  return words.find((text) => text !== '') ?? '';
}

/** A single item's words are all that stands between the style's brackets. */
function wrapWhole(engine: Engine, printed: string, index: number): string | undefined {
  const { layout_prefix: before = '', layout_suffix: after = '' } = engine.citation.opt;
  const words = printed.slice(before.length, printed.length - after.length);
  const plain = !/[<&]/.test(before + after) && printed === before + words + after;
  return plain && words !== ''
    ? `${before}<a data-item="${String(index)}">${words}</a>${after}`
    : undefined;
}
