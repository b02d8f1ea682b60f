import type { CslItem, CslName, Work } from '../../article/index.ts';
import type { PlainDate } from './csl-fields.ts';
import { bareDoi, field, nameParts, namesOf, pageRange, plainDate } from './csl-fields.ts';
import { workItem } from './csl-json.ts';
import { oneLine } from '../safe-text.ts';

/**
 * The works as RIS (Research Information Systems format, 2011 tags) in UTF-8 with CRLF line
 * ends: `references.ris` and `sources/<key>.ris`.
 */
export function toRis(works: readonly Work[]): string {
  return works.map((work) => risRecord(workItem(work))).join('');
}

/** One CSL-JSON item as a RIS record. */
export function risRecord(item: CslItem): string {
  const type = types.get(item.type) ?? (item.URL === undefined ? 'GEN' : 'ELEC');
  const issued = plainDate(item.issued);
  const accessed = plainDate(item.accessed);
  const pages = pageRange(item.page);
  const names = (role: string) => namesOf(item, role).map(risName);
  const tags: [string, string | undefined][] = [
    ...names('author').map((name) => ['AU', name] as [string, string]),
    ...names('editor').map((name) => [type === 'CHAP' ? 'A2' : 'ED', name] as [string, string]),
    ...names('translator').map((name) => ['A4', name] as [string, string]),
    ['TI', field(item, 'title')],
    ['ST', field(item, 'title-short')],
    ['T2', field(item, 'container-title')],
    ['T3', field(item, 'collection-title')],
    ['PY', issued && String(issued.year)],
    ['DA', issued && risDate(issued)],
    ['VL', field(item, 'volume')],
    ['IS', field(item, 'issue') ?? field(item, 'number')],
    ['SP', pages?.first ?? field(item, 'page')],
    ['EP', pages?.last],
    ['ET', field(item, 'edition')],
    ['PB', field(item, 'publisher')],
    ['CY', field(item, 'publisher-place')],
    ['M3', field(item, 'genre')],
    ['DO', bareDoi(item.DOI)],
    ['SN', field(item, 'ISBN') ?? field(item, 'ISSN')],
    ['UR', field(item, 'URL')],
    ['Y2', accessed && risDate(accessed)],
    ['LA', field(item, 'language')],
    ['AB', field(item, 'abstract')],
    ...keywords(item).map((word) => ['KW', word] as [string, string]),
    ['N1', field(item, 'note')],
    ['ID', field(item, 'id')],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return `${[`TY  - ${type}`, ...lines, 'ER  - '].join('\r\n')}\r\n\r\n`;
}

/**
 * A name as reference managers take it apart: at its commas, since RIS has no quotation marks.
 * So commas within a part fall away. An institution of several words ends with one: EndNote and
 * Mendeley would take its last word for a family name, and for Zotero nothing follows.
 */
function risName(name: CslName): string {
  const parts = nameParts(name);
  const { family, given, suffix } = typeof parts === 'string' ? { family: parts } : parts;
  const [first = '', ...rest] = [family, given, suffix]
    .filter((part) => part !== undefined)
    .map((part) => oneLine(part.replaceAll(',', ' ')));
  if (rest.length > 0) return [first, ...rest].join(', ');
  return first.includes(' ') ? `${first},` : first;
}

function risDate({ year, month, day }: PlainDate): string {
  const two = (part: number | undefined) =>
    part === undefined ? '' : String(part).padStart(2, '0');
  return `${year}/${two(month)}/${two(day)}/`;
}

function keywords(item: CslItem): string[] {
  return (field(item, 'keyword') ?? '').split(/\s*[,;]\s*/).filter(Boolean);
}

const types: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'JOUR'],
  ['article-magazine', 'MGZN'],
  ['article-newspaper', 'NEWS'],
  ['bill', 'BILL'],
  ['book', 'BOOK'],
  ['broadcast', 'MPCT'],
  ['chapter', 'CHAP'],
  ['dataset', 'DATA'],
  ['entry-dictionary', 'DICT'],
  ['entry-encyclopedia', 'ENCYC'],
  ['graphic', 'ART'],
  ['interview', 'PCOMM'],
  ['legal_case', 'CASE'],
  ['legislation', 'STAT'],
  ['manuscript', 'MANSCPT'],
  ['map', 'MAP'],
  ['motion_picture', 'MPCT'],
  ['pamphlet', 'PAMP'],
  ['paper-conference', 'CPAPER'],
  ['patent', 'PAT'],
  ['personal_communication', 'PCOMM'],
  ['post', 'ELEC'],
  ['post-weblog', 'BLOG'],
  ['report', 'RPRT'],
  ['software', 'COMP'],
  ['song', 'SOUND'],
  ['speech', 'HEAR'],
  ['thesis', 'THES'],
  ['treaty', 'STAT'],
  ['webpage', 'ELEC'],
]);
