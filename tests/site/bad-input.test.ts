import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compileLibrary,
  libraryProblems,
  type LibraryEntry,
} from '../../src/library/compile-library.ts';
import { hasErrors } from '../../src/article/problem.ts';

const root = join(import.meta.dirname, '../..');
const good = {
  'articles/tiny/article.md': [
    '---',
    'title: Tiny',
    'csl: plain',
    '---',
    '',
    'One sentence.[^1] Another [@doe2001].',
    '',
    '[^1]: A note.',
    '',
  ].join('\n'),
  'articles/tiny/references.json': JSON.stringify(
    [{ id: 'doe2001', type: 'book', title: 'Gardens', author: [{ family: 'Doe' }] }],
    undefined,
    2,
  ),
  'articles/tiny/edition.yaml': 'provenance:\n  - Typed from the print.\n',
  'styles/plain.csl': style('plainly'),
};

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('a build of faulty content', () => {
  const faults: readonly {
    fault: string;
    files: Partial<Record<string, string>>;
    line: RegExp;
  }[] = [
    {
      fault: 'an undefined note',
      files: { 'articles/tiny/article.md': '---\ntitle: Tiny\n---\n\nNo such note.[^9]\n' },
      line: /article\.md:5:14 {2}error {2}.*9.* {2}note-/,
    },
    {
      fault: 'an unknown citation key',
      files: { 'articles/tiny/article.md': '---\ntitle: Tiny\n---\n\nSo [@nobody1999].\n' },
      line: /article\.md:5:6 {2}error {2}.*nobody1999.* {2}citation-unknown/,
    },
    {
      fault: 'a bibliography that is no JSON',
      files: { 'articles/tiny/references.json': '[\n  { "id": "doe2001", "type": "book" \n]\n' },
      line: /references\.json:[23]:\d+ {2}error {2}.* {2}[a-z]+(-[a-z]+)+$/m,
    },
    {
      fault: 'frontmatter that is no YAML',
      files: { 'articles/tiny/article.md': '---\ntitle: Tiny\nkeywords: [a, b\n---\n\nWords.\n' },
      line: /article\.md:[34]:\d+ {2}error {2}.* {2}yaml-syntax/,
    },
    {
      fault: 'a missing title',
      files: { 'articles/tiny/article.md': '---\nlang: en\n---\n\nWords without a title.\n' },
      line: /article\.md:\d+:\d+ {2}error {2}.* {2}title-missing/,
    },
    {
      fault: 'a style that cannot be read',
      files: { 'styles/plain.csl': '<style' },
      line: /article\.md:3:\d+ {2}error {2}.* {2}style-unusable/,
    },
    {
      fault: 'a key of site.yaml that nobody knows',
      files: { 'site.yaml': 'name: Tiny\ntagine: So it is\n' },
      line: /site\.yaml:2:1 {2}error {2}.*did you mean "tagline".* {2}site-key-unknown/,
    },
    {
      fault: 'a colour that nobody can read',
      files: { 'site.yaml': 'colours:\n  light:\n    accent: "#ffcc00"\n' },
      line: /site\.yaml:3:13 {2}error {2}.*contrast of 1\.\d\d to 1.* {2}site-contrast/,
    },
    {
      fault: 'a logo that is no picture',
      files: { 'site.yaml': 'name: Tiny\nlogo: logo.svg\n', 'logo.svg': 'no picture' },
      line: /site\.yaml:2:7 {2}error {2}.* {2}site-file-kind/,
    },
    {
      fault: 'a font that is not installed',
      files: { 'site.yaml': 'fonts:\n  body: Nowhere Sans\n' },
      line: /site\.yaml:2:9 {2}error {2}.*npm install @fontsource\/nowhere-sans.* {2}site-font-missing/,
    },
    {
      fault: 'a font that is none',
      files: {
        'site.yaml': 'fonts:\n  body: { family: Own, files: own.woff2 }\n',
        'own.woff2': 'letters',
      },
      line: /site\.yaml:2:31 {2}error {2}.* {2}site-file-kind/,
    },
    {
      fault: 'a style sheet that loads from another host',
      files: {
        'site.yaml': 'css: site.css\n',
        'site.css': '.a { color: red }\n.b { background: url(//example.org/b.png) }\n',
      },
      line: /site\.css:2:22 {2}error {2}.* {2}site-css-address/,
    },
    {
      fault: 'a style sheet that does not end',
      files: { 'site.yaml': 'css: site.css\n', 'site.css': '.a { color: red }\n.b { color: red' },
      line: /site\.css:2:1 {2}error {2}.* {2}site-css-syntax/,
    },
    {
      fault: 'a script in the head that is not loaded safely',
      files: { 'site.yaml': 'head:\n  - script: { src: "http://example.org/a.js" }\n' },
      line: /site\.yaml:2:5 {2}error {2}.* {2}site-head-refused/,
    },
    {
      fault: 'a footer of more than a paragraph',
      files: { 'site.yaml': 'footer: "# We print\\n\\nArticles."\n' },
      line: /site\.yaml:1:9 {2}error {2}.*more than a paragraph.* {2}site-footer/,
    },
  ];

  it.concurrent.each(faults)('with $fault says where and leaves the last site', async (given) => {
    const content = await folderOf({ ...good, ...given.files });
    const outDir = join(content, 'dist');
    await mkdir(outDir);
    await writeFile(join(outDir, 'index.html'), 'the last good site');
    const { code, output } = await build(content, outDir);
    expect(output).toMatch(given.line);
    expect(code).toBe(1);
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$|node:internal/m);
    expect(await readFile(join(outDir, 'index.html'), 'utf8')).toBe('the last good site');
  });

  it('with a placeholder on a page says so and leaves the last site', async () => {
    // No author typed it: the style prints it.
    const content = await folderOf({ ...good, 'styles/plain.csl': style('[object Object]') });
    const outDir = join(content, 'dist');
    await mkdir(outDir);
    await writeFile(join(outDir, 'index.html'), 'the last good site');
    for (const env of [{ PDF: '0' }, { EXPORTS: '0' }]) {
      const { code, output } = await build(content, outDir, env);
      expect(output).toMatch(/articles\/tiny\/\S+: Unexpected "\[object Object\]"/);
      expect(code).not.toBe(0);
      expect(await readFile(join(outDir, 'index.html'), 'utf8')).toBe('the last good site');
    }
  });

  it('prints every fault at once', async () => {
    const content = await folderOf({
      ...good,
      'articles/tiny/article.md':
        '---\ntitle: Tiny\n---\n\nNo such note.[^9] So [@nobody1999].\n\nNor [@noone2000].\n',
    });
    const { output } = await build(content, join(content, 'dist'));
    for (const words of [':5:14', 'nobody1999', 'noone2000', '3 errors'])
      expect(output).toContain(words);
  });
});

