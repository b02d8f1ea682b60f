import type { Page } from 'playwright-core';
import { laidOut } from './laid-out.ts';

/** How far the page's text has moved so far (Layout Instability, WICG, section 2). */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const count = (entries: PerformanceEntryList): void => {
          for (const entry of entries) sum += 'value' in entry ? Number(entry.value) : 0;
        };
        const observer = new PerformanceObserver((list) => count(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        // What was painted last is in the records two frames later.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            setTimeout(() => {
              count(observer.takeRecords());
              resolve(sum);
            }),
          ),
        );
      }),
  );
}

/** The page has nothing left to do: its scripts have come, and all of it is laid out. */
export async function atRest(page: Page): Promise<void> {
  await laidOut(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    () => new Promise<void>((done) => requestIdleCallback(() => requestIdleCallback(() => done()))),
  );
}
