import type { RootContent } from 'mdast';
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import { htmlFlow } from 'micromark-core-commonmark';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { readAttributes } from './attributes.ts';
import { htmlInDiv } from './html-in-div.ts';
import type { Attributes, FencedDiv } from './nodes.ts';
import { rules } from '../../article/index.ts';
import type { Report } from './report.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    divFence: 'divFence';
  }
}

/** Fences of divs among the blocks of one parent, before they are paired. */
export type DivFences = WeakMap<RootContent, { readonly opens: boolean; readonly typed: string }>;

/**
 * Reads the fences of Pandoc's divs, `::: name`, `::: {.a #b}` and `:::`, as blocks of their own.
 * {@link foldDivs} makes divs of what lies between.
 *
 * @see https://pandoc.org/MANUAL.html#divs-and-spans
 */
// eslint-disable-next-line max-lines-per-function -- states of one tokenizer share what was read
export function divFence(fences: DivFences): { syntax: Extension; mdast: MdastExtension } {
  const read = new WeakMap<Token, { typed: string; attributes?: Attributes }>();
  /** Where fences stand that were read: the parser may read one several times. */
  const known = new Set<number>();
  let open = 0;
  const fence: Construct = { name: 'divFence', concrete: true, tokenize };
  return {
    syntax: {
      flow: { 58: fence, 60: htmlInDiv(fence, () => open > 0) },
      disable: { null: [htmlFlow.name ?? ''] },
    },
    mdast: {
      enter: {
        divFence(token) {
          const { typed, attributes } = read.get(token) ?? { typed: ':::' };
          const none = { classes: [], values: {} };
          const node: FencedDiv = {
            type: 'fencedDiv',
            attributes: attributes ?? none,
            children: [],
          };
          fences.set(node, { opens: attributes !== undefined, typed });
          this.enter(node, token);
        },
      },
      exit: {
        divFence(token) {
          this.exit(token);
        },
      },
    },
  };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let typed = '';
    return (code) => {
      effects.enter('divFence');
      return inside(code);
    };

    function inside(code: Code): State | undefined {
      if (code === null || code < -2) return end(code);
      if (typed.length < 3 && code !== 58) return nok(code);
      if (typed.length > 2000) return nok(code);
      if (code !== -1) typed += code === -2 ? ' ' : String.fromCharCode(code);
      effects.consume(code);
      return inside;
    }

    function end(code: Code): State | undefined {
      if (typed.length < 3) return nok(code);
      const info = typed.replace(/^:+|:+\s*$/gu, '').trim();
      const attributes = /^[^\s{}:]+$/u.test(info)
        ? { classes: [info], values: {} }
        : readAttributes(info);
      if (info !== '' && attributes === undefined) return nok(code);
      const token = effects.exit('divFence');
      if (!known.has(token.start.offset)) {
        known.add(token.start.offset);
        open = Math.max(0, open + (attributes === undefined ? -1 : 1));
      }
      read.set(token, { typed: typed.trimEnd(), ...(attributes && { attributes }) });
      return ok(code);
    }
  }
}

/** Pairs the fences among `children`: each opening takes the blocks up to its closing. */
export function foldDivs<Child extends RootContent>(
  children: readonly Child[],
  fences: DivFences,
  report: Report,
): (Child | FencedDiv | RootContent)[] {
  const out: RootContent[] = [];
  const open: FencedDiv[] = [];
  const add = (node: RootContent): void => {
    const div = open.at(-1);
    if (div) div.children.push(node as FencedDiv['children'][number]);
    else out.push(node);
  };
  for (const child of children) {
    const fence = fences.get(child);
    fences.delete(child);
    if (fence === undefined || child.type !== 'fencedDiv') add(child);
    else if (fence.opens) open.push(child);
    else {
      const div = open.pop();
      if (div) {
        if (div.position && child.position) div.position.end = child.position.end;
        add(div);
        continue;
      }
      const position = child.position && { position: child.position };
      add({
        type: 'paragraph',
        children: [{ type: 'text', value: fence.typed, ...position }],
        ...position,
      });
      if (child.position) report(rules.divUnopened, child.position);
    }
  }
  for (let div = open.pop(); div; div = open.pop()) {
    const last = div.children.at(-1)?.position;
    if (div.position) {
      report(rules.divUnclosed, { start: div.position.start, end: div.position.end });
      if (last) div.position.end = last.end;
    }
    add(div);
  }
  return out;
}
