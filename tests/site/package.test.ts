import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lostAddresses, publishedAddresses } from '../support/published-addresses.ts';

/*
 * The package as others have it: packed once, installed once, on a machine that has Node and npm
 * and nothing of this repository.
 */
let machine: string;
let packed: readonly string[];
beforeAll(async () => {
  machine = await mkdtemp(join(tmpdir(), 'machine-'));
  const bin = join(machine, 'bin');
  await mkdir(bin);
  await symlink(process.execPath, join(bin, 'node'));
  const { output } = await npm(['pack', '--json', '--pack-destination', machine], process.cwd());
  const [found] = packSchema.parse(JSON.parse(output.slice(output.indexOf('[\n'))));
  packed = found?.files.map(({ path }) => path) ?? [];
  const installed = await npm([
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    join(machine, found?.filename ?? ''),
  ]);
  expect(installed.code, installed.output).toBe(0);
}, 240_000);
afterAll(() => rm(machine, { recursive: true, force: true }));

const packSchema = z.array(
  z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }),
);

describe('the packed file', () => {
  it('holds JavaScript with declarations and what pages are made of', () => {
    const kinds = new Set(packed.map((path) => path.replace(/^.*?((?:\.d)?\.\w+)?$/, '$1')));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['.astro', '.cjs', '.css', '.d.ts', '.js', '.ttf', '.woff2']),
    );
    expect(packed).toEqual(
      expect.arrayContaining(['bin/scholium.cjs', 'lib/index.js', 'lib/index.d.ts', 'LICENSE']),
    );
  });

  it('holds no test, no bench, no TypeScript source and no content of ours', () => {
    const other = packed.filter((path) => !/^(?:bin|lib|public)\//.test(path)).sort();
    expect(other).toEqual(['LICENSE', 'README.md', 'package.json']);
    expect(packed.filter((path) => /(?<!\.d)\.m?ts$|\.test\./.test(path))).toEqual([]);
  });

  it('brings no Node, no browser driver and nothing that only our tests need', async () => {
    const names = await readdir(join(machine, 'node_modules'));
    expect(names).toContain('astro');
    const brought = /^(?:node-(?:bin|darwin|linux|win)|playwright|vitest|typescript)/;
    expect(names.filter((name) => brought.test(name))).toEqual([]);
    expect(await readdir(join(machine, 'node_modules/.bin'))).not.toContain('node');
  });

  it('takes less than 250 MB with all that it needs', async () => {
    const entries = await readdir(join(machine, 'node_modules'), {
      recursive: true,
      withFileTypes: true,
    });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(
      files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250e6);
  });

  it('has types for what it exports', async () => {
    const types = await readFile(join(machine, 'node_modules/scholium/lib/index.d.ts'), 'utf8');
    expect(types).toContain('scholium');
    const { output } = await node([
      '--input-type=module',
      '--eval',
      `const [{ scholium }, { articleLoader }] = await Promise.all([import('scholium'), import('scholium/loader')]);
       console.log(scholium({ base: '/essays' }).name, articleLoader().name);`,
    ]);
    expect(output.trim()).toBe('scholium scholium');
  });
});

