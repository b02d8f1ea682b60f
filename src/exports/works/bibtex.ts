import { type CslItem, type CslName, type Work, hasOthers } from '../../article/index.ts';
import { bareDoi, field, isoDate, nameParts, namesOf, plainDate } from './csl-fields.ts';
import { workItem } from './csl-json.ts';
import { oneLine } from '../safe-text.ts';

/**
 * The works as BibTeX in UTF-8: `references.bib` and `sources/<key>.bib`. Fields are those of
 * classic BibTeX, with BibLaTeX's where it has none (`urldate`, `origdate`, `doi`, `langid`, `entrysubtype`),
 * so that both kinds of tool read it. Capitals inside titles are protected by braces.
 */
export function toBibtex(works: readonly Work[]): string {
  return works.map((work) => bibtexEntry(workItem(work))).join('\n');
}

/** One CSL-JSON item as a BibTeX entry. */
export function bibtexEntry(item: CslItem): string {
  const [type, subtype] = entryType(item);
  const lines = fields(item, type, subtype).map(([name, value]) => `  ${name} = ${value}`);
  return `@${type}{${[bibtexKey(item.id), ...lines].join(',\n')}\n}\n`;
}

/** A citation key with the characters that end or break a BibTeX key replaced. */
export function bibtexKey(key: string): string {
  return key.replace(/[\s"#%'(),={}~\\@]/gu, '_') || 'work';
}

/** Plain words as the inside of a BibTeX value. */
export function bibtexText(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\{}$&%#_^~]/g, (char) => escapes[char] ?? char)
      // TeX makes one dash of two hyphens.
      .replace(/-(?=-)/g, '-{}')
  );
}

function fields(item: CslItem, type: string, subtype?: string): (readonly [string, string])[] {
  const text = (name: string): string | undefined => {
    const value = field(item, name);
    return value === undefined ? undefined : `{${bibtexText(value)}}`;
  };
  const title = (name: string): string | undefined => {
    const value = field(item, name);
    return value === undefined ? undefined : `{${protectCapitals(value)}}`;
  };
  const names = (role: string): string | undefined => {
    const list = namesOf(item, role).map(bibtexName).filter(Boolean);
    const given = item[role];
    if (list.length > 0 && Array.isArray(given) && hasOthers(given)) list.push('others');
    return list.length > 0 ? `{${list.join(' and ')}}` : undefined;
  };
  const issued = plainDate(item.issued);
  const accessed = plainDate(item.accessed);
  const original = plainDate(item['original-date']);
  const doi = bareDoi(item.DOI);
  const inBook = containerField(type) === 'booktitle';
  const container = inBook ? title('container-title') : text('container-title');
  const series = title('collection-title');
  const publisher = text('publisher');
  const all: [string, string | undefined][] = [
    ['author', names('author')],
    ['editor', names('editor')],
    ['translator', names('translator')],
    ['title', title('title')],
    ['shorttitle', title('title-short')],
    [containerField(type), container],
    ['series', series],
    ['entrysubtype', subtype && `{${subtype}}`],
    ['year', issued ? `{${issued.year}}` : literalYear(item)],
    ['month', issued?.month === undefined ? undefined : months[issued.month - 1]],
    ['date', season(item)],
    ['day', issued?.day === undefined ? undefined : `{${issued.day}}`],
    ['origdate', original && `{${isoDate(original)}}`],
    ['volume', text('volume')],
    ['number', text('issue') ?? (type === 'article' ? undefined : text('number'))],
    ['pages', item.page === undefined ? undefined : `{${bibtexPages(item.page)}}`],
    ['edition', text('edition')],
    [publisherField(type), publisher],
    ['address', text('publisher-place')],
    ['type', text('genre')],
    ['doi', doi && `{${verbatim(doi)}}`],
    ['isbn', text('ISBN')],
    ['issn', text('ISSN')],
    ['url', item.URL === undefined ? undefined : `{${verbatim(item.URL)}}`],
    ['urldate', accessed && `{${isoDate(accessed)}}`],
    ['langid', text('language')],
    ['abstract', text('abstract')],
    ['keywords', text('keyword')],
    ['note', text('note')],
  ];
  return all.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

function entryType(item: CslItem): readonly [string, string?] {
  if (item.type === 'thesis') {
    return [/master|m\.?a\b|magist|diplom/i.test(item.genre ?? '') ? 'mastersthesis' : 'phdthesis'];
  }
  const known = types.get(item.type);
  if (known) return known;
  return item.URL === undefined ? ['misc'] : ['online'];
}

function containerField(type: string): string {
  return type === 'incollection' || type === 'inproceedings' ? 'booktitle' : 'journal';
}

function publisherField(type: string): string {
  if (type.endsWith('thesis')) return 'school';
  if (type === 'techreport') return 'institution';
  return type === 'online' || type === 'misc' ? 'organization' : 'publisher';
}

function bibtexName(name: CslName): string {
  const parts = nameParts(name);
  if (typeof parts === 'string') return parts && `{${bibtexText(parts)}}`;
  const part = (text: string) => {
    const escaped = bibtexText(text);
    return /,|(?:^|\s)and(?:\s|$)/i.test(escaped) ? `{${escaped}}` : escaped;
  };
  // A family name of several words that starts with a capital would lose its first words.
  const family = /^\P{Lu}+\s/u.test(parts.family)
    ? part(parts.family)
    : protectedFamily(parts.family);
  const rest = [parts.suffix, parts.given].filter((each) => each !== undefined).map(part);
  return rest.length > 0 ? [family, ...rest].join(', ') : `{${bibtexText(parts.family)}}`;
}

function protectedFamily(family: string): string {
  const escaped = bibtexText(family);
  return /\s|,/.test(family) ? `{${escaped}}` : escaped;
}

/** Braces around every word whose case a style or a reader would change. */
function protectCapitals(title: string): string {
  const words = title.split(' ');
  return words
    .map((word, index) => {
      const starts = index === 0 || /[.:?!]$/.test(words[index - 1] ?? '');
      const [first = '', ...rest] = Array.from(word);
      const changes = starts
        ? /\p{Lu}/u.test(rest.join('')) || first !== first.toUpperCase()
        : /\p{Lu}/u.test(word);
      if (!changes) return bibtexText(word);
      const [, core = '', punctuation = ''] = /^(.*?)([,;:.?!]*)$/su.exec(word) ?? [];
      return `{${bibtexText(core)}}${punctuation}`;
    })
    .join(' ');
}

function bibtexPages(pages: string): string {
  return pages
    .split(/\s*[-–—‐‑]+\s*/u)
    .map(bibtexText)
    .join('--');
}

/** A season, which BibLaTeX writes as a month after the twelfth. */
function season({ issued }: CslItem): string | undefined {
  const year = plainDate(issued)?.year;
  const number = Number(issued?.season);
  if (year === undefined || year < 0 || !(number >= 1 && number <= 4)) return undefined;
  return `{${isoDate({ year, month: 20 + number })}}`;
}

function literalYear(item: CslItem): string | undefined {
  const literal = item.issued?.literal ?? item.issued?.raw;
  return literal === undefined ? undefined : `{${bibtexText(literal)}}`;
}

/** Inside `url` and `doi` TeX reads characters as they are; only braces must balance. */
function verbatim(text: string): string {
  return oneLine(text).replace(/[{}\\ ]/g, (char) => encodeURIComponent(char));
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const types: ReadonlyMap<string, readonly [string, string?]> = new Map([
  ['article', ['misc']],
  ['article-journal', ['article']],
  ['article-magazine', ['article', 'magazine']],
  ['article-newspaper', ['article', 'newspaper']],
  ['bill', ['legislation']],
  ['book', ['book']],
  ['chapter', ['incollection']],
  ['dataset', ['dataset']],
  ['entry-dictionary', ['incollection']],
  ['entry-encyclopedia', ['incollection']],
  ['legal_case', ['jurisdiction']],
  ['legislation', ['legislation']],
  ['pamphlet', ['booklet']],
  ['paper-conference', ['inproceedings']],
  ['post', ['online']],
  ['post-weblog', ['online']],
  ['report', ['techreport']],
  ['software', ['software']],
  ['treaty', ['legislation']],
  ['webpage', ['online']],
]);
