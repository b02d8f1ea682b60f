import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

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
 * Sets `text` in one line in the site's own fonts (Latin, Greek, Cyrillic, Vietnamese). Nothing
 * where a character is in none of them: a font of the machine must do.
 */
export function setLine(text: string, family: Family): SetGlyph[] | undefined {
  const set: SetGlyph[] = [];
  let x = 0;
  const runs = runsOf(text, family);
  if (!runs) return undefined;
  for (const { font, words } of runs) {
    const unit = 1 / font.upem;
    for (const { glyph, advance, dx, dy } of shaped(font, words)) {
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
  const runs = runsOf(text, family);
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
}

const scripts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] as const;
const loaded = new Map<string, LoadedFont>();

function load(family: Family, script: (typeof scripts)[number]): LoadedFont {
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
  return scripts.map((script) => fontFile(family, script));
}

function fontFile(family: Family, script: (typeof scripts)[number]): string {
  return fileURLToPath(new URL(`../fonts/share-${family}-${script}.ttf`, import.meta.url));
}

/** Parts of `text` by the font that holds them; nothing where some character is in no font. */
function runsOf(text: string, family: Family): Run[] | undefined {
  const runs: { font: LoadedFont; words: string }[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const last = runs.at(-1);
    if (last?.font.holds.has(code)) {
      last.words += char;
      continue;
    }
    const script = scripts.find((each) => load(family, each).holds.has(code));
    if (script === undefined) return undefined;
    runs.push({ font: load(family, script), words: char });
  }
  return runs;
}

interface Glyph {
  readonly glyph: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

function shaped(font: LoadedFont, words: string): Glyph[] {
  const buffer = new Buffer();
  buffer.addText(words);
  buffer.guessSegmentProperties();
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
