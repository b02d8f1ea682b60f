/** The pages of the library: issues, keywords, authors, sources. */
export const library = {
  library: 'Library',
} as const;
