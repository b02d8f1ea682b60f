import { newArticle } from './new-article.ts';
import { githubDeploy, setUp } from './templates/github-steps.ts';
import { shardWorkflows } from './templates/shard-workflows.ts';

/** What a new project is made from. */
export interface ProjectOptions {
  /** Name of its folder, from which the names of package and site are made. */
  readonly folder: string;
  /** Version of this program, which the project depends on. */
  readonly version: string;
  /** In how many shards the site is built, on as many machines; in one piece without it. */
  readonly shards?: number;
}

/**
 * The files of a project that holds content only, by their path: content with a first article, a
 * package with one dependency, and a workflow that checks, builds and publishes the site.
 * @throws {RangeError} where there is no workflow for so many shards.
 */
export function projectFiles({
  folder,
  version,
  shards,
}: ProjectOptions): Readonly<Record<string, string>> {
  const title = titleOf(folder);
  const article = Object.entries(newArticle('on-footnotes')).map(([name, text]) => [
    `content/articles/on-footnotes/${name}`,
    text,
  ]);
  return {
    ...(shards === undefined
      ? { '.github/workflows/pages.yml': pagesWorkflow }
      : Object.fromEntries(shardWorkflows(shards).map(({ path, text }) => [path, text]))),
    '.gitignore': 'node_modules/\ndist/\nshards/\n.astro/\n.cache/\n',
    'README.md': readme(title),
    ...Object.fromEntries(article),
    'content/site.yaml': siteYaml(title),
    'package.json': packageJson(folder, version),
  };
}

function titleOf(folder: string): string {
  const words = folder.replace(/[\s_-]+/g, ' ').trim();
  return words.replace(/^./u, (first) => first.toUpperCase()) || 'Library';
}

function siteYaml(title: string): string {
  return `# What the site says of itself.
name: ${JSON.stringify(title)}
tagline: Articles, read closely
language: en
# Where it will live; GitHub Pages finds it by itself.
# address: https://example.org/journal/
`;
}

function packageJson(folder: string, version: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const commands = ['start', 'dev', 'check', 'build', 'serve', 'new', 'permalinks'];
  const content = {
    name: name || 'library',
    version: '0.0.0',
    private: true,
    type: 'module',
    engines: { node: '>=22.12' },
    scripts: Object.fromEntries(commands.map((command) => [command, `scholium ${command}`])),
    dependencies: { scholium: `^${version}` },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function readme(title: string): string {
  return `# ${title}

The articles are in \`content/articles/\`, what the site says of itself in \`content/site.yaml\`.

\`\`\`sh
npm install
npm run dev                  # shows the site while it is written
npm run new -- my-article    # makes the folder of an article
npm run check                # prints every problem, with file and line
npm run permalinks           # before publishing: records the addresses, to be committed
npm run build                # writes the site to dist/
\`\`\`

Commit \`package-lock.json\`, and choose "GitHub Actions" under Settings → Pages → Source: each push
to \`main\` is then checked, built and published. \`npm update\` brings a new version of the program.
`;
}

const pagesWorkflow = `name: Publish to GitHub Pages

on:
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: pages-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
${setUp}
      - run: npm ci
      - run: npx scholium check --format github
  build:
    needs: check
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
    steps:
${setUp}
      - run: npm ci
      - uses: actions/cache@v4
        with:
          path: .cache
          key: scholium-\${{ hashFiles('package-lock.json') }}-\${{ github.sha }}
          restore-keys: scholium-\${{ hashFiles('package-lock.json') }}-
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm run build
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
${githubDeploy('build')}`;
