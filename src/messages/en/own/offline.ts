/** Articles kept for reading without a network. */
export const offline = {
  title: 'Keep this article',
} as const;
