import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createFontStack } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import type { FontFace, SiteFont } from '../../library/index.ts';
import { systemFonts } from './system-fonts.ts';

/** The two fonts of a site, and where their files are put. */
export interface SiteFonts {
  readonly body?: SiteFont;
  readonly headings?: SiteFont;
}

export interface FontSheet {
  readonly css: string;
  /** Names of the files that the first screen is set in. */
  readonly preload: readonly string[];
  readonly awaited: readonly string[];
}

/** Names of the fonts in our sheet: no words of a site stand in it. */
const names = { body: 'Site Text', headings: 'Site Title' } as const;

/**
 * The rules that set a site in its own fonts. Each is drawn as large as ours, by the height of its
 * small letters, and a font of the system in its width stands there until it has come.
 * @param put Takes the bytes of a file; gives the name that it has beside the sheet.
 */
export async function fontSheet(
  { body, headings }: SiteFonts,
  put: (name: string, bytes: Uint8Array) => string,
): Promise<FontSheet | undefined> {
  if (!body && !headings) return undefined;
  const text = body && (await familyOf(names.body, body, 0.475, put));
  const isOne = body !== undefined && JSON.stringify(body) === JSON.stringify(headings);
  const title =
    headings && !isOne ? await familyOf(names.headings, headings, 0.475, put) : undefined;
  const hasSansTitle = title !== undefined && headings?.isSans === true;
  const sans = hasSansTitle ? names.headings : body?.isSans === true ? names.body : '';
  const { like, whole, later } = valuesOf(text, title);
  const likeSans = (hasSansTitle ? title : text)?.fallback ?? '';
  const usual = `:root:not([data-font='sans'], [data-font='legible'])`;
  const css = [
    ...(text?.faces ?? []),
    ...(title?.faces ?? []),
    rule(usual, { ...like, ...whole }),
    sans &&
      rule(`:root:not([data-font='legible'])`, {
        '--like-sans': likeSans,
        '--sans': `'${sans}', var(--like-sans)`,
      }),
    `@media (scripting: enabled) {\n${rule(`${usual}[data-fonts='later']`, later)}`,
    sans &&
      rule(`:root:not([data-font='legible'])[data-fonts='later']`, {
        '--sans': 'var(--like-sans)',
      }),
    '}',
    text && rule(`.tile[data-font='serif'] .tile-picture`, { 'font-family': `'${names.body}'` }),
    headings &&
      rule(
        ':is(.prose, .cover, .head, .entry, .masthead, .one-section) :is(h1, h2, h3, h4), .bar .site',
        { 'font-family': 'var(--title)' },
      ),
  ];
  return {
    css: css.filter(Boolean).join('\n'),
    preload: [...(text?.preload ?? []), ...(title?.preload ?? [])],
    awaited: [
      ...(text
        ? [`1em ${names.body}`, `italic 1em ${names.body}`]
        : ['1em Source Serif', 'italic 1em Source Serif', '1em Source Figures']),
      ...(title ? [`600 1em ${names.headings}`] : []),
      ...(sans ? [] : ['1em Source Sans']),
    ],
  };
}

/** The values of our variables: while the fonts are on their way, whole, and until the first paint. */
function valuesOf(text: Family | undefined, title: Family | undefined) {
  const like = {
    ...(text && { '--like-serif': text.fallback, '--line-ems': text.lineEms }),
    '--like-title': title?.fallback ?? 'var(--like-serif)',
  };
  const whole = {
    ...(text && {
      '--serif': `'${names.body}', var(--like-serif)`,
      '--figures': `'${names.body}'`,
    }),
    '--title': title ? `'${names.headings}', var(--like-title)` : 'var(--serif)',
  };
  const later = {
    ...(text && { '--serif': 'var(--like-serif)', '--figures': 'var(--like-serif)' }),
    '--title': 'var(--like-title)',
  };
  return { like, whole, later };
}

