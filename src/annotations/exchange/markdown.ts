import type { AnnotatedArticle, Annotation } from '../model.ts';
import { type Found, memberOf } from './found.ts';
import { addressOf, groupsOf } from './order.ts';
import type { Collection, ExportOptions } from './types.ts';

/**
 * One text for editors of notes (CommonMark with YAML frontmatter): each quotation in reading order,
 * the reader's note below it, the citation and a link to the words. A comment before each, which no
 * editor shows, has all that is needed to read it back.
 */
export function toMarkdown(collection: Collection, options: ExportOptions): string {
  const groups = groupsOf(collection);
  const [only] = groups;
  const isOne = groups.length === 1 && only !== undefined;
  const { words, now } = options;
  const front = isOne
    ? [
        ['title', only.article.title],
        ['authors', only.article.authors],
        ['url', only.article.url],
      ]
    : [['title', words.title]];
  const lines = [...front, ['exported', now]].map(
    ([name, value]) => `${String(name)}: ${yaml(value)}`,
  );
  const parts = groups.flatMap(({ article, annotations }) => [
    ...(isOne ? [] : [`## [${inline(article.title)}](${link(article.url)})`]),
    ...annotations.map((annotation) => part(annotation, article, options)),
  ]);
  return `---\n${lines.join('\n')}\n---\n\n${parts.join('\n\n')}\n`;
}

/** JSON is YAML; what YAML does not allow in it is written as an escape. */
function yaml(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function part(annotation: Annotation, article: AnnotatedArticle, { words }: ExportOptions): string {
  const { note, target } = annotation;
  const quote = target.quote.exact
    .split('\n')
    .map((line) => `> ${inline(line)}`)
    .join('\n>\n');
  const citation = inline(words.citation(annotation, article));
  const address = `[${inline(words.link)}](${link(addressOf(annotation, article))})`;
  return [
    comment({ ...annotation, title: article.title, url: article.url }),
    quote,
    ...(note === '' ? [] : [safeNote(note)]),
    `— ${citation} ${address}`,
  ].join('\n\n');
}

const opening = '<!-- scholium ';
const closing = ' -->';

/** What is read back. Nothing in it ends the comment. */
function comment(value: unknown): string {
  return `${opening}${JSON.stringify(value).replaceAll(/[<>-]/g, escaped)}${closing}`;
}

/** Text that means nothing in Markdown, HTML, Obsidian and Logseq. */
function inline(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~^$=&]/g, '\\$&')
    .replaceAll(/%%|::|\(\(|\)\)/g, (signs) => [...signs].map((sign) => `\\${sign}`).join(''))
    .replace(/^\s*(?:[-+]|\d+(?=[.)]))/, (start) => (/\d$/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** An address in the parentheses of a link; none but those of the web, and of the site. */
function link(address: string): string {
  if (!/^(?:https?:\/\/|\/(?!\/))/i.test(address)) return '#';
  return address
    .toWellFormed()
    .replaceAll(/[\s<>()\\"`\p{Cc}]/gu, (char) => escapes.get(char) ?? encodeURIComponent(char));
}

const escapes = new Map([
  ['(', '%28'],
  [')', '%29'],
]);

/** The reader's own Markdown, without what is HTML, a comment or a heading of the file in it. */
function safeNote(note: string): string {
  return note
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('<', '\\<')
    .replaceAll('%%', '\\%\\%')
    .replaceAll(/^(---+|===+|\.\.\.)\s*$/gm, '\\$1');
}

/** The annotations in a text that {@link toMarkdown} has written; undefined where it has not. */
export function fromMarkdown(text: string): Found[] | undefined {
  const found: Found[] = [];
  let at = text.indexOf(opening);
  while (at >= 0) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end).trimEnd();
    if ((at === 0 || text[at - 1] === '\n') && line.endsWith(closing))
      found.push(foundIn(parsed(line.slice(opening.length, -closing.length))));
    at = text.indexOf(opening, end);
  }
  return found.length > 0 ? found : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json.slice(0, 1000);
  }
}

function foundIn(value: unknown): Found {
  const target = memberOf(value, 'target');
  const quote = memberOf(target, 'quote');
  return {
    value,
    id: memberOf(value, 'id'),
    source: memberOf(value, 'url'),
    title: memberOf(value, 'title'),
    created: memberOf(value, 'created'),
    modified: memberOf(value, 'modified'),
    color: memberOf(value, 'color'),
    note: memberOf(value, 'note'),
    start: memberOf(target, 'start'),
    end: memberOf(target, 'end'),
    exact: memberOf(quote, 'exact'),
    prefix: memberOf(quote, 'prefix'),
    suffix: memberOf(quote, 'suffix'),
    where: memberOf(value, 'where'),
  };
}
