import type { Copied } from './clipboard.ts';

/** What a quotation cites. */
export interface QuotedArticle {
  /** In natural order. */
  readonly authors: readonly string[];
  readonly title: string;
  readonly journal?: string;
  readonly year?: string;
  /** Address of the article, without a fragment. */
  readonly url: string;
}

/** Words selected on the page. */
export interface Passage {
  /** One entry for each block, without note marks and paragraph numbers; lines apart by `\n`. */
  readonly words: readonly string[];
  /** Id of the first block; empty where it has none. */
  readonly id: string;
  /** Numbers of the first and the last paragraph; empty where none of it is numbered. */
  readonly first: string;
  readonly last: string;
  /** Where it stands instead: "list item after para. 12". */
  readonly beside?: string;
  /** What leads browsers to the words themselves (`text-fragment.ts`). */
  readonly directive?: string;
}

/**
 * The fragment that leads to a passage: the block's permanent id first, so that the link
 * still lands there where text fragments are unknown or the words have changed.
 */
export function passageFragment({ id, directive }: Pick<Passage, 'id' | 'directive'>): string {
  const fragment = `#${encodeURIComponent(id)}`;
  if (directive !== undefined) return `${fragment}:~:${directive}`;
  return id === '' ? '' : fragment;
}

/** "para. 12", "paras. 12–14", "list item after para. 12"; empty where nothing has a number. */
function whereOf({ first, last, beside = '' }: Passage): string {
  if (first === '') return beside;
  return first === last ? `para. ${first}` : `paras. ${first}–${last}`;
}

/** A passage in quotation marks with its citation by paragraph, in every form of a clipboard. */
export function quotation(passage: Passage, article: QuotedArticle): Required<Copied> {
  const url = article.url + passageFragment({ id: passage.id });
  const where = whereOf(passage);
  const authors = list(article.authors);
  const before = authors ? `${authors}, ` : '';
  const year = article.year ? ` (${article.year})` : '';
  const { journal } = article;
  const plain = (text: string) => text;
  const source = (mark: (text: string) => string, italic: (text: string) => string) =>
    `${mark(before)}“${mark(article.title)}”${journal ? `, ${italic(mark(journal))}` : ''}${mark(year)}`;
  return {
    text: `“${passage.words.join('\n\n')}” (${source(plain, plain)}${where && `, ${where}`})\n${url}`,
    html:
      `<blockquote cite="${html(url)}">${passage.words.map((words) => `<p>${lines(words, html, '<br>')}</p>`).join('')}</blockquote>` +
      `<p>${source(html, (text) => `<em>${text}</em>`)}, <a href="${html(url)}">${html(where || url)}</a></p>`,
    markdown:
      `${passage.words.map((words) => `> ${lines(words, markdown, '\\\n> ')}`).join('\n>\n')}\n>\n` +
      `> — ${source(markdown, (text) => `*${text}*`)}, [${where || markdown(url)}](<${url}>)`,
  };
}

function lines(words: string, mark: (text: string) => string, between: string): string {
  return words.split('\n').map(mark).join(between);
}

function list(names: readonly string[]): string {
  return names.length < 3
    ? names.join(' and ')
    : `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}`;
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~^$@]/g, String.raw`\$&`);
}
