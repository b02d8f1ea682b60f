import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/**
 * Cuts the site's fonts from the full ones and writes them to `src/site/fonts/`, where the style
 * sheets find them. Run by hand after a change of the fonts or of the characters below:
 * `node src/site/fonts/cut-fonts.ts`. The results are committed, so that a build needs none of this.
 *
 * The core holds what English running text uses and is all that most pages download; the rest
 * of Latin is fetched only where a page needs it (`unicode-range` in `styles/fonts.css`).
 */
const families = {
  serif: { file: 'source-serif-4', axis: 'opsz' },
  sans: { file: 'source-sans-3', axis: 'wght' },
  legible: { file: 'atkinson-hyperlegible-next', axis: 'wght' },
  'armenian-serif': { file: 'noto-serif-armenian', axis: 'wght' },
  'armenian-sans': { file: 'noto-sans-armenian', axis: 'wght' },
  'georgian-serif': { file: 'noto-serif-georgian', axis: 'wght' },
  'georgian-sans': { file: 'noto-sans-georgian', axis: 'wght' },
  arabic: { file: 'noto-naskh-arabic', axis: 'wght' },
  hebrew: { file: 'noto-serif-hebrew', axis: 'wght' },
} as const;

const faces: readonly Face[] = [
  {
    name: 'serif',
    axes: { wght: { min: 400, max: 600 }, opsz: 18 },
    ...sources('serif', 'normal'),
  },
  { name: 'serif-italic', axes: { wght: 400, opsz: 20 }, ...sources('serif', 'italic') },
  { name: 'sans', axes: { wght: { min: 400, max: 600 } }, ...sources('sans', 'normal') },
  // Only for readers who choose it.
  { name: 'legible', axes: { wght: { min: 400, max: 600 } }, ...sources('legible', 'normal') },
  { name: 'legible-italic', axes: { wght: 400 }, ...sources('legible', 'italic') },
];

const usual = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk'];
const ascii = range(0x20, 0x7e);
const marks = '\u00a0§¶·×«»–—‘’“”…';
const core = `${ascii}${marks}éèáäöüçñóß`;
const latin1 = [...range(0xa1, 0xff), ...'ıŒœˆ˜‐‑‚„†‡•‰′″‹›⁄€™−']
  .filter((char) => !core.includes(char))
  .join('');

// With the "ə" of Azerbaijani, and the signs that stand for letters of other scripts (ʾ, ʿ).
const latinExtended = `${range(0x100, 0x24f)}ə${range(0x2b9, 0x2bf)}${range(0x1e00, 0x1eff)}`;

for (const { name, latin, extended, axes } of faces) {
  await cut(`${name}-core`, latin, core, axes);
  await cut(`${name}-latin`, latin, latin1, axes);
  await cut(`${name}-extended`, extended, latinExtended, axes);
}
// Other alphabets are fetched by pages that are written in them (`styles/with-cyrillic.css` …).
const alphabets = {
  cyrillic: `\u0301${range(0x400, 0x45f)}ҐґҰұ№`,
  greek: range(0x370, 0x3ff),
  vietnamese: `ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0309\u0323${range(0x1ea0, 0x1ef9)}₫`,
};
for (const [script, characters] of Object.entries(alphabets)) {
  for (const { name, axes, family, style } of faces.slice(0, 3))
    await cut(`${name}-${script}`, sourceOf(family, style, script), characters, axes);
}
for (const [script, characters] of Object.entries({
  armenian: range(0x530, 0x58f) + range(0xfb13, 0xfb17),
  georgian: range(0x10a0, 0x10ff) + range(0x1c90, 0x1cbf),
} as const)) {
  for (const kind of ['serif', 'sans'] as const) {
    const family = `${script}-${kind}` as Family;
    const weights = { wght: { min: 400, max: 600 } };
    await cut(family, sourceOf(family, 'normal', script), characters, weights);
    const name = `share-${kind}-${script}`;
    await cut(name, sourceOf(family, 'normal', script), characters, { wght: 500 }, 'ttf');
  }
}
// Titles are set in the display cut; a character it lacks comes from the text cut.
const titles = ` ${range(0x30, 0x3b)}${range(0x41, 0x5a)}${range(0x61, 0x7a)}!&'(),-./?–—‘’“”`;
await cut('display-core', sources('serif', 'normal').latin, titles, { wght: 500, opsz: 48 });
// The full fonts above have no old-style figures. At the text's size these are a little larger
// than its letters (`size-adjust` in `styles/fonts.css`).
const figures = { features: ['onum', 'pnum'], without: ['BASE', 'STAT', 'gasp'] };
for (const [name, cutName] of [
  ['figures', '400Regular'],
  ['figures-italic', '400Regular_Italic'],
] as const) {
  const source = `@expo-google-fonts/source-serif-4/${cutName}/SourceSerif4_${cutName}.ttf`;
  await cut(`${name}-core`, source, range(0x30, 0x39), {}, 'woff2', figures);
}
// The settings show a font before it is chosen.
await cut('legible-sample', sources('legible', 'normal').latin, 'Aa', { wght: 400 });

