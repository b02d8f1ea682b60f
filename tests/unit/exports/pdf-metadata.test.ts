import { describe, expect, test } from 'vitest';
import { pdfMetadata, withMetadata } from '../../../src/exports/pdf/pdf-metadata.ts';
import { bareArticle, hostileArticle } from '../../fixtures/exports/article.ts';

const site = { root: 'https://example.org/journal/', name: 'Scholium' };
const printed = printedPdf();
const metadata = pdfMetadata(hostileArticle(), site);
const written = Buffer.from(withMetadata(printed, metadata));
const text = written.toString('latin1');

describe('the metadata of the PDF', () => {
  test('are added after what was printed, which stays', () => {
    expect(written.subarray(0, printed.length).equals(printed)).toBe(true);
  });

  test('are found where the last table of objects says', () => {
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    const table = text.slice(start, text.indexOf('trailer', start));
    const places = [...table.matchAll(/^(\d+) 1\n(\d{10}) 00000 n $/gm)];
    expect(places.map(([, number]) => number)).toEqual(['1', '3', '4']);
    for (const [, number, offset] of places)
      expect(text.slice(Number(offset))).toMatch(new RegExp(`^${number} 0 obj\\n<<`));
    expect(text.slice(start)).toContain(
      `/Root 1 0 R\n/Info 3 0 R\n/Prev ${printed.indexOf('xref\n')}>>`,
    );
  });

  test('keep the catalogue and show the title in the title bar', () => {
    expect(text).toContain('/Metadata 4 0 R\n/ViewerPreferences <</DisplayDocTitle true>>\n/Pages');
  });

  test('say hostile words as they are', () => {
    const digits = /\/Title <([0-9A-F]+)>/.exec(text)?.[1] ?? '';
    const words = Buffer.from(digits, 'hex').swap16().toString('utf16le');
    expect(words).toBe(`\uFEFF${hostileArticle().title.text}`);
  });

  test('count the bytes of the XMP, whatever letters it has', () => {
    const length = Number(/\/Subtype \/XML\n\/Length (\d+)/.exec(text)?.[1]);
    const begin = text.indexOf('stream\n', text.indexOf('/Subtype /XML')) + 'stream\n'.length;
    expect(written.subarray(begin, begin + length).toString()).toBe(metadata.xmp);
    expect(text.slice(begin + length)).toMatch(/^\nendstream/);
  });

  test('have no entry for what is not known', () => {
    const { info, xmp } = pdfMetadata(bareArticle(), site);
    expect(Object.keys(info)).toEqual(['Title', 'Creator', 'Producer']);
    expect(xmp).not.toMatch(/dc:creator|dc:date|dc:rights|dc:subject|prism:|undefined/);
  });

  test('leave a file of another layout as it is', () => {
    const other = Buffer.from('%PDF-1.7\n1 0 obj <</Type /XRef>> stream\nendstream\n%%EOF\n');
    expect(withMetadata(other, metadata)).toBe(other);
  });
});

/** A PDF as the browser lays it out, with a catalogue and a tree of no pages. */
function printedPdf(): Buffer {
  const catalog = '1 0 obj\n<</Pages 2 0 R\n/Type /Catalog>>\nendobj\n';
  const pages = '2 0 obj\n<</Type /Pages>>\nendobj\n';
  const body = `%PDF-1.4\n${catalog}${pages}`;
  const entry = (at: number) => `${String(at).padStart(10, '0')} 00000 n `;
  const table = [
    '0000000000 65535 f ',
    entry(body.indexOf('1 0 obj')),
    entry(body.indexOf('2 0 obj')),
  ];
  return Buffer.from(
    `${body}xref\n0 3\n${table.join('\n')}\ntrailer\n<</Size 3\n/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}
