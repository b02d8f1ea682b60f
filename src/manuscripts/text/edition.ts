import { stringify } from 'yaml';
import type { PlacedChange } from './compose.ts';

/** What was done to a text as a whole. */
export interface Treatment {
  readonly seams: number;
  readonly quotes: number;
  readonly furniture: number;
  readonly hasNotes: boolean;
  /** Keys of the frontmatter that are not the text's, with the reason. */
  readonly inferred: readonly { readonly field: string; readonly reason: string }[];
  readonly changes: readonly PlacedChange[];
}

/** `edition.yaml`: where the text comes from, and every change that is one. */
export function composeEdition(treatment: Treatment): string {
  const { seams, quotes, furniture, hasNotes, inferred, changes } = treatment;
  const done = [
    ...(seams > 0 ? ['paragraphs cut by pages were rejoined'] : []),
    ...(furniture > 0 ? ['running heads and page numbers were taken out'] : []),
    ...(quotes > 0 ? ['repeated pull-quotes were taken out of the running text'] : []),
    ...(hasNotes ? ['all note marks were brought to one shape'] : []),
  ];
  const provenance = [
    'The text was taken from the text layer of a PDF. Its words are published as they were received; every change beyond what is said here is listed below.',
    ...(done.length > 0 ? [`${sentence(done)}.`] : []),
  ];
  const emendations = changes.map(({ kind, at, received, edited, reason }) => ({
    kind,
    at,
    received,
    edited,
    reason,
  }));
  return stringify(
    {
      provenance,
      ...(inferred.length > 0 && { inferred }),
      ...(emendations.length > 0 && { emendations }),
    },
    { lineWidth: 100 },
  );
}

function sentence(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const all = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
  return all.charAt(0).toUpperCase() + all.slice(1);
}
