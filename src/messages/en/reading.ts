/** What the scripts of an article’s page say: previews, panels, menus. */
export const reading = {
  close: 'Close',
} as const;
