import type { Root } from 'hast';
import type { CreditRole } from './credit-roles.ts';
import type { CslItem } from './schemas/csl.ts';
import type { Problem } from './problem.ts';

/**
 * One article, compiled: plain, serialisable data from which every page, search record and
 * download is made. Its text is hast (`tree.ts`): sanitised, in the contract's markup
 * (`markup.ts`), without what a page adds to it; every address inside it is a fragment of the
 * article's own page (`#…`) or absolute; images start at the site's base path.
 */
export interface Article {
  /** Name of the article's folder; the last part of its address. */
  readonly slug: string;
  readonly title: Text;
  readonly subtitle?: Text;
  readonly shortTitle?: string;
  readonly authors: readonly Author[];
  /** Who translated it; absent where nobody is named. */
  readonly translators?: readonly Author[];
  /** Slug of the article that it translates, as typed: whether it is there the library knows. */
  readonly translationOf?: string;
  readonly journal?: Journal;
  readonly date?: PublicationDate;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Blocks and their plain text. */
  readonly abstract?: Text;
  /** A sentence for search engines and shared links; plain words. */
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly doi?: string;
  readonly licence?: Licence;
  /** A picture for the head of the article. */
  readonly cover?: Picture;
  /** Facts of the frontmatter that the edition infers, with the reason for each. */
  readonly inferred: readonly Inference[];
  readonly edition: Edition;
  /** In reading order; subsections follow their parent. */
  readonly sections: readonly Section[];
  /** Every numbered paragraph in reading order. */
  readonly paragraphs: readonly Paragraph[];
  /** Every other block of the text in reading order: each word stands in one of both. */
  readonly blocks: readonly Block[];
  /** In the order of their numbers. */
  readonly notes: readonly Note[];
  /** In the order in which they stand on the page (a note's stand where the note is first called). */
  readonly citations: readonly Citation[];
  /** Citations as they stand together, in the same order. */
  readonly clusters?: readonly CitationCluster[];
  /** Name of the citation style, as typed in the frontmatter. */
  readonly style?: string;
  /** In the order of the bibliography as the style sorts it. Uncited works come last. */
  readonly works: readonly Work[];
  readonly pullQuotes: readonly PullQuote[];
  /** Links of text and notes to other articles of the library, in page order. */
  readonly links?: readonly ArticleLink[];
  /** Published ids that nothing has any more, each with the id of what stands for it. */
  readonly aliases?: readonly { readonly id: string; readonly to: string }[];
  /** Images the article uses, also in its frontmatter: paths relative to its folder, `/` as separator. */
  readonly images: readonly string[];
  /** Other files of the folder that it links to, published beside its page: paths likewise. */
  readonly files: readonly string[];
  /** Words of the running text, and of text and notes together. */
  readonly words: { readonly text: number; readonly total: number };
  /** In draft builds only: what is wrong with the article, as bad as it would be in a real one. */
  readonly faults?: readonly Problem[];
  /** Of an article that is set for readers (`typography/`): the same as it was typed. */
  readonly asTyped?: Article;
}

/** A link to another article. */
export interface ArticleLink {
  /** Slug of the article that it leads to. */
  readonly to: string;
  /** Fragment of the own page at which it is met: its paragraph, the mark of its note, its section. */
  readonly target: string;
  /** The sentence that carries it, plain words. */
  readonly sentence: string;
}

/** The same words as a tree and as plain text. */
export interface Text {
  readonly tree: Root;
  readonly text: string;
}

export interface Author {
  /** In natural order: "Anna Maria van der Berg". */
  readonly name: string;
  readonly given?: string;
  readonly family?: string;
  readonly affiliations: readonly string[];
  /** Bare ROR id of each affiliation, in their order; empty where one has none. */
  readonly rors?: readonly string[];
  /** What the author did, by the CRediT taxonomy, in the order typed. */
  readonly roles?: readonly CreditRole[];
  /** Bare ORCID iD: `0000-0002-9455-0796`. */
  readonly orcid?: string;
  readonly email?: string;
  /** A sentence about the author, as the article prints it. */
  readonly note?: Text;
  readonly portrait?: Picture;
}

/** A picture that the frontmatter names; its file is one of the article's `images`. */
export interface Picture {
  /** Relative to the article's folder, `/` as separator. */
  readonly path: string;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  /** Who made it, as the author says it. */
  readonly credit?: string;
  readonly licence?: Licence;
  /** Size in pixels, where the file says it. */
  readonly width?: number;
  readonly height?: number;
}

export interface Journal {
  readonly title: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly issn?: string;
  readonly publisher?: string;
}

export interface PublicationDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** As typed in the frontmatter. */
  readonly text: string;
}

