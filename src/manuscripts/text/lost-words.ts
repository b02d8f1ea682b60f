/**
 * The law that no word is lost: words that stand more often in the text received than in what was
 * made of it and in the report together. `consumed` are the numbers of notes and their marks.
 */
export function lostWords(
  received: string,
  made: readonly string[],
  consumed: readonly number[],
): string[] {
  const counts = new Map<string, number>();
  for (const text of made)
    for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const value of consumed) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  const lost: string[] = [];
  for (const word of words(received)) {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    else lost.push(word);
  }
  return lost;
}

/** Tags and signs that converters leave, and what our Markdown adds: none of them are words. */
const syntax =
  /<\/?sup>|<span id="[^"<>]*"><\/span>|\[\^[^\]\s]+\]|\]\{\.pull-quote[^}]*\}|^::: \{\.pull-quote of="[^"]*"\}$|\u00AD\s*/gim;

function* words(text: string): Generator<string> {
  const plain = text.replace(syntax, (found) => (found.startsWith('\u00AD') ? '' : ' '));
  for (const [word] of plain.matchAll(/\p{Nd}+|[⁰¹²³⁴-⁹]+|[\p{L}\p{M}]+/gu)) {
    yield word.normalize('NFKC').toLowerCase();
  }
}
