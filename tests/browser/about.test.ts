import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useSite } from './support/site.ts';

const site = useSite(4435);
const article = '/articles/failure-of-multilateral-diplomacy/';
const about = `${article}about/`;
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const undated = 'Date not given; last source accessed 12 December 2020.';

describe('the page about a text', () => {
  it('says how to cite and download it and what may be done with it, then where it comes from', async () => {
    const page = await site.open(about, desktop);
    const ids = await page.locator('main h2').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toEqual([
      'cite',
      'download',
      'rights',
      'subject',
      'authors',
      'provenance',
      'inferred',
      'emendations',
      'quotations',
    ]);
    const subject = page.locator('section[aria-labelledby=subject]');
    expect(await subject.innerText()).toMatch(/This article describes[\s\S]*Keywords: .*realism/);
  });

  it('says what is known of the date beside citations that print none', async () => {
    const page = await site.open(about, desktop);
    const cite = page.locator('section[aria-labelledby=cite]');
    expect(await cite.innerText()).toContain(undated);
    expect(await cite.locator('[data-cite-form=APA]').first().innerText()).toContain('(n.d.)');
    await page.goto(`${site.url}${article}`);
    await page.getByRole('link', { name: 'Cite', exact: true }).first().click();
    await page.getByRole('dialog', { name: 'Cite' }).getByText(undated).waitFor();
  });

  it('lists emendations in one table, each reason once above what was done for it', async () => {
    const page = await site.open(about, desktop);
    const table = page.getByRole('table');
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'Place',
      'As received',
      'As published',
      'Kind',
    ]);
    const reasons = await table.getByRole('rowheader').allInnerTexts();
    expect(new Set(reasons).size).toBe(reasons.length);
    const group = table.getByRole('rowgroup').filter({ hasText: 'Most notes set the comma' });
    expect(await group.getByRole('row').allInnerTexts()).toEqual([
      'Most notes set the comma before the closing quotation mark.',
      'Note 1\t"Who We are",\t"Who We are,"\tnormalised',
      'Note 6\tinternational disengagement",\tinternational disengagement,"\tnormalised',
      'Note 7\tNagorno-Karabakh",\tNagorno-Karabakh,"\tnormalised',
      'Note 14\taddressed the nation",\taddressed the nation,"\tnormalised',
      'Note 15\tmultilateralism",\tmultilateralism,"\tnormalised',
    ]);
    await group.getByRole('link', { name: 'Note 14' }).click();
    await page.waitForURL(`**${article}#note-14`);
  });

  it.each([320, 390])(
    'shows its table on a window of %i px without a sideways page',
    async (width) => {
      const page = await site.open(about, { ...phone, viewport: { width, height: 844 } });
      const table = page.getByRole('table');
      expect(await table.getByRole('row').count()).toBeGreaterThan(27);
      const wide = await page.evaluate(() => {
        const table = document.querySelector('table')!.getBoundingClientRect();
        return [document.documentElement.scrollWidth, Math.round(table.right)];
      });
      expect(wide[0]).toBe(width);
      expect(wide[1]).toBeLessThanOrEqual(width - 20);
      await page.locator('summary').evaluateAll((all) => {
        for (const summary of all) summary.parentElement?.setAttribute('open', '');
      });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );
});
