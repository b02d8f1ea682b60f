import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toText } from 'hast-util-to-text';
import type { Article } from '../compile/article.ts';
import { fullTitle } from '../model/facts.ts';
import { endsWithWorksHeading } from '../model/sections.ts';
import type { Site } from './addresses.ts';
import { addressesOf } from './addresses.ts';
import { bareDoi, doiAddress } from './csl-fields.ts';
import { knownFacts } from './known.ts';
import { oneLine, safeText } from './safe-text.ts';
import { markIn, noteOf, texOf, treeOf } from './tree.ts';

/**
 * `article.txt`: the words of the article in UTF-8, one line a paragraph, note marks as `[12]`,
 * notes and works at the end.
 */
export function toPlainText(given: Article, site: Site): string {
  const article = knownFacts(given);
  const notes = [
    ...(article.notes.length > 0 ? ['Notes'] : []),
    ...article.notes.map(({ number, body }) => `[${number}] ${wordsOfHtml(body.html, article)}`),
  ];
  const works = [
    ...(article.works.length > 0 && !endsWithWorksHeading(article) ? ['Works'] : []),
    ...article.works.map(({ reference }) => oneLine(reference.text)),
  ];
  const blocks = [
    fullTitle(article),
    ...article.authors.map(({ name, affiliations }) => [name, ...affiliations].join(', ')),
    facts(article, site).join('\n'),
    ...(article.abstract ? ['Abstract', wordsOfHtml(article.abstract.html, article)] : []),
    ...(article.keywords.length > 0 ? [`Keywords: ${article.keywords.join('; ')}`] : []),
    ...article.sections.flatMap(({ number, title, html }) => [
      [number && `${number}.`, oneLine(wordsOfHtml(title.html, article))].filter(Boolean).join(' '),
      wordsOfHtml(html, article),
    ]),
    ...(endsWithWorksHeading(article) ? [...works, ...notes] : [...notes, ...works]),
  ];
  return `${blocks
    .map((block) => safeText(block).trim())
    .filter(Boolean)
    .join('\n\n')}\n`;
}

/** Plain words of finished HTML: blank lines between blocks, note marks as `[12]`. */
export function wordsOfHtml(html: string, article: Article): string {
  return toText({ type: 'root', children: plain(treeOf(html), article) })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function facts(article: Article, site: Site): string[] {
  const { journal, date, licence } = article;
  const doi = bareDoi(article.doi);
  const issue = [
    journal?.title,
    journal?.volume && `vol. ${journal.volume}`,
    journal?.issue && `no. ${journal.issue}`,
    date?.text,
    journal?.pages && `pp. ${journal.pages}`,
  ].filter(Boolean);
  return [
    issue.join(', '),
    doi === undefined ? '' : doiAddress(doi),
    addressesOf(article, site).article,
    [licence?.name, licence?.url].filter(Boolean).join(', '),
  ].filter(Boolean);
}

/** Children of `parent` with marks, pictures and formulas as words, and bullets on items. */
function plain(parent: Readonly<Root | Element>, article: Article): RootContent[] {
  const ordered = parent.type === 'element' && parent.tagName === 'ol';
  let item = ordered ? Number(parent.properties['start'] ?? 1) : 0;
  return parent.children.map((child): RootContent => {
    if (child.type !== 'element') return child;
    const words = standIn(child, article);
    if (words !== undefined) return { type: 'text', value: words };
    const children = plain(child, article).filter(isInElement);
    if (child.tagName !== 'li') return { ...child, children };
    const bullet: ElementContent = { type: 'text', value: ordered ? `${item++}. ` : '• ' };
    const first = children.find((each) => each.type === 'element');
    return first?.tagName === 'p'
      ? {
          ...child,
          children: children.map((each) =>
            each === first ? { ...first, children: [bullet, ...first.children] } : each,
          ),
        }
      : { ...child, children: [bullet, ...children] };
  });
}

function isInElement(node: RootContent): node is ElementContent {
  return node.type !== 'doctype';
}

function standIn(element: Element, article: Article): string | undefined {
  const note = element.tagName === 'sup' ? markIn(element, article) : noteOf(element, article);
  if (note) return `[${note.number}]`;
  if (element.tagName === 'img') {
    const alt = oneLine(String(element.properties['alt'] ?? ''));
    return alt && `[${alt}]`;
  }
  return element.tagName === 'math' ? texOf(element) : undefined;
}
