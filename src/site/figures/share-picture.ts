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
  const room = rule - 36 - start;
  const words = clean(content.words);
  const shown = content.quoted ? `“${words}”` : words;
  if (content.image) {
    page.image(content.image, pictured);
    const below = pictured.y + pictured.height + 20;
    const isNamed = !content.label || words.toLowerCase().startsWith(content.label.toLowerCase());
    const named = isNamed ? words : `${content.label}. ${words}`;
    page.block(named, below, { room: rule - 14 - below, sizes: [34, 30, 27, 25] });
  } else if (content.quote) {
    const used = page.block(shown, start, { room: room * 0.5, sizes: [62, 56, 50, 44, 39, 34] });
    const below = start + used + 34;
    const taken = page.block(`“${clean(content.quote)}”`, below, {
      room: start + room - below,
      sizes: [36, 33, 30, 27],
      indent: 34,
      fill: quiet,
    });
    page.bar(below + 4, taken - 4);
  } else {
    page.block(shown, start, { room, sizes: [84, 76, 69, 62, 56, 50, 45, 40, 36, 33] });
  }
  page.rule(rule);
  if (content.from && from) page.line(content.from, from, { size: 28, family: 'serif' });
  page.ends(content.by, content.site, foot);
  return page.svg(
    clean([content.label, words, content.quote, content.from].filter(Boolean).join('. ')),
  );
}

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
  /** Sizes to try, largest first; the last is kept where none fits, and the end cut. */
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

  /** Lines from `y` downwards; gives the height that they take. */
  block(
    text: string,
    y: number,
    { room, sizes, indent = 0, fill = this.#colours.ink }: BlockStyle,
  ): number {
    const leading = 1.17;
    const space = measure - indent;
    const fitted = sizes.flatMap((size) => {
      const lines = breakLines(text, space, (part) => widthOf(part, 'serif') * size, this.#lang);
      return { size, lines, most: Math.max(1, Math.floor(room / (size * leading))) };
    });
    const { size, lines, most } = fitted.find(({ lines, most }) => lines.length <= most) ??
      fitted.at(-1) ?? { size: 33, lines: [], most: 1 };
    const wide = (part: string) => widthOf(part, 'serif') * size;
    const kept =
      lines.length <= most
        ? balance(lines, space, wide, this.#lang)
        : [...lines.slice(0, most - 1), clipLine(lines.slice(most - 1).join(' '), space, wide)];
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

  svg(title: string): string {
    const outlines = [...this.#outlines].map(([id, path]) => `<path id="${id}" d="${path}"/>`);
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}"><title>${escape(title)}</title>` +
      `<defs>${outlines.join('')}</defs>` +
      `<rect width="${width}" height="${height}" fill="${this.#colours.paper}"/>${this.#body}</svg>`
    );
  }

  #draw(
    words: string,
    y: number,
    { size, family, fill, start }: Required<LineStyle> & { readonly start: number },
  ): void {
    if (words === '') return;
    const glyphs = setLine(words, family);
    if (!glyphs) {
      const x = this.#rtl ? width - margin - start : margin + start;
      this.#body +=
        `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" ` +
        `font-family="${family === 'serif' ? 'serif' : 'sans-serif'}" ` +
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
