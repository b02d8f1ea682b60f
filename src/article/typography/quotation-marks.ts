/** The marks of a language: around a quotation, and around one within it. */
export interface QuotationMarks {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

/**
 * Languages by their marks, as the Unicode CLDR lists them (version 46, `delimiters.json`); a tag
 * that is not here has those of its first part, and a language that is not here those of English.
 */
const languages: Readonly<Record<string, string>> = {
  '„ ” ‚ ’': 'agq ff',
  '« » ‹ ›': 'am az-Arab az-Cyrl fa fr-CH gsw jgo kkj mzn rm sdh wae',
  '” “ ’ ‘': 'ar lld ms-Arab syr ur',
  '« » “ ”':
    'ast blo bm br ca dyo el es-US eu ewo ie it kab kk lij mg mua nnh pt-AO pt-CH pt-CV pt-GQ ' +
    'pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sc sg sq ti',
  '« » „ “': 'bas be cv ky os ru sah uk',
  '„ “ „ “': 'bg lt prg',
  '“ ” ‘ ’': 'bm-Nkoo ff-Adlm kk-Arab uz-Arab uz-Cyrl yue-Hans',
  '„ ” ‘ ’': 'bs',
  '„ “ ‚ ‘': 'bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl',
  '« » ‘ ’': 'dua el-polyton ksf nb nn no rw',
  '” ” ’ ’': 'fi he lag rn se sn sv yi',
  '« » « »': 'fr hy oc yav',
  '« » ” “': 'fr-CA',
  '‘ ’ “ ”': 'fur ia nso ti-ER tn',
  '„ ” » «': 'hu szl',
  '「 」 『 』': 'ja yue zh-Hant',
  '„ “ « »': 'ka',
  '‘ ’ ‘ ’': 'nl',
  '„ ” « »': 'nmg pl ro',
  '« » „ ”': 'shi zgh',
  '„ ” ’ ’': 'sr',
  '“ ’ “ ”': 'st',
  '“ ” “ ”': 'tk',
  '» « › ‹': 'ug',
  '“ ” ’ ‘': 'uz',
};

const english: QuotationMarks = { double: ['“', '”'], single: ['‘', '’'] };

const known = new Map(
  Object.entries(languages).flatMap(([marks, tags]) => {
    const [open = '', close = '', openWithin = '', closeWithin = ''] = marks.split(' ');
    const pair: QuotationMarks = { double: [open, close], single: [openWithin, closeWithin] };
    return tags.split(' ').map((tag): [string, QuotationMarks] => [tag.toLowerCase(), pair]);
  }),
);

/** The quotation marks of a language, by its BCP 47 tag ("de", "fr-CA", "zh-Hant-TW"). */
export function quotationMarks(lang: string): QuotationMarks {
  const parts = lang.toLowerCase().split('-');
  // Traditional characters, of which the tag says no more than the place.
  if (parts[0] === 'zh' && /^(?:tw|hk|mo)$/.test(parts[1] ?? '')) parts[1] = 'hant';
  for (let length = parts.length; length > 0; length--) {
    const marks = known.get(parts.slice(0, length).join('-'));
    if (marks) return marks;
  }
  return english;
}

/** Every mark that a language has. */
export const allQuotationMarks: readonly string[] = [
  ...new Set([english, ...known.values()].flatMap((pair) => [...pair.double, ...pair.single])),
].sort();
