/**
 * How words of one language change. All parts are lists of folded words, parted by spaces. What is
 * taken off need not be an ending in grammar: two forms of a word only have to become the same.
 */
export interface Forms {
  readonly endings: string;
  /** How many endings may stand behind each other; one where absent. */
  readonly times?: number;
  /** Letters that must remain; three where absent. */
  readonly least?: number;
  /** Words that are written together with the next: "و", "ה". */
  readonly prefixes?: string;
  /** Pairs of letters: the first is written as the second at the end of a stem, "pb" for Turkish. */
  readonly last?: string;
}

/** By the language of articles ("de"). */
export type FormsByLanguage = Readonly<Record<string, Forms>>;

/** The stems that a word may have in one language; the first is that of the word as it stands. */
export type Stemmer = (word: string) => readonly string[];

/** Makes the stemmer of a language. It keeps what it has found: texts say the same words again. */
export function stemmerOf({
  endings,
  times = 1,
  least = 3,
  prefixes = '',
  last = '',
}: Forms): Stemmer {
  const known = new Map<string, readonly string[]>();
  const ends = new Set(list(endings));
  const longest = Math.max(0, ...[...ends].map(({ length }) => length));
  const begins = list(prefixes);
  const written = new Map(list(last).map((pair) => [pair.charAt(0), pair.charAt(1)]));
  const cut = (word: string): string => {
    let stem = word;
    for (let time = 0; time < times; time++) {
      let size = Math.min(longest, stem.length - least);
      while (size > 0 && !ends.has(stem.slice(-size))) size--;
      if (size <= 0) break;
      stem = stem.slice(0, -size);
    }
    const end = written.get(stem.slice(-1));
    return end === undefined ? stem : stem.slice(0, -1) + end;
  };
  return (word) => {
    let stems = known.get(word);
    if (!stems) {
      const whole = begins.filter(
        (prefix) => word.startsWith(prefix) && word.length - prefix.length >= least,
      );
      const all = [word, ...whole.map((prefix) => word.slice(prefix.length))].map(cut);
      known.set(word, (stems = [...new Set(all)]));
    }
    return stems;
  };
}

/**
 * A word with its umlauts, as it is typed where a keyboard has none, without them: "mueller" is
 * "muller", which is how "Müller" is folded.
 */
export function withoutUmlauts(word: string): string {
  return word.replace(/(?<!q)([aou])e/g, '$1');
}

function list(words: string): string[] {
  return words.split(' ').filter(Boolean);
}
