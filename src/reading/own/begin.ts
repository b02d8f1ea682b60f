import { articleHere, readSummary } from './summary.ts';

export { loadPageMessages } from './messages.ts';

/** Shows on a page what the reader keeps, where that is anything (`page.ts`). */
export function begin(): void {
  const { marked } = readSummary();
  const article = articleHere();
  if (article !== undefined && marked.includes(article))
    void import('./on-page.ts').then(async ({ loadPageMessages, showMarks }) => {
      await loadPageMessages();
      await showMarks();
    });
}
