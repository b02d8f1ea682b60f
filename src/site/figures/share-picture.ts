import type { Element } from 'hast';
import { quoted } from '../../article/index.ts';
import {
  type StripFacts,
  type StripSign,
  type StripSize,
  shareStrip,
  signAt,
  wordsSignAt,
} from '../../pictures/index.ts';
import { likelyOf } from '../../messages/index.ts';
import { svgText } from '../print.ts';
import { balance, breakLines, clipLine } from './break-lines.ts';
import type { SharedImage } from './share-image.ts';
import { type Family, setLine, widthOf } from './type.ts';

/** Size that Open Graph readers show in full. */
export const shareSize = { width: 1200, height: 630 } as const;

/** What a picture for sharing says. */
export interface ShareContent {
  /** A few words above: the journal, "Section 2", the kind of a source. */
  readonly label?: string;
  /** The words that the picture is for. */
  readonly words: string;
  /** The words are another's, drawn as a quotation. */
  readonly quoted?: boolean;
  /** A sentence below them, drawn as a quotation. */
  readonly quote?: string;
  /** The evidence strip of the article, below the words. */
  readonly strip?: StripFacts;
  /** What the signs of the strip mean is said, too: it is what the picture is for. */
  readonly legend?: boolean;
  /** Title of the article, where the words are only a part of it. */
  readonly from?: string;
  /** A picture above the words. */
  readonly image?: SharedImage;
  readonly by: string;
  readonly site: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Default: ours. */
  readonly colours?: ShareColours;
}

/** Colours of a picture, as six hexadecimal digits. */
export interface ShareColours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  /** Of the line above the foot. */
  readonly edge: string;
  readonly accent: string;
}

/** Room of the strip: below a title, and where it is what the picture is for. */
const stripHeight = { below: 168, alone: 236 } as const;

/**
 * Draws a picture for sharing as SVG, 1200 × 630. Letters of the site's fonts are drawn as
 * outlines, so that it looks the same everywhere; lines in other scripts are left to the fonts
 * of the machine that draws them (`needsSystemFonts`). The same words give the same bytes.
 */
export function sharePicture(content: ShareContent): string {
  const colours = content.colours ?? ourColours;
  const { accent, quiet } = colours;
  const page = new Sheet(content.dir ?? 'ltr', content.lang ?? 'en', colours);
  if (content.label && !content.image) page.line(content.label, top, { size: 27, fill: accent });
  const foot = height - margin + 8;
  const from = content.from ? foot - 42 : undefined;
  const rule = (from ?? foot) - 52;
  const start = content.label ? top + 36 : top - 24;
  const words = clean(content.words);
  const quote = (text: string) => quoted(text, content.lang ?? 'en');
  const shown = content.quoted ? quote(words) : words;
  const strip = content.strip && stripPlace(content.strip, content.legend === true, rule);
  // No word of a title is cut to make room for the strip.
  const hasStrip = strip !== undefined && page.fits(shown, strip.top - 36 - start, smallest);
  const room = (hasStrip ? strip.top : rule) - 36 - start;
  if (content.image) {
    page.image(content.image, pictured);
    const below = pictured.y + pictured.height + 20;
    const isNamed = !content.label || words.toLowerCase().startsWith(content.label.toLowerCase());
    const named = isNamed ? words : `${content.label}. ${words}`;
    page.block(named, below, { room: rule - 14 - below, sizes: [34, 30, 27, 25] });
  } else if (content.quote) {
    const used = page.block(shown, start, { room: room * 0.5, sizes: [62, 56, 50, 44, 39, 34] });
    const next = start + used + 34;
    const taken = page.block(quote(clean(content.quote)), next, {
      room: start + room - next,
      sizes: [36, 33, 30, 27],
      indent: 34,
      fill: quiet,
    });
    page.bar(next + 4, taken - 4);
  } else {
    const sizes = [84, 76, 69, 62, 56, 50, 45, 40, 36, smallest];
    page.block(shown, start, { room, sizes: content.legend ? sizes.slice(3) : sizes });
  }
  if (hasStrip) {
    page.strip(strip.facts, strip.top, { width: measure, height: strip.height });
    if (content.legend) page.legend(strip.facts.legend, rule - 4);
  } else page.rule(rule);
  if (content.from && from) page.line(content.from, from, { size: 28, family: 'serif' });
  page.ends(content.by, content.site, foot);
  return page.svg(
    clean([content.label, words, content.quote, content.from].filter(Boolean).join('. ')),
  );
}

