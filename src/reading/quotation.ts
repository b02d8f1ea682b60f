import type { Value } from '../messages/format.ts';
import { betweenSlots } from '../messages/slots.ts';
import type { Copied } from './clipboard.ts';
import { digits, listed, messages } from './messages.ts';

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
  const { paragraph, paragraphs } = messages.quotation;
  if (first === '') return beside;
  if (first === last) return plainly(paragraph({ number: digits(first) }));
  return plainly(paragraphs({ first: digits(first), last: digits(last) }));
}

/** Words in the quotation marks of the page's language. */
export function quoted(words: string): string {
  return filled(messages.quoted, { words }, (text) => text);
}

/** A passage in quotation marks with its citation by paragraph, in every form of a clipboard. */
export function quotation(passage: Passage, article: QuotedArticle): Required<Copied> {
  const url = article.url + passageFragment({ id: passage.id });
  const where = whereOf(passage);
  const plain = (text: string) => text;
  const source = (mark: (text: string) => string, italic: (text: string) => string) => {
    const { title, journal, year } = article;
    const parts = [
      ...(article.authors.length > 0 ? [mark(listed(article.authors))] : []),
      filled(messages.quoted, { words: mark(title) }, mark),
      ...(journal ? [italic(mark(journal))] : []),
    ].join(mark(messages.comma));
    if (!year) return parts;
    return filled(messages.quotation.dated, { source: parts, year: mark(digits(year)) }, mark);
  };
  const comma = messages.comma;
  const text = filled(
    messages.quotation.cited,
    {
      words: quoted(passage.words.join('\n\n')),
      source: `${source(plain, plain)}${where && `${comma}${where}`}`,
    },
    plain,
  );
  return {
    text: `${text}\n${url}`,
    html:
      `<blockquote cite="${html(url)}">${passage.words.map((words) => `<p>${lines(words, html, '<br>')}</p>`).join('')}</blockquote>` +
      `<p>${source(html, (marked) => `<em>${marked}</em>`)}${html(comma)}<a href="${html(url)}">${html(where || url)}</a></p>`,
    markdown:
      `${passage.words.map((words) => `> ${lines(words, markdown, '\\\n> ')}`).join('\n>\n')}\n>\n` +
      `> — ${source(markdown, (marked) => `*${marked}*`)}${markdown(comma)}[${where ? markdown(where) : markdown(url)}](<${url}>)`,
  };
}

/** A message with marked words in its places, its own words marked likewise. */
function filled<Name extends string>(
  message: (values: Readonly<Record<Name, Value>>) => string,
  values: Readonly<Record<Name, string>>,
  mark: (text: string) => string,
): string {
  return betweenSlots(message, Object.keys(values) as Name[])
    .map((piece) => (typeof piece === 'string' ? mark(piece) : values[piece.slot]))
    .join('');
}

/** Without what isolates words of another direction: other programs show it as boxes. */
export function plainly(text: string): string {
  return text.replace(/[\u2067-\u2069]/g, '');
}

function lines(words: string, mark: (text: string) => string, between: string): string {
  return words.split('\n').map(mark).join(between);
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
