/** A box in pixels, measured from the window's corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly side: 'below' | 'above';
  readonly left: number;
  readonly top: number;
  /** No taller than this; what is longer scrolls inside. */
  readonly height: number;
}

/** Pixels: from the window's edges, between mark and box, and around both for the pointer. */
export const distance = { edge: 12, gap: 6, bridge: 8 } as const;

/**
 * Puts a box of `size` below the mark's line if it fits, else above, else where there is more
 * room; never nearer than 12 px to the window's edges, and within the column of text that holds
 * the mark where the box is no wider. The mark stands over the box's first third in the direction
 * of reading, so that the box reaches into the lines that are still to be read as little as
 * possible.
 */
export function placeBox(
  mark: Box,
  size: Size,
  viewport: Size,
  { column, rtl = false }: { readonly column?: Box; readonly rtl?: boolean } = {},
): Placement {
  const below = viewport.height - distance.edge - distance.gap - mark.bottom;
  const above = mark.top - distance.gap - distance.edge;
  const side = size.height <= below || (size.height > above && below >= above) ? 'below' : 'above';
  const room = Math.max(0, side === 'below' ? below : above);
  const height = Math.min(size.height, room);
  const middle = (mark.left + mark.right) / 2;
  const within = column && column.right - column.left >= size.width ? column : undefined;
  const first = Math.max(distance.edge, within?.left ?? 0);
  const end = Math.min(viewport.width - distance.edge, within?.right ?? viewport.width);
  return {
    side,
    left: Math.max(first, Math.min(end - size.width, middle - size.width * (rtl ? 0.7 : 0.3))),
    top: side === 'below' ? mark.bottom + distance.gap : mark.top - distance.gap - height,
    height,
  };
}

/** The line fragment of a mark that lies under the pointer, or its first one. */
export function fragmentAt(fragments: readonly Box[], point: Point | undefined): Box | undefined {
  return (
    (point && fragments.find((box) => within(box, point, 1))) ??
    fragments.find((box) => box.right > box.left) ??
    fragments[0]
  );
}

/** True within `margin` pixels of a box. */
export function within(box: Box, point: Point, margin: number): boolean {
  return (
    point.x >= box.left - margin &&
    point.x <= box.right + margin &&
    point.y >= box.top - margin &&
    point.y <= box.bottom + margin
  );
}

/** True where the pointer is on the way between mark and box: in either, or within 8 px of it. */
export function bridged(boxes: readonly Box[], point: Point): boolean {
  return boxes.some((box) => within(box, point, distance.bridge));
}
