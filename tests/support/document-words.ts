import { strFromU8, unzipSync } from 'fflate';
import type { Nodes as XmlNode } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/**
 * Words of a Word file as they stand in its XML: the text, then the footnotes. Codes of fields and
 * marks of notes are none; the alternative text of a picture is.
 */
export function docxWords(docx: Uint8Array): string {
  const files = unzipSync(docx);
  return ['word/document.xml', 'word/footnotes.xml']
    .flatMap((name) => files[name] ?? [])
    .map((bytes) => textOf(fromXml(strFromU8(bytes))))
    .join(' ');
}

/** Files of a Word file, as texts. */
export function docxParts(docx: Uint8Array): Readonly<Record<string, string>> {
  const files = unzipSync(docx);
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function textOf(node: XmlNode): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type !== 'element') return node.children.map(textOf).join('');
  switch (node.name) {
    case 'w:t':
    case 'm:t':
      return node.children.map(textOf).join('');
    case 'w:br':
    case 'w:tab':
      return ' ';
    case 'wp:docPr':
      return ` ${node.attributes['descr'] ?? ''} `;
    case 'w:hyperlink':
      return isMark(node.attributes['w:anchor'], runs(node.children)) ? '' : runs(node.children);
    case 'w:p':
    case 'w:tc':
      return ` ${runs(node.children)} `;
    default:
      return runs(node.children);
  }
}

/** The number of a note that follows the one that calls it, and stands against a word. */
function isMark(anchor: string | null | undefined, text: string): boolean {
  return anchor?.startsWith('note-') === true && /^\p{N}+$/u.test(text);
}

function runs(nodes: readonly XmlNode[]): string {
  return nodes
    .filter(({ type }) => type === 'element')
    .map(textOf)
    .join('');
}

/** Words of a LaTeX document from its title on, read without knowing what commands do. */
export function latexWords(tex: string): string {
  return tex
    .slice(tex.search(/^\\title/m))
    .split(/\\begin\{verbatim\}([^]*?)\\end\{verbatim\}/)
    .map((part, index) => (index % 2 === 1 ? part : proseWords(part)))
    .join(' ');
}

function proseWords(tex: string): string {
  return (
    withoutBookmarks(tex)
      .replace(/\\textsuperscript\{\\hyperref\[note-[^\]]*\]\{\p{N}+\}\}/gu, '')
      // The head of a table stands twice: on its first page, and on others.
      .replace(/\\endfirsthead[^]*?\\endhead/g, ' ')
      .replace(/\\(?:phantomsection|label|hyperref|href)\b(?:\[[^\]]*\]|\{[^}]*\})/g, '')
      .replace(/\\(?:emph|text(?:bf|it|tt|sc|superscript|subscript)|ul|st|url|nolinkurl)\b/g, '')
      .replace(/\\[a-zA-Z]+\*? ?|\\[\\\s{}]/g, ' ')
      .replace(/[\\{}]/g, '')
  );
}

/** What stands for bookmarks and contents repeats a heading. */
function withoutBookmarks(tex: string): string {
  const [start = '', ...lines] = tex.split(/\\addcontentsline\{toc\}\{\w+\}/);
  const once = [start, ...lines.map((part) => part.slice(groupEnd(part, 0)))]
    .join('')
    .replace(/(\\(?:sub)*section)\[[^\]]*\]/g, '$1');
  const [first = '', ...rest] = once.split('\\texorpdfstring');
  const kept = rest.map((part) => {
    const shown = groupEnd(part, 0);
    return part.slice(1, shown - 1) + part.slice(groupEnd(part, shown));
  });
  return [first, ...kept].join('');
}

/** Where the group that opens at `from` has ended. */
function groupEnd(tex: string, from: number): number {
  let depth = 0;
  for (let at = from; at < tex.length; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{') depth++;
    else if (tex[at] === '}' && --depth === 0) return at + 1;
  }
  return tex.length;
}
