import { compare, type Proof } from './compare.ts';
import { type Mention, typedIn } from './mentions.ts';
import { printAlone, type PrintStyle } from './print.ts';
import type { Reading } from './reading.ts';
import { isSame, type Works } from './works.ts';

/** A reading that the style prints as its words were typed, or nearly so. */
export interface Chosen {
  readonly reading: Reading;
  readonly proof: Proof;
}

/**
 * Chooses for each mention the reading that prints back: of those that are proved the first, else
 * the one with the fewest differences of those that are nearly. The readings of all mentions are
 * printed together, one of each in a round.
 * @param italics whether any note has emphasis; without it, none can be missed.
 */
export async function chooseReadings(
  mentions: readonly Mention[],
  style: PrintStyle,
  works: Works,
  italics: boolean,
): Promise<ReadonlyMap<Mention, Chosen>> {
  const best = new Map<Mention, Chosen>();
  const readings = new Map(
    mentions.map((mention) => [mention, withGiven(mention.readings, works)]),
  );
  for (let round = 0; ; round++) {
    const tried = mentions.flatMap((mention) => {
      const reading = readings.get(mention)?.[round];
      return reading && best.get(mention)?.proof.status !== 'proved' ? [{ mention, reading }] : [];
    });
    if (tried.length === 0) return best;
    const printed = await printAlone(
      tried.map(({ reading }) => reading),
      style,
    );
    tried.forEach(({ mention, reading }, n) => {
      const proof = compare(typedIn(mention, reading.span), printed[n]!, italics);
      if (proof.status !== 'not proved' && isBetter(proof, best.get(mention)?.proof))
        best.set(mention, { reading, proof });
    });
  }
}

function isBetter(proof: Proof, than: Proof | undefined): boolean {
  if (than === undefined) return true;
  if (proof.status !== than.status) return proof.status === 'proved';
  return weight(proof) < weight(than);
}

/** How much is set otherwise. */
function weight({ differences }: Proof): number {
  return differences.reduce((sum, { typed, printed }) => sum + typed.length + printed.length, 0);
}

/** Where a given work is told of, it stands for every reading that is the same work. */
function withGiven(readings: readonly Reading[], works: Works): Reading[] {
  const given = readings.flatMap((reading) => {
    const known = works.list.find((each) => each.given && isSame(each.work, reading.work));
    if (!known) return [];
    const pages = reading.work.page;
    const locator =
      reading.locator ??
      (pages !== undefined && pages !== known.work.page
        ? { label: 'page', value: pages }
        : undefined);
    return [{ span: reading.span, work: known.work, ...(locator && { locator }) }];
  });
  return given.length > 0 ? given : [...readings];
}
