import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Article, Note, Section } from '../compile/article.ts';
import { breakAddresses } from '../model/break-addresses.ts';
import { fullTitle, surnames } from '../model/facts.ts';
import { endsWithWorksHeading } from '../model/sections.ts';
import { absolute, addressesOf, type Site } from './addresses.ts';
import { bareDoi, doiAddress } from './csl-fields.ts';
import { knownFacts } from './known.ts';
import { oneLine } from './safe-text.ts';
import { fragmentOf, hasClass, isBlock, isMarkBesideMark, markIn, noteOf, treeOf } from './tree.ts';

interface Context {
  readonly article: Article;
  readonly base: string;
  /** Notes that already stand in the text. */
  readonly placed: Set<Note>;
  readonly known: ReadonlySet<string>;
}

/**
 * The article as one HTML document for a paged engine: each note stands in the text right after
 * its first mark, as `span.footnote`, for the engine to float to the foot of that page. `style`
 * goes into the document as it is.
 */
export function toPdfHtml(given: Article, site: Site, style: string): string {
  const article = knownFacts(given);
  const context: Context = {
    article,
    base: addressesOf(article, site).article,
    placed: new Set(),
    known: new Set([
      ...article.sections.map(({ id }) => id),
      ...article.notes.map(({ id }) => id),
      ...article.works.map(({ id }) => id),
    ]),
  };
  const front = head(article, site, context);
  const text = [
    ...article.sections.flatMap((section) => sectionBlocks(section, context)),
    ...works(context),
  ];
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: article.lang, dir: article.dir }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', fullTitle(article)),
          ...article.authors.map(({ name }) => h('meta', { name: 'author', content: name })),
          h('style', style),
        ]),
        h('body', [front, ...(text.length > 0 ? [h('main', text)] : [])]),
      ]),
    ],
  };
  return toHtml(tree);
}

function head(article: Article, site: Site, context: Context): Element {
  const { journal, date, licence, abstract, keywords, subtitle } = article;
  const line = (className: string, words: string | undefined, more: Properties = {}) =>
    words ? [h('p', { className: [className], ...more }, oneLine(words))] : [];
  const issue = [
    journal?.title,
    journal?.volume && `vol. ${journal.volume}`,
    journal?.issue && `no. ${journal.issue}`,
    date?.text,
    journal?.pages && `pp. ${journal.pages}`,
  ].filter(Boolean);
  const doi = bareDoi(article.doi);
  const address = doi === undefined ? addressesOf(article, site).article : doiAddress(doi);
  return h('header', [
    ...line('journal', issue.join(', ')),
    h('h1', inside(treeOf(article.title.html), context)),
    ...(subtitle
      ? [h('p', { className: ['subtitle'] }, inside(treeOf(subtitle.html), context))]
      : []),
    ...article.authors.map(({ name, affiliations }) =>
      h('p', { className: ['author'] }, [
        h('b', oneLine(name)),
        ...(affiliations.length > 0 ? [h('span', oneLine(affiliations.join('; ')))] : []),
      ]),
    ),
    h('p', { className: ['address'] }, h('a', { href: address }, address)),
    ...line('licence', [licence?.name, licence?.url].filter(Boolean).join(', ')),
    ...line('running-left', surnames(article), { ariaHidden: 'true' }),
    ...line('running-right', article.shortTitle ?? article.title.text, { ariaHidden: 'true' }),
    ...(abstract
      ? [
          h('section', { className: ['abstract'], role: 'doc-abstract' }, [
            h('h2', 'Abstract'),
            ...inside(treeOf(abstract.html), context),
            ...line('keywords', keywords.length > 0 ? `Keywords: ${keywords.join(', ')}` : ''),
          ]),
        ]
      : line('keywords', keywords.length > 0 ? `Keywords: ${keywords.join(', ')}` : '')),
  ]);
}

