import {
  formatHex,
  interpolate,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  useMode,
  wcagContrast,
} from 'culori/fn';
import {
  type ColourTheme,
  type Colours,
  type Publication,
  defaultColours,
} from '../../article/index.ts';
import type { ShareColours } from '../figures/share-picture.ts';

useMode(modeRgb);
useMode(modeLrgb);
useMode(modeOklab);
const oklch = useMode(modeOklch);

/** Custom properties of `styles/tokens.css` by name. */
export type Tokens = Readonly<Record<string, string>>;

/**
 * The tokens of each theme that a site chose colours for; none where it chose none. A theme that
 * has no accent of its own takes that of the other theme, as light or dark as it needs.
 */
export function tokensOf({
  colours,
}: Pick<Publication, 'colours'>): Partial<Record<ColourTheme, Tokens>> {
  const { light, dark } = colours;
  const lightTokens = themeTokens(light, dark.accent, 'light');
  const darkTokens = themeTokens(dark, light.accent, 'dark');
  return { ...(lightTokens && { light: lightTokens }), ...(darkTokens && { dark: darkTokens }) };
}

/** The paper of each theme, as the browser's own frame is told it. */
export function papersOf({ colours, theme }: Pick<Publication, 'colours' | 'theme'>): {
  readonly light: string;
  readonly dark: string;
} {
  const light = colours.light.paper ?? defaultColours.light.paper;
  const dark = colours.dark.paper ?? defaultColours.dark.paper;
  if (theme === 'system') return { light, dark };
  const first = theme === 'dark' ? dark : light;
  return { light: first, dark: first };
}

function themeTokens(
  own: Colours,
  otherAccent: string | undefined,
  theme: ColourTheme,
): Tokens | undefined {
  if (
    own.accent === undefined &&
    own.paper === undefined &&
    own.ink === undefined &&
    otherAccent === undefined
  )
    return undefined;
  const ours = defaultColours[theme];
  const paper = own.paper ?? ours.paper;
  const ink = own.ink ?? ours.ink;
  const accent =
    own.accent ?? (otherAccent === undefined ? ours.accent : legible(otherAccent, paper, ink));
  return derived({ paper, ink, accent });
}

/**
 * Every token from three colours, by the contrast that it has to keep (WCAG 2.2, 1.4.3 and
 * 1.4.11). Words are quiet ink on paper, on what is lit and on cards; lines only part.
 */
function derived({ paper, ink, accent }: Required<Colours>): Tokens {
  const isDark = wcagContrast(paper, '#000000') < wcagContrast(paper, '#ffffff');
  const quiet = mixFor(ink, paper, paper, 6);
  const words = [ink, quiet, accent];
  return {
    'color-scheme': isDark ? 'dark' : 'light',
    '--paper': paper,
    '--own-ink': ink,
    '--own-quiet': quiet,
    '--own-line': mixFor(ink, paper, paper, 1.32),
    '--own-edge': mixFor(ink, paper, paper, 3.6),
    '--own-accent': accent,
    '--own-rule': mixFor(ink, paper, paper, isDark ? 3.6 : 9),
    '--own-trace': isDark ? mixFor(accent, paper, paper, 4) : accent,
    '--lit': tinted(paper, accent, 0.16, words, 4.6),
    '--selected': tinted(paper, accent, 0.34, [ink], 6),
    '--card': isDark
      ? tinted(paper, ink, 0.05, words, 4.6)
      : tinted(paper, '#ffffff', 0.75, words, 4.6),
    '--shade': isDark ? 'rgb(0 0 0 / 0.5)' : 'rgb(0 0 0 / 0.14)',
    '--plate': isDark ? '#f2efe7' : 'transparent',
    '--pole': isDark ? '#fff' : '#000',
    '--bright': isDark ? '0.78' : '1',
  };
}

const steps = 64;

/** `from` with as much of `to` in it as leaves it a contrast of `least` with `paper`. */
function mixFor(from: string, to: string, paper: string, least: number): string {
  const mix = interpolate([from, to], 'oklab');
  let best = from;
  for (let step = 1; step < steps; step++) {
    const mixed = formatHex(mix(step / steps));
    if (wcagContrast(mixed, paper) < least) break;
    best = mixed;
  }
  return best;
}

/** `paper` with a share of `colour`, or with less of it: the `words` have to be read on it. */
function tinted(
  paper: string,
  colour: string,
  share: number,
  words: readonly string[],
  least: number,
): string {
  const mix = interpolate([paper, colour], 'oklab');
  for (let step = steps; step > 0; step--) {
    const mixed = formatHex(mix((share * step) / steps));
    if (words.every((word) => wcagContrast(word, mixed) >= least)) return mixed;
  }
  return paper;
}

/** The accent of the other theme, as much nearer to the ink as it has to be to be read. */
function legible(accent: string, paper: string, ink: string): string {
  const colour = oklch(accent);
  const goal = oklch(ink);
  if (!colour || !goal) return ink;
  for (let step = 0; step <= steps; step++) {
    const l = colour.l + ((goal.l - colour.l) * step) / steps;
    const found = formatHex({ ...colour, l });
    if (wcagContrast(found, paper) >= 5.6) return found;
  }
  return ink;
}

/** The colours of pictures for sharing: those of light pages; none where they are ours. */
export function shareColours(publication: Pick<Publication, 'colours'>): ShareColours | undefined {
  const { light } = tokensOf(publication);
  const [paper, ink, quiet, edge, accent] = [
    light?.['--paper'],
    light?.['--own-ink'],
    light?.['--own-quiet'],
    light?.['--own-line'],
    light?.['--own-accent'],
  ];
  if (!paper || !ink || !quiet || !edge || !accent) return undefined;
  return { paper, ink, quiet, edge, accent };
}
