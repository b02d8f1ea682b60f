/** Listening to an article. */
export const listening = {
  title: 'Listen',
} as const;
