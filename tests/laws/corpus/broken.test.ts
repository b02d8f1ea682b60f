import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { limitedCompiler, withinLimits } from '../../support/limited.ts';
import { shared } from '../../shared.ts';

const roots = [
  { name: 'the shared corpus', root: shared('corpus/broken') },
  { name: 'our own cases', root: join(import.meta.dirname, '../../fixtures/broken') },
];

const limited = limitedCompiler();
afterAll(() => limited.end());

/** `error|warning|safe file[:line]: text` */
const expectation = /^(error|warning|safe) ([^\s:]+)(?::(\d+))?: (.*)$/s;

describe.each(roots)('broken articles of $name', ({ root }) => {
  if (root === undefined) return it.skip('are not beside the repository');

  it.each(readdirSync(root).sort())(
    '%s gives what its expected.txt says, and its draft shows it',
    { timeout: 150_000 },
    async (name) => {
      const text = readFileSync(join(root, name, 'expected.txt'), 'utf8').trim();
      const [, kind, file, line, words = ''] = expectation.exec(text) ?? [];
      expect(kind, 'expected.txt is readable').toBeDefined();
      const outcome = await compiled(join(root, name), false);
      expect(outcome.faults).toEqual([]);
      const lines = [line, /may name line (\d+)/.exec(words)?.[1]].filter(Boolean).map(Number);
      const errors = outcome.problems.filter(({ severity }) => severity === 'error');
      const named = outcome.problems.filter(
        (problem) =>
          problem.severity === kind &&
          problem.place.file === file &&
          (lines.length === 0 || lines.includes(problem.place.line)),
      );
      if (kind !== 'safe') expect(named, report(outcome)).not.toEqual([]);
      // Of a rule named in brackets at the end: "… (note-empty)".
      const rule = /\((\w+(?:-\w+)+)\)$/.exec(words)?.[1];
      if (rule !== undefined && kind !== 'safe') {
        expect(named.map((problem) => problem.rule)).toContain(rule);
      }
      const mayFail = kind === 'error' || /\berror\b[^;]* is fine|an error says so/.test(words);
      if (!mayFail) expect(errors, report(outcome)).toEqual([]);
      expect(outcome.built).toBe(errors.length === 0);

      const draft = await compiled(join(root, name), true);
      expect(draft.built, 'a draft shows the article').toBe(true);
      expect(draft.faults).toEqual([]);
    },
  );
});

/** Within 10 s of processor time and 1 GB. */
async function compiled(from: string, draft: boolean): Promise<Compiled> {
  return withinLimits(await limited.compile({ from, draft }));
}

type Compiled = ReturnType<typeof withinLimits>;

function report({ problems }: Compiled): string {
  return problems
    .map(({ severity, place, rule, message }) =>
      [severity, `${place.file}:${place.line}`, rule, message].join(' '),
    )
    .join('\n');
}
