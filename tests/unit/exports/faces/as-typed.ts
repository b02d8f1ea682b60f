import { toHtml } from 'hast-util-to-html';
import type { Article } from '../../../../src/article/article.ts';

/** HTML with what was typed in the place of what is printed for citations. */
export function asTyped(html: string, { clusters = [] }: Article): string {
  return clusters.reduce(
    (text, { html: printed, typed }) =>
      text.replace(printed, () => toHtml({ type: 'text', value: typed })),
    html,
  );
}