function sectionBlocks(section: Section, context: Context): ElementContent[] {
  const title = inside(treeOf(section.title.html), context);
  return [
    ...(title.length > 0 ? [h(`h${section.level}`, { id: section.id }, title)] : []),
    ...inside(brokenTree(section.html), context),
  ];
}

function works({ article, ...rest }: Context): ElementContent[] {
  if (article.works.length === 0) return [];
  const context = { article, ...rest };
  return [
    ...(endsWithWorksHeading(article) ? [] : [h('h2', 'Works')]),
    h(
      'ul',
      { className: ['works'] },
      article.works.map((work) =>
        h('li', { id: work.id }, inside(brokenTree(work.reference.html), context)),
      ),
    ),
  ];
}

function inside(
  parent: Readonly<Root | Element>,
  context: Context,
  inNote = false,
): ElementContent[] {
  return parent.children.flatMap((child, index): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type !== 'element') return [child];
    const note =
      child.tagName === 'sup' ? markIn(child, context.article) : noteOf(child, context.article);
    if (note) {
      const beside = isMarkBesideMark(parent.children, index, context.article);
      return [...(beside ? [h('sup', ',')] : []), ...mark(note, context, inNote)];
    }
    if (child.tagName === 'annotation') return [];
    const children = inside(child, context, inNote);
    const { properties } = child;
    if (child.tagName === 'a') return link(child, children, context);
    if (child.tagName === 'img') {
      const src = absolute(String(properties['src'] ?? ''), context.base);
      return src === undefined ? [] : [h('img', { src, alt: String(properties['alt'] ?? '') })];
    }
    const kept = Object.entries(properties).filter(
      ([name]) => allowed.has(name) || child.tagName.startsWith('m'),
    );
    // Nobody opens anything on paper.
    if (child.tagName === 'details') kept.push(['open', true]);
    const same = { ...child, properties: Object.fromEntries(kept), children };
    return [inNote && isBlock(child) ? inlineBlock(same) : same];
  });
}

/**
 * The number, and at the first mark the note itself, its id kept aside, as the paged engine
 * gives notes ids of its own; notes called by a note follow within it. */
function mark(note: Note, context: Context, inNote: boolean): ElementContent[] {
  const number = h('sup', { className: ['mark'] }, [
    h('a', { href: `#${encodeURIComponent(note.id)}` }, String(note.number)),
  ]);
  if (context.placed.has(note)) return [number];
  context.placed.add(note);
  const words = [
    h('span', { className: ['number'] }, `${note.number}. `),
    ...onNumbersLine(inside(brokenTree(note.body.html), context, true)),
  ];
  if (inNote) return [number, h('span', { className: ['inner-note'] }, words)];
  return [number, h('span', { className: ['footnote'], dataOwnId: note.id }, words)];
}

/** A first paragraph runs on after the number. */
function onNumbersLine(content: readonly ElementContent[]): ElementContent[] {
  const start = content.findIndex((node) => node.type !== 'text' || node.value.trim() !== '');
  const first = content[start];
  if (first?.type !== 'element' || !hasClass(first, 'block-p')) return content.slice(start);
  return [...first.children, ...content.slice(start + 1)];
}

/** HTML of the article whose web addresses may break where they are long. */
function brokenTree(html: string): Readonly<Root> {
  return treeOf(breakAddresses(html));
}

/** Blocks cannot stand inside a paragraph: in a note they are spans that look like blocks. */
function inlineBlock(element: Element): Element {
  return {
    ...element,
    tagName: 'span',
    properties: { className: ['block', `block-${element.tagName}`] },
  };
}

function link(element: Element, children: ElementContent[], context: Context): ElementContent[] {
  const target = fragmentOf(element);
  if (target !== undefined && context.known.has(target)) {
    return [h('a', { href: `#${encodeURIComponent(target)}` }, children)];
  }
  const href = absolute(String(element.properties['href'] ?? ''), context.base);
  return href === undefined ? children : [h('a', { href }, children)];
}

const allowed = new Set('lang dir title colSpan rowSpan start align value'.split(' '));
