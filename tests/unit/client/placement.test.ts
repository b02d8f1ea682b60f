import { describe, expect, it } from 'vitest';
import { bridged, fragmentAt, placeBox } from '../../../src/reading/placement.ts';

const viewport = { width: 1000, height: 800 };
const mark = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 20 });

describe('the box', () => {
  it('stands below its mark where it fits', () => {
    expect(placeBox(mark(400, 100), { width: 500, height: 300 }, viewport)).toEqual({
      side: 'below',
      left: 260,
      top: 126,
      height: 300,
    });
  });

  it('stands above where it fits only there', () => {
    expect(placeBox(mark(400, 700), { width: 500, height: 300 }, viewport)).toMatchObject({
      side: 'above',
      top: 394,
      height: 300,
    });
  });

  it('takes the side with more room where it fits nowhere, and is cut to it', () => {
    const size = { width: 500, height: 900 };
    expect(placeBox(mark(400, 300), size, viewport)).toMatchObject({ side: 'below', height: 462 });
    expect(placeBox(mark(400, 500), size, viewport)).toMatchObject({
      side: 'above',
      top: 12,
      height: 482,
    });
  });

  it('keeps 12 px from the edges of the window', () => {
    const size = { width: 500, height: 100 };
    expect(placeBox(mark(5, 100), size, viewport).left).toBe(12);
    expect(placeBox(mark(970, 100), size, viewport).left).toBe(488);
  });

  it('stays within the column of its mark, unless it is wider than the column', () => {
    const column = { left: 200, top: 0, right: 810, bottom: 4000 };
    const size = { width: 520, height: 100 };
    expect(placeBox(mark(210, 100), size, viewport, { column }).left).toBe(200);
    expect(placeBox(mark(780, 100), size, viewport, { column }).left).toBe(290);
    expect(placeBox(mark(780, 100), { width: 700, height: 100 }, viewport, { column }).left).toBe(
      288,
    );
    const cut = { ...column, left: 4 };
    expect(placeBox(mark(10, 100), size, viewport, { column: cut }).left).toBe(12);
  });

  it('reaches the other way where the text runs from right to left', () => {
    const size = { width: 500, height: 100 };
    expect(placeBox(mark(400, 100), size, viewport, { rtl: true }).left).toBe(60);
    expect(placeBox(mark(5, 100), size, viewport, { rtl: true }).left).toBe(12);
  });
});

it('goes by the line fragment under the pointer', () => {
  const first = { left: 800, top: 100, right: 900, bottom: 120 };
  const second = { left: 100, top: 130, right: 200, bottom: 150 };
  expect(fragmentAt([first, second], { x: 150, y: 140 })).toBe(second);
  expect(fragmentAt([first, second], { x: 850, y: 110 })).toBe(first);
  expect(fragmentAt([first, second], undefined)).toBe(first);
});

it('lets the pointer cross the gap between mark and box, and no more', () => {
  const boxes = [mark(400, 100), { left: 260, top: 126, right: 760, bottom: 426 }];
  expect(bridged(boxes, { x: 410, y: 123 })).toBe(true);
  expect(bridged(boxes, { x: 410, y: 433 })).toBe(true);
  expect(bridged(boxes, { x: 410, y: 440 })).toBe(false);
  expect(bridged(boxes, { x: 600, y: 110 })).toBe(false);
});
