/**
 * Tells whether a text has all the words that were typed, each as the beginning or a part of a
 * word; letters match without their accents, in any case. Nothing typed matches every text.
 */
export function matcher(typed: string): (text: string) => boolean {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return (text) => {
    const words = plain(text);
    return wanted.every((word) => words.includes(word));
  };
}

function plain(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Neither do readers type what is not seen: soft hyphens, marks of direction.
      .replace(/[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu, '')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .toLowerCase()
  );
}
