import { afterAll, describe, expect, it } from 'vitest';
import { limitedCompiler, withinLimits, type LimitedResult } from '../../support/limited.ts';
import { hostileCases } from './hostile-cases.ts';

const limited = limitedCompiler();
afterAll(() => limited.end());

describe('an article made to break the compiler', () => {
  it.each(hostileCases)(
    '$name ends in time, in words and without live code',
    { timeout: 300_000 },
    async ({ rules, line, files }) => {
      const made = files();
      const strict = finished(await limited.compile({ from: made, draft: false }));
      const errors = strict.problems.filter(({ severity }) => severity === 'error');
      expect(strict.built, said(strict)).toBe(errors.length === 0);
      for (const rule of rules) {
        const found = strict.problems.filter((problem) => problem.rule === rule);
        expect(found, said(strict)).not.toEqual([]);
        if (line !== undefined && rule === rules[0]) expect(found[0]?.place.line).toBe(line);
      }
      for (const { message, place } of strict.problems) {
        expect(message).not.toMatch(/undefined|\[object|NaN| at .*:\d+:\d+|\p{Cc}/u);
        expect(Object.keys(made)).toContain(place.file);
        expect(place.line).toBeGreaterThan(0);
      }
      // Without a problem a draft is no other article.
      if (strict.problems.length === 0) return;
      const draft = finished(await limited.compile({ from: made, draft: true }));
      expect(draft.built, 'a draft shows the article').toBe(true);
    },
  );
});

function finished(result: LimitedResult): ReturnType<typeof withinLimits> {
  const found = withinLimits(result);
  expect(found.faults).toEqual([]);
  return found;
}

function said({
  problems,
}: {
  problems: readonly { rule: string; place: { line: number } }[];
}): string {
  const lines = problems.slice(0, 20).map(({ rule, place }) => `${String(place.line)} ${rule}`);
  return `${String(problems.length)} problems: ${lines.join(', ')}`;
}
