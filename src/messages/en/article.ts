/** The pages of an article. */
export const article = {
  abstract: {
    abstract: 'Abstract',
    // Buttons that show all of the abstract, and its beginning alone.
    more: 'Read the abstract',
    less: 'Show less',
  },

  // What readers can do with the article: verbs, on links.
  actions: {
    cite: 'Cite',
    download: 'Download',
    // With the formats: "Download PDF, EPUB".
    downloadAs: 'Download {formats}',
    // There are more formats than are named.
    downloadAsAndMore: 'Download {formats} …',
    share: 'Share',
  },

  // After the last paragraph.
  ending: {
    // Accessible name of what stands there.
    name: 'After the text',
    // What to go on with: a heading.
    next: 'Next',
    // Of the article.
    sources: { one: 'Its {count} source', other: 'Its {count} sources' },
    sourcesAre: 'Each with the places that cite it',
    sourcesAreArchived: 'Each with the places that cite it, and a copy in the archive',
    citedBy: { one: 'Cited by {count} article', other: 'Cited by {count} articles' },
    citedByAre: 'Each with the sentences that cite this one',
  },

  // Links of paragraphs and sections to themselves.
  permalinks: {
    section: 'Link to section {number}',
    thisSection: 'Link to this section',
    paragraph: 'Link to paragraph {number}',
    thisParagraph: 'Link to this paragraph',
  },
  // Below a sentence of the text that is shown large: "from ¶3".
  quotedFrom: 'from {paragraph}',
  // Opens a picture of the text.
  openLarge: 'Open large: {figure}',

  notes: {
    notes: 'Notes',
    description: {
      one: 'The {count} note of “{title}”, each with the sentence that calls it.',
      other: 'The {count} notes of “{title}”, each with the sentence that calls it.',
    },
    // Where a note stands in the text, in place of the number of a paragraph.
    text: 'Text',
    // A note by its number: a link, or the end of a line.
    note: 'Note {number}',
    // Links from a note back to its mark in the text.
    back: 'back to note {note} in the text',
    // The note has several marks: {mark} is the number of one.
    backToMark: 'back to mark {mark} of note {note} in the text',
    // {place} is the number of a paragraph, {back} one of the two messages above.
    backFrom: '{place}, {back}',
    // Of a work that is cited: {kind} is "book", "article" …
    inPrint: 'in print, {kind}',
    // Accessible name of a form above the notes, and the label of its field.
    filter: 'Filter',
    withWords: 'Notes with these words',
    ofSection: 'Notes to this section',
  },

  sources: {
    sources: 'Sources',
    description: {
      one: 'The {count} source that “{title}” cites, each with the places that cite it.',
      other: 'The {count} sources that “{title}” cites, each with the places that cite it.',
    },
    ofSection: 'Sources of this section',
    accessed: 'Every web address was accessed on {date}.',
    // Below a source: {places} are links to notes and paragraphs, "note 3, ¶4".
    citedIn: 'Cited in {places}',
    // For {places} where all are notes.
    notes: { one: 'note {numbers}', other: 'notes {numbers}' },
    // Links to where a source can be read, and to a copy of it in the Internet Archive.
    original: 'Original',
    archived: 'Archived copy',
    // A link; what stands around {about} is for screen readers alone.
    aboutSource: '{about} this source',
    // Goes into the message above.
    about: 'About',
  },

  // The page of a source.
  source: {
    reference: 'Reference',
    // Links of their own.
    readOriginal: 'Read the original',
    copyInArchive: 'Copy in the Internet Archive',
    notCited: 'Not cited in the text',
    citedIn: { one: 'Cited in {count} place', other: 'Cited in {count} places' },
    // {numbers} are links to notes.
    notesSharing: 'Notes that share it: {numbers}',
    // {first} and {last} are links: "§1 ¶4".
    firstAndLast: 'First in {first}, last in {last}',
    together: 'Cited in the same notes',
    notes: { one: 'note {numbers}', other: 'notes {numbers}' },
    inOtherStyles: 'In other styles',
    known: 'What is known of it',
  },

  // What is known of a work: the names of its fields.
  record: {
    // Book, article, web page …
    kind: 'Kind',
    author: 'Author',
    title: 'Title',
    editor: 'Editor',
    translator: 'Translator',
    // The book or journal that it is a part of.
    in: 'In',
    series: 'Series',
    volume: 'Volume',
    issue: 'Issue',
    pages: 'Pages',
    edition: 'Edition',
    publisher: 'Publisher',
    // A place and a publisher.
    publisherAt: '{place}: {publisher}',
    // When.
    published: 'Published',
    // When its address was read.
    accessed: 'Accessed',
    language: 'Language',
    // The web address as the reference prints it, and as it works.
    addressPrinted: 'Address as printed',
    addressRepaired: 'Address repaired',
    // The short name of a source in its author’s file: "maresca1996".
    key: 'Citation key',
  },

  cite: {
    // {statement} says that the date is not given.
    noDate: '{statement}. Styles mark this in their own way (“n.d.”), or leave the date out.',
    downloadAs: 'Download as {format}',
    // A record for reference managers: unfolds it.
    showRecord: 'Show the record',
    heading: 'How to cite it',
    headingOfSection: 'How to cite this section',
    parts: 'A section or a paragraph of it',
    partsNumbered:
      'Each section has a page with its own forms. A paragraph is named by its number and its address, which stand beside it in the text; here, as an example, paragraph {number}.',
    partsUnnumbered:
      'Each section has a page with its own forms. A paragraph is named by its address, which stands beside it in the text; here, as an example, the first.',
  },

  // The page "About this text".
  about: {
    title: 'About this text',
    description:
      'Where the text of “{title}” comes from, what the edition changed and how to cite it.',
    download: 'Download it',
    rights: 'Rights',
    noLicence: 'No licence is stated.',
    subject: 'What it is about',
    // {keywords} are links.
    keywords: 'Keywords: {keywords}',
    authors: 'Who wrote it',
    // {id} is an ORCID iD, which names a researcher.
    orcid: 'ORCID {id}',
    citedBy: 'Cited by',
    provenance: 'Where the text comes from',
    // What the edition says that the text does not.
    inferred: 'What is inferred',
    quotations: 'Quotations to share',
  },

  // What an edition changed in the text.
  emendations: {
    heading: 'Emendations',
    place: 'Place',
    asReceived: 'As received',
    asPublished: 'As published',
    kind: 'Kind',
    // Before a reading, where the table is narrow.
    received: 'received',
    published: 'published',
    // There are no words in one of the readings.
    nothing: 'nothing',
    // What was done to the words.
    kinds: {
      // The mark of a note was put where it belongs.
      position: 'place supplied',
      repair: 'repaired',
      // Another shape of the same.
      normalised: 'normalised',
      // What a page break had parted.
      joined: 'joined',
      // It looks wrong, and was left.
      sic: 'kept as printed',
    },
    // Where it was done.
    places: {
      title: 'Title',
      subtitle: 'Subtitle',
      author: 'Author',
      abstract: 'Abstract',
      keywords: 'Keywords',
      heading: 'Heading {number}',
      note: 'Note {number}',
      // Where no numbers of paragraphs are shown.
      paragraph: 'Paragraph',
      source: 'Source {name}',
    },
  },

  section: {
    readOn: 'Read on in the whole article',
  },

  quotation: {
    // The title of the page: a sentence of the article, and the article.
    title: '“{words}” — {article}',
    description: 'From “{title}” by {authors}',
    inItsPlace: 'Read it in its place',
  },

  figure: {
    list: 'Figures and tables',
    // Where a figure stands, in place of the number of a paragraph.
    inText: 'in the text',
    // {paragraph} is a number: "after ¶3".
    after: 'after {paragraph}',
    inItsPlace: 'See it in its place',
    // {file} is the name of a file.
    download: 'Download {file}',
    // {host} is the name of a server: an image that is shown in every size.
    highResolution: 'Open in high resolution at {host}',
    mentions: 'Where the text speaks of it',
    // {description} is a caption, or the message below.
    description: '{description} From “{title}” by {authors}.',
    // {figure} is "Figure 2".
    ofArticle: '{figure} of “{title}”',
  },

  evidence: {
    description: 'What “{title}” rests on, in pictures.',
    // {article} is a link, {facts} are counts: "25 notes, 22 works".
    readAsData: '{article}, read as data: {facts}.',
    // Accessible name of the list of pictures.
    pictures: 'Pictures',
    // {statement} says what the pictures are drawn from.
    from: '{statement}.',
  },

  // The start page of a site with one article.
  cover: {
    start: 'Start reading',
    // Accessible name of the list of sections.
    sections: 'Sections',
  },

  // The page at an address that a part of the text once had.
  moved: {
    title: 'Moved',
    description: 'What stood here is part of “{title}” now.',
    heading: 'This has moved',
    read: 'Read what replaced it',
  },

  // Problems of a draft, above its text. Their own words are English.
  faults: {
    // {problems} are counts: "1 error and 2 warnings".
    draft: 'Draft with {problems}.',
    draftHeld: 'Draft with {problems}. It would not be published as it is.',
    error: 'error',
    warning: 'warning',
    // "error: …": {problem} is English.
    problem: '{severity}: {problem}',
    // Opens the author’s editor.
    open: 'Open {file} at line {line}',
  },

  // In words, what is drawn for sharing a page.
  share: {
    article: '“{title}”',
    articleBy: '“{title}” by {authors}',
    evidence: '{heading}: “{title}”',
    evidenceBy: '{heading}: “{title}” by {authors}',
    section: 'Section “{section}” of “{title}”',
    sectionBy: 'Section “{section}” of “{title}” by {authors}',
    sectionQuoted: 'Section “{section}” of “{title}”, with the words “{quote}”',
    sectionByQuoted: 'Section “{section}” of “{title}” by {authors}, with the words “{quote}”',
    // Drawn above the title of a section.
    sectionNumber: 'Section {number}',
    quote: '“{quote}” From “{title}”',
    quoteBy: '“{quote}” From “{title}” by {authors}',
    figure: '{figure}, from “{title}”',
    figureBy: '{figure}, from “{title}” by {authors}',
    source: '“{source}”, a source of “{title}”',
    sourceBy: '“{source}”, a source of “{title}” by {authors}',
    // Drawn below the title of a source.
    citedIn: 'Cited in “{title}”',
  },
} as const;
