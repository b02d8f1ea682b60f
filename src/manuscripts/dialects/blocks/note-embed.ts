import { isPicture } from '../files.ts';
import { readIncluded } from '../include.ts';
import { headingLine } from '../heading-line.ts';
import { slugOf } from '../labels.ts';
import { nameOf } from '../links.ts';
import { plainOf } from '../plain.ts';
import { part, type Piece, placeIn } from '../run.ts';
import { type Block, type BlockScan, trimmed } from './scan.ts';

/** `![[note]]` alone in its line: the note, or one section of it, in its place (Obsidian). */
export function noteEmbed(scan: BlockScan): Block | undefined {
  const { line, piece, at, run } = scan;
  const found = /^[ \t]*!\[\[([^[\]\n]{1,400})\]\][ \t]*$/.exec(line);
  const target = found?.[1]?.split(/\\?\|/)[0]?.trim() ?? '';
  const [path = '', ...inside] = target.split('#');
  if (!found || isPicture(path) || path.trim() === '' || /\.(?!md$)[a-z0-9]{2,4}$/i.test(path))
    return undefined;
  const typed = /\.md$/i.test(path) ? path : `${path}.md`;
  const text = readIncluded(typed, run, placeIn(piece, at), found[0].trim());
  if (text === undefined) return { end: at + 1, out: [nameOf(target)] };
  const section = inside.length === 0 ? text.piece : sectionOf(text.piece, inside.at(-1) ?? '');
  return { end: at + 1, out: trimmed(run.blocks(section, text.run)) };
}

/** The lines of a section or a block of a note; the whole note where it has no such. */
function sectionOf(piece: Piece, name: string): Piece {
  const { lines } = piece;
  if (name.startsWith('^')) {
    const at = lines.findIndex((line) => line.trimEnd().endsWith(name));
    let from = at;
    while (from > 0 && lines[from - 1]?.trim() !== '') from -= 1;
    return at < 0 ? piece : part(piece, from, at + 1);
  }
  const level = (line: string): number => headingLine(line)?.level ?? 0;
  const wanted = slugOf(name);
  const from = lines.findIndex((line) => {
    const title = headingLine(line)?.title;
    return title !== undefined && slugOf(plainOf(title)) === wanted;
  });
  if (from < 0) return piece;
  const depth = level(lines[from] ?? '');
  const to = lines.findIndex((line, at) => at > from && level(line) > 0 && level(line) <= depth);
  return part(piece, from, to < 0 ? lines.length : to);
}
