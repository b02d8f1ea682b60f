import {
  type Block,
  type Converted,
  mapTree,
  mediaFolder,
  type Node,
  wordsOf,
} from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { plainFigures } from './figures.ts';
import { plainFormulas } from './formulas.ts';
import { plainHeadings } from './headings.ts';
import type { Neighbours } from './latex.ts';
import { decoded, type Pictures, takePictures } from './pictures.ts';
import { plainRaw } from './raw.ts';
import { contentOf } from './shapes.ts';
import { plainTables } from './tables.ts';
import { unwrap } from './wrappers.ts';

/**
 * The text in forms that our Markdown has, with its pictures: raw pieces, tables, figures, pictures,
 * wrappers, formulas, headings, in this order.
 */
export function tidied(
  blocks: readonly Block[],
  media: Converted['media'],
  neighbours: Neighbours,
): Pictures {
  const raw = plainRaw(blocks);
  const tables = plainTables(raw.value);
  const figures = plainFigures(tables.value);
  const pictures = takePictures(figures.value, pictureFinder(media, neighbours));
  const bare = unwrap(pictures.value);
  const report: Accounted[] = [raw, tables, figures, pictures, bare].flatMap((each) => each.report);
  return {
    value: plainHeadings(plainFormulas(filled(bare.value))),
    files: pictures.files,
    report,
  };
}

/** Pictures that Pandoc could not fetch are spans with their address: they are pictures again. */
export function restoredImages(blocks: readonly Block[]): readonly Block[] {
  return mapTree(blocks, (node) => {
    const span = contentOf('Span', node);
    if (!span?.[0][1].includes('placeholder')) return undefined;
    const source = span[0][2].find(([key]) => key === 'original-image-src')?.[1];
    return source === undefined
      ? undefined
      : { t: 'Image', c: [[span[0][0], [], []], span[1], [source, '']] };
  });
}

function pictureFinder(
  media: Converted['media'],
  neighbours: Neighbours,
): (path: string) => Uint8Array | undefined {
  return (path) => {
    const inside = path.replace(/^\.\//, '');
    const found =
      media.get(inside) ?? media.get(decoded(inside)) ?? media.get(`${mediaFolder}/${inside}`);
    if (found) return found;
    for (const ending of ['', '.png', '.jpg', '.jpeg', '.svg', '.pdf', '.eps']) {
      const bytes = neighbours(decoded(inside) + ending);
      if (bytes) return bytes;
    }
    return undefined;
  };
}

/** Paragraphs with nothing in them go, and so do spaces around one and commas between two marks. */
function filled(blocks: readonly Block[]): readonly Block[] {
  return mapTree(blocks, (node) => {
    const inner = contentOf('Para', node) ?? contentOf('Plain', node);
    if (inner) {
      const words = withoutCommas(trimmed(inner));
      return words.length === 0 && node.t === 'Para' ? [] : { ...node, c: words };
    }
    const raised = contentOf('Superscript', node);
    if (raised && isOnlyMarks(raised)) return raised.filter(isMark);
    return node.t === 'SoftBreak' ? { t: 'Space' } : undefined;
  });
}

function trimmed(inlines: readonly Node[]): readonly Node[] {
  const isWord = ({ t }: Node): boolean => !/^(?:Space|SoftBreak|LineBreak)$/.test(t);
  const first = inlines.findIndex(isWord);
  return first === -1 ? [] : inlines.slice(first, inlines.findLastIndex(isWord) + 1);
}

/** What stands raised between the marks of two notes is set by the page. */
function withoutCommas(inlines: readonly Node[]): readonly Node[] {
  return inlines.filter((node, at) => {
    const isRaised = node.t === 'Superscript' && /^[,;\s]+$/.test(wordsOf(node.c));
    return !(isRaised && inlines[at - 1]?.t === 'Note' && inlines[at + 1]?.t === 'Note');
  });
}

/** Marks of notes and citations are raised by the page, not by the text. */
function isOnlyMarks(content: readonly Node[]): boolean {
  return (
    content.some(isMark) &&
    content.every((node) => isMark(node) || /^[,;\s]+$/.test(wordsOf([node])))
  );
}

function isMark({ t }: Node): boolean {
  return t === 'Note' || t === 'Cite';
}
