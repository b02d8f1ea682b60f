import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { siteOf } from './support/build.ts';
import { useSite } from './support/site.ts';

const fixture = fileURLToPath(new URL('../fixtures/moved', import.meta.url));
const site = useSite(4428, siteOf('moved', fixture));
const article = '/articles/moved/';
const middle = { viewport: { width: 1000, height: 800 } };

/** Published ids of the fixture's ledger that its text no longer has, and where they lead. */
const ledger: { readonly aliases: readonly { readonly id: string; readonly to: string }[] } =
  JSON.parse(readFileSync(`${fixture}/permalinks.json`, 'utf8'));

describe('an article whose headings, notes, works and pull-quotes were edited', () => {
  it.each(ledger.aliases)(
    'is opened by its old address #$id at #$to, and says so',
    async (alias) => {
      const page = await site.open(`${article}#${alias.id}`, middle);
      await page.locator('.moved').getByText('this is what replaced it').waitFor();
      const target = page.locator(`[id="${alias.to}"]`);
      expect(await target.locator(`[id="${alias.id}"]`).count()).toBe(1);
      const box = (await target.boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeLessThan(800);
      const colours = await target.evaluate((it) => [
        getComputedStyle(it).backgroundColor,
        getComputedStyle(it, '::before').backgroundColor,
      ]);
      expect(colours.filter((colour) => colour !== 'rgba(0, 0, 0, 0)')).toHaveLength(1);
      expect(await violations(page)).toEqual([]);
    },
  );

  it.each([
    ['sections/middle/', 'middle'],
    ['quotes/pq-1/', 'pq-1'],
    ['sources/gone/', 'ref-gone'],
  ])('leads on from its old page %s', async (path, id) => {
    const page = await site.open(article, middle);
    await page.goto(`${site.url}${article}${path}`);
    await page.waitForURL(`**${article}#${id}`);
    await page.locator('.moved').waitFor();
    const answer = await page.request.get(`${site.url}${article}${path}`);
    expect(await answer.text()).toContain('<meta name="robots" content="noindex"');
  });
});