describe('the first door: a manuscript', () => {
  let folder: string;
  const paper = [
    '---',
    'title: On gardens',
    '---',
    '',
    '## Beds',
    '',
    'A claim.[^1] See [@doe2001, p. 3].',
    '',
    '![A map](figures/map.png)',
    '',
    '[^1]: A note.',
    '',
  ].join('\n');
  beforeAll(async () => {
    folder = join(machine, 'papers');
    await mkdir(join(folder, 'figures'), { recursive: true });
    await writeFile(join(folder, 'My paper.md'), paper);
    await writeFile(
      join(folder, 'mine.bib'),
      '@book{doe2001, author={Doe, Jane}, title={Gardens}, year={2001}, publisher={Press}}\n',
    );
    await cp(resolve('docs/article.png'), join(folder, 'figures/map.png'));
    await writeFile(join(folder, 'diary.txt'), 'for nobody');
  });

  it('becomes a site with its bibliography and pictures, and nothing is written beside it', async () => {
    const { code, output } = await scholium(['My paper.md', '--out', '../paper-site'], folder);
    expect(output).toContain('Taken: My paper.md, figures/map.png, mine.bib');
    expect(code, output).toBe(0);
    const site = await filesIn(join(machine, 'paper-site'));
    expect(site.has('articles/my-paper/figures/map.png')).toBe(true);
    expect([...site.keys()].filter((file) => /diary/.test(file))).toEqual([]);
    const page = await readFile(join(machine, 'paper-site/articles/my-paper/index.html'), 'utf8');
    expect(page).toMatch(/Gardens/);
    expect(await readdir(folder)).toEqual(['My paper.md', 'diary.txt', 'figures', 'mine.bib']);
  }, 60_000);

  it('shows its faults by the name of the file, and makes no site', async () => {
    await writeFile(join(folder, 'faulty.md'), paper.replace('doe2001', 'doe2002'));
    const { code, output } = await scholium(['faulty.md', '--out', '../faulty-site'], folder);
    await rm(join(folder, 'faulty.md'));
    expect(output).toMatch(/^faulty\.md:7:20 {2}error {2}.*doe2002.*citation-unknown$/m);
    expect(code).toBe(1);
    expect(await readdir(machine)).not.toContain('faulty-site');
  }, 60_000);

  it('is taken from standard input', async () => {
    const { code, output } = await scholium(['-', '--out', '../piped-site'], folder, paper);
    expect(code, output).toBe(0);
    const page = await readFile(join(machine, 'piped-site/articles/manuscript/index.html'), 'utf8');
    expect(page).toContain('On gardens');
  }, 60_000);

  it('is shown while it is written', async () => {
    const shown = startScholium(['My paper.md', '--port', '4763'], folder);
    try {
      const url = await shown.says(/http:\/\/localhost:\d+\//);
      const page = `${url}articles/my-paper/`;
      await until(async () => (await textOf(page)).includes('A claim.'));
      await writeFile(join(folder, 'My paper.md'), paper.replace('A claim.', 'Another claim.'));
      await until(async () => (await textOf(page)).includes('Another claim.'));
      // Scripts and styles of the page come from the package.
      const loaded = [...(await textOf(page)).matchAll(/(?:src|href)="(\/@fs\/[^"]+)"/g)];
      expect(loaded.length).toBeGreaterThan(3);
      for (const [, address = ''] of loaded) {
        const { status } = await fetch(new URL(address.replaceAll(/&(?:amp|#38);/g, '&'), url));
        expect(status, address).toBe(200);
      }
    } finally {
      await shown.stop();
      await writeFile(join(folder, 'My paper.md'), paper);
    }
  }, 120_000);
});

describe('the second door: a project', () => {
  it('begins with a folder of content that is checked and built as it is', async () => {
    const made = await scholium(['init', 'my-journal'], machine);
    expect(made.code, made.output).toBe(0);
    const project = join(machine, 'my-journal');
    const manifest = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await readFile(join(project, 'package.json'), 'utf8')));
    expect(Object.keys(manifest.dependencies)).toEqual(['scholium']);
    // As `npm install` would leave it.
    await symlink('../node_modules', join(project, 'node_modules'));
    const checked = await npm(['run', 'check'], project);
    expect(checked.output).toContain('No problems');
    expect(checked.code).toBe(0);
    const built = await npm(['run', 'build'], project, { PDF: '' });
    expect(built.code, built.output).toBe(0);
    expect(built.output).toContain('npm install playwright-core');
    const page = await readFile(join(project, 'dist/index.html'), 'utf8');
    expect(page).toContain('My journal');
    expect(page).toContain('On footnotes');
  }, 120_000);

  it('is built from elsewhere, too', async () => {
    const content = join('my-journal', 'content');
    const { code, output } = await scholium([
      'build',
      '--content',
      content,
      '--outDir',
      'elsewhere',
    ]);
    expect(code, output).toBe(0);
    expect(await readdir(join(machine, 'elsewhere'))).toContain('index.html');
  }, 60_000);
});

describe('a site that was made with version 0.1', () => {
  it('keeps every address that it published: pages, files, sections, paragraphs, notes and works', async () => {
    const fixture = resolve('tests/fixtures/site-0.1');
    await cp(join(fixture, 'content'), join(machine, 'old'), { recursive: true });
    const { code, output } = await scholium(['build', '--content', 'old', '--outDir', 'upgraded']);
    expect(code, output).toBe(0);
    const before = z
      .record(z.string(), z.array(z.string()))
      .parse(JSON.parse(await readFile(join(fixture, 'addresses.json'), 'utf8')));
    const now = await publishedAddresses(join(machine, 'upgraded'));
    expect(lostAddresses(before, now)).toEqual([]);
    expect(lostAddresses({ ...before, 'gone/': [], '': ['p-gone'] }, now)).toEqual([
      '#p-gone',
      'gone/',
    ]);
  }, 60_000);
});

describe('the third door: articles within another site', () => {
  let host: string;
  beforeAll(async () => {
    host = join(machine, 'host');
    await cp('tests/fixtures/host', host, { recursive: true });
  });

  it('leaves every file of the other site as it is, byte for byte', async () => {
    const alone = await astroBuild('alone', { WITHOUT: '1' });
    expect(alone.code, alone.output).toBe(0);
    const both = await astroBuild('both');
    expect(both.code, both.output).toBe(0);
    const [before, after] = [await filesIn(join(host, 'alone')), await filesIn(join(host, 'both'))];
    expect(before.size).toBeGreaterThan(4);
    const others = [...after].filter(([file]) => !file.startsWith('essays/'));
    expect(Object.fromEntries(others)).toEqual(Object.fromEntries(before));
    expect(after.has('essays/articles/on-gardens/index.html')).toBe(true);
    expect(after.has('essays/404.html')).toBe(false);
    const page = await readFile(join(host, 'both/essays/articles/on-gardens/index.html'), 'utf8');
    expect(page).toContain('href="https://example.org/host/essays/articles/on-gardens/"');
  }, 120_000);

  it('with faults fail the build of the whole, and leave the last one', async () => {
    const file = join(host, 'essays/articles/on-gardens/article.md');
    const text = await readFile(file, 'utf8');
    const before = await filesIn(join(host, 'both'));
    await writeFile(file, text.replace('@doe2001', '@doe2002').replace('[^1]', '[^2]'));
    const { code, output } = await astroBuild('both');
    await writeFile(file, text);
    expect(code).not.toBe(0);
    expect(output).toMatch(/on-gardens\/article\.md:9:\d+ {2}error .*doe2002/);
    expect(output).toMatch(/on-gardens\/article\.md:9:\d+ {2}error .*note/);
    expect(await filesIn(join(host, 'both'))).toEqual(before);
  }, 60_000);

  it('never take the place of a file of the other site', async () => {
    const own = join(host, 'src/pages/essays');
    await mkdir(own);
    await writeFile(join(own, 'search.astro'), '<p>Our own search</p>');
    await mkdir(join(host, 'public/essays'));
    await writeFile(join(host, 'public/essays/feed.xml'), 'our own feed');
    const { code, output } = await astroBuild('taken');
    await rm(own, { recursive: true });
    await rm(join(host, 'public/essays'), { recursive: true });
    expect(code).not.toBe(0);
    expect(output).toMatch(/feed\.xml.*expected no file where the articles go/);
    expect(await readFile(join(host, 'taken/essays/feed.xml'), 'utf8')).toBe('our own feed');
  }, 60_000);

  it('are shown by its dev server', async () => {
    const dev = start([astroBin(), 'dev', '--port', '4768', '--ignore-lock'], host);
    try {
      const url = await dev.says(/http:\/\/localhost:\d+\//);
      const page = new URL('/host/essays/articles/on-gardens/', url).href;
      await until(async () => (await textOf(page)).includes('A claim.'));
      expect(await textOf(new URL('/host', url).href)).toContain('<h1');
      const script = /src="(\/@fs\/[^"]+ReadingScript[^"]+)"/.exec(await textOf(page))?.[1] ?? '';
      const loaded = await fetch(new URL(script.replaceAll(/&(?:amp|#38);/g, '&'), url));
      expect(loaded.status).toBe(200);
    } finally {
      await dev.stop();
    }
  }, 120_000);

  function astroBuild(outDir: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return node([astroBin(), 'build', '--outDir', outDir], host, { env });
  }

  function astroBin(): string {
    return join(machine, 'node_modules/astro/bin/astro.mjs');
  }
});

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs the package's command as npm has linked it. */
function scholium(args: readonly string[], cwd = machine, input = ''): Promise<Ended> {
  return node([join(machine, 'node_modules/.bin/scholium'), ...args], cwd, { input });
}

function startScholium(args: readonly string[], cwd: string): ReturnType<typeof start> {
  return start([join(machine, 'node_modules/.bin/scholium'), ...args], cwd);
}

/** Runs npm as the machine has it. */
function npm(
  args: readonly string[],
  cwd = machine,
  env: NodeJS.ProcessEnv = { PDF: '0' },
): Promise<Ended> {
  return node([npmScript(), ...args], cwd, { env });
}

function npmScript(): string {
  const given = process.env['npm_execpath'];
  if (given !== undefined) return given;
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  const found = places.find((file) => existsSync(file));
  if (found === undefined) throw new Error('no npm on the PATH');
  return realpathSync(found);
}

function node(
  args: readonly string[],
  cwd = machine,
  { input = '', env = {} }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const child = run(args, cwd, env);
  let output = '';
  const read = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.stdin?.end(input);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      done({ code: code ?? -1, output: stripVTControlCharacters(output) }),
    );
  });
}

/** Starts what goes on until it is stopped. */
function start(args: readonly string[], cwd: string) {
  const child = run(args, cwd);
  child.stdin?.end();
  let output = '';
  const read = (chunk: Buffer): void => void (output += stripVTControlCharacters(`${chunk}`));
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  return {
    async says(words: RegExp): Promise<string> {
      await until(() => words.test(output) || child.exitCode !== null);
      const found = words.exec(output)?.[0];
      if (found === undefined) throw new Error(output);
      return found;
    },
    stop: () =>
      new Promise<void>((done) => {
        if (child.exitCode !== null) done();
        child.on('close', () => done());
        child.kill();
      }),
  };
}

function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|VITEST|NODE_ENV|SITE_|CHROME_PATH|TEST$)/i.test(name),
  );
  return spawn(process.execPath, [...args], {
    cwd,
    env: {
      ...Object.fromEntries(own),
      PATH: [join(machine, 'bin'), '/usr/bin', '/bin'].join(delimiter),
      XDG_CACHE_HOME: join(machine, 'cache'),
      PDF: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
}

async function textOf(url: string): Promise<string> {
  return fetch(url).then(
    (response) => response.text(),
    () => '',
  );
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(holds, { timeout: 60_000, interval: 100 }).toBe(true);
}

/** By path: a hash of each file. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (entry): Promise<[string, string]> => {
        const path = join(entry.parentPath, entry.name);
        const hash = createHash('sha256').update(await readFile(path));
        return [relative(folder, path), hash.digest('hex')];
      }),
    ),
  );
}
