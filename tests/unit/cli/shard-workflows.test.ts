import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readShard } from '../../../src/build/shards/shard.ts';
import { projectFiles } from '../../../src/cli/init-files.ts';
import { shardsAtMost, shardWorkflows } from '../../../src/cli/templates/shard-workflows.ts';

const needs = z.union([z.string().transform((name) => [name]), z.array(z.string())]);
const githubSchema = z.object({
  jobs: z.record(
    z.string(),
    z.looseObject({
      needs: needs.default([]),
      strategy: z.object({ matrix: z.object({ shard: z.array(z.number()) }) }).optional(),
      steps: z.array(z.looseObject({ run: z.string().optional() })),
    }),
  ),
});
const gitlabJob = z.looseObject({
  stage: z.string(),
  needs: needs.default([]),
  parallel: z.number().optional(),
  script: z.array(z.string()),
});
const gitlabSchema = z.looseObject({
  stages: z.array(z.string()),
  check: gitlabJob,
  shard: gitlabJob,
  pages: gitlabJob,
});

function files(count: number) {
  const texts = new Map(shardWorkflows(count).map(({ path, text }) => [path, text]));
  const read = (path: string): unknown => parse(texts.get(path) ?? '');
  return {
    github: githubSchema.parse(read('.github/workflows/pages.yml')),
    gitlab: gitlabSchema.parse(read('.gitlab-ci.yml')),
  };
}

const commandsOf = (job: string, { jobs } = files(3).github): string[] =>
  (jobs[job]?.steps ?? []).flatMap(({ run }) => run ?? []);

describe('the workflow for GitHub', () => {
  test.each(
    [2, 3, shardsAtMost].flatMap((count) => [
      { count, job: 'check', command: 'check' },
      { count, job: 'shard', command: 'build' },
    ]),
  )('has a machine for each of $count shards to $command it', ({ count, job, command }) => {
    const { github } = files(count);
    const numbers = github.jobs[job]?.strategy?.matrix.shard ?? [];
    const begin = `npx scholium ${command} --shard `;
    const [template = ''] = commandsOf(job, github).filter((line) => line.startsWith(begin));
    const shards = numbers.map((number) =>
      readShard(template.slice(begin.length).replace('${{ matrix.shard }}', String(number))),
    );
    expect(shards).toEqual(
      Array.from({ length: count }, (_, index) => ({ number: index + 1, of: count })),
    );
  });

  test('checks first, then builds, then merges, then publishes', () => {
    const { jobs } = files(3).github;
    expect(Object.entries(jobs).map(([name, job]) => [name, job.needs])).toEqual([
      ['check', []],
      ['shard', ['check']],
      ['merge', ['check', 'shard']],
      ['deploy', ['merge']],
    ]);
    expect(commandsOf('merge')).toContain('npx scholium merge shards/*');
  });
});

describe('the workflow for GitLab', () => {
  test.each([2, 3, shardsAtMost])('has a job for each of %d shards', (count) => {
    const { check, shard } = files(count).gitlab;
    const node = '"$CI_NODE_INDEX/$CI_NODE_TOTAL"';
    expect([check.parallel, shard.parallel]).toEqual([count, count]);
    expect(check.script).toEqual([`npx scholium check --shard ${node}`]);
    expect(shard.script).toEqual([`npx scholium build --shard ${node}`]);
  });

  test('checks first, then builds, then merges into the folder that is published', () => {
    const { stages, check, shard, pages } = files(3).gitlab;
    expect([check, shard, pages].map(({ stage }) => stage)).toEqual(stages);
    expect(shard.needs).toEqual(['check']);
    expect(pages.needs).toEqual(['check', 'shard']);
    expect(pages.script).toEqual(['npx scholium merge shards/* --outDir public']);
  });
});

test.each([1, 0, -1, 2.5, NaN, shardsAtMost + 1])('there is none for %d shards', (count) => {
  expect(() => shardWorkflows(count)).toThrow(
    `Unexpected number of shards ${count}, expected one from 2 to ${shardsAtMost}`,
  );
});

test('a new project has them in place of the workflow for one machine', () => {
  const project = { folder: 'journal', version: '0.2.0' };
  const whole = projectFiles(project);
  const inShards = projectFiles({ ...project, shards: 3 });
  for (const { path, text } of shardWorkflows(3)) {
    expect(inShards[path]).toBe(text);
    expect(whole[path]).not.toBe(text);
  }
});
