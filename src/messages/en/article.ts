/** The pages of an article. */
export const article = {
  about: 'About this text',
} as const;
