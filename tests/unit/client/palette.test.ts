import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync('src/site/styles/tokens.css', 'utf8');
const themes = ['light', 'dark', 'sepia'] as const;
type Theme = (typeof themes)[number];
type Colour = readonly [red: number, green: number, blue: number];

/** Share of ink in the other colours, where the reader asks for more contrast. */
const shares = {
  usual: 0,
  more: percentOf(/\[data-contrast='more'\]\s*\{\s*--more: (\d+)%/),
} as const;

/** The colours of each theme. */
const blocks = {
  light: /\[data-theme='light'\] \{([^}]+)\}/,
  dark: /\n\[data-theme='dark'\] \{([^}]+)\}/,
  sepia: /\n\[data-theme='sepia'\] \{([^}]+)\}/,
} as const;

it('the system’s dark theme is the one that a reader chooses', () => {
  const system = /prefers-color-scheme: dark\) \{\n[^{]*\{([^}]+)\}/.exec(sheet)?.[1];
  const chosen = blocks.dark.exec(sheet)?.[1];
  expect(system?.trim().split(/;\s*/)).toEqual(chosen?.trim().split(/;\s*/));
});

describe.each(themes)('in the theme %s', (theme) => {
  const colours = (share: number) => (name: string) => colourOf(theme, name, share);

  it('no line is louder than the words beside it, and each louder than its paper', () => {
    for (const share of Object.values(shares)) {
      const of = colours(share);
      const against = (name: string) => contrast(of(name), of('paper'));
      const order = ['line', 'edge', 'quiet', 'ink'].map(against);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(against('line')).toBeGreaterThan(1.15);
      for (const name of ['rule', 'trace'])
        expect(against(name), name).toBeLessThan(against('ink') * 0.75);
      // Edges and places are seen (WCAG 2.2, 1.4.11).
      for (const name of ['edge', 'rule', 'trace', 'accent'])
        expect(against(name), name).toBeGreaterThanOrEqual(3);
    }
  });

  it.each([
    ['usual', 4.5],
    ['more', 7],
  ] as const)('words have the contrast of %s: at least %d', (name, least) => {
    const of = colours(shares[name]);
    for (const ground of ['paper', 'card'])
      for (const words of ['ink', 'quiet', 'accent'])
        expect(contrast(of(words), of(ground)), `${words} on ${ground}`).toBeGreaterThanOrEqual(
          least,
        );
    for (const ground of ['lit', 'selected'])
      expect(contrast(of('ink'), of(ground)), ground).toBeGreaterThanOrEqual(7);
    expect(contrast(of('accent'), of('lit'))).toBeGreaterThanOrEqual(least);
  });

  it('what is selected differs from what is lit', () => {
    const of = colours(0);
    expect(contrast(of('selected'), of('lit'))).toBeGreaterThan(1.15);
    expect(contrast(of('selected'), of('paper'))).toBeGreaterThan(1.3);
  });
});

it('no line is drawn in the ink of the words', () => {
  const inInk = globSync('src/{site,reading,search}/**/*.css').flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /border[\w-]*: [^;]*(?:solid|dashed) var\(--ink\)|border-(?:block|inline)[\w-]*-color: var\(--ink\)/g,
      ),
    ].map(([rule]) => `${file}: ${rule}`),
  );
  expect(inInk).toEqual([]);
});

/** A colour of the sheet as a browser makes it of its parts, `color-mix()` included. */
function colourOf(theme: Theme, name: string, share: number): Colour {
  const own = blocks[theme].exec(sheet)?.[1] ?? '';
  const value = [own, sheet].flatMap(
    (part) => new RegExp(`--${name}: ([^;]+);`).exec(part)?.[1] ?? [],
  )[0];
  if (value === undefined) throw new Error(`Unexpected --${name}, expected a colour of the sheet`);
  return parsed(value.replace(/\s+/g, ' '), theme, share);
}

function parsed(value: string, theme: Theme, share: number): Colour {
  const mixed = /^color-mix\(in srgb, (.+), (\S+) var\(--more\)\)$/.exec(value);
  if (mixed) {
    const [from, to] = [mixed[1]!, mixed[2]!].map((part) => parsed(part, theme, share));
    return [0, 1, 2].map((i) => from![i]! * (1 - share) + to![i]! * share) as unknown as Colour;
  }
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colourOf(theme, other, share);
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/.exec(value)?.[1];
  if (digits === undefined)
    throw new Error(`Unexpected colour ${value}, expected one like #fcfbf8`);
  const pairs =
    digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g)!;
  return pairs.map((pair) => Number.parseInt(pair, 16)) as unknown as Colour;
}

/** Contrast of two colours (WCAG 2.2, relative luminance). */
function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function percentOf(pattern: RegExp): number {
  const digits = pattern.exec(sheet)?.[1];
  if (digits === undefined) throw new Error(`Unexpected style sheet, expected ${pattern.source}`);
  return Number(digits) / 100;
}
