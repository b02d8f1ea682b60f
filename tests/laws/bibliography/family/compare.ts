import { convert } from 'pandoc-wasm';
import { readBibliography } from '../../../../src/compiler/bibliography/read.ts';
import type { Case } from './case.ts';

type Work = Readonly<Record<string, unknown>>;

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

/** Every difference between Pandoc's `-f biblatex -t csljson` (or `-f bibtex`) and what we read, over all cases. */
export async function differences(
  format: Format,
  cases: readonly Case[],
  preamble = '',
): Promise<{ readonly found: Difference[]; readonly read: number }> {
  const text = cases.map(({ bibtex }, at) => bibtex.replaceAll('KEY', `k${String(at)}`)).join('\n');
  const file = preamble + text;
  const ours = new Map(
    readBibliography([{ file: 'family.bib', text: file }]).works.map(({ key, csl }) => [key, csl]),
  );
  const judged = file.replace(/@(\w+)\{/g, (typed, type: string) =>
    type in judgedAs ? `@${judgedAs[type]!}{` : typed,
  );
  const { stdout, stderr } = await convert({ from: format, to: 'csljson' }, judged, {});
  if (stdout === '') throw new Error(`Pandoc reads nothing: ${stderr}`);
  const works = JSON.parse(stdout) as readonly Work[];
  const theirs = new Map(works.map((work) => [String(work['id']), inOurForm(work)]));
  const found = cases.flatMap((one, at) => {
    const mine: Work = ours.get(`k${String(at)}`) ?? {};
    const its = theirs.get(`k${String(at)}`) ?? {};
    const fields = new Set([...Object.keys(mine), ...Object.keys(its)]);
    return [...fields].flatMap((field): Difference[] => {
      const difference = {
        case: one,
        format,
        field,
        ours: print(mine[field]),
        theirs: print(its[field]),
      };
      return difference.ours === difference.theirs ? [] : [difference];
    });
  });
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
