import { report, rules } from '../../article/index.ts';
import { dateOfFields } from './bibtex-dates.ts';
import { FieldReader, type MapFault } from './bibtex-read-fields.ts';
import { bibstring, languageTag } from './bibtex-strings.ts';
import { putTitles, type Put } from './bibtex-titles.ts';
import { genres, typeOf } from './bibtex-types.ts';
import { latexText, verbatimText } from './latex.ts';
import { parseNames } from './names.ts';

export interface Mapped {
  readonly csl: Map<string, unknown>;
  /** The BibTeX field that each CSL field came from. */
  readonly sources: Map<string, string>;
  readonly faults: MapFault[];
}

const articlelike = new Set(['article', 'periodical', 'suppperiodical', 'review']);
const inSeries = new Set(
  `book collection proceedings reference mvbook mvcollection mvproceedings mvreference bookinbook
  inbook incollection inproceedings conference inreference suppbook suppcollection`.split(/\s+/),
);

const names = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  bookauthor: 'container-author',
} as const;
const texts = {
  volumes: 'number-of-volumes',
  pagetotal: 'number-of-pages',
  chapter: 'chapter-number',
  edition: 'edition',
  version: 'version',
  abstract: 'abstract',
  keywords: 'keyword',
  venue: 'event-place',
  origpublisher: 'original-publisher',
  origlocation: 'original-publisher-place',
  library: 'call-number',
  annotation: 'annote',
  annote: 'annote',
} as const;
const verbatims = { doi: 'DOI', isbn: 'ISBN', issn: 'ISSN', pmid: 'PMID', pmcid: 'PMCID' } as const;
const archives = new Map([
  ['arxiv', 'https://arxiv.org/abs/'],
  ['jstor', 'https://www.jstor.org/stable/'],
  ['pubmed', 'https://www.ncbi.nlm.nih.gov/pubmed/'],
  ['googlebooks', 'https://books.google.com?id='],
]);

/** Makes CSL-JSON of the fields of a BibTeX or BibLaTeX entry. */
export function mapEntry(
  fields: ReadonlyMap<string, string>,
  entryType: string,
  english: boolean,
): Mapped {
  return mapFields(new FieldReader(fields, english), entryType);
}

/** {@link mapEntry} with the fields as `reader` reads them. */
export function mapFields(reader: FieldReader, entryType: string): Mapped {
  const csl = new Map<string, unknown>();
  const sources = new Map<string, string>();
  const put: Put = (field, source, value) => {
    if (value === undefined || value === '' || csl.has(field)) return;
    csl.set(field, value);
    sources.set(field, source);
  };
  putType(entryType, reader, put);
  putNames(reader, put);
  putDates(reader, put);
  putTitles(entryType, reader, put);
  putNumbers(entryType, reader, put);
  for (const [from, to] of Object.entries(texts)) put(to, from, reader.text(from));
  putNotes(reader, put);
  putPublisher(entryType, reader, put);
  putAddresses(reader, put);
  const { raw } = reader;
  const language = ['langid', 'hyphenation', 'language'].find((name) => raw(name) !== undefined);
  if (language !== undefined) put('language', language, languageTag(raw(language)!));
  const status = wordsOf(reader.text('pubstate'));
  put('status', 'pubstate', status);
  // Styles that know no status would print "n.d.".
  if (status !== undefined) put('issued', 'pubstate', { literal: status });
  return { csl, sources, faults: reader.faults };
}

function putType(entryType: string, { raw }: FieldReader, put: Put): void {
  const atEvent = ['eventdate', 'eventtitle', 'venue'].some((name) => raw(name) !== undefined);
  const isTalk = entryType === 'unpublished' && atEvent;
  const subtype = raw('entrysubtype')?.trim().toLowerCase();
  put('type', 'entrysubtype', isTalk ? 'speech' : typeOf(entryType, subtype));
  const genre = raw('type');
  put('genre', 'type', genre === undefined ? genres.get(entryType) : wordsOf(latexText(genre)));
}

/** What a key of biblatex stands for, or the text itself. */
function wordsOf(text: string | undefined): string | undefined {
  return text && (bibstring(text) ?? text);
}

/** People and titles of biblatex that CSL-JSON has no field for. */
const homeless =
  `afterword annotator commentator foreword introduction holder editora editorb editorc
  eventtitleaddon reprinttitle`.split(/\s+/);

