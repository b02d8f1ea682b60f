/** Finds where words stand next in a text, and remembers which stand nowhere further on. */
export interface Finder {
  /** As `indexOf`: asked again and again from later places, it reads the text once. */
  readonly next: (words: string, from: number) => number;
}

/** A finder for one text. */
export function finderIn(text: string): Finder {
  const absent = new Map<string, number>();
  const last = new Map<string, { from: number; at: number }>();
  return {
    next(words, from) {
      if (from >= (absent.get(words) ?? Infinity)) return -1;
      const before = last.get(words);
      // What was found from an earlier place is still the next one.
      if (before && from >= before.from && from <= before.at) return before.at;
      const at = text.indexOf(words, from);
      if (at < 0) absent.set(words, from);
      else last.set(words, { from, at });
      return at;
    },
  };
}
