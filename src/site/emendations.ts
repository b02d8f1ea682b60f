import type { Emendation } from '../article/index.ts';
import { PARAGRAPH_NUMBERS } from '../library/index.ts';

/** What was done, in a reader's words. */
export function emendationLabel(kind: Emendation['kind']): string {
  return labels[kind];
}

/** Where it was done: "Note 16", "¶3", or "Paragraph" where the site shows no numbers of them. */
export function emendationPlace({ place }: Emendation, numbered = PARAGRAPH_NUMBERS): string {
  return numbered ? place : place.replace(/^¶\d+$/, 'Paragraph');
}

const labels: Readonly<Record<Emendation['kind'], string>> = {
  position: 'place supplied',
  repair: 'repaired',
  normalised: 'normalised',
  joined: 'joined',
  sic: 'kept as printed',
};
