import type { Element } from 'hast';

/** Value of `data-picture` (contract: hooks). */
export type PictureKind =
  | 'evidence'
  | 'years'
  | 'access'
  | 'timeline'
  | 'names'
  | 'works'
  // Of the library.
  | 'articles'
  | 'cited'
  | 'shared';

/** A picture of facts that the article, its notes and works or its edition hold. */
export interface FactPicture {
  readonly kind: PictureKind;
  /** What it shows: "Each paragraph and its notes". */
  readonly title: string;
  /** A sentence or two on how to read it. */
  readonly reading: string;
  /** How the wide drawing alone is to be read; nothing where that goes without saying. */
  readonly readingWide?: string;
  /** What can be seen in it, in words, for who cannot see it. */
  readonly description: string;
  /** For wide windows, from about 860 px on. */
  readonly wide: Drawing;
  /** For pages of paper, about 540 px wide; absent where the narrow one serves there. */
  readonly paper?: Drawing;
  /** For narrow windows, about 350 px wide; absent where the table alone serves there. */
  readonly narrow?: Drawing;
  /** The signs that it uses, in the order of the legend. */
  readonly legend: readonly LegendEntry[];
  readonly table: FactTable;
}

/** Marks on a plane of `width` × `height`, in CSS pixels at the size that the type is meant for. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** SVG elements: coordinates rounded, colours as classes, no ids, no links. */
  readonly marks: readonly Element[];
  /** What can be pressed, in reading order. They lie over the marks. */
  readonly links: readonly DrawnLink[];
}

/** A link on a drawing: a rectangle, in its pixels. */
export interface DrawnLink {
  /**
   * A fragment of the article's own page: `#p-kn72m`, `#noteref-3`, `#ref-doe2020`. In a picture of
   * the library, a path from the site's root, unescaped: `/articles/first/`.
   */
  readonly href: string;
  /** Its name: "Note 3: Maresca, 1996". Shown on hover, read aloud. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LegendEntry {
  readonly words: string;
  /** A drawing of the sign, 10 × 10 px or wider. */
  readonly sign: Drawing;
}

/** The same facts, row by row. */
export interface FactTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FactCell[])[];
}

export interface FactCell {
  readonly text: string;
  /** As in `DrawnLink`. */
  readonly href?: string;
  /** Further links of the cell, such as the paragraphs of a name; each printed after the text. */
  readonly more?: readonly { readonly text: string; readonly href: string }[];
}

/** A picture of fewer facts shows nothing that a sentence would not say. */
export const FEWEST_FACTS = 4;
