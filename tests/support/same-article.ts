import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Article, Note, Text } from '../../src/article/article.ts';
import { htmlOf, treeFrom } from './html.ts';

/**
 * What makes an article the article it is, to be compared: everything but the addresses that the
 * compiler mints, and white space where HTML has no more than one.
 */
export function essence(article: Article): Record<string, unknown> {
  const { authors, journal, date, lang, dir, keywords, doi, licence, style, images, words } =
    article;
  const sectionIndex = new Map(article.sections.map(({ id }, index) => [id, index]));
  const paragraphNumber = new Map(article.paragraphs.map(({ id, n }) => [id, n]));
  const text = (of: Text | undefined) => of && { html: plainHtml(of.tree), text: of.text };
  return {
    ...{ journal, date, lang, dir, keywords, doi, licence, style, images, words },
    title: text(article.title),
    subtitle: text(article.subtitle),
    shortTitle: article.shortTitle,
    abstract: text(article.abstract),
    authors: authors.map(({ note, ...author }) => ({ ...author, note: text(note) })),
    sections: article.sections.map(({ id, level, number, title, parent, tree }) => ({
      ...{ id, level, number, parent },
      title: text(title),
      html: plainHtml(tree),
    })),
    paragraphs: article.paragraphs.map(({ n, section, text: words }) => [
      n,
      sectionIndex.get(section),
      words,
    ]),
    blocks: article.blocks.map(({ id, kind, section, after, text: words }) => ({
      ...(isMinted(id) ? {} : { id }),
      ...{ kind, after, words },
      section: sectionIndex.get(section),
    })),
    notes: article.notes.map(({ label, number, body, marks, citations, ibid, form }) => ({
      ...{ label, number, citations, ibid },
      // An inline note that calls notes is written with its label, for Pandoc to read those.
      ...(article.notes.some(isCalledIn(label)) ? {} : { form }),
      body: text(body),
      marks: marks.map(({ id, section, paragraph, note, sentence }) => ({
        ...{ id, note, sentence },
        section: sectionIndex.get(section),
        paragraph: paragraphNumber.get(paragraph ?? ''),
      })),
    })),
    citations: article.citations.map(({ places, ...citation }) => ({
      ...citation,
      places: places.map(({ target, section, paragraph, sentence }) => ({
        ...{ target, sentence },
        section: sectionIndex.get(section),
        paragraph: paragraphNumber.get(paragraph ?? ''),
      })),
    })),
    clusters: article.clusters?.map(({ typed, citations }) => [
      typed.replace(/\s+/g, ' '),
      citations,
    ]),
    works: article.works.map(({ reference, ...work }) => ({ ...work, reference: text(reference) })),
    pullQuotes: article.pullQuotes.map(({ text: words, section, paragraph }) => [
      words,
      sectionIndex.get(section),
      paragraphNumber.get(paragraph ?? ''),
    ]),
  };
}

function isCalledIn(label: string) {
  return ({ marks }: Note) => marks.some(({ note }) => note === label);
}

/** True for an id that the compiler gives to what has none. */
function isMinted(id: string): boolean {
  return /^(?:p|at|pq)-/.test(id);
}

/** HTML without minted ids and old addresses, its white space folded. */
function plainHtml(text: Root): string {
  const tree = treeFrom(htmlOf(text));
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    if (node.type === 'element') withoutMinted(node);
    for (const child of node.children) open.push(child);
  }
  return toHtml(tree)
    .replace(/ ?<span(?: data-alias="[^"]*")?><\/span>/g, '')
    .replace(/<span class="(?:image-missing )?fault(?: editorial)?">([^<]*)<\/span>/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(
      /(?<=<(?:\/?(?:p|li|ul|ol|dl|dt|dd|div|blockquote|table|thead|tbody|tr|td|th|caption|figure|figcaption|h\d|details|summary|section|hr|aside)|br)\b[^<>]*>) | (?=<(?:\/?(?:p|li|ul|ol|dl|dt|dd|div|blockquote|table|thead|tbody|tr|td|th|caption|figure|figcaption|h\d|details|summary|section|hr|aside)|br)\b)/g,
      '',
    )
    .trim();
}

function withoutMinted({ properties, tagName }: Element): void {
  for (const name of ['id', 'href', 'dataQuote', 'dataAlias']) {
    const value = properties[name];
    if (typeof value === 'string' && isMinted(value.replace(/^#/, '')))
      properties[name] = undefined;
  }
  if (tagName === 'span' && 'dataAlias' in properties) properties['id'] = undefined;
}
