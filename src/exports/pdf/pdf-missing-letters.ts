/** Letters that a page would print as empty boxes. */
export interface MissingLetters {
  /** Each once, in the order of the text. */
  readonly letters: readonly string[];
  /** Their part of all letters of the text, from 0 to 1. */
  readonly share: number;
}

/**
 * Runs in the page, once its fonts are loaded: finds the letters that no font of this machine has.
 * A browser does not tell; it draws all of them as the same sign, as it does a code point that
 * Unicode has not assigned.
 */
export function missingLetters(): MissingLetters {
  const counts = new Map<string, number>();
  let all = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [letter] of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}\p{P}\p{S}]/gu)) {
      all++;
      // Ours have all of Latin-1.
      if (letter > '\u00ff') counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || counts.size === 0) return { letters: [], share: 0 };
  const { fontFamily } = getComputedStyle(document.body);
  context.font = `32px ${fontFamily}`;
  const drawn = (letter: string): Uint8ClampedArray => {
    context.clearRect(0, 0, 64, 64);
    context.fillText(letter, 8, 44);
    return context.getImageData(0, 0, 64, 64).data;
  };
  const none = drawn('\u0378');
  const letters = [...counts.keys()].filter((letter) => {
    const pixels = drawn(letter);
    return none.every((value, at) => value === pixels[at]);
  });
  const missing = letters.reduce((sum, letter) => sum + (counts.get(letter) ?? 0), 0);
  return { letters, share: missing / all };
}

/** The same as an editor is told it: the letters, and their numbers, as none can be seen. */
export function lettersTold({ letters }: MissingLetters): string {
  const named = letters
    .slice(0, mostNamed)
    .map((letter) => `${letter} (U+${letter.codePointAt(0)?.toString(16).toUpperCase() ?? ''})`);
  const more = letters.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const mostNamed = 8;
