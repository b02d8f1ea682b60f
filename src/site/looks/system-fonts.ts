interface SystemFont {
  readonly familyName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly unitsPerEm: number;
  readonly xWidthAvg: number;
  /** Fonts of the same widths. */
  readonly twins?: readonly string[];
  /** The characters that it stands in for, where it has others that are not to change. */
  readonly range?: string;
}

/** DejaVu knows arrows, too, which are not to become smaller. */
const words = 'U+20-206F';

/**
 * Metrics of the fonts of systems, as @capsizecss/unpack reads them. The package
 * @capsizecss/metrics has them all, and those of every other font there is: 170 MB.
 */
export const systemFonts: Readonly<Record<'serif' | 'sans', readonly SystemFont[]>> = {
  serif: [
    { familyName: 'Georgia', ...font(1878, -449, 0, 2048, 913) },
    {
      familyName: 'Times New Roman',
      ...font(1825, -443, 87, 2048, 832),
      twins: ['Liberation Serif', 'Tinos'],
    },
    { familyName: 'Noto Serif', ...font(1069, -293, 0, 1000, 481) },
    { familyName: 'DejaVu Serif', ...font(1901, -483, 0, 2048, 1058), range: words },
  ],
  sans: [
    {
      familyName: 'Arial',
      ...font(1854, -434, 67, 2048, 913),
      twins: ['Liberation Sans', 'Helvetica'],
    },
    { familyName: 'Roboto', ...font(1900, -500, 0, 2048, 911) },
    { familyName: 'DejaVu Sans', ...font(1901, -483, 0, 2048, 1041), range: words },
  ],
};

function font(
  ascent: number,
  descent: number,
  lineGap: number,
  unitsPerEm: number,
  xWidthAvg: number,
) {
  return { ascent, descent, lineGap, unitsPerEm, xWidthAvg };
}
