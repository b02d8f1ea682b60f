import { convert } from 'pandoc-wasm';
import { readBibliography } from '../../../../src/compiler/bibliography/read.ts';
import type { Case } from './case.ts';

export type Work = Readonly<Record<string, unknown>>;

/** The works of a `.bib` file by key, as CSL-JSON. */
export type Works = ReadonlyMap<string, Work>;

export type Format = 'bibtex' | 'biblatex';

/** A field of one entry that Pandoc and we read otherwise. */
export interface Difference {
  readonly case: Case;
  /** Which of its two readers Pandoc took. */
  readonly format: Format;
  /** The field of CSL-JSON. */
  readonly field: string;
  /** As JSON, "" where the field is not there. */
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Types that Pandoc gives no type or no book, though they are other names of types that it
 * reads (manual of biblatex, 2.1.2 and 2.1.3): they are compared with those.
 */
const judgedAs: Readonly<Record<string, string>> = {
  conference: 'inproceedings',
  suppbook: 'inbook',
  suppcollection: 'incollection',
};

/** A file of all cases: the key of each is its place, `k0`, `k1` … */
export function fileOf(cases: readonly Case[], preamble = ''): string {
  return (
    preamble + cases.map(({ bibtex }, at) => bibtex.replaceAll('KEY', `k${String(at)}`)).join('\n')
  );
}

/** What we read. */
export function ourWorks(file: string): Works {
  const { works } = readBibliography([{ file: 'family.bib', text: file }]);
  return new Map(works.map(({ key, csl }) => [key, csl]));
}

/** What Pandoc reads by `-f biblatex -t csljson` (or `-f bibtex`). */
export async function pandocWorks(format: Format, file: string): Promise<Works> {
  const judged = file.replace(/@(\w+)\{/g, (typed, type: string) =>
    type in judgedAs ? `@${judgedAs[type]!}{` : typed,
  );
  const { stdout, stderr } = await convert({ from: format, to: 'csljson' }, judged, {});
  if (stdout === '') throw new Error(`Pandoc reads nothing: ${stderr}`);
  const works = JSON.parse(stdout) as readonly Work[];
  return new Map(works.map((work) => [String(work['id']), inOurForm(work)]));
}

/** The fields of two readings of one work, as JSON, "" where a field is not there. */
export function fieldsOf(
  mine: Work = {},
  its: Work = {},
): { readonly field: string; readonly ours: string; readonly theirs: string }[] {
  const fields = new Set([...Object.keys(mine), ...Object.keys(its)]);
  return [...fields].map((field) => ({
    field,
    ours: print(mine[field]),
    theirs: print(its[field]),
  }));
}

/** Every difference between what Pandoc reads and what we read, over all cases. */
export async function differences(
  format: Format,
  cases: readonly Case[],
  preamble = '',
): Promise<{ readonly found: Difference[]; readonly read: number }> {
  const file = fileOf(cases, preamble);
  const ours = ourWorks(file);
  const theirs = await pandocWorks(format, file);
  const found = cases.flatMap((one, at) =>
    fieldsOf(ours.get(`k${String(at)}`), theirs.get(`k${String(at)}`))
      .filter((field) => field.ours !== field.theirs)
      .map((field) => ({ case: one, format, ...field })),
  );
  const keys = cases.map((_, at) => `k${String(at)}`);
  return { found, read: keys.filter((key) => theirs.has(key) && ours.has(key)).length };
}

/** What says the same in CSL-JSON, in one form. */
function inOurForm(work: Work): Work {
  return Object.fromEntries(
    Object.entries(work).map(([field, value]) => {
      // The name of the field up to CSL 1.0.1.
      if (field === 'event') return ['event-title', value];
      // A work without a type, which the schema of CSL-JSON demands.
      if (field === 'type' && value === '') return [field, 'document'];
      if (typeof value === 'string') {
        return [field, value.replaceAll('font-variant:small-caps', 'font-variant: small-caps')];
      }
      return [field, season(value) ?? value];
    }),
  );
}

/** A season, which Pandoc writes as a month, in the field that CSL-JSON has for it. */
function season(value: unknown): unknown {
  const match = /^\{(?:"circa":true,)?"date-parts":\[\[(-?\d+),2([1-4])\]\]\}$/.exec(print(value));
  if (!match) return undefined;
  const date = { 'date-parts': [[Number(match[1])]], season: Number(match[2]) };
  return print(value).includes('circa') ? { ...date, circa: true } : date;
}

function print(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
