import type { FieldReader, Get } from './bibtex-read-fields.ts';
import { bibstring, seriesOf } from './bibtex-strings.ts';

/** Takes a CSL field, the BibTeX field that it comes from, and its value; the first one counts. */
export type Put = (field: string, source: string, value: unknown) => void;

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

const wholes = new Set(
  `book booklet collection commentary manual mvbook mvcollection mvproceedings mvreference
  proceedings reference`.split(/\s+/),
);

/** The titles of a work and of what holds it. */
export function putTitles(type: string, reader: FieldReader, put: Put): void {
  const { raw, title, name } = reader;
  const chapter = chapterlike.has(type);
  const main = raw('maintitle') !== undefined && !chapter ? 'main' : '';
  const periodical = type === 'periodical';
  const own = periodical && raw('issuetitle') !== undefined ? 'issue' : main;
  put('title', `${own}title`, whole(title, own === '' ? names('') : names(own)));
  if (main !== '') put('volume-title', 'title', whole(title, names('')));
  put('title-short', 'shorttitle', title('shorttitle'));
  if (raw('maintitle') === undefined) put('title-short', `${own}title`, shortened(own, title));
  if (periodical) {
    put('container-title', 'title', whole(name, names('')));
    put('container-title-short', 'shortjournal', name('shortjournal'));
    put('container-title-short', 'shorttitle', name('shorttitle'));
  }
  if (chapter) {
    if (raw('maintitle') !== undefined) {
      put('volume-title', 'booktitle', whole(title, names('book')));
      put('container-title', 'maintitle', whole(title, names('main')));
    }
    put('container-title', 'booktitle', whole(title, names('book')));
  }
  put('container-title', 'journaltitle', whole(name, names('journal')));
  put('container-title', 'journal', name('journal'));
  if (!chapter) putBooktitle(type, reader, put);
  put('container-title-short', 'shortjournal', name('shortjournal'));
  put('event-title', 'eventtitle', title('eventtitle'));
  put('original-title', 'origtitle', title('origtitle'));
  putSeries(type, reader, put);
}

/** Of a periodical a number is the count of its series ("journal series", biblatex manual, 2.3.9). */
function putSeries(type: string, reader: FieldReader, put: Put): void {
  const typed = reader.raw('series');
  if (typed === undefined) return;
  const series = reader.titleWords(bibstring(typed)) ?? reader.title('series');
  const isCount = periodicals.has(type) && /^\d{1,6}$/.test(series ?? '');
  put('collection-title', 'series', isCount ? seriesOf(Number(series)) : series);
}

const periodicals = new Set(['article', 'periodical', 'suppperiodical']);

/**
 * The book that an entry names which is no part of one. Books, which are wholes, often repeat
 * their own title there.
 */
function putBooktitle(type: string, { raw, title, unused }: FieldReader, put: Put): void {
  const book = whole(title, names('book'));
  if (book === undefined) return;
  if (raw('title') === undefined) return put('title', 'booktitle', book);
  if (!wholes.has(type)) return put('container-title', 'booktitle', book);
  if (title('booktitle') !== title('title')) unused('booktitle', `of a @${type}`);
}

interface Names {
  readonly title: string;
  readonly subtitle: string;
  readonly addon: string;
}

function names(of: string): Names {
  return { title: `${of}title`, subtitle: `${of}subtitle`, addon: `${of}titleaddon` };
}

function whole(get: Get, { title, subtitle, addon }: Names): string | undefined {
  const [one, two, three] = [get(title), get(subtitle), get(addon)];
  if (one === undefined) return two ?? three;
  const joined = two === undefined ? one : `${one}${/[?!:.]$/.test(one) ? '' : ':'} ${two}`;
  return three === undefined ? joined : `${joined}${/[.?!]$/.test(joined) ? '' : '.'} ${three}`;
}

/** The title without what follows it, for a second mention; nothing where that is the whole. */
function shortened(own: string, title: Get): string | undefined {
  const { title: field, subtitle, addon } = names(own);
  const text = title(field);
  if (text === undefined) return undefined;
  const followed = title(subtitle) !== undefined || title(addon) !== undefined;
  const [, kept, before] = /^(<span class="nocase">)?([^<]*?\S):\s/.exec(text) ?? [];
  if (before !== undefined) return kept === undefined ? before : `${kept}${before}</span>`;
  return followed ? text : undefined;
}
