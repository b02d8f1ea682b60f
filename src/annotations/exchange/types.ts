import type { AnnotatedArticle, Annotation } from '../model.ts';

/** The forms in which annotations go out and come in. */
export type ExchangeForm =
  /** W3C Web Annotation Data Model, as JSON-LD. */
  | 'web-annotation'
  /** A set of annotations of an EPUB, as Thorium Reader keeps them. */
  | 'epub'
  /** One text for Obsidian, Logseq and other editors of notes. */
  | 'markdown'
  /** A table (RFC 4180). */
  | 'csv';

/** The forms in the order in which they are offered. */
export const exchangeForms: readonly ExchangeForm[] = ['markdown', 'web-annotation', 'epub', 'csv'];

/** What goes out, or has come in. */
export interface Collection {
  readonly annotations: readonly Annotation[];
  /** The articles in which they are. One that is not known is written by its path alone. */
  readonly articles: readonly AnnotatedArticle[];
}

/** Words that a reader of a file sees, in the language of the page. */
export interface ExchangeWords {
  /** Title of everything in the file, where it is of more than one article: "Notebook". */
  readonly title: string;
  /** Where the words stand: `Muradov, "Title", para. 12`. One line of plain text. */
  readonly citation: (annotation: Annotation, article: AnnotatedArticle) => string;
  /** What is said of a link to the words. */
  readonly link: string;
  /** Headings of a table's columns that a reader reads; those of the others are fixed names. */
  readonly columns: {
    readonly article: string;
    readonly authors: string;
    readonly place: string;
    readonly quote: string;
    readonly note: string;
    readonly color: string;
    readonly created: string;
    readonly modified: string;
    readonly address: string;
  };
}

/** What an export is made with. */
export interface ExportOptions {
  readonly words: ExchangeWords;
  /** Name and address of the site that has made the file. */
  readonly generator: { readonly name: string; readonly url: string };
  /** The time of the export (ISO 8601). */
  readonly now: string;
  /**
   * The articles' EPUB files by the path of their pages, for the form `epub` only: passages are
   * then named as they stand in the book. Without it they are named by their words alone.
   */
  readonly books?: ReadonlyMap<string, Uint8Array>;
}

/** A file to be given to the reader. */
export interface ExportedFile {
  /** Without characters that a system forbids in names. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Why a file, or an annotation in it, is not taken. */
export type Refusal =
  /** The file is larger than {@link largestFile}, packed or unpacked. */
  | 'too-large'
  /** There are more than {@link mostAnnotations}: those behind are left. */
  | 'too-many'
  /** The file is of none of the forms. */
  | 'unknown-form'
  /** The annotation names no words of a text. */
  | 'no-quote'
  /** A part of it is broken, or longer than may be kept. */
  | 'broken';

/** What importing is told of the site. */
export interface ImportOptions {
  /** The articles that annotations may come to: the one of the page, or all of the site. */
  readonly articles: readonly AnnotatedArticle[];
  /** Time for annotations that say none (ISO 8601). */
  readonly now: string;
}

export interface Imported {
  /** The form that the content has; undefined where it has none. */
  readonly form: ExchangeForm | undefined;
  /** Annotations of the articles that may have them. Their places are still to be looked up. */
  readonly read: readonly Annotation[];
  /** Of `ImportOptions.articles` those that get any. */
  readonly articles: readonly AnnotatedArticle[];
  /** What belongs to other articles, by name. */
  readonly foreign: readonly {
    /** Title that the file gives; its address where it gives none; may be empty. */
    readonly title: string;
    readonly url: string;
    readonly count: number;
  }[];
  readonly refused: readonly { readonly reason: Refusal; readonly count: number }[];
  /** Annotations that are refused, as they are in the file (at most 100). */
  readonly unread: readonly unknown[];
}

/** Largest file that is read, in bytes: packed, and unpacked. */
export const largestFile = 10_000_000;
export const mostAnnotations = 20_000;
