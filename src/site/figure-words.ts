import type { ElementContent, Root } from 'hast';
import { type Article, type TextFigure, figureName, figuresOf, isBlock } from '../article/index.ts';
import type { Words } from '../messages/index.ts';
import { captionLabelClass } from '../article/markup.ts';

/** A figure in a line: "Figure 2: A map of the town", cut at a word where it is long. */
export function figureTitle(figure: TextFigure, words: Words, most = 120): string {
  const { label, caption } = figure;
  const name = figureName(figure, words);
  if (caption === '') return name;
  // The author may have typed the name in the caption.
  const isSaid = label !== undefined && caption.toLowerCase().startsWith(label.toLowerCase());
  const whole =
    label === undefined || isSaid ? caption : words.terms.named({ name, text: caption });
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** Whether pages with the text of an article need the styles and the script of figures. */
export function hasFigures(article: Article): boolean {
  return figuresOf(article).length > 0 || article.blocks.some(({ label }) => label !== undefined);
}

/** The words of a figure's caption without its name, ids, links and marks of notes. */
export function captionWords({ element }: TextFigure): Root {
  const caption = element.children.find(
    (child) =>
      child.type === 'element' && (child.tagName === 'figcaption' || child.tagName === 'caption'),
  );
  return {
    type: 'root',
    children: caption && 'children' in caption ? plain(caption.children) : [],
  };
}

function plain(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return 'children' in node ? plain(node.children) : [node];
    const { tagName, properties, meaning } = node;
    const isLabel = [properties['className']].flat().includes(captionLabelClass);
    if (isLabel || meaning?.kind === 'noteMark' || tagName === 'img') return [];
    const children = plain(node.children);
    if (tagName === 'sup' && children.length === 0) return [];
    if (tagName === 'a' || isBlock(node)) return children;
    return [{ ...node, properties: { ...properties, id: undefined }, children }];
  });
}
