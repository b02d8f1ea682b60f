import { describe, expect, it } from 'vitest';
import { applyAcceptances, locatePlaces } from '../../../src/compiler/metadata/acceptances.ts';
import { runChecks } from '../../../src/compiler/checks/index.ts';
import type { Accepted } from '../../../src/compiler/metadata/frontmatter.ts';
import type { Problem } from '../../../src/article/problem.ts';
import { factsFrom } from './check.ts';

const SOURCE = `Text.[^19] [x](#a) [y](#b)

## Heading

##### Deep

[^19]: [@grgic2020].
`;
const works = [
  {
    id: 'grgic2020',
    type: 'webpage',
    title: 'T',
    issued: { 'date-parts': [[2020, 12, 18]] },
    accessed: { 'date-parts': [[2020, 12, 12]] },
  },
];
const facts = factsFrom(SOURCE, { works });
const entry = (rule: string, at?: string): Accepted => ({
  rule,
  reason: 'Printed so.',
  place: { file: 'edition.yaml', line: 7, column: 5 },
  ...(at === undefined ? {} : { at }),
});
const apply = (...entries: Accepted[]) => {
  const result = applyAcceptances(runChecks(facts), entries, locatePlaces(facts));
  return { ...result, rules: result.problems.map(({ rule }) => rule).sort() };
};
const ALL = ['heading-level-jump', 'link-dead', 'link-dead', 'work-accessed-before-issued'];

describe('an accept entry', () => {
  it.each(['work grgic2020', 'note 19', 'Note 19', 'references.json:15', undefined])(
    'takes a warning off the list at %s',
    (at) => {
      const { rules, accepted } = apply(entry('work-accessed-before-issued', at));
      expect(rules).toEqual(['heading-level-jump', 'link-dead', 'link-dead']);
      expect(accepted.map(({ reason }) => reason)).toEqual(['Printed so.']);
    },
  );

  it('finds headings by number and anything by file and line', () => {
    expect(apply(entry('heading-level-jump', 'heading 2')).accepted).toHaveLength(1);
    expect(apply(entry('heading-level-jump', 'article.md:5')).accepted).toHaveLength(1);
  });

  it('that matches nothing is a warning itself', () => {
    expect(apply(entry('work-accessed-before-issued', 'note 20')).rules).toEqual(
      ['accept-unused', ...ALL].sort(),
    );
    expect(apply(entry('heading-level-jump', 'heading 1')).rules).toContain('accept-unused');
  });

  it('without a place accepts no two problems', () => {
    expect(apply(entry('link-dead')).rules).toEqual(['accept-ambiguous', ...ALL]);
  });

  it('for no rule asks which is meant', () => {
    const { problems } = apply(entry('work-acessed-before-issued'));
    expect(problems.at(-1)?.message).toContain('did you mean "work-accessed-before-issued"?');
  });

  it('is refused where nothing could be published', () => {
    expect(apply(entry('file-empty')).rules).toContain('accept-refused');
  });

  it('makes an error a warning that gives the reason', () => {
    const error: Problem = {
      rule: 'image-missing',
      severity: 'error',
      place: { file: 'article.md', line: 1, column: 1 },
      message: 'Unexpected image "a.png"',
    };
    const { problems } = applyAcceptances([error], [entry('image-missing')], () => undefined);
    expect(problems).toMatchObject([{ severity: 'warning', hint: 'Accepted: Printed so.' }]);
  });
});
