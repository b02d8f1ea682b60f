import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import bidiFactory from 'bidi-js';
import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs';

export type Family = 'serif' | 'sans';

/** One letter of set words, in ems from the start of the line on its baseline, y downwards. */
export interface SetGlyph {
  /** Names the outline: the same for the same letter of the same font. */
  readonly id: string;
  /** SVG path data in units of the font, y upwards. */
  readonly outline: string;
  /** Ems of one such unit. */
  readonly unit: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Sets `text` in one line in the site's own fonts (Latin, Greek, Cyrillic, Vietnamese, Armenian,
 * Georgian, Arabic, Hebrew). Nothing where a character is in none of them: a font of the machine
 * must do.
 * @param dir Which way the text around the line runs.
 */
export function setLine(
  text: string,
  family: Family,
  dir: 'ltr' | 'rtl' = 'ltr',
): SetGlyph[] | undefined {
  const set: SetGlyph[] = [];
  let x = 0;
  const runs = runsInOrder(text, family, dir);
  if (!runs) return undefined;
  for (const { font, words, isRtl } of runs) {
    const unit = 1 / font.upem;
    for (const { glyph, advance, dx, dy } of shaped(font, words, isRtl)) {
      const path = outline(font, glyph);
      const place = { x: x + dx * unit, y: -dy * unit };
      if (path) set.push({ id: `${font.name}${glyph}`, outline: path, unit, ...place });
      x += advance * unit;
    }
  }
  return set;
}

/** Width of `text` in ems; a generous guess where the site's fonts do not hold all of it. */
export function widthOf(text: string, family: Family): number {
  const name = `${family} ${text}`;
  const known = widths.get(name);
  if (known !== undefined) return known;
  const runs = runsOf(text, family, true);
  const width = runs
    ? runs
        .flatMap(({ font, words }) => shaped(font, words).map(({ advance }) => advance / font.upem))
        .reduce((sum, advance) => sum + advance, 0)
    : foreignWidth(text);
  if (widths.size > 50_000) widths.clear();
  widths.set(name, width);
  return width;
}

/** Words come again and again while lines are tried at one size after the other. */
const widths = new Map<string, number>();

interface LoadedFont {
  readonly name: string;
  readonly hb: Font;
  readonly upem: number;
  readonly holds: ReadonlySet<number>;
  readonly outlines: Map<number, string>;
}

interface Run {
  readonly font: LoadedFont;
  readonly words: string;
  readonly isRtl?: boolean;
}

const scripts = [
  ...(['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'armenian', 'georgian'] as const),
];
/** Scripts from right to left, of which there are no sans letters. */
const rightToLeft = ['arabic', 'hebrew'] as const;
type Script = (typeof scripts)[number] | (typeof rightToLeft)[number];
const loaded = new Map<string, LoadedFont>();

function load(family: Family, script: Script): LoadedFont {
  const name = `${family}-${script}-`;
  const known = loaded.get(name);
  if (known) return known;
  const bytes = readFileSync(fontFile(family, script));
  const face = new Face(new Blob(new Uint8Array(bytes).buffer));
  const font: LoadedFont = {
    name,
    hb: new Font(face),
    upem: face.upem,
    holds: new Set(face.collectUnicodes()),
    outlines: new Map(),
  };
  loaded.set(name, font);
  return font;
}

/** Files of a family, for who sets words otherwise. */
export function fontFiles(family: Family): string[] {
  return [
    ...scripts.map((script) => fontFile(family, script)),
    ...rightToLeft.map((script) => fontFile('serif', script)),
  ];
}

/** Whether the files of {@link fontFiles} have each character of `text`. */
export function hasLetters(text: string, family: Family): boolean {
  return runsOf(text, family, true) !== undefined;
}

function fontFile(family: Family, script: Script): string {
  return fileURLToPath(new URL(`../fonts/share-${family}-${script}.ttf`, import.meta.url));
}

/**
 * Parts of `text` from left to right, each in one font and one direction (Unicode Standard Annex
 * #9); nothing where some character is in no font.
 */
function runsInOrder(text: string, family: Family, dir: 'ltr' | 'rtl'): Run[] | undefined {
  if (!runsRightToLeft.test(text)) return runsOf(text, family);
  const levels = bidi.getEmbeddingLevels(text, dir);
  const order = bidi.getReorderedIndices(text, levels);
  const runs: { font: LoadedFont; words: string; isRtl: boolean; level: number }[] = [];
  for (const at of order) {
    // Of two halves of a character the first speaks for both.
    const code = text.codePointAt(at)!;
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    const font = fontOf(code, family, true);
    if (!font) return undefined;
    const level = levels.levels[at] ?? 0;
    const isRtl = level % 2 === 1;
    const last = runs.at(-1);
    const char = String.fromCodePoint(code);
    if (last?.font === font && last.level === level)
      last.words = isRtl ? char + last.words : last.words + char;
    else runs.push({ font, words: char, isRtl, level });
  }
  return runs;
}

const bidi = bidiFactory();
const runsRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Parts of `text` by the font that holds them; nothing where some character is in no font.
 * @param both Characters that run from right to left count, too.
 */
function runsOf(text: string, family: Family, both = false): Run[] | undefined {
  const runs: { font: LoadedFont; words: string }[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const last = runs.at(-1);
    if (last?.font.holds.has(code)) {
      last.words += char;
      continue;
    }
    const font = fontOf(code, family, both);
    if (!font) return undefined;
    runs.push({ font, words: char });
  }
  return runs;
}

function fontOf(code: number, family: Family, both: boolean): LoadedFont | undefined {
  const script = scripts.find((each) => load(family, each).holds.has(code));
  if (script !== undefined) return load(family, script);
  const other = both && rightToLeft.find((each) => load('serif', each).holds.has(code));
  return other ? load('serif', other) : undefined;
}

interface Glyph {
  readonly glyph: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

function shaped(font: LoadedFont, words: string, isRtl?: boolean): Glyph[] {
  const buffer = new Buffer();
  buffer.addText(words);
  buffer.guessSegmentProperties();
  if (isRtl !== undefined) buffer.setDirection(isRtl ? Direction.RTL : Direction.LTR);
  shape(font.hb, buffer);
  return buffer
    .getGlyphInfosAndPositions()
    .map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => ({
      glyph: codepoint,
      advance: xAdvance,
      dx: xOffset,
      dy: yOffset,
    }));
}

function outline(font: LoadedFont, glyph: number): string {
  const known = font.outlines.get(glyph);
  if (known !== undefined) return known;
  const path = font.hb.glyphToPath(glyph);
  font.outlines.set(glyph, path);
  return path;
}

/** Ems that words in a font not known here take at most, as a rule: wide scripts a full em. */
function foreignWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    width += /\p{M}/u.test(char) ? 0 : wide.test(char) ? 1 : /\s/.test(char) ? 0.3 : 0.65;
  }
  return width;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u;
