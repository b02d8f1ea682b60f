/** What PDF, EPUB, plain text and feed say. */
export const print = {
  contents: 'Contents',
} as const;
