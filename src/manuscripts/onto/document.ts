import type { Inline, Node, PandocTree } from '../../pandoc/index.ts';
import { isNode, wordsOf } from '../../pandoc/index.ts';
import { isAttr, isList } from './guards.ts';
import { type Token, pieces, textToken, tidy } from './tokens.ts';

/** A token as the document has it. */
export interface DocumentToken extends Token {
  /** Marks of Markdown around it: `*`, `**`, `^`. */
  readonly marks: string;
  /** Address of the link that it stands in. */
  readonly href?: string;
  /** Of a note: its place among the notes of the document. */
  readonly note?: number;
  /** Of citations: as they are typed here. */
  readonly typed?: string;
}

/** A paragraph, heading, cell or item of the document. */
export interface DocumentLeaf {
  readonly tokens: readonly DocumentToken[];
  /** Level of a heading. */
  readonly level?: number;
  /** Whether it stands in nothing. */
  readonly isLoose: boolean;
  /** "in a table", for reports. */
  readonly within?: string;
}

/** A remark that somebody has written beside the text. */
export interface Comment {
  readonly author: string;
  readonly text: string;
}

export interface DocumentText {
  readonly leaves: readonly DocumentLeaf[];
  /** Paragraphs of each note, in the order of the marks. */
  readonly notes: readonly (readonly DocumentLeaf[])[];
  readonly comments: readonly Comment[];
}

/** Reads a document of Pandoc as paragraphs of tokens. Deleted words are none of it, comments apart. */
export function readDocument(tree: PandocTree): DocumentText {
  const reader = new Reader();
  const leaves = reader.blocks(tree.blocks, undefined);
  return { leaves, notes: reader.notes, comments: reader.comments };
}

class Reader {
  readonly notes: DocumentLeaf[][] = [];
  readonly comments: Comment[] = [];

  blocks(blocks: unknown, within: string | undefined): DocumentLeaf[] {
    if (!isList(blocks)) return [];
    return blocks.flatMap((block) =>
      isNode(block) ? this.#block(block, within) : this.blocks(block, within),
    );
  }

