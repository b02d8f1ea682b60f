/** A paragraph of the page, as a place to come back to. */
export interface Spot {
  readonly id: string;
  /** Its number: ¶12. Empty on a site without numbers of paragraphs. */
  readonly n: string;
  /** Id of the section that holds it; empty outside any. */
  readonly section: string;
}

/** Where a reader was, in words that survive an edit of the page. */
export interface Place extends Spot {
  /** Hash of the paragraph's words: finds it again under another id. */
  readonly words: string;
  /** Share of the paragraph above the window's edge, 0 to 1. */
  readonly into: number;
}

/** Reads a place from storage's text; undefined where it holds none. */
export function parsePlace(text: string | null): Place | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { id, n, section, words, into }: Partial<Record<keyof Place, unknown>> = value;
    if (typeof id !== 'string' || typeof n !== 'string' || typeof section !== 'string') {
      return undefined;
    }
    return {
      id,
      n,
      section,
      words: typeof words === 'string' ? words : '',
      into: typeof into === 'number' && into >= 0 && into <= 1 ? into : 0,
    };
  } catch {
    return undefined;
  }
}

/**
 * Finds a remembered place on the page as it is now: by its id, else by its words, else the
 * paragraph of its section with the nearest number, else the nearest number anywhere.
 */
export function findPlace<S extends Spot>(
  place: Place,
  spots: readonly S[],
  wordsOf: (spot: S) => string,
): { readonly spot: S; readonly exact: boolean } | undefined {
  const exact =
    spots.find(({ id }) => id === place.id) ??
    (place.words ? spots.find((spot) => wordsHash(wordsOf(spot)) === place.words) : undefined);
  if (exact) return { spot: exact, exact: true };
  const inSection = spots.filter(({ section }) => section === place.section);
  const spot = nearest(inSection.length > 0 ? inSection : spots, Number(place.n));
  return spot && { spot, exact: false };
}

/** "§3 ¶19", or what of it has a number: `n` has none on a site without numbers of paragraphs. */
export function placeName(sectionNumber: string | undefined, n: string): string {
  const parts = [sectionNumber && `§${sectionNumber}`, n && `¶${n}`];
  return parts.filter(Boolean).join(' ');
}

/** A short hash of words, whatever their spacing (FNV-1a). */
export function wordsHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text.replace(/\s+/g, ' ').trim()) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function nearest<S extends Spot>(spots: readonly S[], n: number): S | undefined {
  let best: S | undefined;
  for (const spot of spots) {
    if (!best || Math.abs(Number(spot.n) - n) < Math.abs(Number(best.n) - n)) best = spot;
  }
  return best;
}
