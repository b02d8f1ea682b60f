import { type CslItem, hasOthers } from '../../article/index.ts';
import { editionNumber } from './edition.ts';
import { othersMark } from './others.ts';
import { guard, guardApostrophes, guardCapitals, guardNumbers, nothing } from './safe-text.ts';

/**
 * A work as citeproc gets it: under an id of ours, its text guarded, names that carry a
 * `literal` reduced to it (the literal is the name as printed). Apostrophes stay straight where the
 * style wants them so.
 */
export function handOver(
  work: CslItem,
  id: string,
  straightApostrophe = false,
): Record<string, unknown> {
  const guardText = (text: string): string =>
    straightApostrophe ? guardApostrophes(guard(text)) : guard(text);
  const item: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [field, value] of Object.entries(work)) {
    if (field === '__proto__') continue;
    const guarded = guardValue(value, 0, guardFor(field, guardText));
    item[field] =
      typeof guarded === 'string' && titles.has(field) ? guardCapitals(guarded) : guarded;
    if (Array.isArray(value) && hasOthers(value)) {
      item[field] = [...(item[field] as unknown[]).slice(0, -1), { literal: othersMark }];
    }
  }
  if (work.edition !== undefined) {
    // citeproc takes what begins with a number for one, and adds "ed." to it.
    item['edition'] = editionNumber(work.edition) ?? editionWords(guardText(work.edition));
  }
  // Styles of before CSL 1.0.2 know the name of an event as `event`.
  item['event'] ??= item['event-title'];
  item['id'] = id;
  item['citation-key'] ??= guardText(work.id);
  // citeproc wraps the words of a cite only where the item has one.
  item['system_id'] = id;
  return item;
}

/** Fields in which citeproc reads "&" as joining numbers. */
const numbers = new Set([
  ...['chapter-number', 'collection-number', 'edition', 'issue', 'number', 'number-of-pages'],
  ...['number-of-volumes', 'page', 'page-first', 'part-number', 'section', 'volume'],
]);

function guardFor(field: string, guardText: (text: string) => string): (text: string) => string {
  if (numbers.has(field)) return guardNumbers;
  // citeproc reads further fields in a note, one a line (its manual, "Note field").
  if (field === 'note')
    return (text) =>
      text
        .split(/\r\n?|\n/)
        .map(guardText)
        .join('\n');
  return guardText;
}

/** "4-е изд." is no number, and what follows its hyphen no word to be made large. */
function editionWords(words: string): string {
  if (!/^\d/.test(words)) return words;
  return nothing + words.replace(/^(\d+)-/, `$1${nothing}-${nothing}`);
}

function guardValue(value: unknown, depth: number, guardText: (text: string) => string): unknown {
  if (typeof value === 'string') return guardText(value);
  if (depth > 4) return '';
  if (Array.isArray(value)) return value.map((part) => guardValue(part, depth + 1, guardText));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  const literal = 'literal' in value && typeof value.literal === 'string' && value.literal !== '';
  for (const [field, part] of Object.entries(value)) {
    if (field === '__proto__') continue;
    if (literal && namePart.has(field)) continue;
    copy[field] = guardValue(part, depth + 1, guardText);
  }
  return copy;
}

/** Fields that a style may print in title case. */
const titles = new Set([
  ...['title', 'title-short', 'container-title', 'container-title-short', 'collection-title'],
  ...['event-title', 'original-title', 'part-title', 'reviewed-title', 'volume-title'],
]);

const namePart = new Set([
  'family',
  'given',
  'suffix',
  'dropping-particle',
  'non-dropping-particle',
  'date-parts',
]);
