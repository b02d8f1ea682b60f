import { articleHere, readSummary } from './summary.ts';

export { loadPageMessages } from './messages.ts';

/** Shows on a page what the reader keeps, where that is anything (`page.ts`). */
export function begin(): void {
  const { kept, marked } = readSummary();
  const article = articleHere();
  if (article === undefined) return;
  if (marked.includes(article))
    import('./on-page.ts').then(
      async ({ loadPageMessages, showMarks }) => {
        await loadPageMessages();
        await showMarks();
      },
      () => undefined,
    );
  if (kept.includes(article))
    import('./keep.ts').then(({ tellOfKept }) => tellOfKept()).catch(() => undefined);
}
