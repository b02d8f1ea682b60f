import type { Work } from '../article/index.ts';
import { fitted, labelWidth } from './label.ts';
import type { Drawing, DrawnLink } from './picture.ts';
import { type Line, type Sign, type Lettering, drawPlane } from './plane.ts';

/** A row of works under one label: a year, a paragraph. */
export interface WorksRow {
  readonly label: string;
  readonly href?: string;
  readonly works: readonly ListedWork[];
}

export interface ListedWork {
  readonly work: Pick<Work, 'kind' | 'href'>;
  /** Absent where the sign alone stands. */
  readonly text?: string;
  readonly link?: Pick<DrawnLink, 'href' | 'name'>;
}

const WIDTH = 350;
const PITCH = 25;
/** Size of the class `large`. */
const LARGE = 15;
/** How wide the column of labels is: as wide as its words, within bounds. */
const [LABELS_LEAST, LABELS_MOST] = [68, 104];

/** Works in rows, their names in lines that break: for narrow windows. */
export function listOfWorks(rows: readonly WorksRow[], dir: 'ltr' | 'rtl'): Drawing {
  const widest = Math.max(0, ...rows.map(({ label }) => labelWidth(label, LARGE) + 8));
  const labelColumn = Math.ceil(Math.min(Math.max(widest, LABELS_LEAST), LABELS_MOST));
  const lines: Line[] = [];
  const words: Lettering[] = [];
  const signs: Sign[] = [];
  const links: DrawnLink[] = [];
  let top = 0;
  for (const { label, href, works } of rows) {
    lines.push({ x1: 0, x2: WIDTH, y: top + 0.5, look: 'line' });
    const text = fitted(label, labelColumn - 8, LARGE);
    words.push({ x: 0, y: top + 17, text, anchor: 'start', look: 'label large strong' });
    if (href !== undefined) {
      links.push({ href, name: label, x: 0, y: top + 5, width: labelColumn - 4, height: 24 });
    }
    let x = labelColumn;
    let y = top + 17;
    for (const each of works) {
      const name =
        each.text === undefined ? '' : fitted(each.text, WIDTH - labelColumn - 18, LARGE);
      const width = name === '' ? 14 : 18 + labelWidth(name, LARGE);
      if (x > labelColumn && x + width > WIDTH) {
        x = labelColumn;
        y += PITCH;
      }
      signs.push({ work: each.work, x: x + 5.5, y, size: 4.4 });
      if (name) words.push({ x: x + 17, y, text: name, anchor: 'start', look: 'label large' });
      if (each.link) links.push({ ...each.link, x, y: y - 12, width, height: 24 });
      x += width + 11;
    }
    top = y + 17;
  }
  return drawPlane({ width: WIDTH, height: top, dir, lines, words, signs, links });
}
