/** A text of at most so many characters, cut between words, with "…" where it was cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.toWellFormed().slice(0, most);
  const end = kept.lastIndexOf(' ');
  return `${(end > most / 2 ? kept.slice(0, end) : kept).toWellFormed().replace(/[\s,;:.–—-]+$/u, '')} …`;
}
