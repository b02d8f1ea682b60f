import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Article, Author, Note, Section } from '../compile/article.ts';
import { breakAddresses } from '../model/break-addresses.ts';
import { fullTitle } from '../model/facts.ts';
import { endsWithWorksHeading } from '../model/sections.ts';
import { absolute, addressesOf, type Site } from './addresses.ts';
import { bareDoi, doiAddress } from './csl-fields.ts';
import { knownFacts } from './known.ts';
import { oneLine } from './safe-text.ts';
import { fragmentOf, isMarkBesideMark, markIn, noteOf, treeOf, wordsOf } from './tree.ts';

interface Context {
  readonly article: Article;
  readonly base: string;
}

/**
 * The article as one HTML document to be laid out in pages (`pdf-pages.ts`): `header`, the text
 * in `main`, and at its end `section.endnotes` with every note, in the order of the numbers, as
 * an `aside` with its own id. `style` goes into the document as it is.
 */
export function toPdfHtml(given: Article, site: Site, style: string): string {
  const article = knownFacts(given);
  const context: Context = { article, base: addressesOf(article, site).article };
  const body = h('body', [
    head(article, site, context),
    h('main', [
      ...article.sections.flatMap((section) => sectionBlocks(section, context)),
      ...works(context),
      h(
        'section',
        { className: ['endnotes'] },
        article.notes.map((note) => foot(note, context)),
      ),
    ]),
  ]);
  leadSomewhere(body, context);
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
        body,
      ]),
    ],
  };
  return toHtml(tree);
}

function head(article: Article, site: Site, context: Context): Element {
  const { journal, date, licence, abstract, keywords, subtitle } = article;
  const line = (className: string, words: string | undefined) =>
    words ? [h('p', { className: [className] }, oneLine(words))] : [];
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
    ...article.authors.map((author) => authorBlock(author, context)),
    h('p', { className: ['address'] }, h('a', { href: address, dir: 'ltr' }, address)),
    ...line('licence', [licence?.name, licence?.url].filter(Boolean).join(', ')),
    ...(abstract
      ? [
          h('section', { className: ['abstract'], role: 'doc-abstract' }, [
            h('h2', 'Abstract'),
            ...inside(brokenTree(abstract.html), context),
            ...line('keywords', keywords.length > 0 ? `Keywords: ${keywords.join(', ')}` : ''),
          ]),
        ]
      : line('keywords', keywords.length > 0 ? `Keywords: ${keywords.join(', ')}` : '')),
  ]);
}

function authorBlock({ name, affiliations, note }: Author, context: Context): Element {
  return h('div', { className: ['author'] }, [
    h('p', h('b', oneLine(name))),
    ...(affiliations.length > 0 ? [h('p', oneLine(affiliations.join('; ')))] : []),
    ...(note ? [h('div', inside(brokenTree(note.html), context))] : []),
  ]);
}

function sectionBlocks(section: Section, context: Context): ElementContent[] {
  const title = inside(treeOf(section.title.html), context);
  return [
    ...(title.length > 0 ? [h(`h${section.level}`, { id: section.id }, title)] : []),
    ...inside(brokenTree(section.html), context),
  ];
}

function works(context: Context): ElementContent[] {
  const { article } = context;
  if (article.works.length === 0) return [];
  return [
    ...(endsWithWorksHeading(article) ? [] : [h('h2', 'Works')]),
    h(
      'ul',
      { className: ['works'] },
      article.works.map((work) =>
        item({ id: work.id }, inside(brokenTree(work.reference.html), context)),
      ),
    ),
  ];
}

