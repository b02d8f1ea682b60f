/** Listening to an article: the button that begins it, and the bar of its controls. */
export const listening = {
  // Verb, on the button in the panel of settings that begins to read the article aloud; also the
  // name of the bar of controls, for screen readers.
  title: 'Listen',
  // What the key L does, in the help for the keyboard.
  key: 'listen: start or pause',
  // Verbs, names of the button that is both: begins, or goes on, and pauses. Only a sign is seen.
  play: 'Play',
  pause: 'Pause',
  // Names of buttons with a sign only: where the voice goes on.
  previousSentence: 'Previous sentence',
  nextSentence: 'Next sentence',
  previousParagraph: 'Previous paragraph',
  nextParagraph: 'Next paragraph',
  // A button that is there while the reader has scrolled away from what is spoken.
  backToSentence: 'Back to the sentence',
  // On a phone: a button that shows the choices of speed, notes and voice.
  choices: 'Choices',
  // Name of a list of speeds, such as "1.25×".
  speed: 'Speed',
  // How fast the voice is, compared with its usual speed: "1.25×".
  times: '{factor}×',
  // Name of a list of the browser’s voices.
  voice: 'Voice',
  // Name of a list: what is done with the article’s notes.
  notes: 'Notes',
  // The three choices of that list.
  notesOut: 'Leave out',
  notesAfterSentence: 'After their sentence',
  notesAfterParagraph: 'After their paragraph',
  // Verb, on the button that ends the listening.
  close: 'Stop listening',
  // Spoken before a note, and shown meanwhile. {number} is its number or sign.
  note: 'Note {number}',
  // Spoken when a note is over and the text goes on.
  endOfNote: 'End of note.',
  // Spoken in place of a formula that has no words of its own.
  formula: 'formula',
  // Where the browser does not speak: its voice has failed, or needs a network.
  failed: 'The browser could not speak. Choose another voice, or try again.',
} as const;
