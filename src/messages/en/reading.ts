/** What the scripts of an article’s page say: previews, panels, menus. */
export const reading = {
  // Verb, on the button of a panel, a box or a dialog.
  close: 'Close',
  // Verb, on the button of a notice that goes away when it is read.
  dismiss: 'Dismiss',
  // Stands between the parts of one statement: "Article, pp. 3–5", "notes 3, 5". As the language
  // writes it, the space behind it included; no word such as "and".
  comma: ', ',
  // Stands between two places of one work: "p. 3; fol. 12r".
  semicolon: '; ',
  // Words that are quoted: with the quotation marks of the language.
  quoted: '“{words}”',

  /** The box that shows a note or a source beside its mark in the text. */
  preview: {
    // Heading of the box: a footnote with its number or sign.
    note: 'Note {label}',
    // Heading of the box where a work is cited in the text itself.
    source: 'Source',
    previous: 'Previous note',
    next: 'Next note',
    // From a note that another note calls back to that one.
    backToNote: 'Back to note {label}',
    backToSource: 'Back to the source',
    // Which one of several: "1 of 2".
    count: '{nth} of {total}',
    // {count} is "1 of 2": this is the first of the two citations of one work. On a phone only
    // {count} is shown.
    citations: '{count} citations of this work',
    // What a mouse can do: the box goes away by itself otherwise. The "mark" is the raised number.
    keep: 'press the mark to keep',
    // A link to the page about a cited work.
    about: 'About this source',
    copyCitation: 'Copy citation',
    // Where else a work is cited. {notes} are numbers of notes, {paragraphs} are like "¶7".
    alsoInNotes: { one: 'also cited in note {notes}', other: 'also cited in notes {notes}' },
    alsoInParagraphs: 'also cited in {paragraphs}',
    alsoInBoth: {
      one: 'also cited in note {notes}, {paragraphs}',
      other: 'also cited in notes {notes}, {paragraphs}',
    },
  },

  // Under a note in the margin that is shown in part: unfolds the rest of it.
  more: 'more',

  /** The small offer at the window's edge after a jump, or on a later visit. */
  chip: {
    // Name of the offer, for screen readers.
    name: 'Your place',
    // {place} is like "¶12".
    back: 'Back to {place}',
    backToNote: 'Back to note {number}',
    backToSources: 'Back to the sources',
    backToBeginning: 'Back to the beginning',
    backToPlace: 'Back to your place',
    // {place} is like "§3 ¶19": where the reader had come to on an earlier visit.
    resume: 'Resume at {place}',
    resumeAtPlace: 'Resume at your place',
  },

  /** Where a link leads to a passage that the author has taken out or rewritten. */
  moved: 'The passage this link pointed to was changed; this is what replaced it.',

  /** The help for the keyboard: names of keys, and what each does. */
  help: {
    title: 'Keyboard shortcuts',
    // Beside a switch that turns them on and off.
    singleKey: 'Shortcuts of a single key',
    // Names of keys, as they stand on a keyboard of the language.
    enterOrSpace: 'Enter or Space',
    escape: 'Escape',
    tab: 'Tab',
    // {arrows} are the signs of the two arrow keys.
    shiftArrows: 'Shift {arrows}',
    open: 'on a mark: open its note or source',
    closeAndReturn: 'close what is open and return to the mark',
    turnNotes: 'in an open note: previous and next note',
    turnCitations: 'in an open note: previous and next citation of the same work',
    leave: 'past the end of an open note: go on in the text',
    // Verb: "/" opens the search.
    search: 'search',
    thisHelp: 'this help',
    nextMark: 'to the next note mark',
    previousMark: 'to the previous note mark',
    selection: 'to what can be done with selected words',
    back: 'back to where you were',
    quiet: 'shows or hides marks and numbers that are hidden',
  },

  /** The reader's settings: a panel of tiles. Names of tiles are short, of one or two words. */
  settings: {
    title: 'Reading settings',
    singleKey: 'Single-key shortcuts',
    help: 'Keyboard help',
    // Verb: all settings as they were.
    reset: 'Reset',
    // The colour of the page.
    paper: 'Paper',
    asSystem: 'As system',
    light: 'Light',
    sepia: 'Sepia',
    dark: 'Dark',
    // Of the letters.
    size: 'Size',
    font: 'Font',
    serif: 'Serif',
    // The font that this site uses by itself.
    ownFont: 'This site’s',
    // Without serifs.
    sans: 'Sans',
    // The name of a typeface, Atkinson Hyperlegible.
    hyperlegible: 'Hyperlegible',
    contrast: 'Contrast',
    usualContrast: 'Usual',
    moreContrast: 'More',
    // How far lines are from each other.
    lines: 'Lines',
    closeLines: 'Close',
    usualLines: 'Usual',
    openLines: 'Open',
    // How long lines are.
    width: 'Width',
    narrow: 'Narrow',
    usualWidth: 'Usual',
    wide: 'Wide',
    // Where footnotes are shown.
    notes: 'Notes',
    inMargin: 'In the margin',
    inBox: 'In a box',
    atEnd: 'At the end',
    // The raised numbers of footnotes, and the numbers of paragraphs.
    marks: 'Note marks and numbers',
    shown: 'Shown',
    whenAsked: 'When asked for',
  },

  /** The button that shows or hides the marks of notes in a quiet text. */
  quiet: {
    show: 'Show notes',
    hide: 'Hide notes',
  },

  /** Menus of a paragraph, a section, a quotation, and of selected words. */
  share: {
    copyLink: 'Copy link',
    // Verb, on a button: opens the forms of citation.
    cite: 'Cite',
    // Verb, on a button: the system's own way to send something on.
    share: 'Share',
    // A page of its own for a section or quotation, made to be sent on.
    page: 'Page to share',
    quotationPage: 'Quotation to share',
    // Names of menus, for screen readers.
    paragraph: 'Paragraph {number}',
    // A paragraph where paragraphs have no numbers.
    thisParagraph: 'This paragraph',
    quotation: 'Quotation',
    section: 'Section',
    selection: 'Selected passage',
    copyQuotation: 'Copy quotation',
    // Asks where else in the article a selected name stands.
    whereElse: 'Where else?',
    copied: 'Copied',
    notCopied: 'Copying is not allowed here',
  },

  /** The dialog with the forms of citation. */
  cite: {
    // Verb, as the heading of the dialog.
    title: 'Cite',
    // Name of the list of the article's parts, for screen readers.
    what: 'What to cite',
    wholeArticle: 'The whole article',
    // {style} is the name of a form: Chicago, APA, BibTeX.
    copyForm: 'Copy {style}',
    // Verb, on a button.
    copy: 'Copy',
    // A link to the page about the article, where the forms could not be loaded.
    howTo: 'How to cite',
  },

  /** Where a name stands elsewhere in the article: a list of passages. */
  whereElse: {
    // {place} is like "¶12": the passage in which the reader is now.
    here: '{place}, here',
    index: 'In the index of names',
  },

  /** What is copied with selected words: whose they are, and where they stand. */
  quotation: {
    // {words} in their quotation marks, {source} as below.
    cited: '{words} ({source})',
    // {source} is author, title and journal.
    dated: '{source} ({year})',
    // The number of a paragraph, abbreviated as in a citation.
    paragraph: 'para. {number}',
    paragraphs: 'paras. {first}–{last}',
    // What words stand in that are in no numbered paragraph.
    text: 'text',
    textAfter: 'text after para. {number}',
    caption: 'caption',
    captionAfter: 'caption after para. {number}',
    table: 'table',
    tableAfter: 'table after para. {number}',
    // Of a program.
    code: 'code',
    codeAfter: 'code after para. {number}',
    // A word that a list explains.
    term: 'term',
    termAfter: 'term after para. {number}',
    definition: 'definition',
    definitionAfter: 'definition after para. {number}',
    item: 'list item',
    itemAfter: 'list item after para. {number}',
    heading: 'heading',
    headingAfter: 'heading after para. {number}',
  },

  /** The large view of a figure. */
  figure: {
    // Where a figure has no number.
    unnamed: 'Figure',
    // Name of the group of buttons, for screen readers.
    zoom: 'Zoom',
    // In brackets: the key that does the same.
    zoomIn: 'Zoom in (+)',
    zoomOut: 'Zoom out (−)',
    // Of the picture, in percent.
    scale: 'Size',
    previous: 'Previous figure',
    next: 'Next figure',
    // "2 of 5".
    count: '{nth} of {total}',
    page: 'Page of this figure',
    original: 'Download the original',
    // {host} is the name of a web server.
    finer: 'Open in high resolution at {host}',
    missing: 'The picture could not be loaded.',
  },

  /** Lists that a reader filters: how many stand there, and how many are left. */
  lists: {
    sources: { one: '{count} source', other: '{count} sources' },
    someSources: { one: '{shown} of {count} source', other: '{shown} of {count} sources' },
    notes: { one: '{count} note', other: '{count} notes' },
    someNotes: { one: '{shown} of {count} note', other: '{shown} of {count} notes' },
    someArticles: { one: '{shown} of {count} articles', other: '{shown} of {count} articles' },
    // In a list of choices: a keyword, an author or a year, and how many articles there are.
    choice: '{label} ({count})',
    // On a button: the rest of a long list.
    showMore: { one: 'Show {count} more', other: 'Show {count} more' },
    articlesFailed: 'The list of articles could not be loaded.',
  },
} as const;
