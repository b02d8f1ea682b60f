/** The page of everything that a reader keeps. */
export const notebook = {
  title: 'Notebook',
} as const;
