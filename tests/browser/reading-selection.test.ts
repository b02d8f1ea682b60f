import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { desktop, useDesk } from './support/desk.ts';
import type { Reader } from './support/reader.ts';
import { handedOver, offerShare, withholdShare } from './support/web-share.ts';

const desk = useDesk(4424);
const allowed = { ...desktop, permissions: ['clipboard-read', 'clipboard-write'] };

/** Selects from the start of one paragraph's words to the end of another's. */
async function select(reader: Reader, from: string, to = from) {
  await reader.page.locator(`#${from}`).scrollIntoViewIfNeeded();
  await reader.page.evaluate(
    ([first, last]) => {
      const start = document.getElementById(first!)!;
      const end = document.getElementById(last!)!;
      const range = document.createRange();
      range.setStartAfter(start.querySelector('.para-link')!);
      range.setEnd(end, end.childNodes.length);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    [from, to],
  );
  const menu = reader.page.getByRole('toolbar', { name: 'Selected passage' });
  await menu.waitFor();
  return menu;
}

const clipboard = (reader: Reader, type: string) =>
  reader.page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType(wanted)).text();
  }, type);

describe('selected words', () => {
  it('can be copied as a link that lands on the passage', async () => {
    const reader = await desk.open(allowed);
    const menu = await select(reader, 'p-a3');
    expect(await violations(reader.page)).toEqual([]);
    await menu.getByRole('button', { name: 'Copy link' }).click();
    await menu.getByText('Copied').waitFor();
    const link = await clipboard(reader, 'text/plain');
    expect(link).toMatch(/\/article\.html#p-a3:~:text=[^,]+,[^,]+$/);
    const landed = await desk.context.newPage();
    await landed.goto(link);
    expect(await landed.evaluate(() => location.hash)).toBe('#p-a3');
  });

  it('can be copied as a quotation in three forms, without note marks', async () => {
    const reader = await desk.open(allowed);
    const menu = await select(reader, 'p-a1', 'p-a2');
    await menu.getByRole('button', { name: 'Copy quotation' }).click();
    await menu.getByText('Copied').waitFor();
    const text = await clipboard(reader, 'text/plain');
    expect(text).toContain(
      '(Jane Doe, “An Article with Notes”, Journal of Fixtures (2020), paras. 1–2)\nhttps://example.org/articles/fixture/#p-a1',
    );
    expect(text).not.toMatch(/\d+”|\.\d/);
    expect(await clipboard(reader, 'text/html')).toContain('<blockquote');
    expect(await clipboard(reader, 'web text/markdown')).toMatch(/^> /);
  });

  it('bring a menu that keys reach, and that goes with the selection', async () => {
    const reader = await desk.open(allowed);
    const menu = await select(reader, 'p-a3');
    await reader.page.keyboard.press('s');
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link');
    await reader.page.keyboard.press('ArrowRight');
    expect(await reader.page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Copy quotation',
    );
    await reader.page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    await select(reader, 'p-a2');
    await reader.page.evaluate(() => getSelection()!.removeAllRanges());
    await menu.waitFor({ state: 'hidden' });
  });

  it('can be handed to the system, with their words and a link that lands on them', async () => {
    await desk.open(allowed);
    await offerShare(desk.context);
    const reader = await desk.again();
    const menu = await select(reader, 'p-a3');
    await menu.getByRole('button', { name: 'Share' }).click();
    const [data] = await handedOver(reader.page);
    expect(Object.keys(data!).toSorted()).toEqual(['text', 'title', 'url']);
    expect(data!.title).toBe('An Article with Notes');
    expect(data!.text).toMatch(/^“\S[^¶]*\S”$/);
    expect(data!.url).toMatch(/\/article\.html#p-a3:~:text=[^,]+,[^,]+$/);
    expect(await violations(reader.page)).toEqual([]);
  });

  it('offer no sharing where the system has none', async () => {
    await desk.open(allowed);
    await withholdShare(desk.context);
    const menu = await select(await desk.again(), 'p-a3');
    expect(await menu.getByRole('button').allTextContents()).toEqual([
      'Copy link',
      'Copy quotation',
    ]);
  });

  it('bring no menu outside the text', async () => {
    const reader = await desk.open(allowed);
    await reader.page.clock.install();
    await reader.page.evaluate(
      () =>
        new Promise<void>((told) => {
          document.addEventListener('selectionchange', () => told(), { once: true });
          getSelection()!.selectAllChildren(document.querySelector('h2#works')!);
        }),
    );
    await reader.page.clock.runFor(500);
    expect(await reader.page.getByRole('toolbar').count()).toBe(0);
  });
});
