import type { Element } from 'xast';
import type { Work } from '../compile/article.ts';
import type { CslItem, CslName } from '../schemas/csl.ts';
import { bareDoi, field, isoDate, nameParts, namesOf, pageRange, plainDate } from './csl-fields.ts';
import { workItem } from './csl-json.ts';
import { oneLine } from './safe-text.ts';
import { x } from './xml.ts';

/** A work as `ref` with an `element-citation`, its fields tagged by what they are. */
export function jatsReference(work: Work, id: string): Element {
  const item = workItem(work);
  const type = types.get(item.type) ?? 'other';
  const issued = plainDate(item.issued);
  const accessed = plainDate(item.accessed);
  const pages = pageRange(item.page);
  const doi = bareDoi(item.DOI);
  const text = (
    name: string,
    words: string | undefined,
    attributes: Record<string, string> = {},
  ): Element[] => (words ? [x(name, attributes, words)] : []);
  return x(
    'ref',
    { id },
    x(
      'element-citation',
      { 'publication-type': type },
      people(item, 'author'),
      people(item, 'editor'),
      people(item, 'translator'),
      titles(item, work),
      issued
        ? x('year', { 'iso-8601-date': isoDate(issued) }, String(issued.year))
        : text('year', oneLine(item.issued?.literal ?? item.issued?.raw ?? '')),
      issued?.month === undefined ? [] : x('month', String(issued.month)),
      issued?.day === undefined ? [] : x('day', String(issued.day)),
      text('volume', field(item, 'volume')),
      text('issue', field(item, 'issue')),
      text('edition', field(item, 'edition')),
      text('publisher-loc', field(item, 'publisher-place')),
      text('publisher-name', field(item, 'publisher')),
      pages
        ? [...text('fpage', pages.first), ...text('lpage', pages.last)]
        : text('page-range', field(item, 'page')),
      text('isbn', field(item, 'ISBN')),
      text('issn', field(item, 'ISSN')),
      text('pub-id', doi, { 'pub-id-type': 'doi' }),
      item.URL === undefined
        ? []
        : x('ext-link', { 'ext-link-type': 'uri', 'xlink:href': item.URL }, oneLine(item.URL)),
      accessed
        ? x(
            'date-in-citation',
            { 'content-type': 'access-date', 'iso-8601-date': isoDate(accessed) },
            x('year', String(accessed.year)),
            accessed.month === undefined ? [] : x('month', String(accessed.month)),
            accessed.day === undefined ? [] : x('day', String(accessed.day)),
          )
        : [],
      text('comment', field(item, 'note')),
    ),
  );
}

function people(item: CslItem, role: string): Element[] {
  const names = namesOf(item, role);
  return names.length > 0
    ? [x('person-group', { 'person-group-type': role }, names.map(person))]
    : [];
}

function person(name: CslName): Element {
  const parts = nameParts(name);
  if (typeof parts === 'string') return x('collab', parts);
  return x(
    'name',
    x('surname', parts.family),
    parts.given === undefined ? [] : x('given-names', parts.given),
    parts.suffix === undefined ? [] : x('suffix', parts.suffix),
  );
}

/** A title within a container, or the title of the whole. */
function titles(item: CslItem, work: Work): Element[] {
  const title = field(item, 'title') ?? oneLine(work.title);
  const container = field(item, 'container-title');
  const series = field(item, 'collection-title');
  const whole = ['book', 'report', 'thesis'].includes(item.type) && container === undefined;
  const element = item.type === 'chapter' ? 'chapter-title' : 'article-title';
  return [
    ...(whole ? [] : [x(element, title)]),
    ...(whole ? [x('source', title)] : container === undefined ? [] : [x('source', container)]),
    ...(series === undefined ? [] : [x('series', series)]),
  ];
}

/** Values that JATS4R recommends for `publication-type`. */
const types: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'journal'],
  ['article-magazine', 'magazine'],
  ['article-newspaper', 'newspaper'],
  ['book', 'book'],
  ['chapter', 'book'],
  ['dataset', 'data'],
  ['entry-encyclopedia', 'book'],
  ['legal_case', 'legal'],
  ['legislation', 'legal'],
  ['paper-conference', 'confproc'],
  ['patent', 'patent'],
  ['post', 'webpage'],
  ['post-weblog', 'webpage'],
  ['report', 'report'],
  ['software', 'software'],
  ['thesis', 'thesis'],
  ['treaty', 'legal'],
  ['webpage', 'webpage'],
]);
