import type { CslWork } from './citations.ts';
import { contentOf, elements, parseXml, type XmlElement } from './xml.ts';

/** Values of `publication-type` (JATS 1.3) as types of CSL 1.0.2. */
const types = new Map([
  ['journal', 'article-journal'],
  ['book', 'book'],
  ['chapter', 'chapter'],
  ['confproc', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['thesis', 'thesis'],
  ['report', 'report'],
  ['data', 'dataset'],
  ['software', 'software'],
  ['web', 'webpage'],
  ['webpage', 'webpage'],
  ['website', 'webpage'],
  ['newspaper', 'article-newspaper'],
  ['magazine', 'article-magazine'],
  ['patent', 'patent'],
  ['preprint', 'article'],
]);

/** Works of a list of references, and those that are only printed there. */
export interface JatsWorks {
  readonly works: readonly CslWork[];
  /** Keys of works of which the document does not say what is what. */
  readonly printed: ReadonlySet<string>;
}

/**
 * The works of `<ref-list>` as CSL items, of `<element-citation>` and `<mixed-citation>` alike (JATS
 * 1.3). Where nothing is tagged all of the printed words are the title. Their key is the one that
 * Pandoc gives to citations: the id without `ref-`.
 * @throws ManuscriptError where the text is no XML.
 */
export function jatsWorks(xml: string): JatsWorks {
  const printed = new Set<string>();
  const works = elements(parseXml(xml, 'the article'), 'ref', true).map((ref): CslWork => {
    const id = (ref.attributes['id'] ?? '').replace(/^ref-/, '');
    const citation =
      [...elements(ref, 'element-citation', true), ...elements(ref, 'mixed-citation', true)][0] ??
      ref;
    const item = itemOf(citation);
    if (item['title'] !== undefined || item['container-title'] !== undefined)
      return { id, ...item };
    printed.add(id);
    const unlabelled = ref.children.filter(
      (child) => typeof child === 'string' || child.name !== 'label',
    );
    return { id, type: 'document', title: contentOf({ ...ref, children: unlabelled }) };
  });
  return { works, printed };
}

function itemOf(citation: XmlElement): Record<string, unknown> {
  const part = (name: string): string | undefined =>
    contentOf(elements(citation, name, true)[0]) || undefined;
  const source = part('source');
  const inner = part('article-title') ?? part('chapter-title') ?? part('data-title');
  const kind = citation.attributes['publication-type'] ?? '';
  const type =
    kind === 'book' && inner !== undefined && source !== undefined
      ? 'chapter'
      : (types.get(kind) ??
        (inner !== undefined && source !== undefined ? 'article-journal' : 'document'));
  const [first, last] = [part('fpage') ?? part('elocation-id'), part('lpage')];
  const ids = elements(citation, 'pub-id', true);
  const doi = ids.find(({ attributes }) => attributes['pub-id-type'] === 'doi');
  const link = [...elements(citation, 'ext-link', true), ...elements(citation, 'uri', true)][0];
  const year = part('year')?.match(/\d{4}/)?.[0];
  const item = {
    type,
    author: namesOf(citation, 'author'),
    editor: namesOf(citation, 'editor'),
    title: inner ?? source,
    'container-title': inner === undefined ? undefined : source,
    volume: part('volume'),
    issue: part('issue'),
    edition: part('edition'),
    page: part('page-range') ?? [first, last].filter((each) => each !== undefined).join('-'),
    publisher: part('publisher-name'),
    'publisher-place': part('publisher-loc'),
    issued: year === undefined ? undefined : { 'date-parts': [[Number(year)]] },
    DOI: doi && contentOf(doi),
    URL: link && (link.attributes['xlink:href'] ?? contentOf(link)),
  };
  return Object.fromEntries(
    Object.entries(item).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Names of a group of persons; names that stand in no group are of authors. */
function namesOf(citation: XmlElement, role: string): Record<string, string>[] {
  const groups = elements(citation, 'person-group', true);
  const own = groups.filter(
    ({ attributes }) => (attributes['person-group-type'] ?? 'author') === role,
  );
  const among = groups.length === 0 && role === 'author' ? [citation] : own;
  return among.flatMap((group) =>
    group.children.flatMap((child): Record<string, string>[] => {
      if (typeof child === 'string') return [];
      if (child.name === 'collab') return [{ literal: contentOf(child) }];
      if (child.name !== 'name' && child.name !== 'string-name') return [];
      const family = contentOf(elements(child, 'surname')[0]);
      const given = contentOf(elements(child, 'given-names')[0]);
      if (family === '') return [{ literal: contentOf(child) }];
      return [{ family, ...(given !== '' && { given }) }];
    }),
  );
}
