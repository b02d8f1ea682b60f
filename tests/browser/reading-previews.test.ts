import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { desktop, phone, useDesk } from './support/desk.ts';
import { middle, type Reader } from './support/reader.ts';

const desk = useDesk(4420);

describe('mouse', () => {
  it('opens a note on hover as a note, with the focus where it was', async () => {
    const reader = await desk.open(desktop);
    await reader.hover(reader.mark('2'));
    await reader.box.waitFor();
    expect(await reader.box.getAttribute('role')).toBe('note');
    expect(await reader.box.textContent()).toContain('Lost Opportunities');
    expect(await reader.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await violations(reader.page)).toEqual([]);
  });

  it('shows in passing the words and what they are, and buttons and links when it is pinned', async () => {
    const reader = await desk.open(desktop);
    await reader.hover(reader.mark('1'));
    await reader.box.waitFor();
    const stops = 'a[href], button, [tabindex="0"]';
    const drawn = () =>
      reader.box
        .locator(stops)
        .evaluateAll((all: HTMLElement[]) => all.filter((stop) => stop.checkVisibility()).length);
    expect(await drawn()).toBe(0);
    expect(await reader.box.getByText('press the mark to keep').isVisible()).toBe(true);
    expect(await reader.box.innerText()).toMatch(/Book, Chapter · press the mark to keep$/);
    expect(await reader.box.getByRole('heading').count()).toBe(0);
    await reader.mark('1').click();
    await reader.dialog.getByRole('button', { name: 'Close' }).waitFor();
    expect(await reader.dialog.getByRole('heading').textContent()).toBe('Note 1');
    expect(await reader.dialog.getByText('¶1', { exact: true }).isVisible()).toBe(true);
    expect(await reader.dialog.getByText('press the mark to keep').isVisible()).toBe(false);
    expect(await drawn()).toBeGreaterThan(4);
  });

  it('is pinned by what is pressed in it, which stays under the pointer until then', async () => {
    const reader = await desk.open(desktop);
    await reader.hover(reader.mark('2'));
    await reader.box.waitFor();
    const target = await middle(reader.box);
    await reader.page.mouse.move(target.x, target.y, { steps: 12 });
    await reader.page.mouse.down();
    expect(await reader.box.getAttribute('role')).toBe('note');
    await reader.page.mouse.up();
    await reader.dialog.waitFor();
  });

  it('stays while words are selected in it, also beyond its edge', async () => {
    const reader = await desk.open(desktop);
    await reader.page.clock.install();
    await reader.hover(reader.mark('2'));
    await reader.page.clock.runFor(400);
    await reader.box.waitFor();
    const target = await middle(reader.box);
    await reader.page.mouse.move(target.x, target.y, { steps: 12 });
    await reader.page.mouse.down();
    await reader.page.mouse.move(target.x, 795, { steps: 4 });
    await reader.page.clock.runFor(2000);
    expect(await reader.box.isVisible()).toBe(true);
    await reader.page.mouse.up();
    await reader.dialog.waitFor();
  });

  it('stays open under the pointer, on the mark, on the way and in the box', async () => {
    const reader = await desk.open(desktop);
    await reader.page.clock.install();
    await reader.hover(reader.mark('2'));
    await reader.page.clock.runFor(400);
    await reader.box.waitFor();
    await reader.page.clock.runFor(1500);
    expect(await reader.box.isVisible()).toBe(true);
    const target = await middle(reader.box);
    await reader.page.mouse.move(target.x, target.y, { steps: 12 });
    await reader.page.clock.runFor(600);
    expect(await reader.box.isVisible()).toBe(true);
    await reader.page.mouse.move(target.x, 795, { steps: 3 });
    await reader.page.clock.runFor(400);
    await reader.box.waitFor({ state: 'hidden' });
  });

  it('stays open for ten seconds under a resting pointer, on the mark and in the box', async () => {
    const reader = await desk.open(desktop);
    await reader.page.clock.install();
    await reader.hover(reader.mark('2'));
    await reader.page.clock.runFor(400);
    await reader.box.waitFor();
    await reader.page.clock.runFor(10_000);
    expect(await reader.box.isVisible()).toBe(true);
    const target = await middle(reader.box);
    await reader.page.mouse.move(target.x, target.y, { steps: 12 });
    await reader.page.clock.runFor(10_000);
    expect(await reader.box.isVisible()).toBe(true);
    await reader.page.mouse.move(target.x, 795, { steps: 3 });
    await reader.page.clock.runFor(400);
    expect(await reader.box.isVisible()).toBe(false);
  });

  it('does not open on marks that scroll under a resting pointer until it moves', async () => {
    const reader = await desk.open(desktop);
    await reader.bring(reader.mark('5'));
    const { x, y } = await middle(reader.mark('5'));
    await reader.page.evaluate(() => scrollBy(0, 300));
    await reader.settle();
    await reader.page.clock.install();
    await reader.page.mouse.move(x, y, { steps: 3 });
    await reader.page.clock.runFor(400);
    // The browser tells of the mark that came under the pointer.
    await reader.mark('5').evaluate(
      (mark) =>
        new Promise((told) => {
          mark.addEventListener('pointerover', told, { once: true });
          scrollBy(0, -300);
        }),
    );
    await reader.page.clock.runFor(700);
    expect(await reader.box.isVisible()).toBe(false);
    await reader.page.mouse.move(x + 1, y);
    await reader.page.clock.runFor(400);
    await reader.box.waitFor();
  });

  it('pins on a click instead of jumping, and follows the link when a key is held', async () => {
    const reader = await desk.open(desktop);
    await reader.bring(reader.mark('2'));
    await reader.page.clock.install();
    const before = await reader.scrollTop();
    await reader.mark('2').click();
    await reader.dialog.waitFor();
    expect(await reader.dialog.getAttribute('aria-labelledby')).toBe('preview-title');
    expect(await reader.scrollTop()).toBe(before);
    expect(await reader.page.locator('.chip').count()).toBe(0);
    await reader.page.mouse.move(5, 5, { steps: 4 });
    await reader.page.clock.runFor(700);
    expect(await reader.dialog.isVisible()).toBe(true);
    await reader.page.keyboard.press('Escape');
    const opened = desk.context.waitForEvent('page');
    await reader.mark('2').click({ modifiers: ['Control'] });
    expect(new URL((await opened).url()).hash).toBe('#note-2');
    expect(await reader.box.isVisible()).toBe(false);
  });

  it('closes a pinned box on a click elsewhere, not on one inside', async () => {
    const reader = await desk.open(desktop);
    await reader.mark('2').click();
    await reader.dialog.waitFor();
    await reader.dialog.getByRole('heading').click();
    expect(await reader.dialog.isVisible()).toBe(true);
    await reader.page.locator('#p-a3').click({ position: { x: 300, y: 150 } });
    await reader.dialog.waitFor({ state: 'hidden' });
  });

  it('dismisses a hovered box on Escape and keeps it away until the pointer leaves', async () => {
    const reader = await desk.open(desktop);
    await reader.page.clock.install();
    await reader.hover(reader.mark('2'));
    await reader.page.clock.runFor(400);
    await reader.box.waitFor();
    await reader.page.keyboard.press('Escape');
    expect(await reader.box.isVisible()).toBe(false);
    const { x, y } = await middle(reader.mark('2'));
    await reader.page.mouse.move(x + 1, y + 1);
    await reader.page.clock.runFor(600);
    expect(await reader.box.isVisible()).toBe(false);
  });

  it('keeps 12 px from the edges, below the mark or above it, by the line under the pointer', async () => {
    const reader = await desk.open(desktop);
    for (const label of ['1', '2', '3', '4', '5', '6', '9', '10', '7', '8', '11', '12', '4-2']) {
      await reader.bring(reader.mark(label));
      await reader.mark(label).click();
      await reader.dialog.waitFor();
      const box = (await reader.dialog.boundingBox())!;
      const mark = (await reader.mark(label).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(12);
      expect(box.y).toBeGreaterThanOrEqual(11.5);
      expect(box.x + box.width).toBeLessThanOrEqual(1000 - 12);
      expect(box.y + box.height).toBeLessThanOrEqual(800 - 11.5);
      const apart = Math.max(box.y - (mark.y + mark.height), mark.y - (box.y + box.height));
      expect(apart).toBeGreaterThanOrEqual(0);
      expect(apart).toBeLessThan(9);
      await reader.page.keyboard.press('Escape');
    }
  });
});

describe('keyboard', () => {
  it('opens nothing on focus alone', async () => {
    const reader = await desk.open(desktop);
    await reader.page.clock.install();
    await reader.focus(reader.mark('2'));
    await reader.page.clock.runFor(700);
    expect(await reader.box.isVisible()).toBe(false);
  });

  it('opens pinned on Enter and Space, and gives focus and place back on Escape, for every mark', async () => {
    const reader = await desk.open(desktop);
    const labels = await reader.page
      .locator('article [role=doc-noteref]')
      .evaluateAll((marks) => marks.map((mark) => mark.id));
    expect(labels).toHaveLength(13);
    for (const [i, id] of labels.entries()) {
      const mark = reader.page.locator(`[id="${id}"]`);
      await reader.bring(mark);
      const before = await reader.scrollTop();
      await reader.focus(mark);
      await reader.page.keyboard.press(i % 2 ? 'Enter' : 'Space');
      await reader.dialog.waitFor();
      expect(await reader.activeId()).toBe('preview');
      await reader.page.keyboard.press('Escape');
      expect(await reader.box.isVisible()).toBe(false);
      expect(await reader.activeId()).toBe(id);
      expect(Math.abs((await reader.scrollTop()) - before)).toBeLessThanOrEqual(2);
    }
  });

  it('leaves Escape alone when nothing is open', async () => {
    const reader = await desk.open(desktop);
    const prevented = await reader.page.evaluate(() => {
      const event = new KeyboardEvent('keydown', {
        key: 'Escape',
        bubbles: true,
        cancelable: true,
      });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(prevented).toBe(false);
  });

  it('closes on Tab past the end and goes on in the text; Shift+Tab returns to the mark', async () => {
    const reader = await desk.open(desktop);
    await reader.focus(reader.mark('9'));
    await reader.page.keyboard.press('Enter');
    await reader.dialog.waitFor();
    for (let i = 0; i < 12 && (await reader.box.isVisible()); i++) {
      await reader.page.keyboard.press('Tab');
    }
    expect(await reader.box.isVisible()).toBe(false);
    expect(await reader.activeId()).toBe('noteref-10');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Shift+Tab');
    expect(await reader.box.isVisible()).toBe(false);
    expect(await reader.activeId()).toBe('noteref-10');
  });

  it('goes to the next and previous note with the arrow keys', async () => {
    const reader = await desk.open(desktop);
    await reader.focus(reader.mark('2'));
    await reader.page.keyboard.press('Enter');
    await reader.dialog.waitFor();
    await reader.page.keyboard.press('ArrowRight');
    expect(await reader.dialog.getByRole('heading').textContent()).toBe('Note 3');
    await reader.page.keyboard.press('ArrowLeft');
    await reader.page.keyboard.press('ArrowLeft');
    expect(await reader.dialog.getByRole('heading').textContent()).toBe('Note 1');
    await reader.page.keyboard.press('ArrowLeft');
    expect(await reader.dialog.getByRole('heading').textContent()).toBe('Note 1');
  });

  it('goes through the citations of one work with Shift and the arrow keys, and says which', async () => {
    const reader = await desk.open(desktop);
    await reader.focus(reader.mark('2'));
    await reader.page.keyboard.press('Enter');
    await reader.dialog.waitFor();
    const status = reader.page.getByRole('status');
    const seen: (string | null)[] = [];
    for (let i = 0; i < 3; i++) {
      await reader.page.keyboard.press('Shift+ArrowRight');
      seen.push(await status.textContent(), await reader.dialog.getByRole('heading').textContent());
    }
    expect(seen).toEqual(['2 of 3', 'Note 6', '3 of 3', 'Note 8', '3 of 3', 'Note 8']);
    await reader.page.keyboard.press('Shift+ArrowLeft');
    expect(await status.textContent()).toBe('2 of 3');
  });

  it('scrolls inside with an end that can be reached by keys', async () => {
    const reader = await desk.open(desktop);
    await reader.focus(reader.mark('5'));
    await reader.page.keyboard.press('Enter');
    await reader.dialog.waitFor();
    expect(await reader.box.getAttribute('data-unread')).toBe('');
    await reader.page.locator('#preview .preview-body').focus();
    await reader.page.keyboard.press('End');
    await reader.page.waitForFunction(
      () => !document.getElementById('preview')?.hasAttribute('data-unread'),
    );
    expect(await violations(reader.page)).toEqual([]);
  });
});

describe('touch', () => {
  it('opens a sheet on the first tap, at most 60 % high, with the mark in sight above it', async () => {
    const reader = await desk.open(phone);
    for (const label of ['1', '5', '12', '4-2']) {
      await reader.mark(label).scrollIntoViewIfNeeded();
      const before = await reader.scrollTop();
      await reader.mark(label).tap();
      await reader.dialog.waitFor();
      const sheet = (await reader.dialog.boundingBox())!;
      const mark = (await reader.mark(label).boundingBox())!;
      expect(sheet.height).toBeLessThanOrEqual(844 * 0.6 + 1);
      expect(sheet.y + sheet.height).toBeCloseTo(844, 0);
      expect(mark.y + mark.height).toBeLessThanOrEqual(sheet.y);
      expect(mark.y).toBeGreaterThanOrEqual(0);
      expect(await violations(reader.page)).toEqual([]);
      await reader.dialog.getByRole('button', { name: 'Close' }).tap();
      expect(await reader.box.isVisible()).toBe(false);
      await reader.page.waitForFunction(
        () => !JSON.stringify(history.state ?? '').includes('Sheet'),
      );
      expect(Math.abs((await reader.scrollTop()) - before)).toBeLessThanOrEqual(2);
      expect(await reader.activeId()).toBe(`noteref-${label}`);
    }
  });

  it('closes on the backdrop, on a drag down, on Escape and on Back, and stays on the page', async () => {
    const reader = await desk.open(phone);
    const close: Readonly<Record<string, () => Promise<unknown>>> = {
      backdrop: () => reader.page.touchscreen.tap(195, 60),
      drag: () => reader.drag(desk.context, { x: 195, y: 560 }, 200),
      escape: () => reader.page.keyboard.press('Escape'),
      back: () => reader.page.goBack(),
    };
    for (const [name, act] of Object.entries(close)) {
      await reader.mark('5').scrollIntoViewIfNeeded();
      await reader.mark('5').tap();
      await reader.dialog.waitFor();
      await act();
      await reader.box.waitFor({ state: 'hidden' });
      await reader.page.waitForFunction(
        () => !JSON.stringify(history.state ?? '').includes('Sheet'),
      );
      expect(reader.page.url(), name).toBe(`${desk.address}/article.html`);
    }
  });

  it('runs no hover: nothing opens while a finger scrolls over marks', async () => {
    const reader = await desk.open(phone);
    await reader.mark('5').scrollIntoViewIfNeeded();
    await reader.page.clock.install();
    await reader.drag(desk.context, await middle(reader.mark('5')), -120);
    await reader.page.clock.runFor(700);
    expect(await reader.box.isVisible()).toBe(false);
  });
});

describe('what it shows', () => {
  it('prints works in full once, with kind, locator, link, archived copy and the other notes', async () => {
    const reader = await desk.open(desktop);
    await reader.mark('1').click();
    await reader.dialog.waitFor();
    const text = (await reader.dialog.textContent()) ?? '';
    expect(text).toContain('The Uses of Footnotes');
    expect(text).toContain('A Book of Chapters');
    expect(text).toMatch(/Book, pp\. 12–14/);
    expect(text).toMatch(/also cited in note 9, ¶6/);
    expect(await reader.dialog.getByRole('link', { name: 'Archived copy' }).count()).toBe(1);
    await reader.page.keyboard.press('ArrowRight');
    const second = (await reader.dialog.textContent()) ?? '';
    expect(second.match(/Lost Opportunities/g)).toHaveLength(1);
    expect(second).toMatch(/also cited in notes 6, 8/);
  });

  it('names every part of a work that a note cites, each once, in the words of the page', async () => {
    const reader = await desk.open(desktop);
    await reader.page.evaluate(() => {
      const link = document.querySelector<HTMLElement>('#note-1 a[data-locator-text]')!;
      for (const words of ['fol. 12r', 'pp. 12–14']) {
        const again = link.cloneNode(true) as HTMLElement;
        again.dataset['locator'] = '12';
        again.dataset['locatorText'] = words;
        again.removeAttribute('id');
        link.after(' ', again);
      }
    });
    await reader.mark('1').click();
    await reader.dialog.waitFor();
    const told = reader.dialog.locator('.preview-locator').first();
    expect(await told.textContent()).toBe('pp. 12–14; fol. 12r');
  });

  it('holds no id twice, no return link and no link that opens a further box', async () => {
    const reader = await desk.open(desktop);
    for (const label of ['1', '4', '6']) {
      await reader.mark(label).click();
      await reader.dialog.waitFor();
      const found = await reader.page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        popups: document.querySelectorAll('#preview [role^="doc-"]').length,
      }));
      expect(new Set(found.ids).size).toBe(found.ids.length);
      expect(found.popups).toBe(0);
      await reader.page.keyboard.press('Escape');
    }
  });

  it('lights up every mark of the same work while it is open', async () => {
    const reader = await desk.open(desktop);
    const lit = () => reader.page.locator('.lit').evaluateAll((all) => all.map(({ id }) => id));
    await reader.mark('6').click();
    await reader.dialog.waitFor();
    expect(await lit()).toEqual(['noteref-2', 'noteref-6', 'noteref-8']);
    await reader.page.keyboard.press('Escape');
    expect(await lit()).toEqual([]);
  });

  it('follows "also cited in" to the other mark, in the same box', async () => {
    const reader = await desk.open(desktop);
    await reader.mark('2').click();
    await reader.dialog.waitFor();
    await reader.dialog.getByRole('link', { name: '8', exact: true }).click();
    expect(await reader.dialog.getByRole('heading').textContent()).toBe('Note 8');
    expect(await reader.mark('8').isVisible()).toBe(true);
  });

  it('marks carry a popup role and no expanded state', async () => {
    const reader = await desk.open(desktop);
    const states = await reader.page
      .locator('article a[role^=doc-]')
      .evaluateAll((marks) =>
        marks.map((mark) => [
          mark.getAttribute('aria-haspopup'),
          mark.hasAttribute('aria-expanded'),
        ]),
      );
    expect(states).toHaveLength(14);
    for (const state of states) expect(state).toEqual(['dialog', false]);
  });
});

