/** A spelling of a possible name, and how often it was found. */
export interface Spelling {
  readonly text: string;
  readonly times: number;
}

/**
 * Spellings that may be of one name, together: one that ends another ("Karabakh" and
 * "Nagorno-Karabakh", "Maresca" and "John Maresca"), one that differs in hyphens, the first letters
 * of another ("LoC" and "Line of Contact"), in English also who belongs to a place ("Armenian").
 * The most frequent comes first in its group, of those as frequent the one that the others belong to.
 */
export function grouped(spellings: readonly Spelling[], lang: string): string[][] {
  const parts = withoutPairs(spellings);
  const byWords = new Map<string, Spelling[]>();
  for (const spelling of parts) {
    const words = wordsOf(spelling.text).join(' ');
    byWords.set(words, [...(byWords.get(words) ?? []), spelling]);
  }
  const hostOf = hosts([...byWords.keys()], lang);
  const groups = new Map<string, Spelling[]>();
  for (const [words, alike] of byWords) {
    const host = hostOf(words);
    groups.set(host, [...(groups.get(host) ?? []), ...alike]);
  }
  return [...groups].map(([host, group]) => {
    const rank = ({ text }: Spelling): number => (wordsOf(text).join(' ') === host ? 0 : 1);
    return group
      .sort((a, b) => b.times - a.times || rank(a) - rank(b) || (a.text < b.text ? -1 : 1))
      .map(({ text }) => text);
  });
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\p{Pd}]+/u).filter((word) => word !== '');
}

/** Names joined by a hyphen that stand alone elsewhere are two: "Armenia-Azerbaijan". */
function withoutPairs(spellings: readonly Spelling[]): Spelling[] {
  const alone = new Set(spellings.map(({ text }) => text));
  return spellings.filter(({ text }) => {
    const parts = text.split(/\p{Pd}/u);
    return parts.length < 2 || !parts.every((part) => alone.has(part));
  });
}

/** Which spelling each one is counted with: itself, or the longer one that it belongs to. */
function hosts(all: readonly string[], lang: string): (words: string) => string {
  const longer = new Map<string, string[]>();
  const initials = new Map<string, string>();
  for (const words of all) {
    const list = words.split(' ');
    for (let from = 1; from < list.length; from += 1) {
      const end = list.slice(from).join(' ');
      longer.set(end, [...(longer.get(end) ?? []), words]);
    }
    if (list.length > 1)
      initials.set(
        list
          .map((word) => word.charAt(0))
          .join('')
          .toLowerCase(),
        words,
      );
  }
  const known = new Set(all);
  const next = (words: string): string | undefined =>
    onlyHost(longer.get(words) ?? []) ??
    (/\p{Lu}.*\p{Lu}/u.test(words) && !words.includes(' ')
      ? initials.get(words.toLowerCase())
      : undefined) ??
    (/^en\b/.test(lang) ? placeOf(words, known) : undefined);
  return (words) => {
    const seen = new Set<string>();
    let host = words;
    for (let more = next(host); more !== undefined && !seen.has(more); more = next(host)) {
      seen.add(host);
      host = more;
    }
    return host;
  };
}

/** The shortest of several that end each other: of two different ones nobody knows which is meant. */
function onlyHost(longer: readonly string[]): string | undefined {
  const byLength = [...longer].sort((a, b) => a.length - b.length);
  const isChain = byLength.every(
    (words, nth) => nth === 0 || words.endsWith(` ${byLength[nth - 1] ?? ''}`),
  );
  return isChain ? byLength[0] : undefined;
}

/** "Armenia" for "Armenian" and "Armenians". */
function placeOf(words: string, known: ReadonlySet<string>): string | undefined {
  for (const ending of ['ians', 'ian', 'ans', 'an', 'ns', 'is', 'n', 'i']) {
    const stem = words.endsWith(ending) ? words.slice(0, -ending.length) : '';
    if (stem.length > 3 && known.has(stem)) return stem;
  }
  return undefined;
}
