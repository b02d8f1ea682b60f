import type { Accounted } from '../model.ts';
import { shortened } from './shorten.ts';
import { type Edit, localName, readXml, withEdits } from './xml.ts';

/** The text of an OpenDocument file, with what Pandoc passes over. */
export interface OdtBody {
  readonly xml: string;
  readonly report: readonly Accounted[];
  readonly words: string;
}

/**
 * Reads `content.xml` (OpenDocument 1.3, part 3): comments (`office:annotation`) and deleted words
 * (`text:tracked-changes`) are taken out and told.
 * @throws ManuscriptError where it is no well-formed XML.
 */
export function odtBody(xml: string): OdtBody {
  const edits: Edit[] = [];
  const report: Accounted[] = [];
  const words: string[] = [];
  let out:
    | { readonly tag: string; readonly start: number; readonly words: string[]; author: string }
    | undefined;
  let inBody = false;
  let inAuthor = false;
  let inMath = 0;
  let change = '';
  readXml(xml, 'content.xml', {
    open: ({ name }, start) => {
      if (name === 'office:body') inBody = true;
      if (/^(?:math:math|draw:object|text:note-citation)$/.test(name)) inMath += 1;
      if (!out && /^(?:office:annotation|text:tracked-changes)$/.test(name))
        out = { tag: name, start, words: [], author: '' };
      if (name === 'dc:creator') inAuthor = true;
      if (/^text:(?:insertion|deletion|format-change)$/.test(name)) change = localName(name);
      if (/^text:(?:s|tab|line-break|note-citation)$/.test(name)) words.push(' ');
    },
    close: (name, _start, end) => {
      if (name === 'dc:creator') inAuthor = false;
      if (/^(?:math:math|draw:object|text:note-citation)$/.test(name)) inMath -= 1;
      if (/^(?:text:p|text:h|text:note-citation)$/.test(name)) words.push(' ');
      if (out && name === 'text:changed-region') {
        report.push({
          kind: 'change',
          fate: change === 'deletion' ? 'left out' : 'kept',
          what: `${change} by ${out.author || 'somebody'}${out.words.length > 0 ? `: "${shortened(out.words.join(''))}"` : ''}`,
        });
        out.words.length = 0;
        out.author = '';
      }
      if (out?.tag !== name) return;
      edits.push({ start: out.start, end, text: '' });
      if (name === 'office:annotation')
        report.push({
          kind: 'comment',
          fate: 'left out',
          what: `comment by ${out.author || 'somebody'}: "${shortened(out.words.join(''))}"`,
        });
      out = undefined;
    },
    text: (content) => {
      if (out && inAuthor) out.author += content;
      else if (out && !/^\s*\d{4}-\d\d-\d\dT/.test(content)) out.words.push(content);
      else if (inBody && !out && inMath === 0) words.push(content);
    },
  });
  return { xml: withEdits(xml, edits), report, words: words.join('') };
}
