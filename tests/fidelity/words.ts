/**
 * An article as words alone, so that two renderings of it can be compared character by
 * character. Italics are kept, between asterisks: they are the author's.
 */
export interface Words {
  readonly title: string;
  readonly author: string;
  /** The sentence about the author. */
  readonly authorNote: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Passage[];
  readonly notes: readonly NoteWords[];
  readonly pullQuotes: readonly PullQuoteWords[];
}

export interface Heading {
  readonly words: string;
  /** Number of the first paragraph under it. */
  readonly paragraph: number;
}

/** A paragraph without its note marks, and where they stood. */
export interface Passage {
  readonly words: string;
  readonly marks: readonly NoteMark[];
}

export interface NoteMark {
  readonly label: string;
  /** Characters of the paragraph's words before the mark. */
  readonly offset: number;
}

export interface NoteWords {
  readonly label: string;
  readonly words: string;
}

export interface PullQuoteWords {
  readonly words: string;
  /** Number of the paragraph in which, or directly before which, it stands. */
  readonly paragraph: number;
}
