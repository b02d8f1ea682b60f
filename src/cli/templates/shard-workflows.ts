import { githubDeploy, setUp } from './github-steps.ts';

/** A file that is written into a project. */
export interface TemplateFile {
  /** Below the project's folder. */
  readonly path: string;
  readonly text: string;
}

/** GitLab starts 200 jobs of a kind at most, GitHub 256 of a matrix. */
export const shardsAtMost = 200;

/** Whether a site can be built in so many shards by a workflow. */
export function isShardCount(count: number): boolean {
  return Number.isInteger(count) && count >= 2 && count <= shardsAtMost;
}

/**
 * The workflows that build a site in `count` shards on as many machines, merge them and publish
 * the site: for GitHub Pages and for GitLab Pages. The articles are compiled first, each once, so
 * that faults end the run before a page is made.
 * @throws {RangeError} where `count` is not a whole number from 2 to {@link shardsAtMost}.
 */
export function shardWorkflows(count: number): readonly TemplateFile[] {
  if (!isShardCount(count))
    throw new RangeError(
      `Unexpected number of shards ${count}, expected one from 2 to ${shardsAtMost}`,
    );
  return [
    { path: '.github/workflows/pages.yml', text: github(count) },
    { path: '.gitlab-ci.yml', text: gitlab(count) },
  ];
}

function github(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1).join(', ');
  return [
    githubHead,
    githubCheck(count, numbers),
    githubShards(count, numbers),
    githubMerge(),
    githubDeploy('merge'),
  ].join('');
}

const githubHead = `name: Build in shards and publish to GitHub Pages

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: pages
  cancel-in-progress: true

jobs:
`;

function githubCheck(count: number, numbers: string): string {
  return `  # Every article is checked and compiled once, before the pages of any are made.
  check:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
    outputs:
      origin: \${{ steps.pages.outputs.origin }}
      base_path: \${{ steps.pages.outputs.base_path }}
    strategy:
      matrix:
        shard: [${numbers}]
    steps:
${setUp}
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm ci
      - run: npx scholium check --shard \${{ matrix.shard }}/${count}
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
      # One file: thousands of small ones are sent slowly.
      - run: mkdir -p .cache/compile && tar -czf compiled-\${{ matrix.shard }}.tar.gz .cache/compile
      - uses: actions/upload-artifact@v4
        with:
          name: compiled-\${{ matrix.shard }}
          path: compiled-\${{ matrix.shard }}.tar.gz
          retention-days: 1
`;
}

function githubShards(count: number, numbers: string): string {
  return `  shard:
    needs: check
    runs-on: ubuntu-latest
    strategy:
      matrix:
        shard: [${numbers}]
    env:
      SITE_URL: \${{ needs.check.outputs.origin }}
      BASE_PATH: \${{ needs.check.outputs.base_path }}
    steps:
${setUp}
${unpack('compiled')}
      # Downloads and pictures of articles that stay as they are.
      - uses: actions/cache@v4
        with:
          path: |
            .cache/exports
            .cache/share
          key: shard-\${{ matrix.shard }}-of-${count}-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: shard-\${{ matrix.shard }}-of-${count}-
      - run: npm ci
      - run: npx scholium build --shard \${{ matrix.shard }}/${count}
      - run: tar -czf shard-\${{ matrix.shard }}.tar.gz shards
      - uses: actions/upload-artifact@v4
        with:
          name: shard-\${{ matrix.shard }}
          path: shard-\${{ matrix.shard }}.tar.gz
          retention-days: 1
`;
}

function githubMerge(): string {
  return `  merge:
    needs: [check, shard]
    runs-on: ubuntu-latest
    env:
      SITE_URL: \${{ needs.check.outputs.origin }}
      BASE_PATH: \${{ needs.check.outputs.base_path }}
    steps:
${setUp}
${unpack('compiled')}
${unpack('shard')}
      - run: npm ci
      - run: npx scholium merge shards/*
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
`;
}

/** The steps that take what all jobs of a matrix have made. */
function unpack(name: string): string {
  return `      - uses: actions/download-artifact@v4
        with:
          pattern: ${name}-*
          merge-multiple: true
      - run: for file in ${name}-*.tar.gz; do tar -xzf "$file" && rm "$file"; done`;
}

function gitlab(count: number): string {
  return `# Builds the site in shards and publishes it to GitLab Pages.
image: node:24

stages: [check, build, merge]

workflow:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

default:
  before_script:
    - export SITE_URL="$CI_PAGES_URL"
    - npm ci

# Every article is checked and compiled once, before the pages of any are made.
check:
  stage: check
  parallel: ${count}
  script:
    - npx scholium check --shard "$CI_NODE_INDEX/$CI_NODE_TOTAL"
  artifacts:
    paths: [.cache/compile]
    expire_in: 1 day

shard:
  stage: build
  needs: [check]
  parallel: ${count}
  script:
    - npx scholium build --shard "$CI_NODE_INDEX/$CI_NODE_TOTAL"
  # Downloads and pictures of articles that stay as they are.
  cache:
    key: shard-$CI_NODE_INDEX-of-$CI_NODE_TOTAL
    paths: [.cache/exports, .cache/share]
  artifacts:
    paths: [shards]
    expire_in: 1 day

pages:
  stage: merge
  needs: [check, shard]
  script:
    - npx scholium merge shards/* --outDir public
  artifacts:
    paths: [public]
`;
}
