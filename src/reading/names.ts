/** The article's `names.json`: where the names of its index stand (`exports/page-metadata`). */
export interface NamesFile {
  readonly passages: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly NameInText[];
}

export interface NameInText {
  readonly label: string;
  /** The entry in the index of names: a path below the article's. */
  readonly entry?: string;
  /** Letters and digits alone. */
  readonly spellings: readonly string[];
  readonly at: readonly (readonly [passage: number, before: number, spelling: number])[];
  readonly told: readonly (readonly [
    passage: number,
    before: string,
    name: string,
    after: string,
  ])[];
}

/** A selection within a passage, counted in its letters and digits. */
export interface SelectedLetters {
  /** All letters and digits of the passage. */
  readonly letters: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The name that a selection in a passage is about: the shortest that holds all of it, else the one
 * that it holds, beside other words and names within that name. Undefined where there is none, or
 * where there are several.
 */
export function nameAt(
  { names }: NamesFile,
  passage: number,
  { letters, from, to }: SelectedLetters,
): NameInText | undefined {
  if (to <= from) return undefined;
  const places = names.flatMap((name) =>
    name.at
      .filter(([here]) => here === passage)
      .flatMap(([, before, spelling]) => {
        const words = name.spellings[spelling] ?? '';
        const start = nearest(letters, words, before);
        return start === undefined ? [] : [{ name, start, end: start + words.length }];
      }),
  );
  const around = places
    .filter(({ start, end }) => start <= from && to <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  if (around[0]) return around[0].name;
  const inside = places.filter(({ start, end }) => from <= start && end <= to);
  const whole = inside.filter(
    (one) =>
      !inside.some(
        (other) =>
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
  const [only, ...others] = new Set(whole.map(({ name }) => name));
  return others.length === 0 ? only : undefined;
}

/** Where `words` stand in `text`, as near to `at` as can be: what a page adds may move them. */
function nearest(text: string, words: string, at: number): number | undefined {
  let best: number | undefined;
  for (let found = text.indexOf(words); found >= 0; found = text.indexOf(words, found + 1))
    if (best === undefined || Math.abs(found - at) < Math.abs(best - at)) best = found;
  return best;
}

/** Letters, their marks and digits of a text. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
