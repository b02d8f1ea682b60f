import { withMessages } from '../with-messages.ts';
import { articleHere, readSummary } from './summary.ts';

export { loadPageMessages } from './messages.ts';

/** Shows on a page what the reader keeps, where that is anything (`page.ts`). */
export function begin(): void {
  const { basket, kept, marked } = readSummary();
  if (basket > 0) bringBasket().catch(() => undefined);
  const article = articleHere();
  if (article === undefined) return;
  if (marked.includes(article))
    withMessages(import('./on-page.ts'), 'own')
      .then(({ showMarks }) => showMarks())
      .catch(() => undefined);
  if (kept.includes(article))
    import('./keep.ts').then(({ tellOfKept }) => tellOfKept()).catch(() => undefined);
}

/** Puts the ticks of the basket beside works (`basket.ts`), when a reader comes near them. */
export async function bringBasket(root?: ParentNode): Promise<void> {
  const basket = await withMessages(import('./basket.ts'), 'own');
  await basket.bringBasket(root);
}
