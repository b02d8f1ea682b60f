/**
 * Keys that biblatex prints as words in the article's language ("localization keys", manual,
 * 4.9.2), with their English words.
 */
const words = new Map(
  Object.entries({
    andothers: 'et al.',
    annotation: 'annotations',
    audiocd: 'audio CD',
    bathesis: 'Bachelor’s thesis',
    candthesis: 'Candidate thesis',
    countryde: 'Germany',
    countryep: 'European Union',
    countryeu: 'European Union',
    countryfr: 'France',
    countryuk: 'United Kingdom',
    countryus: 'United States of America',
    datacd: 'CD-ROM',
    forthcoming: 'forthcoming',
    inpreparation: 'in preparation',
    inpress: 'in press',
    jourser: 'series',
    jourvol: 'volume',
    langamerican: 'American',
    langdanish: 'Danish',
    langdutch: 'Dutch',
    langenglish: 'English',
    langfrench: 'French',
    langgerman: 'German',
    langgreek: 'Greek',
    langitalian: 'Italian',
    langlatin: 'Latin',
    langportuguese: 'Portuguese',
    langrussian: 'Russian',
    langspanish: 'Spanish',
    langswedish: 'Swedish',
    mathesis: 'Master’s thesis',
    newseries: 'new series',
    oldseries: 'old series',
    patent: 'patent',
    patentde: 'German patent',
    patenteu: 'European patent',
    patentfr: 'French patent',
    patentuk: 'British patent',
    patentus: 'U.S. patent',
    patreq: 'patent request',
    patreqde: 'German patent request',
    patreqeu: 'European patent request',
    patreqfr: 'French patent request',
    patrequk: 'British patent request',
    patrequs: 'U.S. patent request',
    phdthesis: 'PhD thesis',
    prepublished: 'pre-published',
    resreport: 'research report',
    software: 'computer software',
    submitted: 'submitted',
    techreport: 'technical report',
  }),
);

/** Words of a field that is no more than a key of biblatex, such as `newseries`; else nothing. */
export function bibstring(value: string): string | undefined {
  return words.get(
    value
      .replace(/^\s*\{*\s*|\s*\}*\s*$/g, '')
      .replace(/^\\bibstring\s*\{(\w+)$/, '$1')
      .toLowerCase(),
  );
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** The words for a journal's series by its number: "3rd series". */
export function seriesOf(number: number): string {
  return `${number}${endings[ordinals.select(number)] ?? 'th'} ${words.get('jourser')}`;
}

/** States of publication that old styles have in `year`. */
const states = new Set(['forthcoming', 'inpreparation', 'inpress', 'submitted', 'prepublished']);

/** The state of publication that stands where a year is expected; else nothing. */
export function publicationState(year: string): string | undefined {
  const key = year.replace(/[\s{}-]/g, '').toLowerCase();
  return states.has(key) ? words.get(key) : undefined;
}

/** Names of languages in babel and polyglossia, as BCP 47 has them. */
const languages = new Map(
  `acadian fr-CA|afrikaans af-ZA|albanian sq|american en-US|amharic am|arabic ar|armenian hy
  |asturian ast|australian en-AU|austrian de-AT|basque eu|belarusian be|bengali bn|brazil pt-BR
  |brazilian pt-BR|breton br|british en-GB|bulgarian bg-BG|canadian en-CA|canadien fr-CA
  |catalan ca-AD|chinese zh|croatian hr-HR|czech cs-CZ|danish da-DK|dutch nl-NL|english en-US
  |esperanto eo|estonian et-EE|farsi fa-IR|finnish fi-FI|francais fr-FR|french fr-FR|frenchb fr-FR
  |galician gl|georgian ka|german de-DE|germanb de-DE|greek el-GR|hebrew he-IL|hindi hi
  |hungarian hu-HU|icelandic is-IS|indonesian id|interlingua ia|irish ga|italian it-IT
  |japanese ja-JP|korean ko|latin la|latvian lv-LV|lithuanian lt-LT|macedonian mk|magyar hu-HU
  |malay ms|mexican es-MX|mongolian mn-MN|naustrian de-AT|newzealand en-NZ|ngerman de-DE
  |norsk nb-NO|norwegian no|nswissgerman de-CH|nynorsk nn-NO|occitan oc|persian fa|polish pl-PL
  |polutonikogreek el-GR|portuges pt-PT|portugues pt-PT|portuguese pt-PT|romanian ro-RO
  |russian ru-RU|sanskrit sa|scottish gd|serbian sr-RS|serbianc sr-RS|slovak sk-SK|slovene sl-SI
  |slovenian sl-SI|spanish es-ES|swedish sv-SE|swissgerman de-CH|thai th-TH|tibetan bo
  |turkish tr-TR|ukenglish en-GB|ukrainian uk-UA|urdu ur|usenglish en-US|vietnamese vi-VN|welsh cy`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** The BCP 47 tag of a language as BibTeX files name it: `ngerman`, `langgerman` or `de-DE`. */
export function languageTag(name: string): string {
  const typed = name.replace(/[{}]/g, '').trim();
  const key = typed.toLowerCase();
  return languages.get(key) ?? languages.get(key.replace(/^lang/, '')) ?? typed;
}
