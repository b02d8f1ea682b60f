import type { CslDate } from '../../schemas/csl.ts';
import type { BibliographyRuleId } from './rules.ts';
import { issuedOf, dateOf } from './bibtex-dates.ts';
import { genres, typeOf } from './bibtex-types.ts';
import { convertLatex, latexText, verbatimText } from './latex.ts';
import { parseNames, splitAnd } from './names.ts';
import { keepCase, sentenceCase } from './sentence-case.ts';

export interface Mapped {
  readonly csl: Map<string, unknown>;
  /** The BibTeX field that each CSL field came from. */
  readonly sources: Map<string, string>;
  readonly faults: MapFault[];
}

export interface MapFault {
  readonly rule: BibliographyRuleId;
  /** The BibTeX field. */
  readonly field: string;
  /** What is unexpected and what would be right. */
  readonly message: string;
}

const chapterlike = new Set([
  'inbook',
  'incollection',
  'inproceedings',
  'conference',
  'inreference',
  'bookinbook',
  'suppbook',
  'suppcollection',
]);
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
  volume: 'volume',
  part: 'part-number',
  volumes: 'number-of-volumes',
  pagetotal: 'number-of-pages',
  chapter: 'chapter-number',
  edition: 'edition',
  version: 'version',
  note: 'note',
  abstract: 'abstract',
  keywords: 'keyword',
  venue: 'event-place',
  origpublisher: 'original-publisher',
  origlocation: 'original-publisher-place',
  library: 'call-number',
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
  const csl = new Map<string, unknown>();
  const sources = new Map<string, string>();
  const faults: MapFault[] = [];
  const raw = (name: string) => {
    const value = fields.get(name);
    return value === undefined || value.trim() === '' ? undefined : value;
  };
  const cased = isEnglish(fields, english) ? sentenceCase : keepCase;
  const convert = (name: string, print: typeof keepCase) => {
    const value = raw(name);
    if (value === undefined) return undefined;
    const { runs, unknown: commands } = convertLatex(value);
    if (commands.length > 0) {
      const found = [...new Set(commands)].join(', ');
      faults.push({
        rule: 'bibtex-latex',
        field: name,
        message: `Unexpected LaTeX ${found} in "${name}", expected text`,
      });
    }
    return print(runs) || undefined;
  };
  const text = (name: string) => convert(name, keepCase);
  const title = (name: string) => convert(name, cased);
  const put = (field: string, source: string, value: unknown) => {
    if (value === undefined || value === '' || csl.has(field)) return;
    csl.set(field, value);
    sources.set(field, source);
  };

  const subtype = raw('entrysubtype')?.trim().toLowerCase();
  csl.set('type', typeOf(entryType, subtype));
  sources.set('type', 'entrysubtype');
  const genre = raw('type') === undefined ? undefined : latexText(raw('type')!);
  put(
    'genre',
    'type',
    genre === undefined ? genres.get(entryType) : (genres.get(genre.toLowerCase()) ?? genre),
  );

  const usePrefix = /useprefix\s*=\s*true/.test(raw('options') ?? '');
  for (const [from, to] of Object.entries(names)) {
    const list = raw(from);
    const role = from === 'editor' && raw('editortype')?.trim() === 'director' ? 'director' : to;
    if (list === undefined) continue;
    const parsed = parseNames(list, usePrefix);
    put(role, from, parsed.names);
    for (const name of parsed.odd) {
      faults.push({
        rule: 'bibtex-name',
        field: from,
        message: `Unexpected third comma in the name "${name}" of "${from}", expected "Last, First" or "Last, Jr, First"`,
      });
    }
  }

  const issued = issuedOf(raw);
  put('issued', issued?.source ?? 'year', issued?.date);
  if (issued?.month !== undefined) {
    faults.push({
      rule: 'bibtex-month',
      field: 'month',
      message: `Unexpected month "${issued.month}", expected a number or jan to dec`,
    });
  }
  for (const [from, to] of [
    ['eventdate', 'event-date'],
    ['origdate', 'original-date'],
    ['urldate', 'accessed'],
  ] as const) {
    put(to, from, dateOf(raw(from)) satisfies CslDate | undefined);
  }

  titles(entryType, raw, title, text, put);

  const number = text('number');
  const series = number !== undefined && inSeries.has(entryType);
  if (series) put('collection-number', 'number', number);
  else if (articlelike.has(entryType)) {
    put('issue', 'number', [number, text('issue')].filter(Boolean).join(', ') || undefined);
  } else put('number', 'number', number);
  put('page', 'pages', text('pages')?.replace(/\s*[–—]\s*/g, '-'));
  for (const [from, to] of Object.entries(texts)) put(to, from, text(from));

  const publishers = ['school', 'institution', 'organization', 'howpublished', 'publisher'];
  const published = publishers.flatMap((name) => literals(name, text));
  put('publisher', publishers.find((name) => raw(name)) ?? 'publisher', published.join('; '));
  const place = raw('address') === undefined ? 'location' : 'address';
  put('publisher-place', place, literals(place, text).join('; '));

  for (const [from, to] of Object.entries(verbatims)) {
    const value = raw(from);
    if (value !== undefined) put(to, from, verbatimText(value).replace(doiResolver, ''));
  }
  address(raw, put);
  put('language', 'langid', raw('langid') ?? raw('hyphenation') ?? raw('language'));
  put('annote', 'annotation', text('annotation') ?? text('annote'));
  const status = text('pubstate');
  put('status', 'pubstate', status);
  if (!csl.has('issued') && status !== undefined) put('issued', 'pubstate', { literal: status });
  if (articlelike.has(entryType) && raw('pages') === undefined) put('number', 'eid', text('eid'));
  return { csl, sources, faults };
}

