import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Evidence, signOfMark } from './evidence-facts.ts';
import type { Drawing } from './picture.ts';
import { inLine } from './strip-layout.ts';
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
  return assembled(parts, evidence, width, 19, [
    rects(ticks.online, 'ink'),
    rects(ticks.print, 'accent'),
  ]);
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
