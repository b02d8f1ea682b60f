import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesDocument } from '../../../src/article/rules/document.ts';
import { ruleById, ruleFamilies, rules } from '../../../src/article/rules/index.ts';
import { problemsOfExample } from '../../support/example.ts';

const catalogue = join('src', 'article', 'rules');
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro|mjs)$/.test(file))
  .map((file) => join('src', file));
const all = ruleFamilies.flatMap((family) => family.rules);

describe('the catalogue of rules', () => {
  it('has at least sixty rules, each with its meaning, example and remedy', () => {
    expect(ruleById.size).toBeGreaterThanOrEqual(60);
    for (const { id, meaning, remedy } of all) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      for (const words of [meaning, remedy]) expect(words.trim(), id).toMatch(/[.)]$/);
    }
  });

  it('has each id once, and each name in the code', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(Object.keys(rules)).toHaveLength(all.length);
  });

  it('calls each rule in the code by its id', () => {
    const names = Object.entries(rules).map(([name, { id }]) => [name, id]);
    expect(names.filter(([name, id]) => name !== nameOf(String(id)))).toEqual([]);
  });

  it('has each rule in a file of its own, named after its id', () => {
    const files = readdirSync(catalogue, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.includes(sep) && !file.endsWith('index.ts'))
      .map((file) => file.split(sep).at(-1)?.replace(/\.ts$/, ''));
    expect(files.sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it('is the only place where the id of a rule stands', () => {
    // A class of the page may have the name of a rule.
    const apart = [catalogue + sep, join('src', 'article', 'markup.ts')];
    const ids = new RegExp(`(?<![\\w-])(?:${all.map(({ id }) => id).join('|')})(?![\\w-])`, 'g');
    const found = sources
      .filter((file) => !apart.some((part) => file.startsWith(part)))
      .flatMap((file) =>
        Array.from(readFileSync(file, 'utf8').matchAll(ids), ([id]) => `${file}: ${id}`),
      );
    expect(found).toEqual([]);
  });

  it('is what every problem is made by: nowhere else is a severity given', () => {
    const given = sources
      .filter((file) => !file.startsWith(catalogue + sep))
      .filter((file) => /\bseverity:\s*(?:['"`(]|\w+ \?)/.test(readFileSync(file, 'utf8')));
    expect(given).toEqual([]);
  });

  it('is what the page of the documentation says', async () => {
    await expect(rulesDocument()).toMatchFileSnapshot('../../../docs/rules.md');
  });
});

describe.each(all.map(({ id, ...rule }) => ({ id, ...rule })))('the rule $id', (rule) => {
  it.skipIf(rule.cause === 'program')('is broken by its example', async () => {
    const found = (await problemsOfExample(rule.example)).filter(
      (problem) => problem.rule === rule.id,
    );
    expect(found).not.toEqual([]);
    for (const { message, hint } of found) {
      expect(message).toMatch(/^(?:Unexpected|Malformed) /);
      expect(hint).not.toBe('');
    }
  });

  it('is not broken by its example without the fault', async () => {
    const found = await problemsOfExample(rule.fixed);
    expect(found.filter((problem) => problem.rule === rule.id)).toEqual([]);
    // What an example shows to be right must not be wrong in another way.
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/** `note-undefined` is `noteUndefined` in the code. */
function nameOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
