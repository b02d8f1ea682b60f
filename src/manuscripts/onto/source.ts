import type { Nodes, Parents } from 'mdast';
import { parseMarkdown } from '../../compiler/index.ts';
import { type Token, pieces, textToken } from './tokens.ts';

/** A token with its place in the file. */
export interface SourceToken extends Token {
  readonly start: number;
  readonly end: number;
  /** The emphasis, links and spans around it, the outermost first. */
  readonly around: readonly Stretch[];
  /** Of a note's mark: the label. */
  readonly label?: string;
  /** Of a note that is written in its mark: its words. */
  readonly inside?: readonly SourceToken[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A paragraph, heading, cell or item of the file. */
export interface SourceLeaf extends Stretch {
  readonly tokens: readonly SourceToken[];
  readonly line: number;
  /** Of the paragraphs of a note: its label. */
  readonly note?: string;
  /** Whether it stands in nothing: it can be taken out, and others can follow it. */
  readonly isLoose: boolean;
  readonly isHeading: boolean;
}

/** A note as the file defines it. */
export interface SourceNote extends Stretch {
  readonly label: string;
}

export interface SourceText {
  readonly leaves: readonly SourceLeaf[];
  readonly notes: readonly SourceNote[];
}

/** Reads `article.md` as paragraphs of tokens, each with its place in the file. */
export function readSource(source: string, lang: string): SourceText {
  const leaves: SourceLeaf[] = [];
  const notes: SourceNote[] = [];
  const walk = (node: Nodes, depth: number, note: string | undefined): void => {
    if (!('children' in node)) return;
    if (node.type === 'footnoteDefinition') {
      const at = stretchOf(node);
      if (at) notes.push({ ...at, label: node.label ?? node.identifier });
    }
    const at = stretchOf(node);
    if (at && lineTypes.has(node.type)) {
      leaves.push({
        ...at,
        tokens: tokensOf(node, source, []),
        line: node.position?.start.line ?? 1,
        ...(note !== undefined && { note }),
        isLoose: depth === 1 || (note !== undefined && depth === 2),
        isHeading: node.type === 'heading',
      });
      return;
    }
    const inside = node.type === 'footnoteDefinition' ? (node.label ?? node.identifier) : note;
    for (const child of node.children) walk(child, depth + 1, inside);
  };
  walk(parseMarkdown(source, 'article.md', lang).tree, 0, undefined);
  return { leaves, notes };
}

const lineTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'definitionTerm',
]);

function stretchOf({ position }: Nodes): Stretch | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function tokensOf(parent: Parents, source: string, around: readonly Stretch[]): SourceToken[] {
  return parent.children.flatMap((node): SourceToken[] => {
    const at = stretchOf(node);
    if (!at) return [];
    const one = (kind: Token['kind'], key: string, text: string): SourceToken[] => [
      { kind, key, text, ...at, around },
    ];
    switch (node.type) {
      case 'text':
        return textTokens(node.value, at, source, around);
      case 'footnoteReference':
        return one('note', `note ${node.identifier}`, '').map((token) => ({
          ...token,
          label: node.label ?? node.identifier,
        }));
      case 'footnote':
        return one('note', 'note', '').map((token) => ({
          ...token,
          inside: tokensOf(node, source, []),
        }));
      case 'citation':
        return one('citation', 'citation', source.slice(at.start, at.end));
      case 'inlineCode':
      case 'inlineMath':
        return one('other', node.value, node.value);
      case 'break':
        return [{ ...textToken(' '), ...at, around }];
      case 'html':
        return [];
      default:
        return 'children' in node
          ? tokensOf(node, source, [...around, at])
          : one('other', node.type, source.slice(at.start, at.end));
    }
  });
}

/** Words of a text node; nothing where its letters cannot be found in the file one by one. */
function textTokens(
  value: string,
  { start, end }: Stretch,
  source: string,
  around: readonly Stretch[],
): SourceToken[] {
  const places = placesOf(value, source, start, end);
  if (!places) return [];
  return Array.from(pieces(value), ({ text, at }) => ({
    ...textToken(text),
    start: places[at] ?? start,
    end: places[at + text.length] ?? end,
    around,
  }));
}

/** Where each letter of `value` stands in the file, which may have escapes and line starts besides. */
function placesOf(value: string, source: string, start: number, end: number): number[] | undefined {
  const places: number[] = [];
  let at = start;
  for (let n = 0; n < value.length; n++) {
    if (value[n - 1] === '\n') at += /^[ \t>]*/.exec(source.slice(at, end))?.[0].length ?? 0;
    places.push(at);
    if (source[at] === value[n]) at++;
    else if (source[at] === '\\' && source[at + 1] === value[n]) at += 2;
    else {
      const entity = /^&(?:#\d+|#[xX][\da-fA-F]+|\w+);/.exec(source.slice(at, end));
      if (!entity) return undefined;
      at += entity[0].length;
    }
  }
  places.push(at);
  return places;
}
