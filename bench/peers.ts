import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { measured, type Ran } from './child.ts';
import type { DevServer } from './loop.ts';

/** A generator that builds the same articles as plain Markdown, one page each. */
export interface Peer {
  readonly name: string;
  /** Makes it ready in the folder `work`; says why where it cannot be had. */
  prepare(work: string): Promise<string | undefined>;
  /** Builds the articles of `pages` into `out`. */
  build(work: string, pages: string, out: string): Promise<Ran>;
  /** Path of an article's page below `out`. */
  page(slug: string): string;
  /** Its server that shows the articles of `pages` while they are written, where it has one. */
  dev?(work: string, pages: string, slug: string, port: number): Promise<DevServer>;
}

/** Writes each article as a plain Markdown file: its title, its text, its notes. */
export async function plainPages(content: string, pages: string): Promise<void> {
  await rm(pages, { recursive: true, force: true });
  await mkdir(pages, { recursive: true });
  for (const slug of await readdir(join(content, 'articles'))) {
    const text = await readFile(join(content, 'articles', slug, 'article.md'), 'utf8');
    const end = text.indexOf('\n---', 3);
    const title = /^title: .*$/m.exec(text.slice(0, end))?.[0] ?? `title: ${slug}`;
    const body = text.slice(end + 4).replace(/\{\.[\w-]+\}/g, '');
    await writeFile(join(pages, `${slug}.md`), `---\n${title}\n---\n${body}`);
  }
}

const pandoc: Peer = {
  name: 'Pandoc -s',
  async prepare() {
    const { status } = spawnSync('pandoc', ['--version'], { stdio: 'ignore' });
    return Promise.resolve(status === 0 ? undefined : 'no pandoc on this machine');
  },
  async build(_work, pages, out) {
    await mkdir(out, { recursive: true });
    // One call for each article, as a script would do it.
    return measured('sh', [
      '-c',
      'for f in "$1"/*.md; do pandoc -s "$f" -o "$2/$(basename "$f" .md).html" || exit 1; done',
      'sh',
      pages,
      out,
    ]);
  },
  page: (slug) => `${slug}.html`,
};

const eleventy: Peer = {
  name: 'Eleventy + Pagefind',
  prepare: (work) =>
    npm(work, ['@11ty/eleventy@3', 'markdown-it-footnote@4', 'pagefind@1'], {
      'eleventy.config.js': [
        "import footnote from 'markdown-it-footnote';",
        'export default (config) => { config.amendLibrary("md", (md) => md.use(footnote)); };',
      ].join('\n'),
      '_layout/page.html': [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width"><title>{{ title }}</title>',
        '<link href="/pagefind/pagefind-ui.css" rel="stylesheet">',
        '<script src="/pagefind/pagefind-ui.js"></script></head><body><div id="search"></div>',
        '<script>addEventListener("DOMContentLoaded",()=>new PagefindUI({element:"#search"}))</script>',
        '<main><h1>{{ title }}</h1>{{ content }}</main></body></html>',
      ].join('\n'),
    }),
  async build(work, pages, out) {
    const input = join(work, 'pages');
    await refill(pages, input);
    await cp(join(work, '_layout'), join(input, '_includes'), { recursive: true });
    await writeFile(join(input, 'pages.json'), '{"layout":"page.html"}\n');
    const bin = (name: string): string => resolve(work, 'node_modules', '.bin', name);
    return measured(
      'sh',
      [
        '-c',
        '"$1" --quiet --input=pages --output="$3" && "$2" --silent --site "$3"',
        'sh',
        bin('eleventy'),
        bin('pagefind'),
        resolve(out),
      ],
      { cwd: work },
    );
  },
  page: (slug) => `${slug}/`,
};

