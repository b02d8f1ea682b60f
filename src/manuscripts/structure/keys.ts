import { familiesOf } from './names.ts';
import type { TypedWork } from './reading.ts';

/**
 * A citation key that is none of `taken`: the first author's surname and the year ("maresca1996"),
 * else words of the title. Only small Latin letters, digits and hyphens, so that it needs no braces.
 */
export function makeKey(work: TypedWork, taken: ReadonlySet<string>): string {
  const [family] = familiesOf(work.author ?? work.editor);
  const year = work.issued?.['date-parts']?.[0]?.[0];
  const title = latin(work.title ?? '')
    .split('-')
    .slice(0, 3)
    .join('-');
  const name =
    latin(family ?? '')
      .split('-')
      .slice(0, 4)
      .join('-') || title;
  // A body has many pages of one year, and many without a year: the title tells them apart.
  const base =
    year === undefined ? [name, title].filter((part, n) => n === 0 || part !== name) : [name];
  const stem = (base.join('-') || 'work') + (year === undefined ? '' : String(year));
  const start = /^[a-z]/.test(stem) ? stem : `work-${stem}`;
  if (!taken.has(start)) return start;
  for (let n = 2; ; n++) {
    const letter = n <= 26 ? String.fromCharCode(96 + n) : `-${n}`;
    if (!taken.has(start + letter)) return start + letter;
  }
}

function latin(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
