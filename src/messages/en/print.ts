/** What PDF, EPUB, plain text and feed say, and labels within the text. */
export const print = {
  /** Heading over the list of an EPUB’s chapters. */
  contents: 'Contents',
  /** Heading over the summary of an article. */
  abstract: 'Abstract',
  /** Before the keywords of an article, in one line with them. */
  keywords: 'Keywords: {keywords}',
  /**
   * Letters for the ways back from a note that is called several times, in their order: "↑ a b c".
   * As many as an alphabet has; where letters are not used so, those of English.
   */
  returnLetters: 'abcdefghijklmnopqrstuvwxyz',

  /** Labels that stand within the text of an article. */
  text: {
    /** Where the text refers to a figure, and before its caption: "Figure 2". */
    figure: 'Figure {number}',
    table: 'Table {number}',
    /** A mathematical formula. */
    equation: 'Equation {number}',
    /** A listing of code. */
    listing: 'Listing {number}',
    /** Where the text refers to one of its sections: "Section 1.3". */
    section: 'Section {number}',
    /** What stands before the caption of a figure or table: "Figure 2." */
    caption: '{label}.',
    /** Name of the mark of a note, for who hears the text. */
    noteMark: 'Note {number}',
    /** Name of a table that can be scrolled, for who hears the text: "Table 3". */
    tableBox: 'Table {number}',
  },

  /** Names of the links in a PDF, as screen readers say them. */
  links: {
    paragraph: 'Paragraph {number}',
    /** Where readers are shown no numbers. */
    someParagraph: 'Paragraph',
    note: 'Note {number}',
    /** From a note back to its number in the text. */
    backToMark: 'Back to the mark of note {number}',
    /** The same for a note with several marks: the second of three. */
    backToMarkOf: 'Back to the mark of note {number}, {which} of {all}',
    /** Before the words of a place that is no paragraph: an item of a list, a term and so on. */
    blocks: {
      item: 'item {words}',
      term: 'term {words}',
      /** Of a term. */
      definition: 'definition {words}',
      table: 'table {words}',
      figure: 'figure {words}',
      /** Of a computer program. */
      code: 'code {words}',
      /** Of mathematics. */
      formula: 'formula {words}',
      heading: 'heading {words}',
      text: 'text {words}',
    },
  },

  /** What an EPUB says of itself. */
  book: {
    /** Name of a list of the book’s parts, for reading systems: title page, article, notes. */
    landmarks: 'Landmarks',
    titlePage: 'Title page',
    /** The part of the book that is the text itself. */
    article: 'Article',
    /** From a note back to one of its marks in the text: its first, its second. */
    backToMark: 'Back to mark {which} of note {number}',
    /** For readers who look for books that they can use. */
    accessibility:
      'Headings, contents and notes are linked; the text reflows and can be read aloud.',
  },

  feed: {
    /** Before a note that stands on the title, where the title is not shown: ends with a space. */
    onTitle: 'On the title: ',
  },

  /** What a browser says of the site’s search: "search" is a verb. */
  searchOf: 'Search the text, notes and sources of {site}',

  /** The place within an article, where it is cited. */
  cite: {
    /** Abbreviated, as APA and Chicago have it. */
    paragraph: 'para. {number}',
    /** Abbreviated, as MLA has it. */
    paragraphMla: 'par. {number}',
    /** Abbreviated; a section goes by the words of its heading. */
    section: 'sec. “{title}”',
  },

  /** Names of files to download; those of formats are names everywhere. */
  files: {
    plainText: 'Plain text',
    /** The article itself as a record for a bibliography: "Citation, BibTeX". */
    citation: 'Citation, {format}',
    /** The works that the article cites, as records. */
    worksCited: 'Works cited, {format}',
  },

  /** What is told of a page where a link leads to it. */
  pages: {
    /** The page "About this text". */
    about: 'Where it comes from, what the edition changed and how to cite it.',
    /** Where a work is cited, and the sentence: place is the name of a section. */
    citedIn: 'Cited in {place}: “{sentence}”',
  },
} as const;
