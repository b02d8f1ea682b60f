import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readShard } from '../../../src/build/shards/shard.ts';
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
  test.each([2, 3, shardsAtMost])('has a machine for each of %d shards', (count) => {
    const { github } = files(count);
    const numbers = github.jobs['shard']?.strategy?.matrix.shard ?? [];
    const [, template = ''] =
      /^npx scholium build --shard (\S+|\$\{\{.*\}\}\S+)$/m.exec(
        commandsOf('shard', github).join('\n'),
      ) ?? [];
    const shards = numbers.map((number) =>
      readShard(template.replace('${{ matrix.shard }}', String(number))),
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
    expect(commandsOf('check')).toContain('npx scholium check');
    expect(commandsOf('merge')).toContain('npx scholium merge shards/*');
  });
});

describe('the workflow for GitLab', () => {
  test.each([2, 3, shardsAtMost])('has a job for each of %d shards', (count) => {
    const { shard } = files(count).gitlab;
    expect(shard.parallel).toBe(count);
    expect(shard.script).toEqual(['npx scholium build --shard "$CI_NODE_INDEX/$CI_NODE_TOTAL"']);
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
