/** The pages of the library: issues, keywords, authors, sources. */
export const library = {
  // Accessible name of links to pages such as "About us" and "Imprint".
  ownPages: 'More about this site',
} as const;
