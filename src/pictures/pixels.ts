/** Pixels as drawings have them: to a tenth. */
export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** A link, or another box of a drawing, with its pixels to a tenth. */
export function roundedBox<
  T extends {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
>(box: T): T {
  const { x, y, width, height } = box;
  return { ...box, x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}
