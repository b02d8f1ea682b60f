/** Follows lists and definitions of notes, so far as to know what is indented code. */
export interface Containers {
  /** Takes the next line; true where it is indented code (CommonMark 0.31.2, section 4.4). */
  readonly enter: (line: string) => boolean;
  /** A block was read that ends every paragraph. */
  readonly after: () => void;
}

const item = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:([ \t]+)\S|[ \t]*$)/;
const definition = /^[ \t]{0,3}(?:\[\^[^\]]+\]:|:[ \t])/;

export function containers(): Containers {
  /** Columns at which the content of open items begins. */
  const open: number[] = [];
  let isBlank = true;
  let isCode = false;
  return {
    after() {
      isBlank = true;
      isCode = false;
    },
    enter(line) {
      if (line.trim() === '') {
        isBlank = true;
        return isCode;
      }
      const column = indentOf(line);
      if (isBlank || isCode) {
        while (open.length > 0 && column < (open.at(-1) ?? 0)) open.pop();
      }
      const base = open.at(-1) ?? 0;
      isCode = (isBlank || isCode) && column >= base + 4;
      isBlank = false;
      if (isCode) return true;
      const found = item.exec(line);
      if (found && column < base + 4) {
        while (open.length > 0 && column < (open.at(-1) ?? 0)) open.pop();
        const marker = line.length - line.trimStart().length;
        const width =
          (/^\S+/.exec(line.slice(marker))?.[0].length ?? 1) + Math.min(found[2]?.length ?? 1, 4);
        open.push(column + width);
        if (open.length > 100) open.splice(0, 50);
      } else if (definition.test(line)) open.push(4);
      return false;
    },
  };
}

/** Column at which a line's first sign stands; tabs go to every fourth column. */
export function indentOf(line: string): number {
  let column = 0;
  for (const sign of line) {
    if (sign === ' ') column += 1;
    else if (sign === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
}