/** Where the strip stands, above a place, with room for what its signs mean. */
function stripPlace(facts: StripFacts, legend: boolean, end: number) {
  const height = legend ? stripHeight.alone : stripHeight.below;
  return { facts, height, top: end - (legend ? 44 : 0) - height };
}

/** Size of letters below which a title is cut. */
const smallest = 33;

/** Whether a picture holds lines that need a font of the machine. */
export function needsSystemFonts(svg: string): boolean {
  return svg.includes('<text');
}

const { width, height } = shareSize;
const margin = 80;
const top = 104;
const measure = width - 2 * margin;
/** Where a picture is fitted into. */
const pictured = { y: 40, height: 336 } as const;
/** From line to line, in sizes of its letters. */
const leading = 1.17;
const ourColours: ShareColours = {
  paper: '#fcfbf8',
  ink: '#1d1c1a',
  quiet: '#66625b',
  edge: '#e2ded5',
  accent: '#8c2f23',
};

interface LineStyle {
  readonly size: number;
  readonly family?: Family;
  readonly fill?: string;
}

interface BlockStyle {
  readonly room: number;
  /** Sizes to try, at least one, largest first; the last is kept where none fits, and the end cut. */
  readonly sizes: readonly number[];
  readonly indent?: number;
  readonly fill?: string;
}

class Sheet {
  readonly #rtl: boolean;
  readonly #lang: string;
  readonly #colours: ShareColours;
  readonly #outlines = new Map<string, string>();
  #body = '';
  /** Of the signs. */
  #style = '';

  constructor(dir: 'ltr' | 'rtl', lang: string, colours: ShareColours) {
    this.#colours = colours;
    this.#rtl = dir === 'rtl';
    this.#lang = supported(lang);
  }

