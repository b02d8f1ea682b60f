import { stripVTControlCharacters } from 'node:util';

/** True for the line that Astro prints for each page it has made; thousands, in a large library. */
export function isPageLine(line: string): boolean {
  return /^\d\d:\d\d:\d\d\s+[├└]─ /.test(stripVTControlCharacters(line));
}
