import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../../../src/manuscripts/documents/import-document.ts';
import { ManuscriptError } from '../../../../src/manuscripts/model.ts';
import type { Pandoc } from '../../../../src/pandoc/index.ts';
import { docxFiles, makeDocx, p } from '../../../support/make-docx.ts';

/** None of these may reach Pandoc. */
const untouched: Pandoc = {
  name: 'pandoc-wasm',
  version: '3.9',
  convert: () => Promise.reject(new Error('Pandoc was asked')),
  close: () => Promise.resolve(),
};

async function refusal(name: string, bytes: Uint8Array | string): Promise<string> {
  const input = typeof bytes === 'string' ? strToU8(bytes) : bytes;
  const error: unknown = await importDocument({ name, bytes: input, pandoc: untouched }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ManuscriptError);
  return error instanceof Error ? error.message : '';
}

const docx = (files: Record<string, Uint8Array>): Uint8Array => {
  const own = Object.entries(docxFiles({ body: p('Words') })).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync({ ...(Object.fromEntries(own) as Record<string, Uint8Array>), ...files });
};
const withBody = (xml: string): Uint8Array => docx({ 'word/document.xml': strToU8(xml) });
const ole = (name: string): Uint8Array =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(name, 'utf16le'));

describe('a file that is not what its name says', () => {
  it.each([
    ['empty.docx', '', 'is empty'],
    ['words.docx', 'Just words.', 'is none of the documents that can be read'],
    ['paper.docx', '%PDF-1.7 …', 'is a PDF'],
    ['paper.docx', '{\\rtf1 words}', 'is Rich Text Format'],
    ['paper.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'is a picture'],
    ['paper.doc', ole('WordDocument'), 'save it as .docx'],
    ['paper.docx', ole('EncryptedPackage'), 'is encrypted'],
    ['data.xml', '<?xml version="1.0"?><records/>', 'is none of the documents'],
    ['sheet.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'is an Excel workbook'],
    ['a.zip', zipSync({ 'a.txt': strToU8('a') }), 'is a zip archive without a document'],
    [
      'slides.odt',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.presentation') }),
      'is a file of the type application/vnd.oasis.opendocument.presentation',
    ],
  ])('%s is refused: %#', async (name, bytes, message) => {
    expect(await refusal(name, bytes)).toContain(message);
  });
});

describe('an archive that cannot be trusted', () => {
  it('is refused where it is cut off', async () => {
    const whole = makeDocx({ body: p('Words') });
    expect(await refusal('a.docx', whole.subarray(0, whole.length / 2))).toContain('damaged');
  });

  it('is refused where bytes of it are changed', async () => {
    const bytes = makeDocx({ body: p('Words '.repeat(500)) });
    bytes.fill(0xff, 400, 600);
    expect(await refusal('a.docx', bytes)).toMatch(/damaged|packed in a way/);
  });

  it('is refused where its parts are encrypted', async () => {
    const bytes = makeDocx({ body: p('Words') });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(await refusal('a.docx', bytes)).toContain('encrypted');
  });

  it('is refused where it would unpack to hundreds of its size', async () => {
    const bomb = docx({ 'word/media/a.png': new Uint8Array(40 * 1024 ** 2) });
    expect(await refusal('a.docx', bomb)).toMatch(/would unpack to 40\.0 MB, \d+ times its size/);
  });

  it('is refused where it holds too many parts', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, at) => [`word/media/${at}`, new Uint8Array()]),
    );
    expect(await refusal('a.docx', zipSync(many, { level: 0 }))).toContain('more than 10000 parts');
  });

  it('is refused where an OpenDocument text is encrypted', async () => {
    const odt = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8('…'),
      'META-INF/manifest.xml': strToU8('<m:manifest><m:encryption-data/></m:manifest>'),
    });
    expect(await refusal('a.odt', odt)).toContain('encrypted');
  });

  it('is refused where a book is under rights management', async () => {
    const epub = zipSync({
      mimetype: strToU8('application/epub+zip'),
      'META-INF/encryption.xml': strToU8(
        '<encryption><EncryptedData><CipherReference URI="a.xhtml"/></EncryptedData></encryption>',
      ),
    });
    expect(await refusal('a.epub', epub)).toContain('DRM');
  });
});

describe('XML that could harm', () => {
  const laughs =
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><article><body><p>&b;</p></body></article>';
  const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><article>&x;</article>';

  it.each([
    ['a.xml', strToU8(laughs)],
    ['a.xml', strToU8(outside)],
    ['a.docx', withBody(laughs)],
    ['a.docx', withBody(outside)],
  ])('is refused where it declares entities: %#', async (name, bytes) => {
    expect(await refusal(name, bytes)).toContain('declares entities of its own');
  });

  it('is refused where it is not well-formed', async () => {
    expect(await refusal('a.docx', withBody('<w:document><w:body>'))).toContain(
      'no well-formed XML',
    );
  });
});

it('a file of more than 200 MB is refused before it is looked at', async () => {
  const bytes = new Uint8Array(201 * 1024 ** 2);
  expect(await refusal('a.docx', bytes)).toContain('more than the 200.0 MB that are read');
});
