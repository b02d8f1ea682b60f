import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { desktop, phone, useDesk } from './support/desk.ts';
import type { Reader } from './support/reader.ts';

const desk = useDesk(4423);

const html = (reader: Reader) =>
  reader.page.evaluate(() => ({ ...document.documentElement.dataset }));

async function panel(reader: Reader) {
  await reader.page.locator('scholium-settings > button').click();
  const dialog = reader.page.getByRole('dialog', { name: 'Reading settings' });
  await dialog.waitFor();
  return dialog;
}

describe('settings', () => {
  it('hold at once and on the next visit', async () => {
    const reader = await desk.open(desktop);
    const dialog = await panel(reader);
    await dialog.getByLabel('Sepia').check();
    await dialog.getByRole('button', { name: 'Larger text' }).click();
    await dialog.getByLabel('Wide').check();
    await dialog.getByLabel('At the end only').check();
    const chosen = { theme: 'sepia', size: '1', spacing: 'wide', notes: 'end' };
    expect(await html(reader)).toMatchObject(chosen);
    expect(await violations(reader.page)).toEqual([]);
    await reader.page.close();
    expect(await html(await desk.again())).toMatchObject(chosen);
  });

  it('work by keyboard alone: open, choose, Escape returns to the button', async () => {
    const reader = await desk.open(desktop);
    await reader.focus(reader.page.locator('scholium-settings > button'));
    await reader.page.keyboard.press('Enter');
    const dialog = reader.page.getByRole('dialog', { name: 'Reading settings' });
    await dialog.waitFor();
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('ArrowDown');
    expect(await html(reader)).toMatchObject({ theme: 'dark' });
    await reader.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(
      await reader.page.evaluate(
        () => document.activeElement?.closest('scholium-settings') !== null,
      ),
    ).toBe(true);
    await reader.page.keyboard.press('Enter');
    await dialog.waitFor();
  });

  it('stay in the window of a phone', async () => {
    const reader = await desk.open(phone);
    const dialog = await panel(reader);
    const box = (await dialog.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(box.y + box.height).toBeLessThanOrEqual(844);
  });

  it('make marks plain links where notes are wanted at the end only', async () => {
    const reader = await desk.open(desktop);
    await (await panel(reader)).getByLabel('At the end only').check();
    await reader.page.keyboard.press('Escape');
    await reader.mark('2').click();
    expect(new URL(reader.page.url()).hash).toBe('#note-2');
    expect(await reader.box.isVisible()).toBe(false);
  });

  it.each(['{"theme":', '[1,2]', '{"theme":"neon","size":1e9,"notes":"<b>"}'])(
    'survive a storage that holds %j',
    async (text) => {
      const reader = await desk.open(desktop);
      await reader.page.evaluate((value) => localStorage.setItem('scholium:settings', value), text);
      await reader.page.reload();
      await reader.page.locator('html[data-shortcuts]').waitFor();
      expect(await html(reader)).toMatchObject({ size: '0', notes: 'margin', shortcuts: 'on' });
      await reader.mark('2').click();
      await reader.dialog.waitFor();
    },
  );

  it('work on the page where storage is blocked or full', async () => {
    const reader = await desk.open(desktop);
    for (const fault of ['blocked', 'full']) {
      await desk.context.addInitScript((kind) => {
        const refuse = () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
        Storage.prototype.setItem = refuse;
        if (kind === 'blocked') Object.defineProperty(window, 'localStorage', { get: refuse });
      }, fault);
      const other = await desk.again();
      const dialog = await panel(other);
      await dialog.getByLabel('Dark').check();
      expect(await html(other)).toMatchObject({ theme: 'dark' });
      await other.page.clock.install();
      await other.page.evaluate(
        () =>
          new Promise<void>((told) => {
            addEventListener('scroll', () => told(), { once: true });
            scrollTo(0, 2000);
          }),
      );
      await other.page.clock.runFor(500);
      await other.page.close();
    }
    await reader.page.close();
  });
});

describe('shortcuts', () => {
  it('are listed in a help that "?" opens, and Escape closes', async () => {
    const reader = await desk.open(desktop);
    await reader.page.keyboard.press('?');
    const help = reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.waitFor();
    expect(await help.textContent()).toContain('to the next note mark');
    expect(await violations(reader.page)).toEqual([]);
    await reader.page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
  });

  it('go from mark to mark', async () => {
    const reader = await desk.open(desktop);
    await reader.page.keyboard.press('n');
    expect(await reader.activeId()).toBe('noteref-1');
    await reader.page.keyboard.press('n');
    expect(await reader.activeId()).toBe('noteref-2');
    await reader.page.keyboard.press('p');
    expect(await reader.activeId()).toBe('noteref-1');
  });

  it('can be turned off, and stay off', async () => {
    const reader = await desk.open(desktop);
    await reader.page.keyboard.press('?');
    await reader.page.getByLabel('Shortcuts of a single key').uncheck();
    await reader.page.keyboard.press('Escape');
    await reader.page.reload();
    await reader.page.locator('html[data-shortcuts]').waitFor();
    const asked: string[] = [];
    reader.page.on('request', (request) => asked.push(request.url()));
    await reader.page.keyboard.press('n');
    await reader.page.keyboard.press('?');
    await reader.settle();
    // The help would be loaded first.
    expect(asked.filter((url) => url.endsWith('/reading/help.ts'))).toEqual([]);
    expect(await reader.page.getByRole('dialog').count()).toBe(0);
    expect(await reader.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await html(reader)).toMatchObject({ shortcuts: 'off' });
  });
});