// Pictures for sharing are drawn from whole files that the drawing library reads.
const scripts = {
  latin: ascii + range(0xa0, 0xff) + 'ıŒœˆ˜−€™' + range(0x2010, 0x2044),
  'latin-ext': latinExtended,
  vietnamese: range(0x1ea0, 0x1ef9),
  greek: range(0x370, 0x3ff),
  cyrillic: range(0x400, 0x45f) + 'Ґґ№',
};
for (const [script, characters] of Object.entries(scripts)) {
  const serif = { wght: 500, opsz: 40 };
  await cut(`share-serif-${script}`, sourceOf('serif', 'normal', script), characters, serif, 'ttf');
  await cut(
    `share-sans-${script}`,
    sourceOf('sans', 'normal', script),
    characters,
    { wght: 500 },
    'ttf',
  );
}

// Both run from right to left, and letters of Arabic script join: the drawing library sets them.
const joining = ['init', 'medi', 'fina', 'isol', 'rlig', 'calt'];
for (const [script, characters] of Object.entries({
  arabic: `${range(0x600, 0x6ff)}\u200c\u200d`,
  hebrew: `${range(0x590, 0x5ff)}${range(0xfb1d, 0xfb4f)}`,
} as const)) {
  const source = sourceOf(script as Family, 'normal', script);
  const features = [...usual, ...joining];
  await cut(`share-serif-${script}`, source, characters, { wght: 500 }, 'ttf', { features });
}

interface Face {
  readonly name: string;
  readonly family: Family;
  readonly style: 'normal' | 'italic';
  readonly latin: string;
  readonly extended: string;
  readonly axes: Axes;
}

/** What a file keeps beside its letters, and tables that it goes without. */
interface Kept {
  readonly features?: readonly string[];
  readonly without?: readonly string[];
}

type Axes = Readonly<Record<string, number | { min: number; max: number }>>;

async function cut(
  name: string,
  source: string,
  characters: string,
  axes: Axes,
  ending: 'woff2' | 'ttf' = 'woff2',
  { features = usual, without = [] }: Kept = {},
): Promise<void> {
  const font = await readFile(fileURLToPath(import.meta.resolve(source)));
  const made = await subsetFont(font, characters, {
    targetFormat: ending === 'ttf' ? 'truetype' : 'woff2',
    keepFeatures: features,
    dropTables: without,
    variationAxes: axes,
    noHinting: true,
  });
  await writeFile(new URL(`../fonts/${name}.${ending}`, import.meta.url), made);
  console.log(`${name}.${ending} ${made.length}`);
}

type Family = keyof typeof families;

function sources(family: Family, style: 'normal' | 'italic') {
  return {
    family,
    style,
    latin: sourceOf(family, style, 'latin'),
    extended: sourceOf(family, style, 'latin-ext'),
  };
}

function sourceOf(family: Family, style: 'normal' | 'italic', script: string): string {
  const { file, axis } = families[family];
  return `@fontsource-variable/${file}/files/${file}-${script}-${axis}-${style}.woff2`;
}

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}
