import type { Job, Pandoc } from '../../pandoc/index.ts';
import { type Accounted, ManuscriptError } from '../model.ts';
import { listArchive, pack, textOf, unpack } from './archive.ts';
import { readyPart } from './docx-body.ts';
import { type Facts, firstOf } from './facts.ts';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { htmlFacts } from './html-facts.ts';
import { jatsFacts } from './jats-facts.ts';
import { type JatsWorks, jatsWorks } from './jats-works.ts';
import type { Kind } from './kind.ts';
import { inputsOf, type Neighbours, preambleOf } from './latex.ts';
import { odtFacts, wordFacts } from './office-facts.ts';
import { odtBody } from './odt.ts';
import { shortened } from './shorten.ts';
import { decodeText } from './text.ts';
import { wordSources } from './word-sources.ts';
import { contentOf, escapeXml, parseXml, withoutDoctype } from './xml.ts';

/** A document made harmless and ready for Pandoc, with what was read of it beside Pandoc. */
export interface Opened {
  readonly job: Omit<Job, 'to'>;
  readonly facts: Facts;
  readonly report: readonly Accounted[];
  /** Of LaTeX: how many lines stand before the text. */
  readonly preamble?: number;
  /** Works of the document, where Pandoc does not read them. */
  readonly works?: JatsWorks;
  /** Words that the text must have, where they can be counted without Pandoc. */
  readonly words?: string;
}

const encoder = new TextEncoder();

/**
 * Opens a document: unpacks it within limits, takes out what no reader needs (macros, objects),
 * refuses what could harm, and reads what Pandoc does not.
 * @throws ManuscriptError where it cannot be read, with what to do.
 */
export function openDocument(
  kind: Kind,
  bytes: Uint8Array,
  neighbours: Neighbours,
  pandoc: Pandoc,
): Opened {
  const sandbox = pandoc.name === 'pandoc' ? { options: { sandbox: true } } : {};
  const opened = openKind(kind, bytes, neighbours);
  return {
    ...opened,
    job: { ...sandbox, ...opened.job, options: { ...sandbox.options, ...opened.job.options } },
  };
}

function openKind(kind: Kind, bytes: Uint8Array, neighbours: Neighbours): Opened {
  if (kind === 'docx') return openDocx(bytes);
  if (kind === 'odt') return openOdt(bytes);
  if (kind === 'epub') return openEpub(bytes);
  const { text, report } = decodeText(bytes);
  if (kind === 'jats') {
    const xml = named(withoutDoctype(text, 'The file').replace(/^\s*<\?xml[^>]*\?>/, ''));
    return { job: job('jats', xml), facts: jatsFacts(xml), report, works: jatsWorks(xml) };
  }
  if (kind === 'html')
    return { job: job('html+tex_math_dollars', text), facts: htmlFacts(text), report };
  if (kind === 'ipynb') return { job: job('ipynb', text), facts: {}, report };
  return {
    job: { ...job('latex', text), files: inputsOf(text, neighbours) },
    facts: {},
    report,
    preamble: preambleOf(text),
  };
}

function job(from: string, text: string): Omit<Job, 'to'> {
  return { from, input: encoder.encode(text) };
}

/** Named characters, which JATS' document type declares, as themselves: XML knows five. */
function named(xml: string): string {
  return xml.replaceAll(
    /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)([A-Za-z][\w.-]*);/gi,
    (all, name: string) => {
      const sign = decodeNamedCharacterReference(name);
      return sign === false ? escapeXml(all) : sign;
    },
  );
}

function openDocx(bytes: Uint8Array): Opened {
  const { names, outside } = listArchive(bytes);
  const report: Accounted[] = outside.map((name) => ({
    kind: 'furniture',
    fate: 'left out',
    what: shortened(name),
    why: 'Its name leads out of the document.',
  }));
  const archive = unpack(bytes, (name) => wordParts.test(name));
  report.push(...leftOutOfWord(names));
  const sources = wordSources(archive);
  const words: string[] = [];
  for (const [name, content] of archive) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const { text } = decodeText(content);
    const xml = withoutDoctype(text, `The file's part ${name}`);
    if (/^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name)) {
      const part = readyPart(xml, name, sources);
      archive.set(name, encoder.encode(part.xml));
      report.push(...part.report);
      words.push(part.words);
    } else if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) report.push(...furniture(xml, name));
  }
  return {
    job: {
      from: 'docx+citations+styles',
      input: pack(archive),
      options: { 'track-changes': 'all' },
    },
    facts: wordFacts(archive),
    report,
    words: words.join(' '),
  };
}

/** Parts that Pandoc or we read; macros, fonts and objects of other programs are none of them. */
const wordParts =
  /^(?:\[Content_Types\]\.xml|_rels\/.*|docProps\/(?:core|custom)\.xml|customXml\/item\d*\.xml|word\/(?:_rels\/.*|[^/]*\.xml|media\/.*|theme\/.*|charts\/.*|diagrams\/.*))$/;

