import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import type { Attributes, DefinitionList, FencedDiv } from '../../compiler/index.ts';
import { attributeList } from './markdown-attributes.ts';

/** Knows the boxes of tasks, too. */
const ordinary = gfmTaskListItemToMarkdown().handlers?.paragraph ?? defaultHandlers.paragraph;

/** Prints blocks that CommonMark does not know, as Pandoc and the compiler read them. */
export const blockPrinters: Record<string, Handle> = {
  paragraph: (node: Paragraph, parent, state, info) =>
    node.data?.verse ? verse(node, state, info) : ordinary(node, parent, state, info),
  heading(node: Heading, parent, state, info) {
    const attributes = node.data?.attributes ? ` ${attributeList(node.data.attributes)}` : '';
    const words = defaultHandlers.heading(node, parent, state, info);
    return `${words.replace(/\n/g, ' ')}${attributes}`;
  },
  math(node: { value: string; data?: { attributes?: Attributes } }) {
    const attributes = node.data?.attributes ? ` ${attributeList(node.data.attributes)}` : '';
    const value = node.value.trim().replace(/\n\s*(?=\n)/g, '');
    return `$$\n${value}\n$$${attributes}`;
  },
  fencedDiv(node: FencedDiv, _parent, state, info) {
    const content = state.containerFlow(node, info);
    const open = `::: ${attributeList(node.attributes)}`;
    return content === '' ? `${open}\n:::` : `${open}\n\n${content}\n\n:::`;
  },
  definitionList(node: DefinitionList, _parent, state, info) {
    let before: string | undefined;
    return node.children
      .map((part) => {
        const gap = before === undefined ? '' : part.type === 'definitionTerm' ? '\n\n' : '\n';
        before = part.type;
        return (
          gap +
          (part.type === 'definitionTerm'
            ? term(part.children, state, info)
            : definition(part, state, info))
        );
      })
      .join('');
  },
};

function term(children: readonly PhrasingContent[], state: State, info: Info): string {
  const words = defaultHandlers.paragraph(
    { type: 'paragraph', children: [...children] },
    undefined,
    state,
    info,
  );
  return words.replace(/\\?\s*\n\s*/g, ' ');
}

function definition(
  node: Extract<DefinitionList['children'][number], { type: 'definitionDescription' }>,
  state: State,
  info: Info,
): string {
  const content = state.containerFlow(node, info);
  return `:   ${(content || '<!-- -->').replace(/\n(?=[^\n])/g, '\n    ')}`;
}

/** A line block: indentation of a line is white space that Markdown keeps there. */
function verse({ children }: Paragraph, state: State, info: Info): string {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines
    .map((line) => {
      const exit = state.enter('phrasing');
      const words = state.containerPhrasing(
        { type: 'paragraph', children: line },
        { ...info, before: ' ', after: '\n' },
      );
      exit();
      const text = words.replace(/\s*\n\s*/g, ' ').trimEnd();
      return `| ${text.replace(/^\u00A0+/, (spaces) => ' '.repeat(spaces.length))}`.trimEnd();
    })
    .join('\n');
}
