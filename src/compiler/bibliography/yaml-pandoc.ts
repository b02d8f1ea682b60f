import type { CslDate } from '../../article/index.ts';
import { dateFields } from './check-entry.ts';
import type { RawEntry } from './entry.ts';
import { inlineMarkup } from './yaml-markup.ts';

const dates = new Set<string>(dateFields);
/** Fields that Pandoc names in small letters. */
const capitals = new Map(
  ['URL', 'DOI', 'ISBN', 'ISSN', 'PMID', 'PMCID'].map((name) => [name.toLowerCase(), name]),
);
/** Fields that are no text: what is typed is meant. */
const verbatim = new Set(['id', 'type', 'language', ...capitals.values()]);

/**
 * A work of CSL-YAML, which Pandoc writes otherwise than CSL-JSON (Pandoc's manual, "Specifying
 * bibliographic data"): dates in one line ("2021", "2020-05/2020-06"), or as lists of years and
 * months, text in Markdown, `url` and `doi` in small letters.
 */
export function fromPandoc(entry: RawEntry): RawEntry {
  const name = (field: string) => {
    const capital = capitals.get(field);
    return capital === undefined || entry.fields.has(capital) ? field : capital;
  };
  return {
    ...entry,
    fields: new Map(
      [...entry.fields].map(([field, value]) => [name(field), valueOf(name(field), value)]),
    ),
    places: new Map([...entry.places].map(([field, place]) => [name(field), place])),
  };
}

function valueOf(field: string, value: unknown): unknown {
  if (dates.has(field)) return dateOf(value);
  if (typeof value === 'number') return String(value);
  return verbatim.has(field) ? unescaped(value) : withMarkup(value);
}

/** Pandoc puts a backslash before signs that mean something in Markdown. */
function unescaped(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\\([!-/:-@[-`{-~])/g, '$1') : value;
}

/** Text and names with CSL-JSON's markup; `custom` and what else is nested stays as it is. */
function withMarkup(value: unknown): unknown {
  if (typeof value === 'string') return inlineMarkup(value);
  if (!Array.isArray(value)) return value;
  return value.map((name: unknown): unknown => {
    if (!isRecord(name)) return name;
    return Object.fromEntries(
      Object.entries(name).map(([part, text]) => [
        part,
        typeof text === 'string' ? inlineMarkup(text) : text,
      ]),
    );
  });
}

function dateOf(value: unknown): unknown {
  if (typeof value === 'number') {
    if (value > 0) return { 'date-parts': [[value]] } satisfies CslDate;
    return { raw: `-${String(-value).padStart(4, '0')}` } satisfies CslDate;
  }
  if (typeof value === 'string') return { raw: String(unescaped(value)) } satisfies CslDate;
  const ends = Array.isArray(value) ? value : [value];
  if (ends.length === 0 || !ends.every(isPoint)) return value;
  const [first] = ends;
  return {
    'date-parts': ends.map(({ year, month, day }) =>
      [year, month, day].filter((part) => part !== undefined).map(Number),
    ),
    ...(first?.season !== undefined && { season: Number(first.season) }),
    ...(first?.circa !== undefined && { circa: true }),
  };
}

interface Point {
  readonly year: string | number;
  readonly month?: string | number;
  readonly day?: string | number;
  readonly season?: string | number;
  readonly circa?: unknown;
}

/** A date of older versions of Pandoc: `- year: 2020`, perhaps with a month, a day or a season. */
function isPoint(value: unknown): value is Point {
  if (!isRecord(value)) return false;
  const isNumber = (part: unknown) => /^-?\d+$/.test(String(part));
  return (
    isNumber(value['year']) &&
    ['month', 'day', 'season'].every((part) => value[part] === undefined || isNumber(value[part]))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