const vitepress: Peer = {
  name: 'VitePress',
  prepare: (work) =>
    npm(work, ['vitepress@1', 'markdown-it-footnote@4'], {
      'pages/.vitepress/config.mjs': [
        "import footnote from 'markdown-it-footnote';",
        'export default { title: "Bench", outDir: process.env.OUT, ignoreDeadLinks: true,',
        'themeConfig: { search: { provider: "local" } },',
        'markdown: { config: (md) => { md.use(footnote); } } };',
      ].join('\n'),
    }),
  async build(work, pages, out) {
    const input = join(work, 'pages');
    for (const name of await readdir(input)) if (name.endsWith('.md')) await rm(join(input, name));
    await cp(pages, input, { recursive: true });
    return measured(resolve(work, 'node_modules', '.bin', 'vitepress'), ['build', 'pages'], {
      cwd: work,
      env: { OUT: resolve(out) },
    });
  },
  page: (slug) => `${slug}.html`,
  async dev(work, pages, slug, port) {
    await cp(pages, join(work, 'pages'), { recursive: true });
    return {
      command: resolve(work, 'node_modules', '.bin', 'vitepress'),
      args: ['dev', 'pages', '--port', String(port), '--strictPort'],
      cwd: work,
      url: `http://localhost:${port}/${slug}.html`,
      file: join(work, 'pages', `${slug}.md`),
    };
  },
};

const starlight: Peer = {
  name: 'Starlight',
  prepare: (work) =>
    npm(work, ['astro@7', '@astrojs/starlight@latest', 'sharp'], {
      'astro.config.mjs': [
        "import { defineConfig } from 'astro/config';",
        "import starlight from '@astrojs/starlight';",
        "export default defineConfig({ site: 'http://localhost', integrations: [starlight({ title: 'Bench' })] });",
      ].join('\n'),
      'src/content.config.ts': [
        "import { defineCollection } from 'astro:content';",
        "import { docsLoader } from '@astrojs/starlight/loaders';",
        "import { docsSchema } from '@astrojs/starlight/schema';",
        'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };',
      ].join('\n'),
    }),
  async build(work, pages, out) {
    await refill(pages, join(work, 'src', 'content', 'docs'));
    for (const cache of ['.astro', 'node_modules/.astro', 'node_modules/.vite'])
      await rm(join(work, cache), { recursive: true, force: true });
    return measured(
      resolve(work, 'node_modules', '.bin', 'astro'),
      ['build', '--outDir', resolve(out)],
      { cwd: work, env: { ASTRO_TELEMETRY_DISABLED: '1' } },
    );
  },
  page: (slug) => `${slug}/`,
  async dev(work, pages, slug, port) {
    const docs = join(work, 'src', 'content', 'docs');
    await refill(pages, docs);
    return {
      command: resolve(work, 'node_modules', '.bin', 'astro'),
      args: ['dev', '--port', String(port), '--ignore-lock'],
      cwd: work,
      url: `http://localhost:${port}/${slug}/`,
      file: join(docs, `${slug}.md`),
    };
  },
};

const hugo: Peer = {
  name: 'Hugo, minimal',
  async prepare(work) {
    const there = (): boolean => spawnSync('hugo', ['version'], { stdio: 'ignore' }).status === 0;
    if (!there() && process.getuid?.() === 0)
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'hugo'], {
        stdio: 'ignore',
        timeout: 120_000,
      });
    if (!there()) return 'no hugo on this machine (Debian: apt-get install hugo)';
    await files(work, {
      'config.toml':
        'baseURL = "http://localhost/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term"]\n',
      'layouts/_default/single.html':
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>',
      'layouts/index.html':
        '<!doctype html><title>Bench</title>{{ range .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
    });
    return undefined;
  },
  async build(work, pages, out) {
    await refill(pages, join(work, 'content'));
    return measured('hugo', ['--quiet', '--destination', resolve(out)], { cwd: work });
  },
  page: (slug) => `${slug}/`,
};

export const peers: readonly Peer[] = [pandoc, eleventy, vitepress, starlight, hugo];

async function npm(
  work: string,
  packages: readonly string[],
  config: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  if (!existsSync(join(work, 'node_modules'))) {
    await files(work, { 'package.json': '{"private":true,"type":"module"}\n' });
    try {
      await measured('npm', ['i', '--no-audit', '--no-fund', ...packages], { cwd: work });
    } catch (error) {
      await rm(join(work, 'node_modules'), { recursive: true, force: true });
      return `npm could not install it: ${String(error).split('\n').at(-2) ?? ''}`;
    }
  }
  await files(work, config);
  return undefined;
}

async function files(dir: string, contents: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(contents)) {
    const file = join(dir, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  }
}

async function refill(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}
