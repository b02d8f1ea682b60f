import type { Accounted } from '../model.ts';
import { type Facts, keywordsOf } from './facts.ts';
import { shortened } from './shorten.ts';
import { type Field, fieldNamed } from './styles.ts';
import { type Edit, localName, readXml, withEdits, type XmlHandler } from './xml.ts';

/** The text of an OpenDocument file, with what Pandoc passes over. */
export interface OdtBody {
  readonly xml: string;
  readonly report: readonly Accounted[];
  readonly words: string;
  /** What paragraphs before the text say to be metadata by their style. */
  readonly facts: Facts;
}

/**
 * Reads `content.xml` (OpenDocument 1.3, part 3). Comments (`office:annotation`) and deleted words
 * (`text:tracked-changes`) are taken out and told; paragraphs in a style for metadata are taken out
 * and given back; words that stand in no paragraph get one.
 * @throws ManuscriptError where it is no well-formed XML.
 */
export function odtBody(xml: string): OdtBody {
  const edits: Edit[] = [];
  const report: Accounted[] = [];
  const asides = takeAsides(edits, report);
  const front = takeFrontMatter(xml, edits);
  const words = printedWords(asides.isOpen);
  const parts = [asides.handler, front.handler, words.handler];
  readXml(xml, 'content.xml', {
    open: (...args) => {
      for (const { open } of parts) open?.(...args);
    },
    close: (...args) => {
      for (const { close } of parts) close?.(...args);
    },
    text: (content) => {
      for (const { text } of parts) text?.(content);
    },
  });
  return { xml: withEdits(xml, edits), report, words: words.read(), facts: front.read() };
}

interface Aside {
  readonly tag: string;
  readonly start: number;
  readonly words: string[];
  author: string;
}

/** Comments and changes: nothing of them is part of the text. */
function takeAsides(
  edits: Edit[],
  report: Accounted[],
): { readonly handler: XmlHandler; readonly isOpen: () => boolean } {
  let aside: Aside | undefined;
  let inAuthor = false;
  let change = '';
  const by = ({ author }: Aside): string => author || 'somebody';
  const handler: XmlHandler = {
    open: ({ name }, start) => {
      if (!aside && /^(?:office:annotation|text:tracked-changes)$/.test(name))
        aside = { tag: name, start, words: [], author: '' };
      if (name === 'dc:creator') inAuthor = true;
      if (/^text:(?:insertion|deletion|format-change)$/.test(name)) change = localName(name);
    },
    close: (name, _start, end) => {
      if (name === 'dc:creator') inAuthor = false;
      if (!aside) return;
      const said = shortened(aside.words.join(''));
      if (name === 'text:changed-region') {
        report.push({
          kind: 'change',
          fate: change === 'deletion' ? 'left out' : 'kept',
          what: `${change} by ${by(aside)}${said === '' ? '' : `: "${said}"`}`,
        });
        Object.assign(aside, { words: [], author: '' });
      }
      if (aside.tag !== name) return;
      edits.push({ start: aside.start, end, text: '' });
      if (name === 'office:annotation')
        report.push({
          kind: 'comment',
          fate: 'left out',
          what: `comment by ${by(aside)}: "${said}"`,
        });
      aside = undefined;
    },
    text: (content) => {
      if (aside && inAuthor) aside.author += content;
      else if (aside && !/^\s*\d{4}-\d\d-\d\dT/.test(content)) aside.words.push(content);
    },
  };
  return { handler, isOpen: () => aside !== undefined };
}

/** Paragraphs before the first heading whose style names a field, and words in no paragraph. */
function takeFrontMatter(
  xml: string,
  edits: Edit[],
): { readonly handler: XmlHandler; readonly read: () => Facts } {
  const parents = new Map<string, string>();
  const found: Partial<Record<Field, string[]>> = {};
  let depth = -1;
  let before = 0;
  let isFront = true;
  let paragraph:
    { readonly field: Field; readonly start: number; words: string; isPlain: boolean } | undefined;
  const wrapLoose = (start: number): void => {
    if (depth !== 0) return;
    const loose = xml.slice(before, start);
    if (loose.trim() !== '' && !loose.includes('<'))
      edits.push({ start: before, end: start, text: `<text:p>${loose.trim()}</text:p>` });
  };
  const handler: XmlHandler = {
    open: ({ name, attributes }, start, end) => {
      wrapLoose(start);
      if (name === 'style:style')
        parents.set(attributes['style:name'] ?? '', attributes['style:parent-style-name'] ?? '');
      if (name === 'text:h') isFront = false;
      const style = attributes['text:style-name'] ?? '';
      const field = fieldNamed(style) ?? fieldNamed(parents.get(style) ?? '');
      if (depth === 0 && isFront && name === 'text:p' && field)
        paragraph = { field, start, words: '', isPlain: true };
      if (paragraph && /^(?:text:note|draw:frame|office:annotation)$/.test(name))
        paragraph.isPlain = false;
      if (depth >= 0) depth += 1;
      if (name === 'office:text') [depth, before] = [0, end];
    },
    close: (name, start, end) => {
      if (depth > 0) depth -= 1;
      else if (name === 'office:text') {
        wrapLoose(start);
        depth = -1;
      }
      if (depth === 0) before = end;
      if (depth !== 0 || !paragraph) return;
      const { field, words, isPlain } = paragraph;
      if (isPlain && words.trim() !== '') {
        (found[field] ??= []).push(words.replace(/\s+/g, ' ').trim());
        edits.push({ start: paragraph.start, end, text: '' });
      }
      paragraph = undefined;
    },
    text: (words) => {
      if (paragraph) paragraph.words += words;
    },
  };
  return { handler, read: () => factsOf(found) };
}

function factsOf(found: Partial<Record<Field, readonly string[]>>): Facts {
  const line = (field: Field): string | undefined => found[field]?.join(' ');
  const facts = {
    title: line('title'),
    subtitle: line('subtitle'),
    authors: found.authors?.map((name) => ({ name })),
    affiliations: found.affiliations,
    abstract: line('abstract'),
    keywords: found.keywords?.flatMap(keywordsOf),
    date: line('date'),
  };
  return {
    ...(facts.title !== undefined && { inText: true }),
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    report: (found.label ?? []).map((words) => ({
      kind: 'furniture',
      fate: 'left out',
      what: words,
    })),
  };
}

/** Words of the text; numbers of notes and formulas are none. */
function printedWords(isAside: () => boolean): {
  readonly handler: XmlHandler;
  readonly read: () => string;
} {
  const words: string[] = [];
  const skipped = /^(?:math:math|draw:object|text:note-citation)$/;
  let inBody = false;
  let skipping = 0;
  return {
    handler: {
      open: ({ name }) => {
        if (name === 'office:body') inBody = true;
        if (skipped.test(name)) skipping += 1;
        if (/^text:(?:s|tab|line-break|note)$/.test(name)) words.push(' ');
      },
      close: (name) => {
        if (skipped.test(name)) skipping -= 1;
        if (/^(?:text:p|text:h|text:note)$/.test(name)) words.push(' ');
      },
      text: (content) => {
        if (inBody && skipping === 0 && !isAside()) words.push(content);
      },
    },
    read: () => words.join(''),
  };
}
