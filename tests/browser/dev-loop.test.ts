import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DevServer, startDev } from '../support/dev-server.ts';
import { launch } from './support/browser.ts';
import { laidOut } from './support/laid-out.ts';

const paragraphs = Array.from({ length: 40 }, (_, n) =>
  `Paragraph ${n + 1} says something of no weight at some length. `.repeat(6).trim(),
);
const text = [
  '---\ntitle: The First\nlang: en\nauthor: Ada Example\ndate: 2020-01-01\n---\n',
  'An opening.\n\n## A section\n',
  ...paragraphs.slice(0, 20),
  'Here a note is called.[^1] And here a work is cited [@work, 3].',
  ...paragraphs.slice(20),
  '[^1]: The words of the note.\n',
].join('\n\n');
const works = JSON.stringify([
  {
    id: 'work',
    type: 'book',
    title: 'A Title',
    author: [{ family: 'Writer', given: 'Will' }],
    issued: { 'date-parts': [[2001]] },
    publisher: 'Press',
    'publisher-place': 'Town',
  },
]);

let content: string;
let server: DevServer;
let browser: Browser;
let page: Page;
const errors: string[] = [];
const fileOf = (slug: string, name = 'article.md') => join(content, 'articles', slug, name);

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'dev-loop-'));
  for (const slug of ['first', 'second']) {
    await mkdir(join(content, 'articles', slug), { recursive: true });
    await writeFile(fileOf(slug), text.replace('The First', `The ${slug}`));
    await writeFile(fileOf(slug, 'references.json'), works);
  }
  [browser, server] = await Promise.all([launch(), startDev(content, 4493)]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(content, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => errors.push(error.message));
});
afterEach(async () => {
  await page.close();
  await writeFile(fileOf('first'), text);
  expect(errors.splice(0)).toEqual([]);
});

