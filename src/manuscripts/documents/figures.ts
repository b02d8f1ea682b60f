import {
  type Block,
  type Inline,
  mapTree,
  type Node,
  nodesOf,
  wordsOf,
} from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { contentOf, inlinesOf, para } from './shapes.ts';
import { shortened } from './shorten.ts';

/**
 * Figures as our Markdown has them: an image alone in its paragraph, whose alternative text is the
 * caption. A figure of several pictures, or of something else, is its parts with the caption behind.
 */
export function plainFigures(blocks: readonly Block[]): {
  readonly value: readonly Block[];
  readonly report: readonly Accounted[];
} {
  const report: Accounted[] = [];
  const value = mapTree(blocks, (node) => {
    const figure = contentOf('Figure', node);
    if (!figure) return undefined;
    const [attr, [, caption], body] = figure;
    const images = [...nodesOf(body)].filter(({ t }) => t === 'Image');
    const image = contentOf('Image', images[0]);
    if (image && images.length === 1 && isImageAlone(body)) {
      const id = attr[0] === '' ? image[0][0] : attr[0];
      const words = caption.length > 0 ? inlinesOf(caption) : image[1];
      if (caption.length > 0) tellDescription(image[1], words, report);
      return para([{ t: 'Image', c: [[id, [], []], words, image[2]] }]);
    }
    const words = inlinesOf(caption);
    const table = body.length === 1 ? contentOf('Table', body[0]) : undefined;
    if (table && table[1][1].length === 0)
      return { t: 'Table', c: [attr, [null, caption], ...table.slice(2)] };
    if (words.length > 0)
      report.push({
        kind: 'syntax',
        fate: 'guessed',
        what: `figure "${shortened(wordsOf(words))}"`,
        why: 'It is more than one picture: its caption stands as a paragraph behind its parts.',
      });
    const anchored: Inline[] =
      attr[0] === '' ? words : [{ t: 'Span', c: [[attr[0], [], []], []] }, ...words];
    const parts = body.flatMap(imagesApart);
    return anchored.length > 0 ? [...parts, para(anchored)] : parts;
  });
  return { value, report };
}

/** A picture has one text here: where it has a caption, its description has no place. */
function tellDescription(
  description: readonly Inline[],
  caption: readonly Inline[],
  report: Accounted[],
): void {
  const words = wordsOf(description).trim();
  if (words === '' || wordsOf(caption).includes(words)) return;
  report.push({
    kind: 'picture',
    fate: 'left out',
    what: `description "${shortened(words, 300)}"`,
    why: 'The caption stands in its place.',
  });
}

function isImageAlone(body: readonly Block[]): boolean {
  const inner = contentOf('Para', body[0]) ?? contentOf('Plain', body[0]);
  const solid = (inner ?? []).filter(({ t }) => !/^(?:Space|SoftBreak|LineBreak)$/.test(t));
  return body.length === 1 && solid.length === 1 && solid[0]?.t === 'Image';
}

/** Images side by side, each in a paragraph of its own. */
function imagesApart(block: Node): Node[] {
  const inner = contentOf('Para', block) ?? contentOf('Plain', block);
  if (!inner) return [block];
  const solid = inner.filter(({ t }) => !/^(?:Space|SoftBreak|LineBreak)$/.test(t));
  return solid.length > 0 && solid.every(({ t }) => t === 'Image')
    ? solid.map((image) => para([image]))
    : [para(inner)];
}
