import type { Color } from '../colors.ts';
import type { AnnotatedArticle, Annotation } from '../model.ts';
import { type Found, memberOf } from './found.ts';
import { groupsOf } from './order.ts';
import type { Collection, ExportOptions } from './types.ts';

/** W3C Web Annotation Data Model (2017) and Web Annotation Vocabulary, as JSON-LD. */
const context = 'http://www.w3.org/ns/anno.jsonld';
/** Ids in HTML documents (Web Annotation Data Model, section 4.2.1). */
const htmlFragment = 'http://tools.ietf.org/rfc/rfc3236';

const styles: Readonly<Record<Color, string>> = {
  blue: '#bed3f3',
  yellow: '#fef3bd',
  green: '#c1eac5',
  red: '#eb9694',
};

/** Annotations as a collection with one page (Web Annotation Data Model, section 5). */
export function toWebAnnotations(
  collection: Collection,
  { words, generator, now }: ExportOptions,
): string {
  const groups = groupsOf(collection);
  const items = groups.flatMap(({ article, annotations }) =>
    annotations.map((annotation) => itemOf(annotation, article)),
  );
  const value = {
    '@context': [context, { scholium: 'urn:scholium:' }],
    id: `urn:scholium:export:${encodeURIComponent(now)}`,
    type: 'AnnotationCollection',
    label: words.title,
    generator: { id: generator.url, type: 'Software', name: generator.name },
    created: now,
    total: items.length,
    // What JSON-LD has no terms for is kept as it is (JSON-LD 1.1, section 4.2.2).
    'scholium:articles': json(groups.map(({ article }) => article)),
    first: {
      id: `urn:scholium:export:${encodeURIComponent(now)}:page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function json(value: unknown): unknown {
  return { '@type': '@json', '@value': value };
}

function itemOf(annotation: Annotation, article: AnnotatedArticle): unknown {
  const { id, created, modified, color, note, target, where } = annotation;
  const motivation = note === '' ? 'highlighting' : 'commenting';
  return {
    id: iriOf(id),
    type: 'Annotation',
    motivation,
    created,
    modified,
    ...(note !== '' && {
      body: { type: 'TextualBody', value: note, format: 'text/markdown', purpose: motivation },
    }),
    stylesheet: { type: 'CssStylesheet', value: `.${color} { background: ${styles[color]} }` },
    target: {
      type: 'SpecificResource',
      source: article.url,
      styleClass: color,
      selector: selectorsOf(target),
    },
    'scholium:path': article.path,
    'scholium:where': json(where),
  };
}

/** An annotation's id as an IRI. */
export function iriOf(id: string): string {
  const isUuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(id);
  return `urn:${isUuid ? 'uuid' : 'scholium'}:${id}`;
}

function selectorsOf({ start, end, quote }: Annotation['target']): unknown[] {
  const place = (block: string, from: number, to: number) => ({
    type: 'FragmentSelector',
    conformsTo: htmlFragment,
    value: block,
    refinedBy: { type: 'TextPositionSelector', start: from, end: to },
  });
  const where =
    start.block === end.block
      ? place(start.block, start.offset, end.offset)
      : {
          type: 'RangeSelector',
          startSelector: place(start.block, start.offset, start.offset),
          endSelector: place(end.block, end.offset, end.offset),
        };
  return [where, { type: 'TextQuoteSelector', ...quote }];
}

/**
 * The annotations in a value: collections, pages, lists of them and single ones; those of
 * Hypothesis, too. Undefined where it is none of these.
 */
export function fromWebAnnotations(value: unknown): Found[] | undefined {
  const items = itemsOf(value);
  if (!items) return undefined;
  const titles = titlesOf(value);
  return items.map((item) => foundIn(item, titles));
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.every((each) => isAnnotation(each)) ? value : undefined;
  for (const list of [memberOf(value, 'first'), value]) {
    for (const name of ['items', 'rows', 'annotations']) {
      const items = memberOf(list, name);
      if (Array.isArray(items)) return items;
    }
  }
  return isAnnotation(value) ? [value] : undefined;
}

function isAnnotation(value: unknown): boolean {
  return memberOf(value, 'target') !== undefined || memberOf(value, 'type') === 'Annotation';
}

/** Titles of articles by their addresses. */
function titlesOf(value: unknown): ReadonlyMap<unknown, unknown> {
  const articles = memberOf(memberOf(value, 'scholium:articles'), '@value');
  return new Map(
    listOf(articles).map((article) => [memberOf(article, 'url'), memberOf(article, 'title')]),
  );
}

function foundIn(item: unknown, titles: ReadonlyMap<unknown, unknown>): Found {
  const targets = listOf(memberOf(item, 'target'));
  const target = targets.find((each) => quoteIn(each)) ?? targets[0];
  const quote = quoteIn(target);
  const source = sourceOf(target) ?? memberOf(item, 'uri');
  const document = listOf(memberOf(memberOf(item, 'document'), 'title'))[0];
  return {
    value: item,
    id: memberOf(item, 'id'),
    source,
    title: titles.get(source) ?? document,
    created: memberOf(item, 'created'),
    modified: memberOf(item, 'modified') ?? memberOf(item, 'updated'),
    color: memberOf(target, 'styleClass'),
    note: noteIn(item),
    ...placesIn(target),
    exact: memberOf(quote, 'exact'),
    prefix: memberOf(quote, 'prefix'),
    suffix: memberOf(quote, 'suffix'),
    where: memberOf(memberOf(item, 'scholium:where'), '@value'),
  };
}

/** A value that may be one, or a list of them. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function sourceOf(target: unknown): unknown {
  if (typeof target === 'string') return target;
  const source = memberOf(target, 'source') ?? memberOf(target, 'id');
  return typeof source === 'string' ? source : memberOf(source, 'id');
}

/** Every selector of a target, those that refine others behind these. */
function selectorsIn(target: unknown): unknown[] {
  const found: unknown[] = [];
  let open = listOf(memberOf(target, 'selector')).slice(0, 20);
  for (let depth = 0; depth < 5 && open.length > 0; depth++) {
    found.push(...open);
    open = open.flatMap((selector) => listOf(memberOf(selector, 'refinedBy'))).slice(0, 20);
  }
  return found;
}

function quoteIn(target: unknown): unknown {
  return selectorsIn(target).find((selector) => memberOf(selector, 'type') === 'TextQuoteSelector');
}

/** Where the words begin and end, by the ids of their blocks. */
function placesIn(target: unknown): Pick<Found, 'start' | 'end'> {
  for (const selector of selectorsIn(target)) {
    if (memberOf(selector, 'type') === 'RangeSelector') {
      const start = placeIn(memberOf(selector, 'startSelector'), 'start');
      const end = placeIn(memberOf(selector, 'endSelector'), 'end');
      if (start && end) return { start, end };
    }
    const start = placeIn(selector, 'start');
    const end = placeIn(selector, 'end');
    if (start && end) return { start, end };
  }
  return {};
}

function placeIn(selector: unknown, side: 'start' | 'end'): unknown {
  const block = memberOf(selector, 'value');
  if (memberOf(selector, 'type') !== 'FragmentSelector' || typeof block !== 'string')
    return undefined;
  const position = listOf(memberOf(selector, 'refinedBy')).find(
    (each) => memberOf(each, 'type') === 'TextPositionSelector',
  );
  return { block, offset: memberOf(position, side) };
}

/** The words of all bodies: they are text, or objects with it, or a list of both. */
function noteIn(item: unknown): string {
  const bodies = [
    ...listOf(memberOf(item, 'body')),
    ...listOf(memberOf(item, 'bodyValue')),
    ...listOf(memberOf(item, 'text')),
  ];
  return bodies
    .slice(0, 100)
    .filter((body) => memberOf(body, 'purpose') !== 'tagging')
    .map((body) => (typeof body === 'string' ? body : memberOf(body, 'value')))
    .filter((words) => typeof words === 'string' && words !== '')
    .join('\n\n');
}
