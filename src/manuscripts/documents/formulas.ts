import { type Block, mapTree } from '../../pandoc/index.ts';
import { z } from 'zod';

const math = z.object({
  t: z.literal('Math'),
  c: z.tuple([z.object({ t: z.string() }), z.string()]),
});

/** Formulas without the labels and the frames of LaTeX's own numbering, which formulas here have not. */
export function plainFormulas(blocks: readonly Block[]): readonly Block[] {
  return mapTree(blocks, (node) => {
    if (node.t !== 'Math') return undefined;
    const read = math.safeParse(node);
    if (!read.success) return undefined;
    const [kind, tex] = read.data.c;
    const plain = tex
      .replaceAll(/\\label\s*\{[^{}]*\}/g, '')
      .replace(/^\s*\\begin\{(equation|displaymath|math)\*?\}([\s\S]*)\\end\{\1\*?\}\s*$/, '$2')
      .replaceAll(/\s*\n\s*/g, ' ')
      .trim();
    return plain === '' ? [] : { t: 'Math', c: [kind, plain] };
  });
}
