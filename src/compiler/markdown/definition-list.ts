import type { Paragraph, RootContent } from 'mdast';
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import { blankLine } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { append } from '../../article/index.ts';
import type { DefinitionDescription, DefinitionList } from './nodes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    definitionDescription: 'definitionDescription';
    definitionPrefix: 'definitionPrefix';
    definitionIndent: 'definitionIndent';
  }
  interface ContainerState {
    isCaption?: boolean;
  }
}

/**
 * Reads `:   Definition` as a container, continued by lines that stand two columns or more to the
 * right of its colon, or four from the margin.
 * {@link foldDefinitions} joins it to its term. A caption looks the same, and ends with its
 * paragraph.
 *
 * @param captions Lines, from 1, on which a caption begins.
 * @see https://pandoc.org/MANUAL.html#definition-lists
 */
export function definitionDescription(captions: ReadonlySet<number>): {
  syntax: Extension;
  mdast: MdastExtension;
} {
  const construct: Construct = {
    name: 'definitionDescription',
    tokenize(effects, ok, nok) {
      const isCaption = captions.has(this.now().line);
      if (this.containerState) this.containerState.isCaption = isCaption;
      return tokenizeStart.call(this, effects, ok, nok);
    },
    continuation: { tokenize: tokenizeContinuation },
    exit(effects) {
      effects.exit('definitionDescription');
    },
  };
  return {
    syntax: { document: { 58: construct } },
    mdast: {
      enter: {
        definitionDescription(token) {
          this.enter({ type: 'definitionDescription', children: [] }, token);
        },
      },
      exit: {
        definitionDescription(token) {
          this.exit(token);
        },
      },
    },
  };
}

/**
 * Joins definitions to the paragraph before them; those without a term become paragraphs again.
 * @param fold joins the blocks of the latter, which now stand among `children`.
 */
export function foldDefinitions(
  children: readonly RootContent[],
  fold: (children: readonly RootContent[]) => RootContent[],
): RootContent[] {
  const out: RootContent[] = [];
  for (const child of children) {
    if (child.type !== 'definitionDescription') {
      out.push(child);
      continue;
    }
    const before = out.at(-1);
    if (before?.type === 'definitionList' && isNear(before, child, 1))
      extend(before, [child], child);
    else if (before?.type === 'paragraph' && isTerm(before) && isNear(before, child, 2)) {
      out.pop();
      const { children: words, position } = before;
      const term = {
        type: 'definitionTerm' as const,
        children: words,
        ...(position && { position }),
      };
      const list = out.at(-1);
      if (list?.type === 'definitionList') extend(list, [term, child], child);
      else
        out.push({
          type: 'definitionList',
          children: [term, child],
          ...(position &&
            child.position && {
              position: { start: position.start, end: child.position.end },
            }),
        });
    } else append(out, fold(asParagraphs(child)));
  }
  return out;
}

/** The blocks of a definition without a term, its colon back in the text. */
export function asParagraphs(node: DefinitionDescription): RootContent[] {
  const [first] = node.children;
  if (first?.type === 'paragraph') {
    const start = node.position?.start;
    const end = first.position?.start;
    const position = start && end && { position: { start, end } };
    first.children.unshift({ type: 'text', value: ': ', ...position });
    if (first.position && start) first.position = { start, end: first.position.end };
  }
  return node.children;
}

function extend(
  list: DefinitionList,
  more: DefinitionList['children'],
  last: DefinitionDescription,
): void {
  append(list.children, more);
  if (list.position && last.position) list.position.end = last.position.end;
}

function isTerm(node: Paragraph): boolean {
  return node.position?.start.line === node.position?.end.line;
}

function isNear(before: RootContent, after: RootContent, lines: number): boolean {
  const gap = (after.position?.start.line ?? 0) - (before.position?.end.line ?? 0);
  return lines === 1 || gap <= lines;
}

function tokenizeStart(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const indentation = widthOfLast('linePrefix', this.events);
  const { containerState } = this;
  return (code) => {
    if (containerState) containerState.size = Math.min(indentation + 2, 4);
    effects.enter('definitionDescription', { _container: true });
    effects.enter('definitionPrefix');
    effects.consume(code);
    return (next) => (isSpace(next) ? space(next) : nok(next));
  };

  function space(code: Code): State | undefined {
    effects.consume(code);
    return after;
  }

  function after(code: Code): State | undefined {
    effects.exit('definitionPrefix');
    return effects.check(blankLine, nok, content)(code);
  }

  function content(code: Code): State | undefined {
    return isSpace(code) ? factorySpace(effects, ok, 'linePrefix', 3)(code) : ok(code);
  }
}

function tokenizeContinuation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const indent: Construct = { partial: true, tokenize: tokenizeIndent };
  const isCaption = this.containerState?.isCaption === true;
  return effects.check(blankLine, isCaption ? nok : ok, (code) =>
    isSpace(code) ? effects.attempt(indent, ok, nok)(code) : nok(code),
  );
}

function tokenizeIndent(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const size = this.containerState?.size ?? 2;
  return factorySpace(
    effects,
    (code) => (widthOfLast('definitionIndent', this.events) >= size ? ok(code) : nok(code)),
    'definitionIndent',
    size + 1,
  );
}

/** Columns of the white space read last, if it is of the type named. */
function widthOfLast(
  type: 'linePrefix' | 'definitionIndent',
  events: TokenizeContext['events'],
): number {
  const tail = events.at(-1);
  return tail?.[1].type === type ? tail[2].sliceSerialize(tail[1], true).length : 0;
}

function isSpace(code: Code): boolean {
  return code === 32 || code === -1 || code === -2;
}
