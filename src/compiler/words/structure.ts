/** Where blank lines begin, and which square brackets belong together between them. */
export function structureOf(text: string): { blanks: number[]; pairs: Map<number, number> } {
  const blanks = [...text.matchAll(/\n(?=[ \t>]*(?:\n|$))/g)].map(({ index }) => index);
  const pairs = new Map<number, number>();
  let open: number[] = [];
  let next = 0;
  for (const { 0: sign, index } of text.matchAll(/\\[^\n]|[[\]]/g)) {
    while (next < blanks.length && (blanks[next] ?? 0) < index) {
      next += 1;
      open = [];
    }
    if (sign === '[') open.push(index);
    else if (sign === ']') {
      const from = open.pop();
      if (from !== undefined) pairs.set(from, index);
    }
  }
  return { blanks, pairs };
}

/** The first of ascending numbers that is greater. */
export function firstAfter(numbers: readonly number[], than: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > than) high = middle;
    else low = middle + 1;
  }
  return numbers[low];
}

/** True for the first line of a div that is a pull-quote. */
export function isPullQuote(fence: string): boolean {
  return /^:+[ \t]*(?:\{[^}\n]*\.)?pull-quote\b/.test(fence);
}

/** Length of a fenced div with all that it holds. */
export function divLength(text: string, at: number): number {
  const fence = /^[ \t>]*(:{3,})[ \t]*(\S?)[^\n]*$/gm;
  fence.lastIndex = at;
  let open = 0;
  for (let found = fence.exec(text); found; found = fence.exec(text)) {
    open += found[2] === '' || /^:/.test(found[2] ?? '') ? -1 : 1;
    if (open <= 0) return found.index + found[0].length - at;
    if (found.index - at > 20_000) break;
  }
  return text.length - at;
}

/**
 * Numbers of the lines that tables drawn in text may take: around a line of dashes in columns, or
 * of a grid.
 */
export function tableLines(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!/^[ \t>|]*(?:[-=]{2,}[ \t]+[-=]{2,}|\+[-=:]+\+)/m.test(text)) return found;
  const lines = text.split('\n');
  const ruler = /^[ \t>|:]*(?:(?:[-=]{2,}[ \t]+)+[-=]{2,}|\+(?:[-=:]+\+)+)[ \t|]*$/;
  const dashes = /^[ \t>|:]*-{3,}[ \t]*$/;
  const blank = /^[ \t>]*$/;
  const isBlank = lines.map((line) => blank.test(line));
  const isEdge = (number: number): boolean =>
    dashes.test(lines[number] ?? '') || ruler.test(lines[number] ?? '');
  /** Lines before this one are looked at: a paragraph is taken once. */
  let done = 0;
  lines.forEach((line, index) => {
    if (index < done || !ruler.test(line)) return;
    let first = index;
    while (first > 0 && !isBlank[first - 1]) first -= 1;
    let last = index;
    while (last + 1 < lines.length && !isBlank[last + 1]) last += 1;
    done = last + 1;
    // Rows of several lines are separated by blank ones, and a line of dashes ends them.
    if (isEdge(first) && !(last > first && isEdge(last))) {
      const end = lines.slice(last + 1, last + 500).findIndex((_, n) => isEdge(last + 1 + n));
      if (end >= 0) last += 1 + end;
    }
    for (let number = first; number <= last; number++) found.add(number + 1);
  });
  return found;
}
