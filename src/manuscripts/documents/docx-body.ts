import type { Accounted } from '../model.ts';
import { shortened } from './shorten.ts';
import { type Edit, escapeXml, localName, readXml, withEdits, type XmlHandler } from './xml.ts';

/** What Word's own bibliography has: CSL items by tag. */
export type WordSources = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** A part of a Word document as Pandoc reads all of it. */
export interface ReadyPart {
  readonly xml: string;
  readonly report: readonly Accounted[];
  /** Every word that the part prints, deleted ones left out. */
  readonly words: string;
}

/**
 * Makes a part of a Word document (`document.xml`, `footnotes.xml`, `endnotes.xml`) ready for
 * Pandoc, which skips two things: the words of text boxes, which are put behind the paragraph that
 * the box is anchored to, and Word's own citations (fields CITATION; ECMA-376, part 1, 17.16.5.8),
 * which are written as the fields of citation managers that it reads.
 * @throws ManuscriptError where the XML is not well-formed.
 */
export function readyPart(xml: string, name: string, sources: WordSources): ReadyPart {
  const boxes = textBoxes(xml);
  const fields = citationFields(xml, sources);
  const words = printedWords();
  readXml(xml, name, together([boxes.handler, fields.handler, words.handler]));
  return {
    xml: withEdits(xml, [...boxes.edits, ...fields.edits]),
    report: [...boxes.report, ...fields.report],
    words: words.read(),
  };
}

function together(handlers: readonly XmlHandler[]): XmlHandler {
  return {
    open: (...args) => {
      for (const { open } of handlers) open?.(...args);
    },
    close: (...args) => {
      for (const { close } of handlers) close?.(...args);
    },
    text: (words) => {
      for (const { text } of handlers) text?.(words);
    },
  };
}

interface Finder {
  readonly handler: XmlHandler;
  readonly edits: Edit[];
  readonly report: Accounted[];
}

/** Text boxes: `w:txbxContent`, once of the two that `mc:AlternateContent` gives. */
function textBoxes(xml: string): Finder {
  const edits: Edit[] = [];
  const report: Accounted[] = [];
  let paragraphs = 0;
  let fallback = 0;
  let box: { start: number; depth: number } | undefined;
  let waiting: string[] = [];
  const open: XmlHandler['open'] = ({ name }, _start, end) => {
    const tag = localName(name);
    if (tag === 'Fallback') fallback += 1;
    if (fallback > 0 || box) {
      if (box && tag === 'txbxContent') box.depth += 1;
      return;
    }
    if (tag === 'txbxContent') box = { start: end, depth: 1 };
    else if (tag === 'p' && name.startsWith('w:')) paragraphs += 1;
  };
  const close: XmlHandler['close'] = (name, start, end) => {
    const tag = localName(name);
    if (tag === 'Fallback') fallback -= 1;
    if (fallback > 0) return;
    if (box) {
      if (tag === 'txbxContent') box.depth -= 1;
      if (box.depth > 0) return;
      const content = xml.slice(box.start, start);
      box = undefined;
      if (paragraphs > 0 && /<w:t[ >]/.test(content)) waiting.push(content);
    } else if (name === 'w:p') {
      paragraphs -= 1;
      if (paragraphs > 0 || waiting.length === 0) return;
      edits.push({ start: end, end, text: waiting.join('') });
      for (const content of waiting)
        report.push({
          kind: 'words',
          fate: 'guessed',
          what: `text box "${shortened(content.replace(/<w:(?:tab|br)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, ''))}"`,
          why: 'Its words stand behind the paragraph that it was anchored to.',
        });
      waiting = [];
    }
  };
  return { handler: { open, close }, edits, report };
}

interface Instruction {
  words: string;
  readonly spans: { readonly start: number; end: number }[];
  done: boolean;
}