function putNames({ raw, faults, unused }: FieldReader, put: Put): void {
  for (const name of homeless) if (raw(name) !== undefined) unused(name, 'of biblatex');
  const option = /\buseprefix\b(?:\s*=\s*(\w+))?/.exec(raw('options') ?? '');
  const usePrefix = option ? option[1] !== 'false' : undefined;
  for (const [from, to] of Object.entries(names)) {
    const list = raw(from);
    const role = from === 'editor' && raw('editortype')?.trim() === 'director' ? 'director' : to;
    if (list === undefined) continue;
    const parsed = parseNames(list, usePrefix);
    if (parsed.names.length > 0) put(role, from, parsed.names);
    for (const fault of parsed.faults) {
      faults.push({
        field: from,
        problemAt: (place, key) => report(rules.bibtexName, place, { fault, field: from, key }),
      });
    }
  }
}

function putDates({ raw, faults }: FieldReader, put: Put): void {
  for (const [prefix, to] of [
    ['', 'issued'],
    ['orig', 'original-date'],
    ['event', 'event-date'],
    ['url', 'accessed'],
  ] as const) {
    const date = dateOfFields(raw, prefix);
    if (!date) continue;
    put(to, date.source, date.date);
    if (prefix === '') put('status', date.source, date.status);
    const { month, day } = date;
    if (month !== undefined) {
      faults.push({
        field: `${prefix}month`,
        problemAt: (place, key) => report(rules.bibtexMonth, place, { month, key }),
      });
    }
    if (day !== undefined) {
      faults.push({
        field: `${prefix}day`,
        problemAt: (place, key) => report(rules.bibtexDay, place, { day, key }),
      });
    }
  }
}

function putNumbers(entryType: string, { raw, text }: FieldReader, put: Put): void {
  const number = text('number');
  if (inSeries.has(entryType)) put('collection-number', 'number', number);
  else if (articlelike.has(entryType)) {
    put('issue', 'number', [number, text('issue')].filter(Boolean).join(', '));
    if (raw('pages') === undefined) put('number', 'eid', text('eid'));
  } else put('number', 'number', number);
  put('page', 'pages', text('pages')?.replace(/\s*[–—]\s*/g, '-'));
  // CSL styles print no part, so that it stands with the volume, as in "3.2".
  const volume = [text('volume'), text('part')].filter(Boolean).join('.');
  put('volume', raw('volume') === undefined ? 'part' : 'volume', volume);
}

function putNotes({ raw, text }: FieldReader, put: Put): void {
  const notes = [text('note'), text('addendum')].filter((note) => note !== undefined);
  if (notes.length === 0) return;
  const note = notes.reduce((all, part) => `${all}${/[.?!]$/.test(all) ? '' : '.'} ${part}`);
  put('note', raw('note') === undefined ? 'addendum' : 'note', note);
}

function putPublisher(entryType: string, { raw, text, list }: FieldReader, put: Put): void {
  const fields = ['school', 'institution', 'organization', 'howpublished', 'publisher'];
  const published = fields.map((name) => (name === 'howpublished' ? text(name) : list(name)));
  const source = fields.find((name) => raw(name) !== undefined) ?? 'publisher';
  put('publisher', source, published.filter((name) => name !== undefined).join('; '));
  put('publisher-place', 'address', list('address'));
  // A patent's location is where it holds, such as `countryus`.
  if (entryType === 'patent') put('jurisdiction', 'location', wordsOf(list('location')));
  else put('publisher-place', 'location', list('location'));
}

const doiResolver = /^https?:\/\/(?:dx\.)?doi\.org\//i;

function putAddresses({ raw }: FieldReader, put: Put): void {
  for (const [from, to] of Object.entries(verbatims)) {
    const value = raw(from);
    if (value !== undefined) put(to, from, verbatimText(value).replace(doiResolver, ''));
  }
  const url = raw('url');
  if (url !== undefined) return put('URL', 'url', verbatimText(url));
  const archive = archives.get(
    (raw('eprinttype') ?? raw('archiveprefix') ?? '').trim().toLowerCase(),
  );
  const eprint = raw('eprint');
  if (archive !== undefined && eprint !== undefined) {
    put('URL', 'eprint', archive + verbatimText(eprint).replace(/^arxiv:/i, ''));
  }
}
