const ordinals = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
  thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(
  /\s+/,
);

/**
 * An edition as citation styles want it: "Third" and "3rd ed." are the number 3, to which they
 * add "ed." in their language.
 * @returns nothing for words that name the edition themselves ("2., überarb. Aufl."), to which
 *   nothing may be added.
 */
export function editionNumber(edition: string): string | undefined {
  const bare = edition
    .trim()
    .replace(/\s*\bed(?:ition|n)?\.?$/i, '')
    .toLowerCase();
  const ordinal = ordinals.indexOf(bare);
  if (ordinal >= 0) return String(ordinal + 1);
  return /^(\d+)(?:st|nd|rd|th)?$/.exec(bare)?.[1];
}