/** The note with a number that leads back to its first mark, and letters for all where there are more. */
function foot(note: Note, context: Context): Element {
  const words = inside(brokenTree(note.body.html), context);
  const back = (id: string, text: string) => h('a', { href: `#${encodeURI(id)}` }, text);
  const [first] = note.marks;
  const marks = note.marks.length > 1 ? note.marks : [];
  const returns = h('span', { className: ['returns'] }, [
    ' ↑',
    ...marks.flatMap(({ id }, index) => ['\u00A0', back(id, letters(index))]),
  ]);
  const last = words.findLast((node) => node.type === 'element');
  if (marks.length === 0) returns.children = [];
  else if (last?.tagName === 'p') last.children.push(returns);
  else words.push(h('p', returns));
  const number = `${note.number}.`;
  return h('aside', { id: note.id, className: ['footnote'] }, [
    h('span', { className: ['number'], role: 'group' }, [
      first ? back(first.id, number) : number,
      ' ',
    ]),
    h('div', words),
  ]);
}

/** "a" to "z", then "aa". */
function letters(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? letters(before - 1) : '') + String.fromCodePoint(97 + (index % 26));
}

function inside(parent: Readonly<Root | Element>, context: Context): ElementContent[] {
  const { article, base } = context;
  return parent.children.flatMap((child, index): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type !== 'element') return [child];
    const note = child.tagName === 'sup' ? markIn(child, article) : noteOf(child, article);
    if (note) {
      const beside = isMarkBesideMark(parent.children, index, article);
      return [...(beside ? [h('sup', ',')] : []), mark(child, note)];
    }
    if (child.tagName === 'annotation') return [];
    const children = inside(child, context);
    const { properties } = child;
    const kept = Object.entries(properties).filter(
      ([name]) => allowed.has(name) || child.tagName.startsWith('m'),
    );
    if (child.tagName === 'a') {
      // An address reads from left to right in every text.
      const dir = /^\w+:\/\//.test(wordsOf(child)) ? { dir: 'ltr' } : {};
      return [h('a', { ...idOf(child), ...dir, href: properties['href'] }, children)];
    }
    if (child.tagName === 'img') {
      const src = absolute(String(properties['src'] ?? ''), base);
      const { alt, width, height } = properties;
      return src === undefined
        ? []
        : [h('img', { ...idOf(child), src, alt: alt ?? '', width, height })];
    }
    // Nobody opens anything on paper.
    if (child.tagName === 'details') kept.push(['open', true]);
    const attributes = Object.fromEntries(kept);
    if (child.tagName === 'li') return [item(attributes, children)];
    return [{ ...child, properties: attributes, children }];
  });
}

/** The tags of a PDF tell the body of an item from its sign (`pdf-tags.ts`). */
function item(attributes: Properties, children: ElementContent[]): Element {
  return h('li', attributes, h('div', { role: 'group' }, children));
}

/** The number of a note, with the id that its note leads back to. */
function mark(element: Element, note: Note): Element {
  const link = element.tagName === 'a' ? element : element.children[0];
  const id = link?.type === 'element' ? idOf(link) : {};
  return h('sup', { className: ['mark'] }, [
    h('a', { ...id, href: `#${encodeURI(note.id)}` }, String(note.number)),
  ]);
}

/** Links lead to what is in the document, or to the web; what leads nowhere is no link. */
function leadSomewhere(body: Element, { base }: Context): void {
  const ids = new Set<string>();
  visit(body, 'element', ({ properties }) => void ids.add(String(properties['id'])));
  visit(body, 'element', (element, index, parent) => {
    if (element.tagName !== 'a') return undefined;
    const target = fragmentOf(element);
    if (target !== undefined && ids.has(target)) {
      element.properties['href'] = `#${encodeURI(target)}`;
      return undefined;
    }
    const href = absolute(String(element.properties['href'] ?? ''), base);
    if (href !== undefined) element.properties['href'] = href;
    else if (index !== undefined && parent) {
      parent.children.splice(index, 1, ...element.children);
      return index;
    }
    return undefined;
  });
}

function idOf({ properties: { id } }: Element): Properties {
  return id === undefined || id === null ? {} : { id };
}

/** HTML of the article whose web addresses may break where they are long. */
function brokenTree(html: string): Readonly<Root> {
  return treeOf(breakAddresses(html));
}

const allowed = new Set(
  'id lang dir title colSpan rowSpan start reversed type align value checked disabled'.split(' '),
);
