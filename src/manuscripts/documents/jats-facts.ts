import type { Accounted } from '../model.ts';
import { type FactAuthor, type Facts, languageOf } from './facts.ts';
import { contentOf, elements, parseXml, type XmlElement } from './xml.ts';

/**
 * What the front of a JATS article says (JATS 1.3, `<front>`): Pandoc reads the title, the abstract
 * and the names only.
 * @throws ManuscriptError where the text is no XML.
 */
export function jatsFacts(xml: string): Facts {
  const root = parseXml(xml, 'the article');
  const article = root.name === 'article' ? root : elements(root, 'article', true)[0];
  const front = elements(article, 'front')[0];
  const meta = elements(front, 'article-meta')[0];
  const affiliations = new Map(
    elements(meta, 'aff', true).map((aff) => [aff.attributes['id'] ?? '', affiliationOf(aff)]),
  );
  const authors = elements(meta, 'contrib', true)
    .filter(({ attributes }) => (attributes['contrib-type'] ?? 'author') === 'author')
    .map((contrib) => authorOf(contrib, affiliations));
  const keywords = elements(meta, 'kwd', true)
    .map(contentOf)
    .filter((word) => word !== '');
  const date = dateOf(meta);
  const doi = elements(meta, 'article-id').find(
    ({ attributes }) => attributes['pub-id-type'] === 'doi',
  );
  const licence = elements(meta, 'license', true)[0];
  const lang = languageOf(article?.attributes['xml:lang']);
  const license =
    licence?.attributes['xlink:href'] ??
    contentOf(elements(licence, 'license_ref', true)[0]) ??
    undefined;
  const subtitle = contentOf(elements(meta, 'subtitle', true)[0]);
  return {
    inText: true,
    ...(subtitle !== '' && { subtitle }),
    ...(authors.length > 0 && { authors }),
    ...(keywords.length > 0 && { keywords }),
    ...(date !== undefined && { date }),
    ...(doi && { doi: contentOf(doi) }),
    ...(license !== undefined && license !== '' && { license }),
    ...(lang !== undefined && { lang }),
    ...journalOf(front, meta),
    report: leftOver(meta),
  };
}

function affiliationOf(aff: XmlElement): string {
  return contentOf({
    ...aff,
    children: aff.children.filter(
      (child) => typeof child === 'string' || !/^(?:label|sup|institution-id)$/.test(child.name),
    ),
  });
}

function authorOf(contrib: XmlElement, affiliations: ReadonlyMap<string, string>): FactAuthor {
  const part = (name: string): string => contentOf(elements(contrib, name, true)[0]);
  const plain = [part('given-names'), part('surname')].filter((each) => each !== '').join(' ');
  const name = plain || part('string-name') || part('collab') || part('name');
  const orcid = elements(contrib, 'contrib-id').find(
    ({ attributes }) => attributes['contrib-id-type'] === 'orcid',
  );
  const named = elements(contrib, 'xref')
    .filter(({ attributes }) => attributes['ref-type'] === 'aff')
    .flatMap(({ attributes }) => (attributes['rid'] ?? '').split(/\s+/))
    .map((id) => affiliations.get(id) ?? '');
  const own = elements(contrib, 'aff').map(affiliationOf);
  const affiliation = [...new Set([...named, ...own])].filter((each) => each !== '');
  const email = part('email');
  return {
    name,
    ...(affiliation.length > 0 && { affiliation }),
    ...(orcid && { orcid: contentOf(orcid).replace(/^.*orcid\.org\//, '') }),
    ...(email !== '' && { email }),
    ...(contrib.attributes['corresp'] === 'yes' && { corresponding: true as const }),
  };
}

/** The first of these kinds of dates that is there. */
function dateOf(meta: XmlElement | undefined): string | undefined {
  const dates = elements(meta, 'pub-date');
  const kinds = ['epub', 'pub', 'ppub', 'collection'];
  const found =
    kinds
      .map((kind) =>
        dates.find(
          ({ attributes }) => (attributes['pub-type'] ?? attributes['date-type']) === kind,
        ),
      )
      .find((each) => each !== undefined) ?? dates[0];
  const part = (name: string): string => contentOf(elements(found, name)[0]).padStart(2, '0');
  if (!found || part('year') === '00') return undefined;
  if (part('month') === '00' || !/^\d+$/.test(part('month'))) return part('year');
  return part('day') === '00'
    ? `${part('year')}-${part('month')}`
    : `${part('year')}-${part('month')}-${part('day')}`;
}

function journalOf(
  front: XmlElement | undefined,
  meta: XmlElement | undefined,
): { readonly journal?: Record<string, string> } {
  const journal = elements(front, 'journal-meta')[0];
  const first = contentOf(elements(meta, 'fpage')[0]);
  const last = contentOf(elements(meta, 'lpage')[0]);
  const found: Record<string, string> = {
    title: contentOf(elements(journal, 'journal-title', true)[0]),
    volume: contentOf(elements(meta, 'volume')[0]),
    issue: contentOf(elements(meta, 'issue')[0]),
    pages: last === '' || last === first ? first : `${first}-${last}`,
    issn: contentOf(elements(journal, 'issn')[0]),
    publisher: contentOf(elements(journal, 'publisher-name', true)[0]),
  };
  const entries = Object.entries(found).filter(([, value]) => value !== '');
  return found['title'] === '' ? {} : { journal: Object.fromEntries(entries) };
}

/** Fields of the front that our frontmatter has no key for. */
function leftOver(meta: XmlElement | undefined): Accounted[] {
  const names = [
    'author-notes',
    'history',
    'funding-group',
    'supplement',
    'related-article',
    'counts',
    'self-uri',
    'trans-abstract',
    'article-categories',
  ];
  return names.flatMap((name) =>
    elements(meta, name).map((element): Accounted => ({
      kind: 'metadata',
      fate: 'left out',
      what: `${name}: ${contentOf(element).slice(0, 60)}`,
      why: 'There is no key for it in our frontmatter.',
    })),
  );
}
