import type { z } from 'zod';
import { cslItem } from '../../article/index.ts';
import type { Span } from './spans.ts';

/** A work as a note tells of it; it has no key yet. */
export const typedWork = cslItem.omit({ id: true });
export type TypedWork = z.infer<typeof typedWork>;

/** What a note points to within a work. */
export interface Locator {
  /** CSL term: `page`, `chapter`, … */
  readonly label: string;
  readonly value: string;
}

/** One way to understand a part of a note as a citation. */
export interface Reading {
  /** What of the paragraph it would stand in place of. */
  readonly span: Span;
  readonly work: TypedWork;
  readonly locator?: Locator;
}

/** A mention that names no more of a work than tells it from the others. */
export interface ShortForm {
  readonly span: Span;
  readonly locator?: Locator;
  readonly refersTo:
    | { readonly kind: 'ibid' }
    | { readonly kind: 'note'; readonly number: string; readonly family?: string }
    | { readonly kind: 'title'; readonly title: string; readonly families: readonly string[] }
    | { readonly kind: 'name'; readonly family: string };
}
