import { type Words, likelyOf, primaryOf } from '../../messages/index.ts';
import { emphasisStyle } from '../emphasis-style.ts';

/** How a PDF in a language is set. */
export interface PdfLanguage {
  /** Families after ours for text and titles, as part of a list: each with a comma behind it. */
  readonly serif: string;
  /** The same for headings and small print. */
  readonly sans: string;
  /** What the style sheet has beside that of every PDF. */
  readonly style: string;
}

/** Family of the letters of a script that ours have not; `pdf.ts` brings them. */
export function scriptFamily(script: string, family: 'serif' | 'sans'): string {
  return `${script} ${family}`;
}

/** In every text: a name may be in Armenian letters. */
const ofScripts = {
  serif: listed(['armenian', 'georgian'].map((script) => scriptFamily(script, 'serif'))),
  sans: listed(['armenian', 'georgian'].map((script) => scriptFamily(script, 'sans'))),
};

/** Families of the machine by name: with them, a letter that ours lack is the same on each. */
const families = {
  Arab: {
    serif: ['Noto Naskh Arabic', 'Amiri', 'Geeza Pro', 'Traditional Arabic'],
    sans: ['Noto Sans Arabic', 'SF Arabic', 'Geeza Pro', 'Segoe UI', 'Tahoma'],
  },
  Hebr: {
    serif: ['Noto Serif Hebrew', 'Frank Ruhl Libre', 'New Peninim MT', 'David'],
    sans: ['Noto Sans Hebrew', 'SF Hebrew', 'Arial Hebrew', 'Segoe UI'],
  },
  Hans: {
    serif: ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'Songti SC', 'SimSun'],
    sans: ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC'],
  },
  Hant: {
    serif: ['Noto Serif CJK TC', 'Noto Serif TC', 'Source Han Serif TC', 'Songti TC', 'PMingLiU'],
    sans: ['Noto Sans CJK TC', 'Noto Sans TC', 'Source Han Sans TC', 'PingFang TC'],
  },
  Jpan: {
    serif: ['Noto Serif CJK JP', 'Noto Serif JP', 'Source Han Serif', 'Hiragino Mincho ProN'],
    sans: ['Noto Sans CJK JP', 'Noto Sans JP', 'Source Han Sans', 'Hiragino Sans'],
  },
} as const satisfies Record<string, { serif: readonly string[]; sans: readonly string[] }>;

type Script = keyof typeof families;

const arabic = `html { font-size: 12pt; line-height: 21pt; }
h1 { line-height: 1.5; }
h2, h3, h4, h5, h6 { line-height: 1.6; }
aside, .works, .abstract, .subtitle { line-height: 1.75; }
.abstract h2, .journal, .address, .stated, .licence, .keywords, .author > p + p, .author > p + div, .translators, figcaption, caption, .edition, .index, .index h3, .events, .events dt, .events a, .picture .legend { line-height: 1.7; }
`;

const cjk = `html { font-size: 10.5pt; line-height: 18pt; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; }
h1 { line-height: 1.4; }
aside, .works, .abstract { line-height: 1.6; }
:is(.text, aside > div, blockquote, li > div) > p, .abstract p { text-align: justify; }
`;

const styles: Readonly<Record<Script, string>> = {
  Arab: arabic,
  Hebr: 'html { line-height: 17pt; }\n',
  Hans: `${cjk}:where(.text) > p:lang(zh) { text-indent: 2em; }\n`,
  Hant: `${cjk}:where(.text) > p:lang(zh) { text-indent: 2em; }\n`,
  Jpan: `${cjk}:where(.text) > p:lang(ja) { text-indent: 1em; }\nh1, h2, h3 { word-break: auto-phrase; }\n`,
};

/** Signs of punctuation that ours have as narrow as letters, where characters are as wide as high. */
const wideSigns = 'U+B7, U+2014, U+2015, U+2018, U+2019, U+201C, U+201D, U+2026';

/** How the PDF of a text in `lang` is set; as one in English where its letters are ours. */
export function pdfLanguage(lang: string, words: Words): PdfLanguage {
  const script = scriptOf(lang);
  const style = emphasisStyle(lang) + numbersStyle(words);
  if (script === undefined) return { ...ofScripts, style };
  const { serif, sans } = families[script];
  const hasWideSigns = script !== 'Arab' && script !== 'Hebr';
  const signs = hasWideSigns ? signsStyle(primaryOf(lang), serif) : '';
  return {
    serif: ofScripts.serif + listed(serif),
    sans: ofScripts.sans + listed(sans),
    style: signs + styles[script] + style,
  };
}

/** The signs in a face of their own, which stands before ours in text of the language alone. */
function signsStyle(primary: string, names: readonly string[]): string {
  const sources = names.map((name) => `local('${name}')`).join(', ');
  const ours = `'Source Serif 4', ${listed(names)}'Noto Serif', serif`;
  return `@font-face { font-family: 'Wide Signs'; src: ${sources}; unicode-range: ${wideSigns}; }
html { font-family: 'Wide Signs', ${ours}; }
[lang]:not(:lang(${primary})) { font-family: ${ours}; }
`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `'${name}', `).join('');
}

function scriptOf(lang: string): Script | undefined {
  const script = likelyOf(lang)?.script;
  if (script === 'Aran') return 'Arab';
  return script !== undefined && script in families ? (script as Script) : undefined;
}

/** By the digit that a language has for 1 (CSS Counter Styles, 6.1). */
const counterStyles: Readonly<Record<string, string>> = {
  '۱': 'persian',
  '١': 'arabic-indic',
  '१': 'devanagari',
  '১': 'bengali',
};

/** The style of counters that writes numbers as a language does. */
export function counterStyle(words: Words): string | undefined {
  return counterStyles[words.digits('1')];
}

function numbersStyle(words: Words): string {
  const counters = counterStyle(words);
  return counters === undefined ? '' : `ol:not([type]) { list-style-type: ${counters}; }\n`;
}
