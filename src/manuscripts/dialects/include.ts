import { findBlock } from '../../compiler/index.ts';
import { insidePath } from './files.ts';
import { deeper, type Piece, type Run } from './run.ts';

/** More files than this are not included within one. */
const maxFiles = 200;

const counts = new WeakMap<Run['labels'], { files: number; signs: number }>();

/**
 * Reads a file that a manuscript includes, from beside it. What cannot be read is accounted for as
 * lost: a file that is not there, one outside the manuscript's folder, one that includes itself.
 */
export function readIncluded(
  typed: string,
  run: Run,
  where: string,
  what: string,
): { piece: Piece; run: Run } | undefined {
  const lost = (why: string): undefined => {
    run.account({ kind: 'syntax', fate: 'lost', what, where, why });
  };
  if (insidePath(typed) === undefined)
    return lost(`The path leads out of the manuscript's folder and was not followed.`);
  const path = run.beside.find(typed, ['md', 'qmd', 'Rmd']);
  if (path === undefined) return lost('No such file lies beside the manuscript.');
  if (run.including.includes(path))
    return lost('The file includes itself: it stands in the article once.');
  const within = deeper(run);
  const count = counts.get(run.labels) ?? { files: 0, signs: 0 };
  const text = within && count.files < maxFiles ? run.beside.text(path) : undefined;
  if (within === undefined || text === undefined)
    return lost('It cannot be read, or too many files include each other.');
  counts.set(run.labels, { files: count.files + 1, signs: count.signs + text.length });
  if (count.signs + text.length > 32 * 2 ** 20)
    return lost('The files that are included are too large together.');
  run.account({
    kind: 'syntax',
    fate: 'converted',
    what,
    where,
    why: `${path} stands in its place.`,
  });
  const block = findBlock(text);
  const body = typeof block === 'object' ? block.body : text;
  const lines = body.split(/\r\n|\n|\r/);
  if (typeof block === 'object' && block.text.trim() !== '') {
    const why = 'The frontmatter of an included file.';
    run.account({
      kind: 'metadata',
      fate: 'left out',
      what: block.text.replace(/\s+/g, ' ').trim(),
      where: `${path}:1`,
      why,
    });
  }
  const piece: Piece = { lines, first: 1, file: path };
  return { piece, run: { ...within, including: [...run.including, path] } };
}
