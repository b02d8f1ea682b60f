/** Highlights and notes of the reader’s own: menu of a selection, boxes, the panel "My margin". */
export const marks = {
  // Title of the panel that lists a reader's own highlights and notes on an article, and the button
  // that opens it.
  title: 'My margin',
  // Stands before a reader's own note, beside the notes of the author: it is yours.
  you: 'You',
  // The same with the place of the note: {place} is like "¶14".
  youAt: 'You, {place}',

  /** Names of the four colours of highlights. */
  colors: {
    blue: 'Blue',
    yellow: 'Yellow',
    green: 'Green',
    red: 'Red',
  },

  /** In the menu of selected words. */
  menu: {
    // Verb: colours the selected words.
    highlight: 'Highlight',
    // {color} is one of the colours' names: a button that shows the colour only.
    highlightIn: 'Highlight: {color}',
    // Noun: writes a note of one's own about the selected words.
    note: 'Note',
  },

  /** The box of one highlight: its colour, its note. */
  editor: {
    // Name of the box, for screen readers. {words} are the first words that are marked.
    name: 'Your highlight: {words}',
    // Name of the group of four colours.
    color: 'Colour',
    // Name of the field that the note is written in, and what stands in it while it is empty.
    note: 'Your note',
    write: 'Write a note …',
    // Under the field: a note can have simple signs for emphasis, links and lists.
    markdown: 'Plain text or Markdown. Kept on this device as you write.',
    // Verb: takes the highlight and its note away.
    remove: 'Remove',
  },

  /** What is said when something has been done. */
  removed: {
    one: 'Highlight removed.',
    other: '{count} highlights removed.',
  },
  removedWithNote: 'Highlight and note removed.',
  // Verb, on the button beside it.
  undo: 'Undo',
  restored: 'Restored.',
  highlighted: 'Highlighted.',

  /** What is said when nothing could be done. */
  faults: {
    blocked: 'This browser does not let the page keep anything on this device.',
    full: 'There is no room left on this device. What you wrote is still here: copy it, or make room.',
    newer:
      'A newer version of this site has kept your notes in another form. Reload the page to change them.',
    // The words that are selected are no text of the article.
    nothing: 'Nothing of the article’s text is selected.',
    tooLong: 'This passage is too long to highlight.',
  },

  /** The panel "My margin". */
  panel: {
    // Shown while there is nothing. {key} is the key H.
    empty:
      'Select words in the text to highlight them or to write a note; the key {key} highlights at once. Everything stays on this device.',
    // How many there are: highlights, and how many of them have a note.
    count: { one: '{count} highlight', other: '{count} highlights' },
    notes: { one: '{count} note', other: '{count} notes' },
    // A field that narrows the list to what contains the words typed in.
    filter: 'Filter',
    // Names of the choices beside it.
    all: 'All',
    withNote: 'With a note',
    none: 'Nothing here fits the filter.',
    previous: 'Previous highlight',
    next: 'Next highlight',
    edit: 'Edit',
    remove: 'Remove',
    // For screen readers, where several buttons have the same name. {words}: the words marked.
    editOf: 'Edit: {words}',
    removeOf: 'Remove: {words}',
    // A link to the words in the text, for screen readers.
    goTo: 'Go to the passage at {place}: {words}',
    // Heading over highlights whose words are no longer in the text.
    orphans: 'No longer in the text',
    orphansAre:
      'The article has changed since: these words are not found any more. They stay here until you remove them.',
    // Heading over records that this version of the site cannot read.
    unread: 'Kept as it is',
    unreadAre: {
      one: '{count} entry cannot be read by this version of the site. It is kept, and goes along when you take your notes.',
      other:
        '{count} entries cannot be read by this version of the site. They are kept, and go along when you take your notes.',
    },
    // At the foot of the panel.
    kept: 'Kept on this device only: if you clear the browser’s data, they are gone.',
    // Opens the dialog that saves them as a file, or reads such a file.
    take: 'Take my notes',
    // A link to the page with everything that the reader keeps.
    notebook: 'Notebook',
    // The words of a highlight have changed a little since it was made.
    changed: 'the words have changed since',
  },

  /** What single keys do, in the help for the keyboard. */
  keys: {
    margin: 'my margin: your highlights and notes',
    next: 'to your next highlight',
    previous: 'to your previous highlight',
    // The selected words in the text.
    highlight: 'highlight the selected words',
    colors: 'highlight them in one of the four colours',
    // Where nothing is selected, on the highlight that the keys J and K have led to.
    note: 'write a note on the selected words, or on the highlight that you have come to',
  },

  /** How lists name the place of a highlight; paragraphs are like "¶14" (elsewhere). */
  places: {
    abstract: 'Abstract',
    note: 'Note {number}',
    // On the page about a cited work.
    source: 'Source',
    text: 'Text',
  },
} as const;
