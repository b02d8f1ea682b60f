import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Evidence, marksOf, signOfMark } from './evidence-facts.ts';
import type { Drawing } from './picture.ts';
import { tenth } from './pixels.ts';
import { type BarInLine, inLine } from './strip-layout.ts';
import { type Box, noParts, assembled, rects, sign } from './strip-parts.ts';

/** One line for phones: bars one after the other, a tick for each mark. */
export function line(evidence: Evidence, width: number): Drawing {
  const parts = noParts();
  const bars = inLine(evidence, {
    length: width,
    thickness: 9,
    gap: 2,
    sectionGap: 7,
    radii: [1.1, 0.9, 0.7, 0.5, 0.3],
    markGap: 1.8,
  });
  const ticks = { online: [] as Box[], print: [] as Box[] };
  for (const { along, length, marks, radius } of bars) {
    const box = { x: along, y: 5, width: length, height: 9 };
    (marks.length > 0 ? parts.cells : parts.hollows).push(box);
    for (const { mark, along: at } of marks) {
      const tick = { x: along + at - radius, y: 0, width: 2 * radius, height: 19 };
      ticks[signOfMark(mark).inPrint ? 'print' : 'online'].push(tick);
    }
  }
  const drawing = assembled(parts, evidence, width, 19, [
    rects(ticks.online, 'ink'),
    rects(ticks.print, 'accent'),
  ]);
  return { ...drawing, marks: drawing.marks.map(joined) };
}

/** Of more marks the small forms have fewer elements: a page takes them in while it is read. */
const MANY = 120;

/** The rectangles of a group as one path. */
function joined(group: Element): Element {
  const boxes = group.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'rect' ? [child.properties] : [],
  );
  if (boxes.length === 0 || boxes.length < group.children.length) return group;
  const d = boxes.map(({ x, y, width, height }) => outline(x, y, width, height)).join('');
  return { ...group, children: [s('path', { d })] };
}

function outline(...[x, y, width, height]: readonly unknown[]): string {
  return `M${String(x)},${String(y)}h${String(width)}v${String(height)}H${String(x)}Z`;
}

/**
 * The slim form for the window's edge: as high as it is made, since all its places are shares of
 * its height. Its links are for pointers alone: the contents lead to the same places.
 */
export function edge(evidence: Evidence): Element {
  const [height, width, middle] = [760, 16, 8];
  const bars = inLine(evidence, {
    length: height,
    thickness: 8,
    gap: 3,
    sectionGap: 9,
    radii: [2.9, 2.4, 1.9, 1.5, 1.1, 0.8],
    markGap: 0.6,
  });
  const share = (pixels: number) => `${Math.round((pixels / height) * 10_000) / 100}%`;
  if (marksOf(evidence).length > MANY) return plainEdge(bars, share, { width, height });
  const cells = bars.map(({ along, length, marks, paragraph }) =>
    s('a', { href: `#${paragraph.id}`, tabIndex: -1, dataN: paragraph.shown }, [
      s('rect', { className: ['spot'], x: 0, y: share(along), width, height: share(length) }),
      s('rect', {
        className: [marks.length > 0 ? 'cell' : 'hollow'],
        x: middle - 4,
        y: share(along),
        width: 8,
        height: share(length),
      }),
    ]),
  );
  const signs = bars.flatMap(({ along, marks, radius }) =>
    marks.map(({ mark, along: at }) =>
      s('a', { href: `#${encodeURIComponent(mark.id)}`, tabIndex: -1 }, [
        s('svg', { y: share(along + at), overflow: 'visible' }, [sign(mark, middle, 0, radius)]),
      ]),
    ),
  );
  return s(
    'svg',
    { className: ['drawing', 'edge-form'], dataForm: 'edge', width, height: '100%' },
    [...cells, ...signs],
  );
}

/** The slim form of an article of many notes: a bar can be pressed, its notes are ticks. */
function plainEdge(
  bars: readonly BarInLine[],
  share: (pixels: number) => string,
  { width, height }: { readonly width: number; readonly height: number },
): Element {
  const paths = { cell: '', hollow: '', ink: '', accent: '' };
  for (const { along, length, marks } of bars) {
    paths[marks.length > 0 ? 'cell' : 'hollow'] += outline(4, tenth(along), 8, tenth(length));
    for (const { mark, along: at } of marks)
      paths[signOfMark(mark).inPrint ? 'accent' : 'ink'] += outline(4, tenth(along + at), 8, 1);
  }
  const drawn = Object.entries(paths).map(([name, d]) =>
    s('g', { className: [name] }, [s('path', { d, vectorEffect: 'non-scaling-stroke' })]),
  );
  const links = bars.map(({ along, length, paragraph }) =>
    s('a', { href: `#${paragraph.id}`, tabIndex: -1, dataN: paragraph.shown }, [
      s('rect', { className: ['spot'], x: 0, y: share(along), width, height: share(length) }),
    ]),
  );
  return s(
    'svg',
    { className: ['drawing', 'edge-form'], dataForm: 'edge', width, height: '100%' },
    [
      s(
        'svg',
        { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', width, height: '100%' },
        drawn,
      ),
      ...links,
    ],
  );
}
