/** Pictures of evidence, time and names. */
export const pictures = {
  evidence: 'Evidence',
} as const;
