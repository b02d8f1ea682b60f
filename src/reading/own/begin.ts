import { articleHere, readSummary } from './summary.ts';

export { loadPageMessages } from './messages.ts';

/** Shows on a page what the reader keeps, where that is anything (`page.ts`). */
export function begin(): void {
  const { kept, marked } = readSummary();
  const article = articleHere();
  if (article !== undefined && marked.includes(article)) {
    // Marks of this article.
  }
  if (article !== undefined && kept.includes(article))
    import('./keep.ts').then(({ tellOfKept }) => tellOfKept()).catch(() => undefined);
}