/** Opens the article, as it is in its file, and marks the page: one that is loaded anew has lost it. */
async function open(path = 'articles/first/'): Promise<void> {
  await page.goto(server.url + path);
  await laidOut(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-opened', ''));
}

const stays = () => page.locator('html[data-opened]').count();
const saves = (from: string, to: string) => writeFile(fileOf('first'), text.replace(from, to));
const overlay = () => page.locator('scholium-faults');

describe('a page of the dev server', () => {
  it('shows the words that were saved where its reader is, with the box open', async () => {
    await open();
    const mark = page.locator('#noteref-1');
    await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await mark.click();
    await expect
      .poll(() => page.getByRole('dialog').innerText())
      .toContain('The words of the note');
    const { y } = (await mark.boundingBox())!;
    const scrolled = await page.evaluate(() => scrollY);
    await writeFile(
      fileOf('first'),
      text
        .replace('## A section', 'Words that push the page down. '.repeat(40) + '\n\n## A section')
        .replace('The words of the note.', 'Other words of the note.'),
    );
    await page.getByText('Words that push the page down.').first().waitFor({ state: 'attached' });
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('Other words of the');
    expect(await stays()).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 50);
    expect(Math.abs((await mark.boundingBox())!.y - y)).toBeLessThan(2);
    // The margin says the same as the box.
    await page.keyboard.press('Escape');
    const beside = page.locator('[data-margin-note="1"]');
    await expect.poll(() => beside.innerText()).toContain('Other words of the note');
  });

  it('has a note at work that was not there when it was opened', async () => {
    await open();
    await saves('An opening.', 'An opening.[^new]\n\n[^new]: A newer note.');
    const mark = page.locator('#noteref-new');
    await mark.click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('A newer note.');
    expect(await stays()).toBe(1);
  });

  it('makes the server compile the saved article alone', async () => {
    await open();
    const before = server.output().length;
    // Words of which no earlier run has kept anything.
    const words = `An opening at ${Date.now()}.`;
    await saves('An opening.', words);
    await page.getByText(words).waitFor();
    const compiled = () =>
      server
        .output()
        .slice(before)
        .match(/compiled \S+/g);
    await expect.poll(compiled).toEqual(['compiled first']);
  });

  it('ends with the last of two quick saves', async () => {
    await open();
    for (const word of ['one', 'two', 'three', 'four'])
      await saves('An opening.', `The opening number ${word}.`);
    await page.getByText('The opening number four.').waitFor();
    await expect.poll(() => page.locator('.article-text').innerText()).toContain('number four');
    expect(await page.locator('.article-text').innerText()).not.toMatch(/number (?:one|two|three)/);
  });

  it('shows a fault where it stands and leads to its line, until it is fixed', async () => {
    await open();
    await saves('An opening.', 'An opening [@nobody].');
    const line = text.split('\n').indexOf('An opening.') + 1;
    const place = encodeURIComponent(`${fileOf('first')}:${line}:14`);
    const link = `/__open-in-editor?file=${place}`;
    const marked = page.locator('.prose .fault a');
    await expect.poll(() => marked.getAttribute('href')).toBe(link);
    expect(await page.locator('.faults li a').getAttribute('href')).toBe(link);
    await overlay().locator('summary').click();
    expect(await overlay().locator('a').getAttribute('href')).toBe(link);
    expect(await overlay().locator('summary').innerText()).toBe('1 error');
    // The editor is asked for, and the page stays.
    await page.route('**/__open-in-editor?*', (route) => route.fulfill({ body: '' }));
    const asked = page.waitForRequest('**/__open-in-editor?*');
    await marked.click();
    expect((await asked).url()).toContain(place);
    expect(await stays()).toBe(1);
    await writeFile(fileOf('first'), text);
    await overlay().waitFor({ state: 'detached' });
    await marked.waitFor({ state: 'detached' });
    expect(await page.locator('.faults').count()).toBe(0);
    expect(await stays()).toBe(1);
  });

  it('keeps the last words of an article that cannot be shown, beside what is wrong', async () => {
    await open();
    const away = `${content}-away.md`;
    await rename(fileOf('first'), away);
    await expect.poll(() => overlay().locator('details').innerText()).toContain('article-missing');
    expect(await page.getByText('An opening.').count()).toBeGreaterThan(0);
    const other = await browser.newPage();
    await other.goto(`${server.url}articles/first/`);
    await expect
      .poll(() => other.locator('scholium-faults details').innerText())
      .toContain('cannot be shown');
    await rename(away, fileOf('first'));
    await overlay().waitFor({ state: 'detached' });
    await other.getByText('An opening.').first().waitFor();
    await other.close();
  });

  it('follows references', async () => {
    await open();
    const file = fileOf('first', 'references.json');
    await writeFile(file, works.replace('A Title', 'Another Title Altogether'));
    const entry = page.locator('#ref-work');
    await expect.poll(() => entry.innerText()).toContain('Another Title Altogether');
    await writeFile(file, works);
    await expect.poll(() => entry.innerText()).not.toContain('Altogether');
  });

  it('follows folders of articles that come and go, and the settings of the site', async () => {
    await page.goto(server.url);
    const listed = page.locator('main a[href="/articles/third/"]');
    await cp(join(content, 'articles', 'second'), join(content, 'articles', 'third'), {
      recursive: true,
    });
    await listed.first().waitFor();
    const { status } = await fetchPage('articles/third/');
    expect(status).toBe(200);
    await rm(join(content, 'articles', 'third'), { recursive: true });
    await listed.first().waitFor({ state: 'detached' });
    expect((await fetchPage('articles/third/')).status).toBe(404);
    const site = join(content, 'site.yaml');
    await writeFile(site, 'name: The Zebra Review\n');
    await expect.poll(() => page.title()).toContain('The Zebra Review');
    await writeFile(site, 'name: The Zebra Review\nnam: Zebra\n');
    const link = overlay().locator('a');
    await expect.poll(() => link.getAttribute('href')).toContain(encodeURIComponent(`${site}:2:1`));
    await rm(join(content, 'site.yaml'));
    await expect.poll(() => page.title()).not.toContain('Zebra');
  });

  it('follows the words that an editor gives the interface', async () => {
    await page.goto(`${server.url}articles/first/`);
    const skip = page.locator('a[href^="#"]').first();
    await skip.waitFor({ state: 'attached' });
    const before = await skip.textContent();
    const folder = join(content, 'messages');
    await mkdir(folder);
    await writeFile(join(folder, 'en.yaml'), 'page:\n  skip: To the zebra\n');
    await expect.poll(() => skip.textContent()).toBe('To the zebra');
    await writeFile(join(folder, 'en.yaml'), 'page:\n  skpi: To the zebra\n');
    await expect.poll(() => skip.textContent()).toBe(before);
    await page.goto(server.url);
    const fault = encodeURIComponent(`${join(folder, 'en.yaml')}:2:3`);
    await overlay().locator(`a[href*="${fault}"]`).waitFor({ state: 'attached' });
    await rm(folder, { recursive: true });
    await overlay().locator(`a[href*="${fault}"]`).waitFor({ state: 'detached' });
  });
});

function fetchPage(path: string): Promise<Response> {
  return fetch(server.url + path);
}