function rule(selector: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${value};`);
  return `${selector} { ${lines.join(' ')} }`;
}

interface Family {
  readonly faces: readonly string[];
  readonly fallback: string;
  readonly lineEms: string;
  readonly preload: readonly string[];
}

async function familyOf(
  name: string,
  { faces, isSans }: SiteFont,
  xHeight: number,
  put: (name: string, bytes: Uint8Array) => string,
): Promise<Family> {
  const [first = faces[0]] = faces.filter((face) => isLatin(face) && face.style === 'normal');
  const metrics = first && (await metricsOf(first));
  const scale = metrics ? clamp((xHeight * metrics.unitsPerEm) / metrics.xHeight, 0.9, 1.15) : 1;
  const files = new Map<FontFace, string>();
  for (const face of faces) files.set(face, put(basename(face.path), await readFile(face.path)));
  const generic = isSans ? 'system-ui, sans-serif' : 'serif';
  const stack =
    metrics && fallbackOf(name, { ...metrics, unitsPerEm: metrics.unitsPerEm / scale }, isSans);
  const average = metrics ? (metrics.xWidthAvg / metrics.unitsPerEm) * scale : ours.average;
  return {
    faces: [
      ...(stack?.faces ?? []),
      ...faces.map((face) =>
        rule('@font-face', {
          'font-family': `'${name}'`,
          src: `url('./${files.get(face) ?? ''}') format('woff2')`,
          'font-weight': face.weight,
          'font-style': face.style,
          'font-display': 'swap',
          ...(face.range !== undefined && { 'unicode-range': face.range }),
          ...(scale !== 1 && { 'size-adjust': `${percent(scale)}` }),
        }),
      ),
    ],
    fallback: [stack?.names, generic].filter(Boolean).join(', '),
    lineEms: clamp((ours.lineEms * ours.average) / average, 24, 38).toFixed(1),
    preload: [
      ...new Set(
        faces
          .filter((face) => isLatin(face) && (name === names.body || face.style === 'normal'))
          .map((face) => files.get(face) ?? ''),
      ),
    ].slice(0, 3),
  };
}

/** Ems of a line of 65 characters, and the average width of a letter, of Source Serif. */
const ours = { lineEms: 30.5, average: 0.459 } as const;

type Metrics = Awaited<ReturnType<typeof fromBuffer>>;

/** A file that cannot be measured is shown as it is. */
async function metricsOf({ path }: FontFace): Promise<Metrics | undefined> {
  try {
    const metrics = await fromBuffer(await readFile(path));
    return metrics.xHeight > 0 && metrics.xWidthAvg > 0 ? metrics : undefined;
  } catch {
    return undefined;
  }
}

function fallbackOf(
  name: string,
  metrics: Metrics,
  isSans: boolean,
): { readonly names: string; readonly faces: readonly string[] } {
  const found = systemFonts[isSans ? 'sans' : 'serif'];
  const { fontFaces } = createFontStack([{ ...metrics, familyName: name }, ...found], {
    fontFaceFormat: 'styleObject',
  });
  const faces = fontFaces.map(({ '@font-face': face }, index) => {
    const { familyName = '', twins = [], range } = found[index] ?? {};
    return rule('@font-face', {
      'font-family': `'${likeName(name, index)}'`,
      src: [familyName, ...twins].map((each) => `local('${each}')`).join(', '),
      'size-adjust': String(face.sizeAdjust ?? '100%'),
      'ascent-override': String(face.ascentOverride ?? 'normal'),
      'descent-override': String(face.descentOverride ?? 'normal'),
      'line-gap-override': '0%',
      ...(range !== undefined && { 'unicode-range': range }),
    });
  });
  return { faces, names: found.map((_, index) => `'${likeName(name, index)}'`).join(', ') };
}

function likeName(name: string, index: number): string {
  return `Like ${name} ${index + 1}`;
}

/** Whether a face has the letters of English. */
function isLatin({ range }: FontFace): boolean {
  if (range === undefined) return true;
  return range.split(',').some((part) => {
    const [, from = '', to = from] = /^\s*U\+([\dA-F]+)(?:-([\dA-F]+))?\s*$/i.exec(part) ?? [];
    return Number.parseInt(from, 16) <= 0x61 && Number.parseInt(to, 16) >= 0x61;
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 10}%`;
}