export interface Licence {
  readonly name: string;
  readonly url?: string;
}

export interface Inference {
  /** Name of the frontmatter field, for example `journal`. */
  readonly field: string;
  readonly reason: string;
}

/** What the edition says about the text: where it comes from and what was changed. */
export interface Edition {
  /** Paragraphs of plain text about the source. */
  readonly provenance: readonly string[];
  readonly emendations: readonly Emendation[];
  /** Dated events that the text tells, by their dates; those of one date in reading order. */
  readonly events: readonly DatedEvent[];
  /** Names in the order of the index that they make. */
  readonly names: readonly IndexedName[];
}

/** A dated event that the text tells: chosen by the edition, told in the text's own words. */
export interface DatedEvent {
  readonly start: EventDay;
  /** Of a span: its last day, month or year. */
  readonly end?: EventDay;
  /** Whether the text gives the date loosely: "the late 1990s". */
  readonly isLoose: boolean;
  /** The date in the words of the text, where these say it better than numbers. */
  readonly dated?: string;
  /** The edition's short name for it, for pictures; absent where the words are short enough. */
  readonly label?: string;
  /** The words of the text that tell it. */
  readonly words: string;
  /** Id of the paragraph that they stand in. */
  readonly paragraph: string;
}

/** A day, a month or a year. */
export interface EventDay {
  /** By the Gregorian calendar, with a year 0: 44 BC is −43. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export type NameKind = 'person' | 'place' | 'body' | 'document' | 'event' | 'other';

/** A person, place, body or document that the text names. */
export interface IndexedName {
  /** As the index prints it: "Maresca, John". */
  readonly label: string;
  readonly kind: NameKind;
  /** Part of an id, unique among the names of the article. */
  readonly slug: string;
  /** All spellings that were sought, as they were given. */
  readonly variants: readonly string[];
  /** A sentence of the edition about how the text uses the name. */
  readonly note?: string;
  /** Labels of names to look up as well. */
  readonly also: readonly string[];
  /** Addresses that identify it elsewhere, such as `https://www.wikidata.org/entity/Q227`. */
  readonly sameAs: readonly string[];
  /** In reading order. */
  readonly mentions: readonly NameMention[];
}

/** A place where a name stands. */
export interface NameMention {
  /** Id of the paragraph or of the block. */
  readonly target: string;
  /** Number of the paragraph; for a block, of the one before it. */
  readonly n: number;
  /** The name as it stands there. */
  readonly text: string;
  /** Where it starts in the plain text of the paragraph or block, in UTF-16 units. */
  readonly at: number;
}

export interface Emendation {
  /** What was done: see `schemas/edition.ts`. */
  readonly kind: 'position' | 'repair' | 'normalised' | 'joined' | 'sic';
  /** For readers: "Note 16", "¶3", "Title". */
  readonly place: string;
  /** Fragment of the article page that the place stands at, for example `note-16`. */
  readonly target?: string;
  readonly received: string;
  readonly edited: string;
  readonly reason: string;
}

export interface Section {
  readonly id: string;
  /** Rank on the page: 2 for a top-level section, down to 4. */
  readonly level: 2 | 3 | 4;
  /** "1", "1.2": for display and search (`§1.2`). Empty for the unheaded opening. */
  readonly number: string;
  /** Words of the heading; empty for text before the first heading. */
  readonly title: Text;
  /** Id of the section that holds this one. */
  readonly parent?: string;
  /** Blocks of this section without its heading and without its subsections. */
  readonly tree: Root;
}

export interface Paragraph {
  /** `p-…`, minted once. */
  readonly id: string;
  /** ¶ number shown to readers, from 1 through the whole article. */
  readonly n: number;
  readonly section: string;
  /** Plain words without note marks. */
  readonly text: string;
}

export type BlockKind =
  | 'item'
  | 'term'
  | 'definition'
  | 'table'
  | 'figure'
  | 'code'
  | 'formula'
  | 'heading'
  /** Words that stand loose, for example in a `summary`. */
  | 'text';

/** A block that is no numbered paragraph: it has an address, too, and can be found. */
export interface Block {
  /** The author's own id, or `at-…`, minted once. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly section: string;
  /** Number of the paragraph before it; 0 before the first. */
  readonly after: number;
  /** Plain words without note marks and without those of blocks within it; TeX of a formula. */
  readonly text: string;
  /**
   * What the text calls a figure, table or formula where it refers to it: "Figure 2". The trees
   * print it with the caption (`span.caption-label`), unless the author has typed it there.
   */
  readonly label?: string;
}

export interface Note {
  /** The author's label, as typed (or `inline-1`, … for inline notes). */
  readonly label: string;
  /** `note-<label>` made safe for an id. */
  readonly id: string;
  /**
   * Shown to readers: in the order of the first calls in the text; a note that only notes call
   * comes right after the one that calls it first.
   */
  readonly number: number;
  /** Content of the list item, block level, without return links. */
  readonly body: Text;
  /** Every place that calls the note. */
  readonly marks: readonly Mark[];
  /** Ids of the citations in the note, in order. */
  readonly citations: readonly string[];
  /** For "Ibid.": what it stands for. The edition's addition, never the author's. */
  readonly ibid?: Ibid;
  /**
   * How it is written, where that is not `[^label]`: in place (`^[…]`), or as a citation of the
   * text that a style moves into a note.
   */
  readonly form?: 'inline' | 'citation';
}

export interface Ibid {
  /** Key of the work it stands for. */
  readonly key: string;
  /** Label of the note that it points back to. */
  readonly note: string;
}

export interface Mark {
  /** `noteref-<label>`, then `noteref-<label>-2`, … */
  readonly id: string;
  /** Empty for a mark in the title, the subtitle, the abstract or a sentence about an author. */
  readonly section: string;
  /** Absent where the mark stands outside a paragraph (heading, table, caption). */
  readonly paragraph?: string;
  /** Label of the note that the mark stands in, for a note within a note; section is then empty. */
  readonly note?: string;
  /** The sentence that carries the mark, plain words. */
  readonly sentence: string;
}

export interface Citation {
  /** `cite-1`, … in page order; the id of its link on the page. */
  readonly id: string;
  readonly key: string;
  /** What is printed for this citation. */
  readonly text: string;
  readonly locator?: string;
  /** CSL locator term: `page`, `chapter`, … */
  readonly label?: string;
  /** The parts of the work that it names, as readers are told: "ch. 2", "vol. 2, pp. 3–5". */
  readonly locatorText?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Label of the note it stands in; absent for a citation in the running text. */
  readonly note?: string;
  /** Where a reader meets it: one place, or one for each mark of its note. */
  readonly places: readonly CitationPlace[];
}

/** What moving a citation into a note changes in the text. */
export interface TypedAround {
  /** White space typed before it, which the page has not. */
  readonly before: string;
  /** Stops typed after it, which the page has before the mark. */
  readonly after: string;
  /** The stops that the page has there: fewer, where the words before end in a full stop. */
  readonly printed: string;
}

/** Citations that were typed as one: `[see @a, pp. 3-5; -@b]`, `@a [p. 3]`. */
export interface CitationCluster {
  /** As typed. */
  readonly typed: string;
  /** Ids of its citations, in the order typed; one of them at least is printed where it stands. */
  readonly citations: readonly string[];
  /** Of one that the style moved into a note: what was typed around it, and what the page has. */
  readonly around?: TypedAround;
}

export interface CitationPlace {
  /** Fragment to link to: the mark's id, or the citation's own. */
  readonly target: string;
  readonly section: string;
  readonly paragraph?: string;
  /** The sentence of the running text that carries the citation or its note's mark. */
  readonly sentence: string;
}

export type WorkKind =
  | 'article'
  | 'book'
  | 'chapter'
  | 'conference paper'
  | 'dataset'
  | 'legal text'
  | 'news'
  | 'report'
  | 'software'
  | 'thesis'
  | 'web page'
  | 'other';

export interface Work {
  /** The citation key, as typed. */
  readonly key: string;
  /** `ref-<key>` made safe for an id. */
  readonly id: string;
  /** Last part of the dossier's address: the key made safe for a path. */
  readonly slug: string;
  readonly kind: WorkKind;
  /** The work as CSL-JSON, its `id` the key. */
  readonly csl: CslItem;
  /** The reference as the article's style prints it in a list of works. */
  readonly reference: Text;
  /** Words for lists and headings: the title, or the reference where there is none. */
  readonly title: string;
  /** Surnames or names of institutions, authors first, editors where there is no author. */
  readonly names: readonly string[];
  readonly year?: number;
  /** Where the work can be read: `http:` or `https:` only, repaired where `edition.yaml` says so. */
  readonly href?: string;
  /** Copy of that address in the Internet Archive on the day it was accessed. */
  readonly archived?: string;
  /** Ids of the citations, in page order. */
  readonly citations: readonly string[];
}

export interface PullQuote {
  /** Id of its element in the running text: `pq-1`, … */
  readonly id: string;
  readonly text: string;
  /** Those of its words that are drawn, with `…` for what is left out; absent where all are. */
  readonly excerpt?: string;
  /** Id of the span in the running text that holds the words. */
  readonly source: string;
  readonly section: string;
  /** Paragraph that holds the words. */
  readonly paragraph?: string;
}
