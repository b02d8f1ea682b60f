import { ManuscriptError } from '../model.ts';
import { beginning, listArchive, textOf, unpack } from './archive.ts';

/** What Pandoc reads here, by the format that the bytes are in. */
export type Kind = 'docx' | 'odt' | 'epub' | 'latex' | 'html' | 'jats' | 'ipynb';

/** Endings of documents that `import` reads through Pandoc. */
export const documentEndings: Readonly<Record<string, Kind>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  odt: 'odt',
  ott: 'odt',
  epub: 'epub',
  tex: 'latex',
  ltx: 'latex',
  latex: 'latex',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xml: 'jats',
  jats: 'jats',
  nxml: 'jats',
  ipynb: 'ipynb',
};

/**
 * What a document is by its bytes, whatever its name says.
 * @throws ManuscriptError with what it is instead, and what to do.
 */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new ManuscriptError(`${name} is empty.`);
  const begins = beginning(bytes);
  if (begins.startsWith('PK\x03\x04') || begins.startsWith('PK\x05\x06'))
    return kindOfArchive(name, bytes);
  refuseOthers(name, bytes, begins);
  const text = begins.replaceAll('\0', '').replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '');
  const kind = kindOfText(text, name);
  if (kind) return kind;
  throw new ManuscriptError(
    `${name} is none of the documents that can be read: Word (.docx), OpenDocument (.odt), LaTeX, HTML, JATS (XML with an <article>), EPUB, a Jupyter notebook. Save it as .docx.`,
  );
}

function kindOfArchive(name: string, bytes: Uint8Array): Kind {
  const { names } = listArchive(bytes);
  const has = (path: string): boolean => names.includes(path);
  const mime = textOf(
    unpack(bytes, (each) => each === 'mimetype'),
    'mimetype',
  )?.trim();
  if (
    has('word/document.xml') ||
    (has('[Content_Types].xml') && names.some((each) => /^word\/document\d*\.xml$/.test(each)))
  )
    return 'docx';
  if (mime?.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (mime === 'application/epub+zip' || has('META-INF/container.xml')) return 'epub';
  const what = names.some((each) => each.startsWith('xl/'))
    ? 'an Excel workbook'
    : names.some((each) => each.startsWith('ppt/'))
      ? 'a PowerPoint presentation'
      : mime !== undefined && mime !== ''
        ? `a file of the type ${mime.slice(0, 80)}`
        : 'a zip archive without a document';
  throw new ManuscriptError(`${name} is ${what}, expected a text document. Save it as .docx.`);
}

/** Formats that are known and not read, by their first bytes. */
function refuseOthers(name: string, bytes: Uint8Array, begins: string): void {
  const what = othersOf(bytes, begins);
  if (what) throw new ManuscriptError(`${name} is ${what}`);
}

function othersOf(bytes: Uint8Array, begins: string): string | undefined {
  if (begins.startsWith('\xD0\xCF\x11\xE0')) {
    // [MS-CFB]; names of its streams are UTF-16. An encrypted .docx is a stream "EncryptedPackage".
    const names = beginning(bytes, 64 * 1024 * 1024).replaceAll('\0', '');
    if (names.includes('EncryptedPackage'))
      return 'encrypted. Open it in Word with its password and save it without one.';
    return 'a document of Word 97–2003 (.doc). Open it in Word or LibreOffice and save it as .docx.';
  }
  if (begins.startsWith('%PDF'))
    return 'a PDF. Take its manuscript if you can; else copy its text to a file and import that with --from-text.';
  if (begins.startsWith('{\\rtf')) return 'Rich Text Format. Open it and save it as .docx.';
  if (/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF|II\*|MM\0\*|BM.{4}\0)/s.test(begins))
    return 'a picture. Expected a text document.';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'packed by gzip. Unpack it first.';
  if (/^(?:\x7FELF|MZ|\xCA\xFE\xBA\xBE|Rar!|7z\xBC)/.test(begins))
    return 'no document: it is a program or an archive. Expected a text document.';
  return undefined;
}

function kindOfText(text: string, name: string): Kind | undefined {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const trimmed = text.trimStart();
  if (trimmed.startsWith('{') && /"(?:cells|nbformat|metadata|worksheets)"/.test(trimmed))
    return 'ipynb';
  const root =
    /^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|<\?[^>]*\?>|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>|\s)*<([\w:]+)/i.exec(
      trimmed,
    )?.[1];
  if (root !== undefined) {
    if (
      /^(?:\w+:)?(?:article|pmc-articleset|book)$/i.test(root) &&
      ending !== 'html' &&
      ending !== 'htm'
    )
      return 'jats';
    if (
      /^(?:html|head|body|title|meta|main|article|section|div|p|h[1-6]|style|link|script|header)$/i.test(
        root,
      )
    )
      return 'html';
    if (documentEndings[ending] !== 'latex') return undefined;
  }
  if (
    /\\(?:documentclass|documentstyle|begin\s*\{document\}|section|chapter|input|usepackage)\b/.test(
      trimmed,
    )
  )
    return 'latex';
  return documentEndings[ending] === 'latex' && !trimmed.includes('\0') ? 'latex' : undefined;
}
