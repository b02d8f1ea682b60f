/** The basket of sources. */
export const basket = {
  // Heading of the part of the notebook that holds the basket, and the link to it in the bar of every
  // page; a number follows there.
  title: 'Basket',
  // Name of that link for screen readers.
  link: { one: 'Basket: {count} source', other: 'Basket: {count} sources' },
  // A button that is pressed while a source is in the basket, with a box that is ticked.
  tick: 'Basket',
  // Name of that button for screen readers; {reference} is the printed reference.
  tickNamed: 'Basket: {reference}',
  // On that box in a result of search; keys are named as the keyboard names them.
  tickFound: 'Basket (Shift + Enter)',
  // Said of a result of search to screen readers, behind its name.
  isIn: 'In the basket',
  // Said when the button has been pressed; {count} is the number of sources in the basket now.
  put: {
    one: 'Put into the basket. It holds {count} source.',
    other: 'Put into the basket. It holds {count} sources.',
  },
  taken: {
    one: 'Taken out of the basket. It holds {count} source.',
    other: 'Taken out of the basket. It holds {count} sources.',
  },
  // Said where nothing can be kept in the browser.
  blocked:
    'Nothing can be kept: this browser blocks storage for this site, perhaps because the window is private.',
  full: 'Nothing more can be kept: there is no room left on this device.',
  newer:
    'Nothing can be changed here: a newer version of this site has been used. Load the page again.',

  /** The part of the notebook that holds the basket. */
  view: {
    empty:
      'Nothing is in the basket. Tick a source in a list of sources, on its own page or in the box of a note.',
    // Where the basket is kept.
    kept: 'The basket is kept in this browser alone.',
    // Label of the choice of a citation style; the names of styles follow, and the next message.
    style: 'Style',
    // A choice beside APA, MLA and Chicago: as the articles of this site print references.
    asPrinted: 'As on this site',
    // Group of buttons, each with the name of a format: BibTeX, RIS, CSL-JSON.
    files: 'Save the sources',
    // Buttons of that group. The second gives one Markdown file for each source, in a ZIP.
    list: 'Formatted list',
    notes: 'Markdown notes (ZIP)',
    // Copies the formatted list.
    copy: 'Copy the list',
    // Takes one source out of the basket, and its name for screen readers.
    remove: 'Remove',
    removeNamed: 'Remove {reference}',
    // Stands where a source was that has been removed, with a button that brings it back.
    removed: 'Removed: {reference}',
    undo: 'Undo',
    removeAll: 'Empty the basket',
    // Links of one source: to its page, and to where articles cite it.
    about: 'About this source',
    // {title} is the title of an article.
    citedIn: 'Cited in {title}',
    // Said when a file was saved.
    saved: { one: 'Saved: {count} source.', other: 'Saved: {count} sources.' },
    // Said where files of some sources could not be had; {references} are their references.
    missing: {
      one: '{count} source could not be fetched and is left out: {references}',
      other: '{count} sources could not be fetched and are left out: {references}',
    },
    // As the last, for the formatted list and the notes.
    plain: {
      one: '{count} source could not be fetched and stands as this site prints it: {references}',
      other:
        '{count} sources could not be fetched and stand as this site prints them: {references}',
    },
    // Where no source could be fetched: there is no network, perhaps.
    nothing: 'No source could be fetched, so nothing was saved. Is there a network?',
  },

  /** Headings and links of the Markdown file of one source. */
  file: {
    original: 'Original',
    // Digital Object Identifier.
    doi: 'DOI',
    archived: 'Archived copy',
    about: 'About this source',
    // {title} is the title of an article.
    citedIn: 'Cited in “{title}”',
  },

  /** Finding a source in a library. */
  find: {
    // Button: looks for the source in the reader's library, in a new tab; and its name for screen
    // readers, which begins with the same words.
    find: 'Find it',
    findNamed: 'Find it in a library: {reference}',
    // Heading of the dialog.
    title: 'Find it in your library',
    // What a "link resolver" is, and that its address is kept on this device alone.
    explain:
      'Many libraries have a “link resolver”, which leads to what they hold (OpenURL). Its address stands on your library’s pages. It is asked for once and kept in this browser alone.',
    // Label of the field, and an example of what to write into it.
    address: 'Address of the link resolver',
    example: 'For example {address}',
    // Where what was written is no address of a link resolver.
    wrong: 'Write a whole address that begins with https://',
    // Button: keeps the address and goes there.
    save: 'Keep and find',
    forget: 'Forget the address',
    // Before links to two catalogues that everyone may use; nothing is asked of them before.
    elsewhere: 'Without a library of your own:',
    worldCat: 'Search in WorldCat',
    scholar: 'Search in Google Scholar',
    // In the view of the basket: the library that is asked.
    library: 'Your library: {host}',
    noLibrary: 'No library yet.',
    change: 'Change',
    choose: 'Choose a library',
    // Where the source's data could not be fetched.
    failed: 'This source could not be fetched. Is there a network?',
  },
} as const;
