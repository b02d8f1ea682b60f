import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ruleFamilies, rules, rulesDocument } from '../../../src/article/rules.ts';

const SOURCES = 'src';
const CALL = /\b(?:report|warn|fault|problem)\(\s*(?:[\w.]+,\s*)?'([a-z0-9]+(?:-[a-z0-9]+)+)'/g;

/** Rule ids that the compiler's source names as the rule of a problem. */
function idsInSource(): string[] {
  const ids = new Set<string>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /(?:^|[/\\])rules[/\\.]/.test(file)) continue;
    const text = readFileSync(join(SOURCES, file), 'utf8');
    for (const [, id] of text.matchAll(/\brule: '([a-z0-9-]+)'/g)) ids.add(id!);
    for (const [, id] of text.matchAll(CALL)) ids.add(id!);
  }
  return [...ids].sort();
}

it('every rule that the compiler reports is in the catalogue', () => {
  expect(idsInSource().filter((id) => !rules.has(id))).toEqual([]);
});

it('there are at least sixty rules, each with its meaning, example and remedy', () => {
  expect(rules.size).toBeGreaterThanOrEqual(60);
  for (const { id, meaning, example, remedy } of rules.values()) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const words of [meaning, example, remedy]) expect(words.trim(), id).not.toBe('');
  }
});

it('each rule stands in one family', () => {
  const ids = ruleFamilies.flatMap(({ rules: members }) => members.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

it('the page of the documentation says what the catalogue says', async () => {
  await expect(rulesDocument()).toMatchFileSnapshot('../../../docs/rules.md');
});
