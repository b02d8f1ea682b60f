import type { ElementContent } from 'hast';

/**
 * What the markup of CSL-JSON cannot say travels through citeproc as private-use characters:
 * words struck out between two marks, a formula as a mark with its number.
 */
export const strikeOpen = '\uE0C4';
export const strikeClose = '\uE0C5';
export const strikeTags = new Map([
  [strikeOpen, '<del>'],
  [strikeClose, '</del>'],
]);

const pieceOpen = '\uE0C2';
const pieceClose = '\uE0C3';
const firstDigit = 0xe0d0;
const pieceMark = /\uE0C2([\uE0D0-\uE0D9]+)\uE0C3/;

/** The mark of a piece of a page. */
export function markOfPiece(index: number): string {
  const digits = String(index).replace(/\d/g, (digit) =>
    String.fromCharCode(firstDigit + Number(digit)),
  );
  return pieceOpen + digits + pieceClose;
}

/** Takes marks that an author typed out of words. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uE0C0-\uE0DF]/g, '\uFFFD');
}

/** The words with `shown` for the mark of each piece, and no other marks. */
export function unmarked(text: string, shown: (index: number) => string): string {
  return text
    .split(pieceMark)
    .map((part, at) => (at % 2 === 0 ? part : shown(indexOf(part))))
    .join('')
    .replace(/[\uE0C4\uE0C5]/g, '');
}

/** The nodes with the pieces in the places of their marks. */
export function placePieces(
  nodes: readonly ElementContent[],
  pieces: readonly (readonly ElementContent[])[],
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: placePieces(node.children, pieces) }];
    if (node.type !== 'text' || !pieceMark.test(node.value)) return [node];
    return node.value.split(pieceMark).flatMap((part, at): ElementContent[] => {
      if (at % 2 === 1) return structuredClone([...(pieces[indexOf(part)] ?? [])]);
      return part === '' ? [] : [{ type: 'text', value: part }];
    });
  });
}

function indexOf(digits: string): number {
  return Number(
    digits.replace(/[\uE0D0-\uE0D9]/g, (sign) => String(sign.charCodeAt(0) - firstDigit)),
  );
}
