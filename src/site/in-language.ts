import { directionOf, likelyOf } from '../messages/index.ts';

/** Attributes that say what language a piece of a page is in, and which way it is written. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/**
 * Attributes for text in `lang` that stands within text in `around`: none where both are one
 * language in one script, whatever the region.
 */
export function inLanguage(lang: string, around: string): LanguageAttributes {
  if (lang === around || languageOf(lang) === languageOf(around)) return {};
  return { lang, dir: directionOf(lang) };
}

function languageOf(tag: string): string {
  const likely = likelyOf(tag);
  return likely ? `${likely.language}-${likely.script}` : tag;
}
