import { describe, expect, it } from 'vitest';
import type { Case } from './family/case.ts';
import { differences, type Difference, type Format } from './family/compare.ts';
import { dates } from './family/dates.ts';
import { entries } from './family/entries.ts';
import { latex } from './family/latex.ts';
import { names } from './family/names.ts';
import { parents } from './family/parents.ts';
import { reasons } from './family/reasons.ts';
import { preamble, words } from './family/words.ts';

// Pandoc takes seconds for a thousand entries.
const patience = { timeout: 240_000 };

describe('a BibTeX entry is read field by field as Pandoc reads it, but for reasons', () => {
  const used = new Set<string>();
  const families: readonly [format: Format, name: string, cases: readonly Case[]][] = [
    ['biblatex', 'names', names],
    ['bibtex', 'names', names],
    ['biblatex', 'dates', dates],
    ['bibtex', 'dates', dates],
    ['biblatex', 'LaTeX', latex],
    ['bibtex', 'LaTeX', latex],
    ['biblatex', 'words and numbers', words],
    ['bibtex', 'words and numbers', words],
    ['biblatex', 'entries that inherit', parents],
    ['biblatex', 'types with fields', entries],
  ];

  it.each(families)('%s: %s', patience, async (format, _, cases) => {
    const { found, read } = await differences(format, cases, preamble);
    expect(read).toBe(cases.length);
    const unexplained = found.filter((difference) => {
      const reason = reasons.find(({ explains }) => explains(difference));
      if (reason) used.add(reason.why);
      return !reason;
    });
    expect(unexplained.map(line)).toEqual([]);
  });

  it('has no reason that explains nothing', () => {
    expect(reasons.map(({ why }) => why).filter((why) => !used.has(why))).toEqual([]);
  });
});

function line({ case: { name }, field, ours, theirs }: Difference): string {
  return `${name}: ${field} is ${ours || 'not there'}, for Pandoc ${theirs || 'not there'}`;
}