  #block({ t, c }: Node, within: string | undefined): DocumentLeaf[] {
    switch (t) {
      case 'Para':
      case 'Plain':
        return this.#leaf(c, within, undefined);
      case 'Header':
        return isList(c) ? this.#leaf(c[2], within, Number(c[0])) : [];
      case 'CodeBlock':
        return isList(c) ? this.#leaf([{ t: 'Str', c: String(c[1]) }], 'code', undefined) : [];
      case 'Div':
        return isList(c) ? this.blocks(c[1], within) : [];
      case 'Table':
        return this.#deep(c, 'a table');
      case 'Figure':
        return this.#deep(c, 'a figure');
      case 'BlockQuote':
        return this.blocks(c, 'a quotation');
      default:
        return this.#deep(c, 'a list');
    }
  }

  /** Every paragraph and line of words below a value, in order. */
  #deep(value: unknown, within: string): DocumentLeaf[] {
    if (!isList(value)) return isNode(value) ? this.#block(value, within) : [];
    const isLine =
      value.length > 0 && value.every((each) => isNode(each) && inlineTypes.has(each.t));
    if (isLine) return this.#leaf(value, within, undefined);
    return value.flatMap((each) => this.#deep(each, within));
  }

  #leaf(c: unknown, within: string | undefined, level: number | undefined): DocumentLeaf[] {
    const tokens = tidy(this.#inlines(c, '', undefined));
    if (tokens.length === 0) return [];
    return [
      {
        tokens,
        isLoose: within === undefined,
        ...(within !== undefined && { within }),
        ...(level !== undefined && { level }),
      },
    ];
  }

  #inlines(c: unknown, marks: string, href: string | undefined): DocumentToken[] {
    if (!isList(c)) return [];
    return joinedWords(c).flatMap((node) => (isNode(node) ? this.#inline(node, marks, href) : []));
  }

  #inline({ t, c }: Inline, marks: string, href: string | undefined): DocumentToken[] {
    const made = (token: Token): DocumentToken => ({
      ...token,
      marks,
      ...(href !== undefined && { href }),
    });
    const other = (text: string): DocumentToken[] => [made({ kind: 'other', key: text, text })];
    switch (t) {
      case 'Str':
        return Array.from(pieces(String(c)), ({ text }) => made(textToken(text)));
      case 'Space':
      case 'SoftBreak':
      case 'LineBreak':
        return [made(textToken(' '))];
      case 'Note': {
        const note = this.notes.push([]) - 1;
        this.notes[note] = this.blocks(c, undefined);
        return [{ ...made({ kind: 'note', key: 'note', text: '' }), note }];
      }
      case 'Cite':
        return isList(c) ? [this.#citation(c, made)] : [];
      case 'Code':
      case 'Math':
        return isList(c) ? other(String(c[1])) : [];
      case 'Image':
        return other(`image ${isList(c) ? wordsOf(c[1]).trim() : ''}`);
      case 'RawInline':
        return [];
      case 'Quoted':
        return isList(c) ? this.#inlines(c[1], marks, href) : [];
      case 'Link': {
        const target = isList(c) && isList(c[2]) ? String(c[2][0]) : '';
        const content = isList(c) ? c[1] : [];
        // The second mark of a note.
        if (target.startsWith('#note-')) return [made({ kind: 'note', key: target, text: '' })];
        return this.#inlines(content, marks, target.startsWith('#') ? href : target);
      }
      case 'Span':
        return isList(c) ? this.#span(c, marks, href) : [];
      default:
        return this.#inlines(c, marks + (markOf.get(t) ?? ''), href);
    }
  }

  #span(c: readonly unknown[], marks: string, href: string | undefined): DocumentToken[] {
    const [attr, content] = c;
    const classes = isAttr(attr) ? attr[1] : [];
    if (classes.includes('deletion') || classes.includes('comment-end')) return [];
    if (classes.includes('comment-start')) {
      const author = isAttr(attr) ? (attr[2].find(([key]) => key === 'author')?.[1] ?? '') : '';
      this.comments.push({ author, text: wordsOf(content).trim() });
      return [];
    }
    return this.#inlines(content, marks, href);
  }

  #citation(
    [citations, printed]: readonly unknown[],
    made: (token: Token) => DocumentToken,
  ): DocumentToken {
    const typed = (isList(citations) ? citations : []).flatMap((each) => typedCitation(each));
    const key = `citation ${typed.join('; ')}`;
    return {
      ...made({ kind: 'citation', key, text: wordsOf(printed).trim() }),
      typed: `[${typed.join('; ')}]`,
    };
  }
}

/** `see @key, p. 4`. */
function typedCitation(citation: unknown): string[] {
  if (typeof citation !== 'object' || citation === null || !('citationId' in citation)) return [];
  const words = (name: string): string => {
    const given = Object.entries(citation).find(([key]) => key === name)?.[1];
    return wordsOf(given).replace(/\s+/g, ' ').trim();
  };
  const [prefix, suffix] = [words('citationPrefix'), words('citationSuffix')];
  const comma = suffix === '' || /^[,.;:]/.test(suffix) ? '' : ',';
  return [
    `${prefix}${prefix && ' '}@${String(citation.citationId)}${comma}${suffix && !/^[,.;:]/.test(suffix) ? ' ' : ''}${suffix}`,
  ];
}

/** `Str` beside `Str` is one word, however a program has cut it up. */
function joinedWords(nodes: readonly unknown[]): unknown[] {
  const joined: unknown[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isNode(node) && isNode(last) && node.t === 'Str' && last.t === 'Str')
      joined[joined.length - 1] = { t: 'Str', c: `${String(last.c)}${String(node.c)}` };
    else joined.push(node);
  }
  return joined;
}

const markOf: ReadonlyMap<string, string> = new Map([
  ['Emph', '*'],
  ['Strong', '**'],
  ['Superscript', '^'],
  ['Subscript', '~'],
  ['Strikeout', '~~'],
]);

const inlineTypes: ReadonlySet<string> = new Set(
  'Str Emph Underline Strong Strikeout Superscript Subscript SmallCaps Quoted Cite Code Space SoftBreak LineBreak Math RawInline Link Image Note Span'.split(
    ' ',
  ),
);
