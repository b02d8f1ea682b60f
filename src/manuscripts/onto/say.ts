/** Longest quotation of a report's line. */
const longest = 90;

/** Words of a document in a line of the report: in quotation marks, and shortened. */
export function inWords(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return `"${line}"`;
  return `"${line.slice(0, longest).replace(/\s+\S*$/, '')} …"`;
}
