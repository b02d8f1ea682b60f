import { strToU8, zipSync } from 'fflate';

/** What a Word document of a test holds: WordprocessingML (ECMA-376, part 1) of the body and its parts. */
export interface DocxParts {
  readonly body: string;
  /** Notes by id, from 1. */
  readonly footnotes?: readonly string[];
  readonly endnotes?: readonly string[];
  readonly comments?: string;
  /** Content of `docProps/core.xml`. */
  readonly core?: string;
  /** Other files by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Relationships of the document: id, last part of the type, target. */
  readonly relations?: readonly (readonly [string, string, string])[];
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationship = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A paragraph in a style, of words or of runs as XML. */
export function p(content: string, style?: string): string {
  const inner = content.startsWith('<') ? content : t(content);
  const styled = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${styled}${inner}</w:p>`;
}

/** A run of words. */
export function t(words: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
}

/** The mark of a footnote. */
export function mark(id: number, kind: 'footnote' | 'endnote' = 'footnote'): string {
  return `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
}

/** A complex field (ECMA-376, part 1, 17.16.18) with its result. */
export function field(instruction: string, result: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${escaped(instruction)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${t(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

/** A picture in the line, by the id of its relation. */
export function picture(relation: string, description = ''): string {
  return `<w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="P" descr="${escaped(description)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** The bytes of a Word document. */
export function makeDocx(parts: DocxParts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(docxFiles(parts)).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
}

/** The files of a Word document by their path. */
export function docxFiles(parts: DocxParts): Record<string, string | Uint8Array> {
  const { body, footnotes, endnotes, comments, core, files = {}, relations = [] } = parts;
  const all = [
    ['styles', 'styles', 'styles.xml'] as const,
    ...(footnotes ? [['fn', 'footnotes', 'footnotes.xml'] as const] : []),
    ...(endnotes ? [['en', 'endnotes', 'endnotes.xml'] as const] : []),
    ...(comments ? [['cm', 'comments', 'comments.xml'] as const] : []),
    ...relations,
  ];
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${relationship}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relationship}">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${namespaces}>${styles.map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    ...(footnotes && { 'word/footnotes.xml': notes('footnote', footnotes) }),
    ...(endnotes && { 'word/endnotes.xml': notes('endnote', endnotes) }),
    ...(comments && {
      'word/comments.xml': `<w:comments ${namespaces}>${comments}</w:comments>`,
    }),
    ...(core !== undefined && {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    }),
    ...files,
  };
}

const styles = [
  ['Title', 'Title'],
  ['Subtitle', 'Subtitle'],
  ['Author', 'Author'],
  ['Abstract', 'Abstract'],
  ['Keywords', 'Keywords'],
  ['Caption', 'caption'],
  ['Quote', 'Quote'],
  ['Heading1', 'heading 1'],
  ['Heading2', 'heading 2'],
  ['Heading3', 'heading 3'],
] as const;

function notes(kind: 'footnote' | 'endnote', bodies: readonly string[]): string {
  const items = bodies.map(
    (body, at) =>
      `<w:${kind} w:id="${at + 1}">${body.startsWith('<w:p>') ? body : p(body)}</w:${kind}>`,
  );
  return `<w:${kind}s ${namespaces}>${items.join('')}</w:${kind}s>`;
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
