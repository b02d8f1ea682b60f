import type { Work, WorkKind } from './article.ts';

/**
 * The sign of each kind of work, the same wherever works are shown: its shape tells the kind. The
 * shapes are drawn by `site/styles/apparatus.css` in text, by `pictures/signs.ts` in pictures.
 */
export const kindSigns = {
  'web page': 'ring',
  news: 'disc',
  report: 'diamond',
  dataset: 'open-diamond',
  software: 'half-disc',
  article: 'triangle',
  'conference paper': 'half-triangle',
  book: 'square',
  chapter: 'half-square',
  thesis: 'side-square',
  'legal text': 'open-square',
  other: 'line',
} as const satisfies Record<WorkKind, string>;
export type KindSign = (typeof kindSigns)[WorkKind];

/** A work without a web address has to be looked for in print: its sign is in the accent's colour. */
export function isInPrint({ href }: Pick<Work, 'href'>): boolean {
  return href === undefined;
}

/** The sign of a work as a class names it: "half-square in-print". */
export function signOf(work: Pick<Work, 'kind' | 'href'>): string {
  return isInPrint(work) ? `${kindSigns[work.kind]} in-print` : kindSigns[work.kind];
}
