/**
 * The page of everything that a reader keeps, and the dialog that saves it as a file and brings it
 * back ("Take my notes").
 */
export const notebook = {
  // Title of the page, and the link to it in the foot of every page.
  title: 'Notebook',
  // What search engines and shared links say of the page.
  description: 'Everything that you keep on this site, on this device.',
  // Below the title.
  intro:
    'Everything that you keep on this site. It is stored in this browser, on this device, and nobody else can see it.',
  // In its place where the browser runs no scripts.
  needsScript:
    'Highlights and notes are kept by your browser with JavaScript, which is turned off. Turn it on to see them here.',

  // Headings of the parts of the page, and links to them below the title.
  parts: {
    notes: 'Highlights and notes',
    basket: 'Basket',
    offline: 'Articles kept for offline',
    device: 'Everything on this device',
  },

  // Where nothing has been marked yet: three sentences. {key} is a key of the keyboard.
  empty: {
    first: 'You have not marked anything yet.',
    how: 'Select words in an article, then choose “Highlight” or “Note” in the menu that opens, or press {key}.',
    then: 'What you mark is listed here, with a link back to its place.',
  },

  // Above the list: how many there are.
  count: { one: '{count} highlight or note', other: '{count} highlights and notes' },
  // {shown} of {count} highlights and notes fit what is searched for.
  someCount: {
    one: '{shown} of {count} highlight or note',
    other: '{shown} of {count} highlights and notes',
  },
  // In how many articles they are, after the count.
  articleCount: { one: 'in {count} article', other: 'in {count} articles' },
  // A button below the list: so many more are shown.
  showMore: { one: 'Show {count} more', other: 'Show {count} more' },

  // The form above the list.
  form: {
    // Accessible name of the form.
    name: 'Search and filter your notes',
    // Labels of its fields.
    search: 'Search your notes',
    color: 'Colour',
    article: 'Article',
    order: 'Order',
    withNote: 'With a note only',
    // The choice of no single colour, no single article.
    all: 'All',
    newest: 'Newest first',
    byTitle: 'By title',
    // A button: take all filters away.
    reset: 'Show all',
    // Where nothing fits what is searched for.
    nothing: 'None of your notes fits this.',
  },

  // One highlight or note.
  item: {
    // Accessible name of the reader’s own words below the marked ones.
    yourNote: 'Your note',
    // Buttons; the names of several alike have the first of the {words} behind them.
    edit: 'Edit note',
    add: 'Add a note',
    color: 'Colour',
    remove: 'Remove',
    editOf: 'Edit note: {words}',
    addOf: 'Add a note: {words}',
    colorOf: 'Colour: {words}',
    removeOf: 'Remove: {words}',
    save: 'Save',
    cancel: 'Cancel',
    // Long words are cut: a button shows the rest.
    showAll: 'Show all',
    // Label of the field for a note. Markdown is a way to write emphasis, links and lists in plain text.
    field: 'Your note (plain text or Markdown)',
    // In the place of a note that has been removed, with a button that brings it back.
    removed: 'Removed.',
    undo: 'Undo',
    // Accessible name of a button that takes this line away.
    dismiss: 'Dismiss',
    // Told to screen readers.
    saved: 'Saved.',
    restored: 'Brought back.',
    // Another tab removed what has just been edited here.
    wasRemoved: 'This was removed in another tab. Your words are kept: it is back.',
  },

  // What goes wrong with storage.
  faults: {
    // Nothing can be kept on this device.
    blocked:
      'This browser does not let the site store anything, so nothing can be kept or shown here. Private windows and strict settings do that.',
    // A change was not kept.
    notKept: 'This could not be stored. Try again, or save your notes as a file.',
    full: 'There is no room left on this device, so this was not stored. What you had is untouched.',
    // A newer version of the site, in another tab or earlier, has changed how notes are stored.
    newer:
      'Your notes were stored by a newer version of this site. They can be read and saved as a file here, but not changed. Reload the page to get the newer version.',
    // The words of this page could not be fetched; the page stays as it is.
    unread: {
      one: '{count} record cannot be read by this version of the site. It is kept as it is.',
      other:
        '{count} records cannot be read by this version of the site. They are kept as they are.',
    },
    // A button: the records as a file.
    saveUnread: 'Save them as a file',
  },

  // The part at the end of the page: all that is stored, and how to get rid of it.
  device: {
    stored:
      'In this browser are stored: your highlights and notes, the sources in your basket, the articles that you keep for offline, where you stopped reading, and your reading settings.',
    cleared:
      'Clearing this browser’s data for the site deletes all of it. A file that you save is yours, and can be brought back here or elsewhere.',
    // Whether the browser may delete it by itself when the device is full.
    persisted: 'The browser keeps it until you delete it.',
    notPersisted: 'When the device runs out of room, the browser may delete it by itself.',
    // A button, and what comes of it.
    persist: 'Ask the browser to keep it',
    refused: 'The browser did not agree. Save a file to be safe.',
    // Copies that were made before the site changed how it stores notes.
    backups: 'Copies from before a change of storage',
    // A button; {name} names a copy by version and time.
    saveBackup: 'Save copy {name}',
    // Accessible name of the button “Let go” beside an article that is kept for offline.
    letGoOf: 'Let go of {title}',
    // A button that opens a dialog, and the dialog.
    forget: 'Delete everything',
    forgetTitle: 'Delete everything on this device?',
    forgetNotes: {
      one: 'This deletes {count} highlight or note, your basket, the articles kept for offline, and where you stopped reading. It cannot be undone.',
      other:
        'This deletes {count} highlights and notes, your basket, the articles kept for offline, and where you stopped reading. It cannot be undone.',
    },
    // The button that does it, and the one that does not.
    forgetYes: 'Delete everything',
    forgetNo: 'Keep it',
    forgotten: 'Everything has been deleted.',
    // Another tab or the browser did not let it go.
    notForgotten: 'It could not be deleted. Close the other tabs of this site and try again.',
  },

  // The dialog that saves notes as a file and brings them back.
  take: {
    // Its title, and the button that opens it.
    title: 'Take my notes',
    // Below the title, of everything or of one article.
    all: {
      one: '{count} highlight or note of this site.',
      other: '{count} highlights and notes of this site.',
    },
    ofArticle: {
      one: '{count} highlight or note in {title}.',
      other: '{count} highlights and notes in {title}.',
    },
    nothing: 'There is nothing to take away yet.',
    // Heading of the part with files to save.
    save: 'Save as a file',
    // Each form of file: its name is on a button, and what it is for below.
    forms: {
      markdown: 'Markdown',
      'web-annotation': 'Web Annotation',
      epub: 'E-book notes',
      csv: 'Table',
    },
    uses: {
      markdown: 'To read, print or put into a program for notes.',
      'web-annotation': 'To keep everything, and to bring it back.',
      epub: 'For the article’s EPUB in an e-book reader such as Thorium.',
      csv: 'For a spreadsheet (CSV).',
    },
    // Told when a file has been handed to the browser; {name} is its name.
    saved: '{name} is saved where your browser puts downloads.',
    failed: 'The file could not be made.',
    // Heading of the part that reads files.
    bring: 'Bring notes back',
    bringHow: 'Choose files that were saved here or by Thorium, or drop them on this page.',
    // Label of the choice of files.
    choose: 'Choose files',
    // While files are read.
    reading: 'Reading …',
    // What came of a file: whole sentences, one after the other. {file} is its name.
    ofFile: '{file}:',
    added: { one: '{count} note came in.', other: '{count} notes came in.' },
    changed: {
      one: '{count} note was brought up to date.',
      other: '{count} notes were brought up to date.',
    },
    doubles: { one: '{count} was already here.', other: '{count} were already here.' },
    // {title} is the title, or the address, of an article.
    foreign: {
      one: '{count} belongs to {title}, which is not on this site.',
      other: '{count} belong to {title}, which is not on this site.',
    },
    // The same where one article alone is asked for.
    otherArticle: {
      one: '{count} belongs to {title}, not to this article.',
      other: '{count} belong to {title}, not to this article.',
    },
    // In the place of such a title where the file gives none.
    unnamed: 'an article without a name',
    // There are more of them than are named.
    moreForeign: {
      one: 'So does {count} more article.',
      other: 'So do {count} more articles.',
    },
    // Why something was not taken.
    refused: {
      'too-large': 'The file is too large: at most 10 MB are read.',
      'too-many': {
        one: '{count} was left out: there are too many in one file.',
        other: '{count} were left out: there are too many in one file.',
      },
      'unknown-form': 'This is no file of notes that can be read here.',
      'no-quote': {
        one: '{count} was left out: it marks no words.',
        other: '{count} were left out: they mark no words.',
      },
      broken: {
        one: '{count} was left out: it cannot be read.',
        other: '{count} were left out: they cannot be read.',
      },
    },
    nothingCame: 'Nothing came in.',
    // A button: the parts that were not taken, as a file.
    saveRefused: 'Save what was left out as a file',
    // The list of the site’s articles could not be fetched.
    noList:
      'The list of this site’s articles could not be fetched, so nothing was read. Try again.',
    // Columns of the table.
    columns: {
      article: 'Article',
      authors: 'Authors',
      place: 'Place',
      quote: 'Words',
      note: 'Note',
      color: 'Colour',
      created: 'Made',
      modified: 'Changed',
      address: 'Link',
    },
    // A link to the marked words in a file.
    link: 'Open in the article',
    // "A. Writer, “Title”, 2020": how a file names an article; then with the place, "¶14".
    cited: '{authors}, {title}',
    citedAt: '{work}, {place}',
    citedIn: '{work} ({year})',
  },
} as const;
