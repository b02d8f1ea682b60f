import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(z.string(), z.looseObject({ needs: z.string().optional() })),
});
const readWorkflow = (name: string) =>
  workflow.parse(parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')));
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts;

test('each push and each pull request runs the tests', () => {
  expect(Object.keys(readWorkflow('tests').on)).toEqual(
    expect.arrayContaining(['push', 'pull_request', 'workflow_call']),
  );
});

test('a site is published only after the tests', () => {
  const { jobs } = readWorkflow('pages');
  expect(jobs['test']).toMatchObject({ uses: './.github/workflows/tests.yml' });
  expect(jobs['build']?.needs).toBe('test');
  expect(jobs['deploy']?.needs).toBe('build');
});

test('every script that the documents for contributors name is there', () => {
  const text = ['CONTRIBUTING.md', 'README.md', 'docs/architecture.md']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const named = [...text.matchAll(/npm (?:run )?(?:--silent )?([\w:]+)/g)].map(([, name]) => name!);
  const unknown = named.filter((name) => !(name in scripts) && !['ci', 'pack', 'run'].includes(name));
  expect(unknown).toEqual([]);
  expect(named).toContain('test:unit');
});