const doiResolver = /^https?:\/\/(?:dx\.)?doi\.org\//i;

type Get = (name: string) => string | undefined;
type Put = (field: string, source: string, value: unknown) => void;

function titles(type: string, raw: Get, title: Get, text: Get, put: Put): void {
  const chapter = chapterlike.has(type);
  const main = raw('maintitle') !== undefined && !chapter ? 'main' : '';
  const periodical = type === 'periodical';
  const own = periodical && raw('issuetitle') !== undefined ? 'issue' : main;
  put('title', `${own}title`, whole(title, `${own}title`, `${own}subtitle`, `${own}titleaddon`));
  put('title-short', 'shorttitle', title('shorttitle'));
  if (main !== '') put('volume-title', 'title', whole(title, 'title', 'subtitle', 'titleaddon'));
  if (periodical) put('container-title', 'title', whole(text, 'title', 'subtitle', ''));
  if (chapter) {
    if (raw('maintitle') !== undefined) {
      put('volume-title', 'booktitle', whole(title, 'booktitle', 'booksubtitle', ''));
      put('container-title', 'maintitle', whole(title, 'maintitle', 'mainsubtitle', ''));
    }
    put(
      'container-title',
      'booktitle',
      whole(title, 'booktitle', 'booksubtitle', 'booktitleaddon'),
    );
  }
  put('container-title', 'journaltitle', whole(text, 'journaltitle', 'journalsubtitle', ''));
  put('container-title', 'journal', text('journal'));
  put('container-title', 'booktitle', title('booktitle'));
  put('container-title-short', 'shortjournal', text('shortjournal'));
  put('collection-title', 'series', title('series'));
  put('event-title', 'eventtitle', title('eventtitle'));
  put('original-title', 'origtitle', title('origtitle'));
}

function whole(get: Get, title: string, subtitle: string, addon: string): string | undefined {
  const [one, two, three] = [get(title), get(subtitle), addon === '' ? undefined : get(addon)];
  if (one === undefined) return two;
  const joined = two === undefined ? one : `${one}${/[?!:.]$/.test(one) ? '' : ':'} ${two}`;
  return three === undefined ? joined : `${joined}. ${three}`;
}

/** biblatex lists, such as two publishers joined by "and". */
function literals(name: string, text: Get): string[] {
  const value = text(name);
  if (value === undefined) return [];
  return name === 'howpublished'
    ? [value]
    : [
        splitAnd(value)
          .map((part) => part.trim())
          .join('; '),
      ];
}

function address(raw: Get, put: Put): void {
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

/** Whether the entry's title is in English, whose title case is undone. */
function isEnglish(fields: ReadonlyMap<string, string>, english: boolean): boolean {
  const language = ['langid', 'hyphenation', 'language']
    .map((name) => fields.get(name)?.replace(/[{}]/g, '').trim().toLowerCase())
    .find((value) => value !== undefined && value !== '');
  if (language === undefined) return english;
  return /^(?:en(?:[-_].*)?|eng|.*english|american|british|canadian|australian|newzealand)$/.test(
    language,
  );
}
