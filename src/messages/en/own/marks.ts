/** Highlights and notes of the reader’s own. */
export const marks = {
  title: 'My margin',
} as const;