describe('the address', () => {
  const hash = (reader: Reader) => reader.page.evaluate(() => location.hash);
  const stepped = (reader: Reader) => reader.page.evaluate(() => history.length);

  it('names the open note by its mark, without a step of the history, and what was there before', async () => {
    const reader = await desk.open(desktop, '/article.html#p-a2');
    const before = await stepped(reader);
    await reader.mark('2').click();
    await reader.dialog.waitFor();
    expect(await hash(reader)).toBe('#noteref-2');
    await reader.page.keyboard.press('ArrowRight');
    expect(await hash(reader)).toBe('#noteref-3');
    await reader.page.keyboard.press('Escape');
    expect(await hash(reader)).toBe('#p-a2');
    expect(await stepped(reader)).toBe(before);
  });

  it('says nothing of a box in passing', async () => {
    const reader = await desk.open(desktop);
    await reader.hover(reader.mark('2'));
    await reader.box.waitFor();
    expect(await hash(reader)).toBe('');
  });

  it('opens the note that it names, pinned at its mark, until it is closed', async () => {
    const reader = await desk.open(desktop, '/article.html#noteref-10');
    await reader.dialog.waitFor();
    expect(await reader.dialog.getByRole('heading').textContent()).toBe('Note 10');
    expect(await reader.activeId()).toBe('preview');
    expect(await violations(reader.page)).toEqual([]);
    await reader.page.reload();
    await reader.dialog.waitFor();
    await reader.page.keyboard.press('Escape');
    expect(await reader.activeId()).toBe('noteref-10');
    expect(reader.page.url()).toBe(`${desk.address}/article.html`);
    await reader.page.reload();
    await reader.page.locator('html[data-shortcuts]').waitFor();
    await reader.settle();
    expect(await reader.box.count()).toBe(0);
  });

  it('opens the work that a citation leads to as well', async () => {
    const reader = await desk.open(desktop, '/article.html#cite-1');
    await reader.dialog.waitFor();
    expect(await reader.dialog.getByRole('heading').textContent()).toBe('Source');
    expect(await hash(reader)).toBe('#cite-1');
  });

  it('leads to the mark alone where notes are wanted at the end, and by the way back from a note', async () => {
    const reader = await desk.open(desktop);
    await reader.note('9').scrollIntoViewIfNeeded();
    await reader.note('9').locator('[role=doc-backlink]').click();
    await reader.settle();
    expect(await hash(reader)).toBe('#noteref-9');
    await reader.page.reload();
    await reader.page.locator('html[data-shortcuts]').waitFor();
    await reader.page.evaluate(() => localStorage.setItem('scholium:settings', '{"notes":"end"}'));
    const other = await desk.again('/article.html#noteref-10');
    await other.settle();
    for (const page of [reader, other]) expect(await page.box.isVisible()).toBe(false);
  });

  it('of a sheet is left by Back, and by closing it, wherever it was opened from', async () => {
    const reader = await desk.open(phone);
    for (const close of ['back', 'button'] as const) {
      await reader.mark('5').scrollIntoViewIfNeeded();
      const before = await reader.scrollTop();
      await reader.mark('5').tap();
      await reader.dialog.waitFor();
      expect(await hash(reader)).toBe('#noteref-5');
      if (close === 'back') await reader.page.goBack();
      else await reader.dialog.getByRole('button', { name: 'Close' }).tap();
      await reader.box.waitFor({ state: 'hidden' });
      await reader.page.waitForURL(`${desk.address}/article.html`);
      expect(Math.abs((await reader.scrollTop()) - before)).toBeLessThanOrEqual(2);
    }
    const sent = await desk.again('/article.html#noteref-5');
    await sent.page.locator('.preview-sheet').waitFor();
    await sent.dialog.getByRole('button', { name: 'Close' }).tap();
    await sent.page.waitForURL(`${desk.address}/article.html`);
  });
});

it('leaves marks the links that they are where the script of the previews cannot be had', async () => {
  const reader = await desk.open(desktop);
  await reader.page.route('**/preview.ts', (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: 'export const none = 0;' }),
  );
  await reader.mark('2').click();
  await reader.page.waitForURL(/#note-2$/);
});

it('leaves marks the links that they are where what the previews say cannot be had', async () => {
  const reader = await desk.open(desktop);
  await reader.page.route('**/reading.json*', (route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '' }),
  );
  await reader.mark('2').click();
  await reader.page.waitForURL(/#note-2$/);
});
