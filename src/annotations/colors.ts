/** Colours of highlights, as their keys 1 to 4 are ordered. Each has a line of its own, too. */
export const colors = ['blue', 'yellow', 'green', 'red'] as const;

export type Color = (typeof colors)[number];
