import { renderAsync } from '@resvg/resvg-js';
import { crc32, deflateSync } from 'node:zlib';
import { needsSystemFonts, shareSize } from './share-picture.ts';
import { fontFiles, hasLetters } from './type.ts';

/**
 * Draws an SVG of {@link shareSize} as PNG, smaller where a width is given (PNG specification, third edition), with a palette
 * where 256 colours are enough: less than half the bytes of a picture without.
 */
export async function toPng(svg: string, width: number = shareSize.width): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    ...(width !== shareSize.width && { fitTo: { mode: 'width', value: width } }),
    font: fontsFor(svg),
    logLevel: 'off',
  });
  const { pixels, height } = image;
  return (
    indexedPng(
      new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.length),
      image.width,
      height,
    ) ?? image.asPng()
  );
}

/** The fonts of the machine only where ours have not each letter: no two machines have the same. */
function fontsFor(svg: string) {
  if (!needsSystemFonts(svg)) return { loadSystemFonts: false };
  const words = [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gsu)]
    .map(([, inside = '']) => inside.replace(/<[^>]*>|&#?\w+;|[\s\u202b\u202c]/gu, ''))
    .join('');
  return {
    loadSystemFonts: !hasLetters(words, 'serif'),
    fontFiles: fontFiles('serif'),
    defaultFontFamily: familyName,
    serifFamily: familyName,
    sansSerifFamily: familyName,
    monospaceFamily: familyName,
  };
}

const familyName = 'Source Serif 4';

/**
 * An opaque picture of at most 256 colours, given as RGBA; nothing where it has more. Our own: at
 * the same size of file, fast-png, UPNG and sharp take as long for it as drawing the picture does, or
 * longer (10 to 30 ms, this 1.5 ms), and a library of articles has thousands.
 */
export function indexedPng(
  rgba: Uint8Array,
  width: number,
  height: number,
): Uint8Array | undefined {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const places = new Map<number, number>();
  // Each row begins with its filter: none.
  const rows = new Uint8Array((width + 1) * height);
  let last = -1;
  let place = 0;
  for (let y = 0; y < height; y++) {
    const from = y * width;
    const to = y * (width + 1) + 1;
    // Most rows are empty, and equal to the one above.
    if (y > 0 && sameRow(rgba, from * 4, width * 4)) {
      rows.copyWithin(to, to - width - 1, to - 1);
      continue;
    }
    for (let x = 0; x < width; x++) {
      const colour = pixels[from + x] ?? 0;
      if (colour !== last) {
        last = colour;
        const known = places.get(colour);
        place = known ?? places.size;
        if (known === undefined) places.set(colour, place);
        if (place > 255) return undefined;
      }
      rows[to + x] = place;
    }
  }
  const palette = [...places.keys()].flatMap((colour) => [
    colour & 255,
    (colour >> 8) & 255,
    (colour >> 16) & 255,
  ]);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function sameRow(rgba: Uint8Array, at: number, length: number): boolean {
  return Buffer.compare(rgba.subarray(at - length, at), rgba.subarray(at, at + length)) === 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
