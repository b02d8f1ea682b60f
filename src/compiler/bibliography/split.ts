/** Splits at " and " outside braces: lists of names, publishers and places. */
export function splitAnd(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const match of list.matchAll(/\\.|[{}]|(?<=^|\s)and(?=\s|$)/gis)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    else if (!match[0].startsWith('\\') && depth <= 0) {
      parts.push(list.slice(from, match.index));
      from = match.index + match[0].length;
    }
  }
  parts.push(list.slice(from));
  return parts;
}

/** Splits at commas or white space outside braces. */
export function split(text: string, separator: ',' | ' '): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const [piece] of text.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (piece === '{') depth += 1;
    else if (piece === '}') depth -= 1;
    const isEnd = separator === ',' ? piece === ',' : /^[\s~]$/.test(piece);
    if (isEnd && depth <= 0) {
      parts.push(part);
      part = '';
    } else part += piece;
  }
  return [...parts, part];
}

/** True where one pair of braces encloses the whole text, and is not that of a command. */
export function isBraced(text: string): boolean {
  if (!text.startsWith('{') || text.startsWith('{\\') || !text.endsWith('}')) return false;
  let depth = 0;
  for (const match of text.matchAll(/\\.|[{}]/gs)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0 && match.index < text.length - 1) return false;
  }
  return true;
}
