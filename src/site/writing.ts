import { likelyOf } from '../messages/index.ts';

/** How a language is written, where that is not as English is. */
export type Writing =
  | 'extended'
  | 'vietnamese'
  | 'cyrillic'
  | 'greek'
  | 'armenian'
  | 'georgian'
  | 'arabic'
  | 'hebrew'
  | 'chinese'
  | 'japanese';

/** By ISO 15924. */
const scripts: Readonly<Record<string, Writing>> = {
  Arab: 'arabic',
  Aran: 'arabic',
  Armn: 'armenian',
  Cyrl: 'cyrillic',
  Geor: 'georgian',
  Grek: 'greek',
  Hans: 'chinese',
  Hant: 'chinese',
  Hebr: 'hebrew',
  Jpan: 'japanese',
};

/** Languages in Latin script whose every line has letters from beyond Latin-1. */
const extended = new Set(
  'az cs ha bs cs eo ha hr hu ku lt lv mt pl ro sk sl sr tk tr yo'.split(' '),
);

/**
 * How a language is written, by the script that its tag names or that is usual for it (CLDR,
 * "Likely Subtags"). Nothing for Latin script without letters of its own, and for scripts that
 * browsers set without help.
 * @param lang BCP 47 tag.
 */
export function writingOf(lang: string): Writing | undefined {
  const { language = 'und', script } = likelyOf(lang) ?? {};
  if (script !== 'Latn') return scripts[script ?? ''];
  if (language === 'vi') return 'vietnamese';
  return extended.has(language) ? 'extended' : undefined;
}
