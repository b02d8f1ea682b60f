import { readFile } from 'node:fs/promises';
import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';

const digits = '0123456789';

/** The glyph and the width of each digit, as a font sets them with some of its features. */
async function figures(file: string, ...features: string[]) {
  const woff = await readFile(`src/site/fonts/${file}.woff2`);
  const keepFeatures = ['onum', 'pnum'];
  const bytes = await subsetFont(woff, digits, { targetFormat: 'truetype', keepFeatures });
  const buffer = new Buffer();
  buffer.addText(digits);
  buffer.guessSegmentProperties();
  const font = new Font(new Face(new Blob(new Uint8Array(bytes).buffer)));
  shape(
    font,
    buffer,
    features.map((name) => new Feature(name, 1)),
  );
  const glyphs = buffer.getGlyphInfosAndPositions();
  return {
    glyphs: glyphs.map(({ codepoint }) => codepoint),
    widths: new Set(glyphs.map(({ xAdvance }) => xAdvance)),
  };
}

describe.each(['figures-core', 'figures-italic-core'])('the figures of the text (%s)', (file) => {
  test('have old-style forms, each as wide as it is', async () => {
    const lining = await figures(file);
    const oldStyle = await figures(file, 'onum', 'pnum');
    expect(lining.glyphs).not.toContain(0);
    expect(oldStyle.glyphs.filter((glyph) => lining.glyphs.includes(glyph))).toEqual([]);
    expect(oldStyle.widths.size).toBeGreaterThan(5);
  });
});

test('The figures of tables and of the interface stand in columns', async () => {
  expect((await figures('sans-core')).widths.size).toBe(1);
});
