import { describe, expect, it } from 'vitest';
import { violations } from './support/axe.ts';
import { useSite } from './support/site.ts';

const site = useSite(4434);
const article = '/articles/failure-of-multilateral-diplomacy/';
const section = `${article}sections/realist-approach/`;
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the page of a section', () => {
  it('has the ways to the next sections right after its text, then notes, sources and citation', async () => {
    const page = await site.open(section, phone);
    const tops = await page
      .locator('.article-text, .turn, [role=doc-endnotes], [role=doc-bibliography], details.folded')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
    expect(tops).toHaveLength(5);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    const turn = page.getByRole('navigation', { name: 'Sections' });
    expect(await turn.getByRole('link').allInnerTexts()).toEqual([
      'Previous section\nLiberal approach to conflict resolution and its failure',
      'Next section\nConclusion',
    ]);
    await turn.getByRole('link', { name: 'Next section' }).click();
    await page.waitForURL('**/sections/conclusion/');
  });

  it('folds the forms of citation, which its list of notes is not longer for', async () => {
    const page = await site.open(section, phone);
    const apa = page.locator('[data-cite-form=APA]');
    expect(await apa.isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'How to cite this section' }).click();
    expect(await apa.innerText()).toContain('#realist-approach');
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });

  it('numbers its notes as their marks, also for programs that count on from the first', async () => {
    const page = await site.open(section, desktop);
    const marks = await page.locator('.article-text .noteref').allInnerTexts();
    expect(marks).toEqual(['20', '21', '22', '23', '24', '25']);
    const list = page.locator('ol.notes');
    expect(await list.getAttribute('start')).toBe('20');
    expect(
      await list
        .locator('> li')
        .evaluateAll((items: HTMLLIElement[]) => items.map((it) => it.value)),
    ).toEqual([20, 21, 22, 23, 24, 25]);
  });

  it('has contents and margin notes beside the text, which stands where the article has it', async () => {
    const whole = await site.open(article, desktop);
    const leftOf = () => document.querySelector('.article-text')!.getBoundingClientRect().left;
    const left = await whole.evaluate(leftOf);
    const page = await site.open(section, desktop);
    expect(await page.evaluate(leftOf)).toBe(left);
    await page.locator('[data-margin-note="25"]').waitFor();
    expect(await page.locator('[data-margin-note]').count()).toBe(6);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    expect(await contents.locator('[aria-current]').allInnerTexts()).toEqual(['Realist approach']);
    await contents.getByRole('link', { name: 'Conclusion' }).click();
    await page.waitForURL('**/sections/conclusion/');
  });
});

describe('the page of a quotation', () => {
  it('leads to the quotations before and after it, and says how to cite its paragraph', async () => {
    const page = await site.open(`${article}quotes/pq-1/`, phone);
    const turn = page.getByRole('navigation', { name: 'Quotations' });
    expect(await turn.getByRole('link', { name: 'Previous' }).count()).toBe(0);
    await page.locator('summary', { hasText: 'How to cite it' }).click();
    expect(await page.locator('[data-cite-form=MLA]').innerText()).toContain('par. 2');
    expect(await violations(page)).toEqual([]);
    await turn.getByRole('link', { name: 'Next quotation' }).click();
    await page.waitForURL((url) => /quotes\/(?!pq-1)[^/]+\/$/.test(url.pathname));
  });
});