describe('a draft', () => {
  const article = (text: string) => `---\ntitle: Tiny\nabstract: In short.\n---\n\n${text}\n`;

  it('says of faults whether they forbid to publish it, in a box of their own', async () => {
    const content = await folderOf({
      'articles/careless/article.md': article('Words [a](#nowhere) and [b](../nowhere/).'),
      'articles/wrong/article.md': article('No such note.[^9] Words [a](#nowhere).'),
    });
    const outDir = join(content, 'dist');
    const { code, output } = await build(content, outDir, { DRAFT: '1', EXPORTS: '0' });
    expect(code, output).toBe(0);
    const page = async (slug: string): Promise<string> => {
      const html = await readFile(join(outDir, 'articles', slug, 'index.html'), 'utf8');
      return /<details class="faults[^]*?<\/details>/.exec(html)?.[0] ?? '';
    };
    const careless = words(await page('careless'));
    expect(careless).toMatch(/^Draft with 2 warnings\. warning: /);
    expect(careless).toContain('careless/article.md:6:7 link-dead');
    expect(careless).toContain('careless/article.md:6:25 link-elsewhere-dead');
    const wrong = words(await page('wrong'));
    expect(wrong).toMatch(
      /^Draft with 1 error and 1 warning\. It would not be published as it is\./,
    );
    expect(wrong).toContain('error: Unexpected');
  });
});

describe('an edit', () => {
  let content: string;
  const compiled = async (): Promise<LibraryEntry> => {
    const [entry] = await compileLibrary({
      contentDir: content,
      cacheDir: join(content, 'cache'),
      draft: false,
      base: '/',
    });
    return entry!;
  };
  beforeAll(async () => {
    content = await folderOf(good);
  });

  it('is compiled from content without errors', async () => {
    expect(hasErrors(libraryProblems([await compiled()]))).toBe(false);
  });

  it.each([
    {
      file: 'articles/tiny/article.md',
      text: good['articles/tiny/article.md'].replace('A note.', 'A better note.'),
      seen: (entry: LibraryEntry) => entry.article?.notes[0]?.body.text,
      now: 'A better note.',
    },
    {
      file: 'articles/tiny/references.json',
      text: good['articles/tiny/references.json'].replace('Gardens', 'Orchards'),
      seen: (entry: LibraryEntry) => entry.article?.works[0]?.title,
      now: 'Orchards',
    },
    {
      file: 'articles/tiny/edition.yaml',
      text: 'provenance:\n  - Typed from the manuscript.\n',
      seen: (entry: LibraryEntry) => entry.article?.edition.provenance[0],
      now: 'Typed from the manuscript.',
    },
    {
      file: 'styles/plain.csl',
      text: style('otherwise'),
      seen: (entry: LibraryEntry) => entry.article?.works[0]?.reference.text,
      now: 'otherwise Orchards',
    },
  ])('of $file is seen by the next build', async ({ file, text, seen, now }) => {
    const before = await compiled();
    expect(seen(before)).not.toContain(now);
    await writeFile(join(content, file), text);
    const after = await compiled();
    expect(seen(after)).toContain(now);
    expect(after.digest).not.toBe(before.digest);
  });

  it('of a good article that breaks it is seen as well, and so is its repair', async () => {
    const file = join(content, 'articles/tiny/references.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, '[');
    expect(hasErrors(libraryProblems([await compiled()]))).toBe(true);
    await writeFile(file, text);
    expect(hasErrors(libraryProblems([await compiled()]))).toBe(false);
  });
});

async function folderOf(files: Readonly<Partial<Record<string, string>>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scholium-input-'));
  folders.push(folder);
  for (const [name, text = ''] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** What `npm run build` says and ends with. */
function build(
  contentDir: string,
  outDir: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/build.ts', '--outDir', outDir], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: contentDir, DRAFT: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const read = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? -1, output: stripVTControlCharacters(output) }),
    );
  });
}

function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A citation style that prints a word and the title. */
function style(word: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">',
    '<info><title>Plain</title><id>plain</id><updated>2020-01-01T00:00:00+00:00</updated>',
    '<category citation-format="author-date"/></info>',
    `<citation><layout prefix="(" suffix=")" delimiter="; "><text variable="title" prefix="${word} "/></layout></citation>`,
    `<bibliography><layout><text variable="title" prefix="${word} "/></layout></bibliography>`,
    '</style>',
  ].join('\n');
}
