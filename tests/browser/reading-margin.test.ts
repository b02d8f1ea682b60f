import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { desktop, useDesk } from './support/desk.ts';
import { layoutShift } from './support/layout-shift.ts';
import type { Reader } from './support/reader.ts';

const desk = useDesk(4421);
const wide = (width: number) => ({ viewport: { width, height: 800 } });

interface Measured {
  readonly label: string | undefined;
  readonly top: number;
  readonly bottom: number;
  readonly mark: number;
}

async function measure(reader: Reader): Promise<readonly Measured[]> {
  await reader.page.locator('[data-margin-note]').first().waitFor();
  await reader.settle();
  return reader.page.locator('[data-margin-note]').evaluateAll((copies: HTMLElement[]) =>
    copies.map((copy) => {
      const label = copy.dataset['marginNote'];
      const { top, bottom } = copy.getBoundingClientRect();
      const mark = document.getElementById(`noteref-${label}`)!.getBoundingClientRect().top;
      return { label, top, bottom, mark };
    }),
  );
}

function apart(notes: readonly Measured[]): void {
  for (const [i, { top, mark }] of notes.entries()) {
    expect(Math.abs(top - mark)).toBeLessThanOrEqual(600);
    if (i > 0) expect(top).toBeGreaterThan(notes[i - 1]!.bottom);
  }
}

describe('margin notes', () => {
  it.each([1200, 1440, 1920])(
    'stand each once, in order and apart, near their marks at %i px',
    async (width) => {
      const reader = await desk.open(wide(width));
      const notes = await measure(reader);
      expect(notes.map(({ label }) => label)).toEqual(
        ['1', '2', '3', '4', '5', '6', '9', '10', '7', '8', '11', '12'],
      ); // prettier-ignore
      apart(notes);
    },
  );

  it('are not made where there is no room or the reader wants none', async () => {
    const reader = await desk.open(desktop);
    await reader.settle();
    expect(await reader.page.locator('[data-margin-note]').count()).toBe(0);
    await reader.page.evaluate(() =>
      localStorage.setItem('scholium:settings', '{"notes":"preview"}'),
    );
    await reader.page.setViewportSize({ width: 1440, height: 800 });
    await reader.page.reload();
    await reader.page.locator('html[data-shortcuts]').waitFor();
    await reader.settle();
    expect(await reader.page.locator('[data-margin-note]').count()).toBe(0);
  });

  it('appear and are laid out again when the window changes', async () => {
    const reader = await desk.open(desktop);
    await reader.page.setViewportSize({ width: 1440, height: 800 });
    apart(await measure(reader));
    await reader.page.evaluate(() => {
      document.querySelector<HTMLElement>('article')!.style.fontSize = '26px';
    });
    await reader.settle();
    await reader.settle();
    apart(await measure(reader));
  });

  it('fold when long and unfold on "more", pushing the others aside', async () => {
    const reader = await desk.open(wide(1440));
    const before = await measure(reader);
    const folded = reader.page.locator('[data-margin-note="5"]');
    expect(await folded.getAttribute('data-folded')).toBe('');
    await folded.getByText('more', { exact: true }).click();
    const after = await measure(reader);
    expect(await folded.getAttribute('data-folded')).toBeNull();
    const height = (notes: readonly Measured[]) => {
      const note = notes.find(({ label }) => label === '5')!;
      return note.bottom - note.top;
    };
    expect(height(after)).toBeGreaterThan(height(before));
    for (const [i, { top }] of after.entries()) {
      if (i > 0) expect(top).toBeGreaterThan(after[i - 1]!.bottom);
    }
  });

  it('are hidden from assistive technology, from search and from Tab, and repeat no id', async () => {
    const reader = await desk.open(wide(1440));
    await measure(reader);
    const copies = await reader.page
      .locator('[data-margin-note]')
      .evaluateAll((all: HTMLElement[]) =>
        all.map((copy) => [
          copy.getAttribute('aria-hidden'),
          copy.dataset['pagefindIgnore'],
          copy.querySelectorAll('[id], [role^="doc-"]').length,
          [...copy.querySelectorAll<HTMLElement>('a, button')].filter((stop) => stop.tabIndex >= 0)
            .length,
        ]),
      );
    for (const copy of copies) expect(copy).toEqual(['true', 'all', 0, 0]);
    expect(await violations(reader.page)).toEqual([]);
  });

  it('light up with their mark and it with them, and no box says the same again', async () => {
    const reader = await desk.open(wide(1440));
    await measure(reader);
    await reader.page.clock.install();
    const lit = () =>
      reader.page
        .locator('.lit')
        .evaluateAll((all: HTMLElement[]) =>
          all.map(({ id, dataset }) => id || `margin ${dataset['marginNote']}`),
        );
    const copy = reader.page.locator('[data-margin-note="2"]');
    for (const target of [reader.mark('2'), copy.getByText('Lost Opportunities')]) {
      await reader.hover(target);
      await reader.page.locator('[data-margin-note="2"].lit').waitFor();
      await reader.page.clock.runFor(3000);
      expect(await reader.box.isVisible()).toBe(false);
      expect(await lit()).toEqual(['noteref-2', 'margin 2']);
      await reader.page.mouse.move(5, 5, { steps: 3 });
      expect(await lit()).toEqual([]);
    }
    await reader.mark('2').click();
    await reader.dialog.waitFor();
  });

  it('leave it to the box where they are out of sight, as the note of a mark that comes again', async () => {
    const reader = await desk.open(wide(1440));
    await measure(reader);
    await reader.hover(reader.mark('4-2'));
    await reader.box.waitFor();
    expect(await reader.box.getAttribute('role')).toBe('note');
  });

  it('open the pinned box of their mark on a click', async () => {
    const reader = await desk.open(wide(1440));
    await measure(reader);
    await reader.page.locator('[data-margin-note="3"]').click();
    expect(await reader.dialog.getByRole('heading').textContent()).toBe('Note 3');
  });

  it('shift nothing while they come', async () => {
    const reader = await desk.open(wide(1440));
    await measure(reader);
    expect(await layoutShift(reader.page)).toBeLessThan(0.02);
  });
});
