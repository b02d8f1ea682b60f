import type { Emendation } from '../article/index.ts';

/** What was done, in a reader's words. */
export function emendationLabel(kind: Emendation['kind']): string {
  return labels[kind];
}

const labels: Readonly<Record<Emendation['kind'], string>> = {
  position: 'place supplied',
  repair: 'repaired',
  normalised: 'normalised',
  joined: 'joined',
  sic: 'kept as printed',
};
