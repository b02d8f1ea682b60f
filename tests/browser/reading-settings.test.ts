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

/** A tile, as its setting and value name it. */
const tile = (reader: Reader, name: string, value: string | number) =>
  reader.page.locator(`#settings-panel input[name="${name}"][value="${value}"]`);

/** The groups of tiles and other controls that the panel offers here, by their words. */
async function offered(reader: Reader): Promise<readonly string[]> {
  const words = await reader.page
    .locator('#settings-panel :is(legend, .tile-name, .panel-actions > *)')
    .filter({ visible: true })
    .allInnerTexts();
  return words.filter((word) => !/^\d+$/.test(word));
}

describe('settings', () => {
  it('hold at once and on the next visit', async () => {
    const reader = await desk.open(desktop);
    await panel(reader);
    const chosen = {
      theme: 'sepia',
      size: '1',
      font: 'sans',
      spacing: 'close',
      measure: 'narrow',
      contrast: 'more',
      notes: 'end',
      marks: 'hidden',
    };
    for (const [name, value] of Object.entries(chosen)) await tile(reader, name, value).check();
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
    expect(await html(reader)).toMatchObject({ theme: 'sepia' });
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('ArrowRight');
    expect(await html(reader)).toMatchObject({ theme: 'sepia', size: '1' });
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

  it('are a sheet on a phone, without what does nothing there: margin, width, keyboard', async () => {
    const reader = await desk.open(phone);
    const dialog = await panel(reader);
    const box = (await dialog.boundingBox())!;
    expect([box.x, box.width, box.y + box.height]).toEqual([0, 390, 844]);
    expect(await offered(reader)).toEqual([
      ...['Paper', 'As system', 'Light', 'Sepia', 'Dark', 'Size'],
      ...['Font', 'Serif', 'Sans', 'Hyperlegible', 'Contrast', 'Usual', 'More'],
      ...['Lines', 'Close', 'Usual', 'Open', 'Notes', 'In a box', 'At the end'],
      ...['Note marks and numbers', 'Shown', 'When asked for', 'Reset'],
    ]);
    expect(await tile(reader, 'notes', 'preview').isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Close' }).tap();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('offer the margin only while the window has one, and keep what was chosen', async () => {
    const reader = await desk.open({ viewport: { width: 1280, height: 800 } });
    await panel(reader);
    const everywhere = ['Single-key shortcuts', 'Keyboard help', 'Width', 'In a box'];
    expect(await offered(reader)).toEqual(expect.arrayContaining(['In the margin', ...everywhere]));
    expect(await tile(reader, 'notes', 'margin').isChecked()).toBe(true);
    await reader.page.setViewportSize({ width: 1199, height: 800 });
    await tile(reader, 'notes', 'margin').waitFor({ state: 'hidden' });
    await reader.settle();
    expect(await offered(reader)).toEqual(expect.arrayContaining(everywhere));
    expect(await tile(reader, 'notes', 'preview').isChecked()).toBe(true);
    expect(await html(reader)).toMatchObject({ notes: 'margin' });
  });

  it('take their contrast from the system until the reader chooses', async () => {
    const reader = await desk.open({ ...desktop, contrast: 'more' });
    await panel(reader);
    expect(await tile(reader, 'contrast', 'more').isChecked()).toBe(true);
    expect(await html(reader)).not.toHaveProperty('contrast');
    await tile(reader, 'contrast', 'usual').check();
    expect(await html(reader)).toMatchObject({ contrast: 'usual' });
    await reader.page.getByRole('button', { name: 'Reset' }).click();
    expect(await tile(reader, 'contrast', 'more').isChecked()).toBe(true);
  });

  it('make marks plain links where notes are wanted at the end only', async () => {
    const reader = await desk.open(desktop);
    await panel(reader);
    await tile(reader, 'notes', 'end').check();
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
      await panel(other);
      await tile(other, 'theme', 'dark').check();
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

describe('a quiet page', () => {
  const quiet = (reader: Reader) => reader.page.getByRole('button', { name: /(Show|Hide) notes/ });

  it('has a button and a key that show its notes for now', async () => {
    const reader = await desk.open(desktop);
    await panel(reader);
    await tile(reader, 'marks', 'hidden').check();
    await reader.page.keyboard.press('Escape');
    await quiet(reader).waitFor();
    expect(await quiet(reader).innerText()).toBe('Show notes');
    await quiet(reader).click();
    expect(await html(reader)).toMatchObject({ marks: 'asked' });
    expect(await quiet(reader).innerText()).toBe('Hide notes');
    expect(await violations(reader.page)).toEqual([]);
    await reader.page.keyboard.press('m');
    expect(await html(reader)).toMatchObject({ marks: 'hidden' });
    await reader.page.reload();
    expect(await html(reader)).toMatchObject({ marks: 'hidden' });
    await quiet(reader).waitFor();
    await panel(reader);
    await tile(reader, 'marks', 'shown').check();
    expect(await quiet(reader).isVisible()).toBe(false);
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('m');
    expect(await html(reader)).toMatchObject({ marks: 'shown' });
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
