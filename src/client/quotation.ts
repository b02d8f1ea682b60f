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
  /** As drawn, note marks included: what a text fragment has to find. */
  readonly drawn: string;
  /** One entry for each paragraph, without note marks and paragraph numbers. */
  readonly words: readonly string[];
  /** Id of the first paragraph, and the numbers of the first and the last. */
  readonly id: string;
  readonly first: string;
  readonly last: string;
}

/** Words named whole in a link; of more, only the first and the last. */
const whole = 10;
const ends = 5;

/**
 * The fragment that leads to a passage: the paragraph's permanent id first, so that the link
 * still lands there where text fragments are unknown or the words have changed.
 */
export function passageFragment({ id, drawn }: Passage): string {
  const words = drawn.trim().split(/\s+/u);
  const text =
    words.length <= whole
      ? encode(words.join(' '))
      : `${encode(words.slice(0, ends).join(' '))},${encode(words.slice(-ends).join(' '))}`;
  return `#${encodeURIComponent(id)}:~:text=${text}`;
}

/** A passage in quotation marks with its citation by paragraph, in every form of a clipboard. */
export function quotation(passage: Passage, article: QuotedArticle): Required<Copied> {
  const url = `${article.url}#${encodeURIComponent(passage.id)}`;
  const where =
    passage.first === passage.last
      ? `para. ${passage.first}`
      : `paras. ${passage.first}–${passage.last}`;
  const authors = list(article.authors);
  const before = authors ? `${authors}, ` : '';
  const year = article.year ? ` (${article.year})` : '';
  const { journal } = article;
  const plain = (text: string) => text;
  const source = (mark: (text: string) => string, italic: (text: string) => string) =>
    `${mark(before)}“${mark(article.title)}”${journal ? `, ${italic(mark(journal))}` : ''}${mark(year)}`;
  return {
    text: `“${passage.words.join('\n\n')}” (${source(plain, plain)}, ${where})\n${url}`,
    html:
      `<blockquote cite="${html(url)}">${passage.words.map((words) => `<p>${html(words)}</p>`).join('')}</blockquote>` +
      `<p>${source(html, (text) => `<em>${text}</em>`)}, <a href="${html(url)}">${where}</a></p>`,
    markdown:
      `${passage.words.map((words) => `> ${markdown(words)}`).join('\n>\n')}\n>\n` +
      `> — ${source(markdown, (text) => `*${text}*`)}, [${where}](<${url}>)`,
  };
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
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
