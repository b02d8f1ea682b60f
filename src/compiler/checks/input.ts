import type { CslItem, Place, PublicationDate } from '../../article/index.ts';
import type { Fragments } from '../links/fragments.ts';

/** Everything the truth checks look at: plain data, so that each check is a pure function of it. */
export interface CheckInput {
  /** Name of the article's file, for problems that belong to no line. */
  readonly file: string;
  /** Name of the article's folder. */
  readonly slug: string;
  /** See `ArticleFolder`. */
  readonly isPage?: true;
  /** Path that the site is served under, `/` at both ends. */
  readonly base: string;
  /** Text of every source file by name. */
  readonly sources: ReadonlyMap<string, string>;
  /** BCP 47 tag of the article's language. */
  readonly lang: string;
  /** Date of publication, where the frontmatter has one. */
  readonly date?: PublicationDate;
  /** All notes, in the order of their numbers; uncalled ones are last. */
  readonly notes: readonly NoteFact[];
  /** In the order of the file. */
  readonly citations: readonly CitationFact[];
  readonly works: readonly WorkFact[];
  /** Keys that `nocite` names; `*` stands for every work. */
  readonly nocite: readonly string[];
  /** Keys of works whose address an emendation repairs: as printed it is known to be wrong. */
  readonly repaired: ReadonlySet<string>;
  readonly headings: readonly HeadingFact[];
  readonly links: readonly LinkFact[];
  readonly images: readonly ImageFact[];
  /** Pictures that the frontmatter names. */
  readonly frontImages?: readonly ImageFact[];
  /** Every stretch of running words, those of notes included, in the order of the file. */
  readonly paragraphs: readonly TextFact[];
  /** The Markdown itself, for what is no part of its grammar. */
  readonly raw: RawFact;
  /** Ids that the page has besides those of headings, notes and works: `{#id}` of spans, divs, … */
  readonly ids: readonly { readonly id: string; readonly place: Place }[];
  /** Paths of the files in the article's folder; absent where they are not known. */
  readonly files?: ReadonlySet<string>;
  /** Kind of each of them that is a picture, by its bytes: `png`, `jpg`, … Absent likewise. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** The places of the article's page, once it is compiled. */
  readonly fragments?: Fragments;
}

export interface NoteFact {
  /** As typed; for notes typed in place, or moved there by a style, `inline-1`, … */
  readonly label: string;
  readonly inline: boolean;
  /** Plain words, citations as typed. */
  readonly text: string;
  readonly place: Place;
  /** Where its label is defined again. */
  readonly repeated: readonly Place[];
  /** Every place that calls it. */
  readonly calls: readonly Place[];
  /** Those of them that spell its label otherwise. */
  readonly misspelt: readonly { readonly label: string; readonly place: Place }[];
  /** Keys it cites, each once, in order. */
  readonly cites: readonly string[];
}

export interface CitationFact {
  readonly key: string;
  /** CSL locator term; absent without a locator. */
  readonly label?: string;
  readonly locator?: string;
  /** Number of its cluster: citations with the same number stand in one bracket. */
  readonly cluster: number;
  readonly place: Place;
}

export interface WorkFact {
  readonly key: string;
  readonly csl: CslItem;
  readonly place: Place;
  /** Where each field stands, by CSL name. */
  readonly fields: ReadonlyMap<string, Place>;
  /** Present where the entry could not be read. */
  readonly broken?: string;
}

export interface HeadingFact {
  readonly level: number;
  readonly text: string;
  /** The author's own id, from `{#id}`. */
  readonly id?: string;
  readonly place: Place;
}

export interface LinkFact {
  readonly url: string;
  readonly text: string;
  readonly place: Place;
}

export interface ImageFact {
  readonly url: string;
  readonly alt: string;
  /** What the author gives as the description of its image service (`iiif=…`). */
  readonly iiif?: string;
  readonly place: Place;
}

export interface TextFact {
  readonly text: string;
  /** Place of the character at an offset of `text`. */
  readonly at: (offset: number) => Place;
  /** What holds it: two stretches with the same number follow each other as paragraphs. */
  readonly container: number;
  /** True for the words of a note. */
  readonly inNote: boolean;
}

/** An article's Markdown as it stands in its file; offsets count UTF-16 units. */
export interface RawFact {
  /** With blank lines in place of the frontmatter. */
  readonly body: string;
  /** Code, formulas, comments, calls of notes and link definitions, in the order of the file. */
  readonly apart: readonly { readonly start: number; readonly end: number }[];
  /** Raw HTML, one piece for each stretch of it. */
  readonly html: readonly { readonly value: string; readonly offset: number }[];
  /** What stands behind the opening fence of each block of code. */
  readonly fences: readonly { readonly info: string; readonly offset: number }[];
}