/** Fields CITATION, written anew as `ADDIN CSL_CITATION` with the items of Word's bibliography. */
function citationFields(_xml: string, sources: WordSources): Finder {
  const edits: Edit[] = [];
  const report: Accounted[] = [];
  const fields: Instruction[] = [];
  let inside: Instruction | undefined;
  const open: XmlHandler['open'] = ({ name, attributes }, _start, end) => {
    if (name === 'w:instrText') {
      inside = fields.at(-1);
      if (inside?.done) inside = undefined;
      inside?.spans.push({ start: end, end });
    } else if (name === 'w:fldChar') {
      const type = attributes['w:fldCharType'];
      if (type === 'begin') fields.push({ words: '', spans: [], done: false });
      else if (type === 'separate') finish(fields.at(-1));
      else finish(fields.pop());
    } else if (name === 'w:fldSimple' && /^\s*CITATION\s/.test(attributes['w:instr'] ?? '')) {
      report.push({
        kind: 'citation',
        fate: 'kept',
        what: shortened(attributes['w:instr'] ?? ''),
        why: 'It stays as it is printed: the field is of a kind that is not read.',
      });
    }
  };
  const close: XmlHandler['close'] = (name, start) => {
    if (name !== 'w:instrText' || !inside) return;
    const span = inside.spans.at(-1);
    if (span) span.end = start;
    inside = undefined;
  };
  const finish = (field: Instruction | undefined): void => {
    if (!field || field.done) return;
    field.done = true;
    if (/^\s*ADDIN\s+(?:ZOTERO_BIBL|Mendeley Bibliography|EN\.REFLIST)/.test(field.words))
      report.push({
        kind: 'furniture',
        fate: 'left out',
        what: 'the printed list of works',
        why: 'A field of the citation manager made it; the site prints its own.',
      });
    if (!/^\s*CITATION\s/.test(field.words)) return;
    const written = asCslCitation(field.words, sources);
    if (written === undefined) {
      report.push({
        kind: 'citation',
        fate: 'kept',
        what: shortened(field.words),
        why: 'It stays as it is printed: the work is not in the bibliography of the document.',
      });
      return;
    }
    field.spans.forEach(({ start, end }, at) =>
      edits.push({ start, end, text: at === 0 ? escapeXml(written) : '' }),
    );
  };
  const text = (words: string): void => {
    if (inside) inside.words += words;
  };
  return { handler: { open, close, text }, edits, report };
}

/** `CITATION Smi01 \l 1033 \p 3 \m Doe99`: switches belong to the tag before them. */
function asCslCitation(instruction: string, sources: WordSources): string | undefined {
  const parts = [...instruction.trim().matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  const items: Record<string, unknown>[] = [];
  for (let at = 1; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const last = items.at(-1);
    const value = parts[at + 1] ?? '';
    if (at === 1) items.push(itemOf(part, sources));
    else if (part === '\\m') items.push(itemOf(value, sources));
    else if (last && part === '\\p') Object.assign(last, { locator: value, label: 'page' });
    else if (last && part === '\\v') Object.assign(last, { locator: value, label: 'volume' });
    else if (last && part === '\\f') Object.assign(last, { prefix: value });
    else if (last && part === '\\s') Object.assign(last, { suffix: value });
    else if (last && part === '\\n') Object.assign(last, { 'suppress-author': true });
  }
  if (items.length === 0 || items.some(({ itemData }) => itemData === undefined)) return undefined;
  return ` ADDIN CSL_CITATION ${JSON.stringify({ citationID: 'word', properties: { noteIndex: 0 }, citationItems: items, schema: 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json' })}`;
}

function itemOf(tag: string, sources: WordSources): Record<string, unknown> {
  return { id: tag, itemData: sources.get(tag) };
}

/** The words of `w:t`, with a space at the end of each paragraph, break and tab. */
function printedWords(): { readonly handler: XmlHandler; readonly read: () => string } {
  const found: string[] = [];
  let inText = false;
  let fallback = 0;
  return {
    handler: {
      open: ({ name }) => {
        if (name === 'w:t') inText = true;
        else if (name === 'mc:Fallback') fallback += 1;
        else if (/^w:(?:tab|br|cr|tc)$/.test(name)) found.push(' ');
      },
      close: (name) => {
        if (name === 'w:t') inText = false;
        else if (name === 'mc:Fallback') fallback -= 1;
        else if (name === 'w:p') found.push(' ');
      },
      text: (words) => {
        if (inText && fallback === 0) found.push(words);
      },
    },
    read: () => found.join(''),
  };
}
