/** The search. */
export const search = {
  search: 'Search',
} as const;
