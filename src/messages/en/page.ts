/** What stands around every page: the bar, the foot, the ways to other pages. */
export const page = {
  skip: 'Skip to the text',
} as const;
