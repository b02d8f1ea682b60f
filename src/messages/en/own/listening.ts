/** Listening to an article. */
export const listening = {
  title: 'Listen',
  // What the key L does, in the help for the keyboard.
  key: 'listen: start or pause',
} as const;
