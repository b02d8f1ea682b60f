import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteOf } from './support/build.ts';
import { useSite } from './support/site.ts';

const article = '/articles/reading/';
const site = useSite(
  4433,
  siteOf('reading', fileURLToPath(new URL('../fixtures/reading', import.meta.url))),
);
const allowed = {
  viewport: { width: 1000, height: 500 },
  permissions: ['clipboard-read', 'clipboard-write'],
};

/** Selects from some words to others, both where they first stand. */
async function select(page: Page, from: string, to = from): Promise<void> {
  await page.evaluate(
    ([first = '', last = '']) => {
      const find = (words: string) => {
        const body = document.querySelector('.body')!;
        const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf(words);
          if (at >= 0) return { node, at };
        }
        throw new Error(`Unexpected text without "${words}"`);
      };
      const [start, end] = [find(first), find(last)];
      start.node.parentElement!.scrollIntoView({ block: 'center' });
      getSelection()!.setBaseAndExtent(start.node, start.at, end.node, end.at + last.length);
    },
    [from, to],
  );
  await page.getByRole('toolbar', { name: 'Selected passage' }).waitFor();
}

async function copied(page: Page, action: 'copy-link' | 'copy-quotation'): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing'));
  await page.locator(`#selection-menu [data-action="${action}"]`).click();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe('nothing');
  return read();
}

/** The fragment of the copied link, readable. */
async function link(page: Page): Promise<string> {
  return decodeURIComponent(new URL(await copied(page, 'copy-link')).hash);
}

/** What a copied quotation says of its place. */
async function where(page: Page): Promise<string> {
  const quotation = await copied(page, 'copy-quotation');
  return /, ([^,]*)\)\n/.exec(quotation)?.[1] ?? quotation;
}

describe('selected words', () => {
  it.each([
    { words: 'first item of the list', id: 'at-v9w9f', place: 'list item after para. 2' },
    { words: 'definition of the lantern', id: 'at-23zvk', place: 'definition after para. 4' },
    { words: 'Seventeen lamps', id: 'tbl:lamps', place: 'table after para. 4' },
    { words: 'caption about lamps', id: 'tbl:lamps', place: 'caption after para. 4' },
    { words: 'second line of the code', id: 'at-ajeh8', place: 'code after para. 4' },
    { words: 'quoted paragraph', id: 'p-081qn', place: 'para. 5' },
    { words: 'Blocks of all kinds', id: 'blocks-of-all-kinds', place: 'heading after para. 4' },
    { words: 'Words of an abstract', id: '', place: 'text' },
  ])('have a link and a place in every block: $words', async ({ words, id, place }) => {
    const page = await site.open(article, allowed);
    await select(page, words);
    // The words of a heading stand in the contents, too: others beside it are named with them.
    expect((await link(page)).replace(/,-[^,]*$/, '')).toBe(`#${id}:~:text=${words}`);
    expect(await where(page)).toBe(place);
  });

  it('are told from the same words elsewhere by those around them', async () => {
    const page = await site.open(article, allowed);
    await select(page, 'The copper bridge fell');
    expect(await link(page)).toMatch(/^#p-qkbn1:~:text=.+-,The copper bridge fell|,-/);
    await select(page, 'It was early');
    expect(await link(page)).toBe('#p-bpys5:~:text=It was early');
  });

  it('are named to either side of a broken line, and quoted in their lines', async () => {
    const page = await site.open(article, allowed);
    await select(page, 'line that breaks', 'and goes on');
    expect(await link(page)).toBe('#p-js3x1:~:text=line that breaks,and goes on');
    expect(await copied(page, 'copy-quotation')).toContain('“line that breaks\nand goes on”');
  });

  it('are named whole where a part of a word is selected, and quoted as selected', async () => {
    const page = await site.open(article, allowed);
    await select(page, 'housekeeper wrote unforget');
    expect(await link(page)).toBe('#p-dvgk8:~:text=lighthousekeeper wrote unforgettable');
    expect(await copied(page, 'copy-quotation')).toContain('“housekeeper wrote unforget”');
  });

  it('are quoted and named in a link in the signs that are shown', async () => {
    const page = await site.open(article, allowed);
    await select(page, 'in the keeper’s words');
    expect(await link(page)).toBe('#p-7atsj:~:text=in the keeper’s words');
    expect(await copied(page, 'copy-quotation')).toContain('“in the keeper’s words”');
  });

  it('are quoted by the numbers of their paragraphs where some have one', async () => {
    const page = await site.open(article, allowed);
    await select(page, 'keeper watched', 'second item of the list');
    expect(await where(page)).toBe('para. 2');
    await select(page, 'Place', 'Four lamps');
    const quotation = await copied(page, 'copy-quotation');
    expect(quotation).toContain('Harbour | Seventeen lamps in the harbour\n\nQuarry | Four lamps');
  });

  it('bring a menu whose buttons other programs can name', async () => {
    const page = await site.open(article, allowed);
    await select(page, 'first item');
    const actions = await page
      .locator('#selection-menu button')
      .evaluateAll((buttons: HTMLElement[]) => buttons.map(({ dataset }) => dataset['action']));
    // Beside them the four colours of a highlight.
    expect(actions.filter((action) => action !== undefined && action !== 'share')).toEqual([
      'highlight',
      'note',
      'copy-link',
      'copy-quotation',
    ]);
  });
});
