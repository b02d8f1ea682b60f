import { formatHex, modeLrgb, modeRgb, parse, useMode, wcagContrast } from 'culori/fn';
import {
  type Colours,
  type ColourTheme,
  type Place,
  type Publication,
  type SiteFields,
  defaultColours,
  report,
  rules,
} from '../../article/index.ts';
import type { SiteReading } from './site-context.ts';

useMode(modeRgb);
useMode(modeLrgb);

/** Least contrast with the paper (WCAG 2.2): of links 1.4.3, of the text 1.4.6. */
const least = { accent: 4.5, ink: 7 } as const;

/**
 * The colours of both themes, as six hexadecimal digits. One that is no colour, or has too little
 * contrast with the paper, is reported and left out.
 */
export function readColours(
  given: SiteFields['colours'],
  reading: SiteReading,
): Publication['colours'] {
  return { light: ofTheme('light'), dark: ofTheme('dark') };

  /** Colours without a theme stand a level higher: they are those of light pages. */
  function placeOf(theme: ColourTheme, name: keyof Colours): Place {
    return reading.place('colours', ...(given?.isFlat === true ? [] : [theme]), name);
  }

  function ofTheme(theme: ColourTheme): Colours {
    const typed = given?.[theme] ?? {};
    const read: Partial<Record<keyof Colours, string | undefined>> = {};
    for (const name of ['accent', 'paper', 'ink'] as const) {
      const words = typed[name];
      if (words === undefined) continue;
      const hex = hexOf(words);
      const place = placeOf(theme, name);
      if (hex === undefined) {
        const expected = 'a colour as six hexadecimal digits such as #8c2f23';
        const example = `${name}: "#8c2f23"`;
        const fault = { found: `"${words}"`, key: `colours.${name}`, expected, example };
        reading.problems.push(report(rules.siteType, place, fault));
      } else read[name] = hex;
    }
    const paper = read.paper ?? defaultColours[theme].paper;
    for (const name of ['accent', 'ink'] as const) {
      if (read[name] === undefined && read.paper === undefined) continue;
      const colour = read[name] ?? defaultColours[theme][name];
      const ratio = wcagContrast(colour, paper);
      if (ratio >= least[name]) continue;
      const named = read[name] === undefined ? 'paper' : name;
      const place = placeOf(theme, named);
      const fault = { name, colour, paper, theme, ratio, least: least[name] };
      reading.problems.push(report(rules.siteContrast, place, fault));
      read[named] = undefined;
    }
    const { accent, paper: own, ink } = read;
    return {
      ...(accent !== undefined && { accent }),
      ...(own !== undefined && { paper: own }),
      ...(ink !== undefined && { ink }),
    };
  }
}

/** Opaque colours only: others would let show through what nobody has checked. */
function hexOf(words: string): string | undefined {
  const colour = parse(words);
  if (!colour || (colour.alpha ?? 1) < 1) return undefined;
  return formatHex(colour);
}