  line(
    text: string,
    y: number,
    { size, family = 'sans', fill = this.#colours.ink }: LineStyle,
  ): void {
    const words = clipLine(clean(text), measure, (part) => widthOf(part, family) * size);
    this.#draw(words, y, { size, family, fill, start: 0 });
  }

  /** One line at each end of a baseline; the first gives way where both do not fit. */
  ends(first: string, last: string, y: number): void {
    const size = 25;
    const { quiet } = this.#colours;
    const wide = (part: string) => widthOf(part, 'sans') * size;
    const end = clipLine(clean(last), measure / 2, wide);
    const taken = wide(end);
    const words = clipLine(clean(first), measure - taken - 40, wide);
    this.#draw(words, y, { size, family: 'sans', fill: quiet, start: 0 });
    this.#draw(end, y, { size, family: 'sans', fill: quiet, start: measure - taken });
  }

  /** Whether a text has room at a size. */
  fits(text: string, room: number, size: number): boolean {
    const wide = (part: string) => widthOf(part, 'serif') * size;
    return (
      breakLines(text, measure, wide, this.#lang).length <= Math.floor(room / (size * leading))
    );
  }

  /** Lines from `y` downwards; gives the height that they take. */
  block(
    text: string,
    y: number,
    { room, sizes, indent = 0, fill = this.#colours.ink }: BlockStyle,
  ): number {
    const space = measure - indent;
    const wideAt = (size: number) => (part: string) => widthOf(part, 'serif') * size;
    const broken = (part: string, size: number): string[] =>
      breakLines(part, space, wideAt(size), this.#lang);
    const fitted = sizes.map((size) => {
      const most = Math.max(1, Math.floor(room / (size * leading)));
      return { size, lines: broken(text, size), most };
    });
    const largest = fitted.find(({ lines, most }) => lines.length <= most);
    const { lines, most, ...found } = largest ?? fitted.at(-1)!;
    const parted = largest && atColon(text, lines.length, found.size, sizes, broken);
    const size = parted?.size ?? found.size;
    const wide = wideAt(size);
    const kept =
      parted?.lines ??
      (largest
        ? balance(lines, space, wide, this.#lang)
        : [...lines.slice(0, most - 1), clipLine(lines.slice(most - 1).join(' '), space, wide)]);
    kept.forEach((words, nth) => {
      const baseline = y + size * (0.86 + nth * leading);
      this.#draw(words, baseline, { size, family: 'serif', fill, start: indent });
    });
    return kept.length * size * leading;
  }

  rule(y: number): void {
    this.#body += `<rect x="${margin}" y="${y}" width="${measure}" height="2" fill="${this.#colours.edge}"/>`;
  }

  /** A picture in the middle of the measure, whole. */
  image(image: SharedImage, { y, height }: { readonly y: number; readonly height: number }): void {
    const place = `x="${margin}" y="${y}" width="${measure}" height="${height}"`;
    this.#body +=
      'address' in image
        ? `<image ${place} href="${escape(image.address)}"/>`
        : `<svg ${place}${image.attributes}>${image.content}</svg>`;
  }

  bar(y: number, length: number): void {
    const x = this.#rtl ? width - margin - 4 : margin;
    this.#body += `<rect x="${x}" y="${round(y)}" width="4" height="${round(length)}" fill="${this.#colours.accent}"/>`;
  }

  /** The strip of an article from `y` downwards. */
  strip(facts: StripFacts, y: number, size: StripSize): void {
    const { paper, ink, quiet, edge, accent } = this.#colours;
    const { cells, hollows, rules, signs, height: taken } = shareStrip(facts, size);
    const box = (each: (typeof cells)[number], inset = 0): string =>
      `<rect x="${round(each.x + inset)}" y="${round(each.y + inset)}" ` +
      `width="${round(each.width - 2 * inset)}" height="${round(each.height - 2 * inset)}"/>`;
    const scale = Math.min(1, size.height / taken);
    const shift = this.#rtl ? size.width * (1 - scale) : 0;
    const isOurs = this.#colours === ourColours;
    this.#style = signStyle({ paper, ink, accent });
    this.#body +=
      `<g transform="translate(${round(margin + shift)} ${round(y)}) scale(${round(scale)})">` +
      `<g fill="${isOurs ? stripColours.cell : edge}">${cells.map((each) => box(each)).join('')}</g>` +
      `<g fill="none" stroke="${isOurs ? stripColours.hollow : quiet}" stroke-width="1.5">` +
      `${hollows.map((each) => box(each, 0.75)).join('')}</g>` +
      `<g fill="${ink}">${rules.map((each) => box(each)).join('')}</g>` +
      `${signs.map((each) => signSvg(each, each.x, each.y, each.radius)).join('')}</g>`;
  }

  /** What signs mean, in a line on the baseline `y`, as many as there is room for. */
  legend(entries: StripFacts['legend'], y: number): void {
    const size = 23;
    let start = 0;
    for (const { words, ...sign } of entries) {
      const taken = widthOf(words, 'sans') * size;
      if (start + 26 + taken > measure) return;
      const x = this.#rtl ? width - margin - start - 8 : margin + start + 8;
      this.#body += signSvg(sign, x, y - 8, 8);
      this.#draw(words, y, { size, family: 'sans', fill: this.#colours.quiet, start: start + 26 });
      start += 26 + taken + 26;
    }
  }

  svg(title: string): string {
    const outlines = [...this.#outlines].map(([id, path]) => `<path id="${id}" d="${path}"/>`);
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}"><title>${escape(title)}</title>` +
      `<defs>${outlines.join('')}</defs>${this.#style}` +
      `<rect width="${width}" height="${height}" fill="${this.#colours.paper}"/>${this.#body}</svg>`
    );
  }

  #draw(
    words: string,
    y: number,
    { size, family, fill, start }: Required<LineStyle> & { readonly start: number },
  ): void {
    if (words === '') return;
    const glyphs = setLine(words, family, this.#rtl ? 'rtl' : 'ltr');
    if (!glyphs) {
      const x = this.#rtl ? width - margin - start : margin + start;
      this.#body +=
        `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" ` +
        `font-family="${familiesOf(this.#lang, family)}" ` +
        `text-anchor="${this.#rtl ? 'end' : 'start'}">${escape(words)}</text>`;
      return;
    }
    const taken = widthOf(words, family) * size;
    const x = this.#rtl ? width - margin - start - taken : margin + start;
    this.#body += `<g fill="${fill}">`;
    for (const glyph of glyphs) {
      this.#outlines.set(glyph.id, glyph.outline);
      const scale = Number((glyph.unit * size).toPrecision(6));
      const place = `${round(x + glyph.x * size)} ${round(y + glyph.y * size)}`;
      this.#body += `<use href="#${glyph.id}" transform="matrix(${scale} 0 0 -${scale} ${place})"/>`;
    }
    this.#body += '</g>';
  }
}

/**
 * Fonts of the machine by name where the same characters are drawn otherwise in another language;
 * else whichever has the letters.
 */
function familiesOf(lang: string, family: Family): string {
  const { language = '', script } = likelyOf(lang) ?? {};
  const generic = family === 'serif' ? 'serif' : 'sans-serif';
  const named = byLanguage[`${language}-${script ?? ''}`] ?? [];
  return [...named, generic].join(', ');
}

const byLanguage: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': ['Noto Serif CJK SC', 'Noto Serif SC', 'Songti SC', 'SimSun'],
  'zh-Hant': ['Noto Serif CJK TC', 'Noto Serif TC', 'Songti TC', 'PMingLiU'],
  'ja-Jpan': ['Noto Serif CJK JP', 'Noto Serif JP', 'Hiragino Mincho ProN', 'Yu Mincho'],
  'ko-Kore': ['Noto Serif CJK KR', 'Noto Serif KR', 'AppleMyungjo', 'Batang'],
};

/** A title in two parts, broken at its colon, where that takes no more lines or much smaller ones. */
function atColon(
  text: string,
  most: number,
  largest: number,
  sizes: readonly number[],
  broken: (part: string, size: number) => string[],
): { readonly size: number; readonly lines: string[] } | undefined {
  const end = text.indexOf(': ') + 1;
  if (end === 0 || most < 2) return undefined;
  return sizes
    .filter((size) => size <= largest && size >= 0.8 * largest)
    .map((size) => ({
      size,
      lines: [...broken(text.slice(0, end), size), ...broken(text.slice(end + 1), size)],
    }))
    .find(({ lines }) => lines.length <= most);
}

/** Fills of bars with marks and lines around those without (`pictures/pictures.css`). */
const stripColours = { cell: '#dcd6c8', hollow: '#bdb5a4' };

/** The colours of signs, as `pictures/pictures.css` has them. */
function signStyle({ paper, ink, accent }: Pick<ShareColours, 'paper' | 'ink' | 'accent'>): string {
  return (
    `<style>.sign-mark{color:${ink}}.sign-mark.in-print{color:${accent}}` +
    `.full{fill:currentColor;stroke:${paper};stroke-width:2;paint-order:stroke}` +
    `.under{fill:${paper}}.open{fill:${paper};stroke:currentColor;stroke-width:2.4}` +
    '.half{fill:currentColor}</style>'
  );
}

function signSvg({ sign, inPrint }: StripSign, x: number, y: number, radius: number): string {
  const name = `${sign} ${String(inPrint)} ${radius}`;
  const known = signs.get(name) ?? svgText(signElement({ sign, inPrint }, radius));
  if (signs.size > 1000) signs.clear();
  signs.set(name, known);
  return `<g transform="translate(${round(x)} ${round(y)})">${known}</g>`;
}

/** Signs around the origin: the same few stand again and again. */
const signs = new Map<string, string>();

function signElement({ sign, inPrint }: StripSign, radius: number): Element {
  return sign === 'words' ? wordsSignAt(0, 0, radius) : signAt(sign, 0, 0, radius, inPrint);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** One line without characters that XML forbids or that turn the direction of what follows. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
    .trim();
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function supported(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