function leftOutOfWord(names: readonly string[]): Accounted[] {
  const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  const macros = count(/vbaProject\.bin$|\/activeX\//);
  const embedded = count(/^word\/embeddings\//);
  const charts = count(/^word\/charts\/chart\d*\.xml$/);
  const diagrams = count(/^word\/diagrams\/data\d*\.xml$/);
  return [
    ...(macros > 0
      ? [
          {
            kind: 'furniture',
            fate: 'left out',
            what: 'macros',
            why: 'Programs are never taken into an article.',
          } as const,
        ]
      : []),
    ...(embedded > 0
      ? [
          {
            kind: 'furniture',
            fate: 'left out',
            what: `${embedded} embedded files of other programs`,
            why: 'Their pictures stay where the document has them.',
          } as const,
        ]
      : []),
    ...(charts > 0
      ? [
          {
            kind: 'picture',
            fate: 'lost',
            what: `${charts} charts`,
            why: 'Charts are drawn by Word. Save each as a picture and put it into the folder.',
          } as const,
        ]
      : []),
    ...(diagrams > 0
      ? [
          {
            kind: 'picture',
            fate: 'lost',
            what: `${diagrams} SmartArt diagrams`,
            why: 'They are drawn by Word. Save each as a picture and put it into the folder.',
          } as const,
        ]
      : []),
  ];
}

function furniture(xml: string, name: string): Accounted[] {
  const words = contentOf(parseXml(xml, name));
  return words === ''
    ? []
    : [
        {
          kind: 'furniture',
          fate: 'left out',
          what: `${name.includes('header') ? 'running head' : 'foot of the pages'}: "${shortened(words)}"`,
        },
      ];
}

function openOdt(bytes: Uint8Array): Opened {
  const { outside } = listArchive(bytes);
  const archive = unpack(bytes, (name) =>
    /^(?:mimetype|(?:content|styles|meta)\.xml|META-INF\/manifest\.xml|Pictures\/.*|media\/.*|Object[^/]*\/content\.xml|ObjectReplacements\/.*)$/.test(
      name,
    ),
  );
  const manifest = textOf(archive, 'META-INF/manifest.xml') ?? '';
  if (/<(?:\w+:)?encryption-data/.test(manifest))
    throw new ManuscriptError(
      'The file is encrypted. Open it with its password and save it without one.',
    );
  for (const [name, content] of archive)
    if (name.endsWith('.xml')) withoutDoctype(decodeText(content).text, `The file's part ${name}`);
  const body = odtBody(textOf(archive, 'content.xml') ?? '');
  archive.set('content.xml', encoder.encode(body.xml));
  return {
    job: { from: 'odt', input: pack(archive) },
    facts: firstOf([body.facts, odtFacts(archive)]),
    report: [
      ...outside.map((name): Accounted => ({
        kind: 'furniture',
        fate: 'left out',
        what: shortened(name),
        why: 'Its name leads out of the document.',
      })),
      ...body.report,
    ],
    words: body.words,
  };
}

function openEpub(bytes: Uint8Array): Opened {
  const { names } = listArchive(bytes);
  const archive = unpack(bytes, (name) => !/\.(?:js|otf|ttf|woff2?|mp[34]|m4[av])$/i.test(name));
  const rights = textOf(archive, 'META-INF/encryption.xml') ?? '';
  if (/EncryptedData/.test(rights) && !onlyFonts(rights))
    throw new ManuscriptError(
      'The book is protected by encryption (DRM). Ask its publisher for a copy without it.',
    );
  for (const [name, content] of archive) {
    if (!/\.(?:x?html?|xml|opf|ncx|svg)$/i.test(name)) continue;
    const { text } = decodeText(content);
    archive.set(name, encoder.encode(withoutDoctype(text, `The book's part ${name}`)));
  }
  const scripts = names.filter((name) => /\.js$/i.test(name)).length;
  return {
    job: { from: 'epub', input: pack(archive) },
    facts: {},
    report:
      scripts > 0
        ? [
            {
              kind: 'furniture',
              fate: 'left out',
              what: `${scripts} scripts`,
              why: 'Programs are never taken into an article.',
            },
          ]
        : [],
  };
}

/** Fonts may be obfuscated (EPUB 3.3, 4.4) in a book that is open. */
function onlyFonts(rights: string): boolean {
  const uris = [...rights.matchAll(/CipherReference[^>]*URI=["']([^"']*)/g)].map(([, uri]) => uri);
  return uris.length > 0 && uris.every((uri) => /\.(?:otf|ttf|woff2?)$/i.test(uri ?? ''));
}
