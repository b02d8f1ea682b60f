import { make } from './dom.ts';
import { messages } from './messages.ts';
import type { Settings } from './settings.ts';
import { choices } from './stored.ts';

/** A setting that is chosen among tiles. */
export type TileName = Exclude<keyof Settings, 'shortcuts'>;

/** A line of a drawing: where it starts, how long it is; drawn in the accent where `true`. */
type Line = readonly [x: number, y: number, width: number, isAccent?: boolean];

interface Group {
  readonly name: TileName;
  readonly title: string;
  readonly tiles: readonly Tile[];
}

interface Tile {
  readonly value: string;
  /** What the tile is called; of a size, which is measured when it is shown, nothing. */
  readonly label?: string;
  /** What it is called where the site has a font of its own. */
  readonly ownLabel?: string;
  readonly picture: () => Node | string;
}

const letters = () => 'Aa';

/** How the words look. */
function groupsOfWords(): readonly Group[] {
  const t = messages.settings;
  return [
    {
      name: 'theme',
      title: t.paper,
      tiles: [
        { value: 'system', label: t.asSystem, picture: letters },
        { value: 'light', label: t.light, picture: letters },
        { value: 'sepia', label: t.sepia, picture: letters },
        { value: 'dark', label: t.dark, picture: letters },
      ],
    },
    {
      name: 'size',
      title: t.size,
      tiles: [...choices.size]
        .sort((a, b) => a - b)
        .map((size) => ({ value: String(size), picture: letters })),
    },
    {
      name: 'font',
      title: t.font,
      tiles: [
        { value: 'serif', label: t.serif, ownLabel: t.ownFont, picture: letters },
        { value: 'sans', label: t.sans, picture: letters },
        { value: 'legible', label: t.hyperlegible, picture: letters },
      ],
    },
    {
      name: 'contrast',
      title: t.contrast,
      tiles: [
        { value: 'usual', label: t.usualContrast, picture: letters },
        { value: 'more', label: t.moreContrast, picture: letters },
      ],
    },
  ];
}

/** What stands around them. */
function groupsAround(): readonly Group[] {
  const t = messages.settings;
  return [
    {
      name: 'spacing',
      title: t.lines,
      tiles: [
        { value: 'close', label: t.closeLines, picture: () => drawing(text(5, 34, 4.2)) },
        { value: 'normal', label: t.usualLines, picture: () => drawing(text(5, 34, 5.4)) },
        { value: 'wide', label: t.openLines, picture: () => drawing(text(4, 34, 7)) },
      ],
    },
    {
      name: 'measure',
      title: t.width,
      tiles: [
        { value: 'narrow', label: t.narrow, picture: () => drawing(text(5, 20, 5.4)) },
        { value: 'usual', label: t.usualWidth, picture: () => drawing(text(5, 31, 5.4)) },
        { value: 'wide', label: t.wide, picture: () => drawing(text(5, 44, 5.4)) },
      ],
    },
    {
      name: 'notes',
      title: t.notes,
      tiles: [
        {
          value: 'margin',
          label: t.inMargin,
          picture: () => drawing([...text(4, 26, 6, 0), [32, 1, 12, true], [32, 4, 9, true]]),
        },
        {
          value: 'preview',
          label: t.inBox,
          picture: () => drawing(text(4, 26, 6, 0), [15, 9, 24, 10]),
        },
        {
          value: 'end',
          label: t.atEnd,
          picture: () => drawing([...text(3, 30, 5), [7, 17, 30, true], [7, 21, 22, true]]),
        },
      ],
    },
    {
      name: 'marks',
      title: t.marks,
      tiles: [
        {
          value: 'shown',
          label: t.shown,
          picture: textWithMarks,
        },
        { value: 'hidden', label: t.whenAsked, picture: () => drawing(text(4, 28, 6)) },
      ],
    },
  ];
}

/** The groups of tiles, two columns of them where there is room. */
export function tileGroups(): HTMLElement[] {
  return [...groupsOfWords(), ...groupsAround()].map(({ name, title, tiles }) =>
    make(
      'fieldset',
      { 'data-group': name, class: `tiles of-${tiles.length}` },
      make('legend', {}, title),
      ...tiles.map((tile) => tileOf(name, tile)),
    ),
  );
}

/** A tile is the label of its radio button, which lies over it: keys and readers know it so. */
function tileOf(name: TileName, { value, label = '', ownLabel, picture }: Tile): HTMLElement {
  const hasOwnFont = document.documentElement.hasAttribute('data-own-font');
  return make(
    'label',
    // What the page itself bears when it is chosen: the tile shows itself by the same styles.
    { class: 'tile', [`data-${name}`]: value },
    make('input', { type: 'radio', name, value }),
    make('span', { class: 'tile-picture', 'aria-hidden': 'true' }, picture()),
    make('span', { class: 'tile-name' }, (hasOwnFont && ownLabel) || label),
  );
}

/** A drawing of text with marks of notes, and the number of its paragraph. */
export function textWithMarks(): SVGElement {
  return drawing([...text(4, 28, 6), [3, 1, 2], [38, 0, 3, true], [30, 17, 3, true]]);
}

/** Lines of text in the middle of a drawing, or at its side; the last one is shorter. */
function text(count: number, width: number, step: number, at = (44 - width) / 2): Line[] {
  return Array.from({ length: count }, (_, i) => [
    at,
    1 + i * step,
    i === count - 1 ? width * 0.7 : width,
  ]);
}

function drawing(
  lines: readonly Line[],
  box?: readonly [x: number, y: number, width: number, height: number],
): SVGElement {
  const svg = shape('svg', { width: 44, height: 24, viewBox: '0 0 44 24' });
  for (const [x, y, width, isAccent = false] of lines)
    svg.append(shape('rect', { x, y, width, height: 1.6, class: isAccent ? 'accent' : 'line' }));
  if (box) {
    const [x, y, width, height] = box;
    svg.append(shape('rect', { x, y, width, height, class: 'box' }));
  }
  return svg;
}

function shape(name: 'svg' | 'rect', values: Readonly<Record<string, string | number>>) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(values)) element.setAttribute(key, String(value));
  return element;
}
