import { formatHex, interpolate, wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultColours } from '../../../src/article/index.ts';
import { readSite } from '../../../src/compiler/publication.ts';
import { papersOf, tokensOf } from '../../../src/site/looks/tokens.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const theme = fc.constantFrom('light', 'dark');
/** Mostly such as can be read together: pale paper under dark ink, or the other way round. */
const near = (end: string) =>
  fc
    .tuple(colour, fc.double({ min: 0, max: 0.4, noNaN: true }))
    .map(([other, share]) => formatHex(interpolate([end, other])(share)));
const chosen = fc
  .tuple(fc.boolean(), near('#ffffff'), near('#000000'), colour)
  .map(([isDark, pale, deep, accent]) =>
    isDark ? { paper: deep, ink: pale, accent } : { paper: pale, ink: deep, accent },
  );
const readable = fc.oneof(
  chosen,
  chosen.map(({ accent }) => ({ accent })),
  chosen.map(({ paper, ink }) => ({ paper, ink })),
);

/** What `site.yaml` with these colours gives. */
function publicationOf(of: string, colours: Readonly<Record<string, string>>) {
  const yaml = `colours: ${JSON.stringify({ [of]: colours })}`;
  const others = { files: new Map(), slugs: [], fallbackName: 'Library' };
  const { publication, problems } = readSite(yaml, others);
  // What has not enough contrast is refused before anything is made of it.
  fc.pre(problems.length === 0);
  return publication;
}

describe('the colours of a site', () => {
  test('are none of our pages’ where it chooses none', () => {
    const { publication } = readSite(undefined, {
      files: new Map(),
      slugs: [],
      fallbackName: 'Library',
    });
    expect(tokensOf(publication)).toEqual({});
    expect(papersOf(publication)).toEqual({
      light: defaultColours.light.paper,
      dark: defaultColours.dark.paper,
    });
  });

  test('leave every word readable, whatever is chosen', () => {
    fc.assert(
      fc.property(theme, readable, (of, colours) => {
        for (const tokens of Object.values(tokensOf(publicationOf(of, colours)))) {
          const { '--paper': paper = '', '--own-ink': ink = '' } = tokens;
          const { '--own-quiet': quiet = '', '--own-accent': accent = '' } = tokens;
          expect(wcagContrast(ink, paper)).toBeGreaterThanOrEqual(7);
          for (const [name, ground = ''] of Object.entries(tokens)) {
            if (!/^--(?:paper|lit|card)$/.test(name)) continue;
            for (const word of [ink, quiet, accent])
              expect(wcagContrast(word, ground), name).toBeGreaterThanOrEqual(4.5);
          }
          expect(wcagContrast(ink, tokens['--selected'] ?? '')).toBeGreaterThanOrEqual(4.5);
          expect(wcagContrast(tokens['--own-edge'] ?? '', paper)).toBeGreaterThanOrEqual(3);
          expect(wcagContrast(tokens['--own-trace'] ?? '', paper)).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('of one theme give the other theme its accent, as light as it has to be', () => {
    const { light, dark } = tokensOf(publicationOf('light', { accent: '#0b3d91' }));
    expect(light?.['--own-accent']).toBe('#0b3d91');
    const accent = dark?.['--own-accent'] ?? '';
    expect(accent).not.toBe(defaultColours.dark.accent);
    expect(wcagContrast(accent, defaultColours.dark.paper)).toBeGreaterThanOrEqual(5.5);
  });
});
