import type { Page } from 'playwright-core';

/**
 * Puts so many highlights into the reader's storage, spread over the text of the page that is open. One
 * has to be there already, which makes the storage.
 * @param article Path of the article.
 */
export async function keepMany(page: Page, article: string, many: number): Promise<void> {
  await page.evaluate(
    async ([path, count]) => {
      const blocks = [...document.querySelectorAll<HTMLElement>('.article-text p[data-n]')].map(
        (paragraph) => {
          const copy = paragraph.cloneNode(true) as HTMLElement;
          for (const added of copy.querySelectorAll('.noteref, .para-link')) added.remove();
          return { id: paragraph.id, text: copy.textContent.replace(/\s+/g, ' ').trim() };
        },
      );
      const [known] = await indexedDB.databases();
      const asked = indexedDB.open(known?.name ?? '');
      await new Promise((done) => asked.addEventListener('success', done));
      const change = asked.result.transaction('annotations', 'readwrite');
      const colors = ['blue', 'yellow', 'green', 'red'];
      for (let n = 0; n < count; n++) {
        const { id, text } = blocks[n % blocks.length]!;
        const at = (n * 37) % Math.max(1, text.length - 60);
        const end = Math.min(text.length, at + 40);
        change.objectStore('annotations').put({
          id: `many-${n}`,
          article: path,
          created: '2026-01-01T00:00:00Z',
          modified: '2026-01-01T00:00:00Z',
          color: colors[n % 4],
          note: n % 20 === 0 ? `Note ${n}` : '',
          target: {
            start: { block: id, offset: at },
            end: { block: id, offset: end },
            quote: {
              exact: text.slice(at, end),
              prefix: text.slice(Math.max(0, at - 32), at),
              suffix: text.slice(end, end + 32),
            },
          },
          where: { order: n },
        });
      }
      await new Promise((done) => change.addEventListener('complete', done));
      asked.result.close();
    },
    [article, many] as const,
  );
}
