/**
 * How words of one language change. All parts are lists of folded words, parted by spaces. What is
 * taken off need not be an ending in grammar: two forms of a word only have to become the same.
 */
export interface Forms {
  readonly endings: string;
  /** How many endings may stand behind each other; one where absent. */
  readonly times?: number;
  /** Letters that must remain; three where absent. */
  readonly least?: number | undefined;
  /** Words that are written together with the next: "و", "ה". */
  readonly prefixes?: string | undefined;
  /** Pairs of letters: the first is written as the second at the end of a stem, "pb" for Turkish. */
  readonly last?: string;
}

/** By the language of articles ("de"). */
export type FormsByLanguage = Readonly<Record<string, Forms>>;

/** The stems that a word may have in one language, itself among them. */
export type Stemmer = (word: string) => ReadonlySet<string>;

/**
 * Makes the stemmer of a language: a stem is a beginning after which nothing stands but endings. It
 * keeps what it has found: texts say the same words again.
 */
export function stemmerOf({ endings, times = 1, least = 3, prefixes, last }: Forms): Stemmer {
  const known = new Map<string, ReadonlySet<string>>();
  const ends = new Set(list(endings));
  const longest = Math.max(0, ...[...ends].map(({ length }) => length));
  const written = new Map(list(last).map(([letter, instead]) => [letter, instead!]));
  const add = (stem: string, more: number, found: Set<string>): void => {
    const end = written.get(stem.slice(-1));
    found.add(end === undefined ? stem : stem.slice(0, -1) + end);
    if (more === 0) return;
    for (let size = Math.min(longest, stem.length - least); size > 0; size--)
      if (ends.has(stem.slice(-size))) add(stem.slice(0, -size), more - 1, found);
  };
  return (word) => {
    let stems = known.get(word);
    if (!stems) {
      const found = new Set<string>();
      add(word, times, found);
      for (const rest of withoutPrefixes(word, { prefixes, least })) add(rest, times, found);
      known.set(word, (stems = found));
    }
    return stems;
  };
}

/** What is left of a word without one that is written together with it; nothing where none is. */
export function withoutPrefixes(
  word: string,
  { prefixes, least = 3 }: Pick<Forms, 'prefixes' | 'least'>,
): string[] {
  return list(prefixes)
    .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= least)
    .map((prefix) => word.slice(prefix.length));
}

/**
 * A word with its umlauts, as it is typed where a keyboard has none, without them: "mueller" is
 * "muller", which is how "Müller" is folded.
 */
export function withoutUmlauts(word: string): string {
  return word.replace(/(?<!q)([aou])e/g, '$1');
}

function list(words = ''): string[] {
  return words.split(' ').filter(Boolean);
}
