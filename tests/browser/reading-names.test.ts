import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { siteOf } from './support/build.ts';
import { useSite } from './support/site.ts';

const site = useSite(
  4437,
  siteOf('reading', fileURLToPath(new URL('../fixtures/reading', import.meta.url))),
);
const window = { viewport: { width: 1280, height: 800 } };

describe('to those who hear a page', () => {
  it.each(['/articles/reading/', '/articles/reading/sections/wide-things/'])(
    'a heading on %s is its words, without the link to it',
    async (path) => {
      const page = await site.open(path, window);
      const heading = page.getByRole('heading', { name: 'Wide things', exact: true });
      expect(await heading.count()).toBe(1);
    },
  );

  it('the notes of a section have the numbers of their marks', async () => {
    const page = await site.open('/articles/reading/sections/wide-things/', window);
    const notes = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLIElement>('main li[id^="note-"]')].map(
        ({ id, value }) => ({
          value: String(value),
          marks: [...document.querySelectorAll(`main [role="doc-noteref"][href="#${id}"]`)].map(
            (mark) => mark.textContent?.trim(),
          ),
        }),
      ),
    );
    expect(notes.length).toBeGreaterThan(1);
    for (const { value, marks } of notes) expect(marks).toContain(value);
    expect(Number(notes[0]?.value)).toBeGreaterThan(1);
  });
});
