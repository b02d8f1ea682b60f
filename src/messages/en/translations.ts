/** An article in other languages. */
export const translations = {
  inOther: 'In other languages',
} as const;
