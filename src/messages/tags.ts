/** The language of a BCP 47 tag, without script and region: "de" of "de-AT". */
export function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

/**
 * The language of a tag with the script in which it is most often written (CLDR, "Likely Subtags");
 * nothing where the tag is malformed.
 */
export function likelyOf(
  tag: string,
): { readonly language: string; readonly script?: string } | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return { language, ...(script !== undefined && { script }) };
  } catch {
    return undefined;
  }
}

/** "en-GB" of "en_gb", as somebody typed it; nothing of "English". */
export function tagIn(typed: unknown): string | undefined {
  if (typeof typed !== 'string' || !/^[a-z]{2,3}(?:[-_]|$)/i.test(typed)) return undefined;
  try {
    return Intl.getCanonicalLocales(typed.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
