/** What Zotero makes of a page's metadata. */
export interface ZoteroItem {
  itemType: string;
  title?: string;
  publicationTitle?: string;
  url?: string;
  DOI?: string;
  date?: string;
  pages?: string;
  language?: string;
  /** Empty: none is known. Absent: Zotero puts the day of the import. */
  accessDate?: string;
  creators: Creator[];
}

export interface Creator {
  readonly lastName: string;
  readonly firstName?: string;
  readonly institution?: true;
}

/**
 * Reads COinS by the rules of Zotero (`openurl.js`, `parseContextObject`): keys in order, the type
 * by format and genre, and by `rft.type` where the format is Dublin Core; a whole name is cut at
 * its comma or its last space; an address is one of access only where it is an identifier of
 * Dublin Core; what has parts is put before what has none.
 */
export function readCoins(title: string): ZoteroItem {
  const pairs = [...new URLSearchParams(title)];
  const value = (key: string) => pairs.find(([name]) => name === key)?.[1];
  const format = value('rft_val_fmt')?.split(':').at(-1) ?? '';
  const genre = value('rft.genre') ?? '';
  const item: ZoteroItem = { itemType: typeOf(format, genre), creators: [] };
  const inParts: (Partial<Creator> & { at: number })[] = [];
  for (const [key, text] of pairs) {
    if (key === 'rft.aucorp') inParts.push({ lastName: text, institution: true, at: 0 });
    else if (key === 'rft.aulast') {
      const last = inParts.at(-1);
      if (last && last.lastName === undefined) inParts.splice(-1, 1, { ...last, lastName: text });
      else inParts.push({ lastName: text, at: item.creators.length });
    } else if (key === 'rft.aufirst') {
      const last = inParts.at(-1);
      if (last && last.firstName === undefined) inParts.splice(-1, 1, { ...last, firstName: text });
      else inParts.push({ firstName: text, at: item.creators.length });
    } else if (key === 'rft.au' || key === 'rft.creator') item.creators.push(cleaned(text));
    else readField(item, key, text);
  }
  addParts(item, inParts);
  return item;
}

function typeOf(format: string, genre: string): string {
  if (format === 'journal') return 'journalArticle';
  if (format === 'dissertation') return 'thesis';
  if (format === 'dc') return 'webpage';
  const types: Readonly<Record<string, string>> = {
    bookitem: 'bookSection',
    proceeding: 'conferencePaper',
    conference: 'conferencePaper',
    report: 'report',
  };
  return types[genre] ?? 'book';
}

const inSomething = ['journalArticle', 'bookSection', 'conferencePaper'];

function readField(item: ZoteroItem, key: string, text: string): void {
  const within = inSomething.includes(item.itemType);
  if (key === 'rft_id' && text.startsWith('info:doi/')) item.DOI = text.slice('info:doi/'.length);
  else if (key === 'rft_id' && /^https?:/.test(text)) {
    item.url = text;
    item.accessDate = '';
  } else if (key === 'rft.identifier' && /^https?:/.test(text)) item.url = text;
  else if (key === 'rft.btitle') item[within ? 'publicationTitle' : 'title'] = text;
  else if (key === 'rft.title') item[within ? 'publicationTitle' : 'title'] = text;
  else if (key === 'rft.atitle' && within) item.title = text;
  else if (key === 'rft.jtitle' || key === 'rft.source') item.publicationTitle = text;
  else if (key === 'rft.date') item.date = text;
  else if (key === 'rft.pages') item.pages = text;
  else if (item.itemType === 'thesis' || item.itemType === 'patent') return;
  else if (key === 'rft.language') item.language = text;
  else if (key === 'rft.type') item.itemType = text;
}

/** Names in parts stand where they were read, unless the same name is there as a whole. */
function addParts(item: ZoteroItem, inParts: (Partial<Creator> & { at: number })[]): void {
  let put = 0;
  for (const { at, lastName = '', ...rest } of inParts) {
    const known = item.creators.some(
      (creator) =>
        creator.lastName === lastName &&
        creator.firstName !== undefined &&
        creator.firstName.startsWith(rest.firstName ?? '-'),
    );
    if (known) continue;
    item.creators.splice(rest.institution ? 0 : at + put, 0, { lastName, ...rest });
    put += 1;
  }
}

function cleaned(name: string): Creator {
  const [last = '', first] = name.includes(',') ? name.split(/, ?/) : [];
  if (first !== undefined) return { lastName: last, firstName: first };
  const space = name.lastIndexOf(' ');
  return { lastName: name.slice(space + 1), firstName: name.slice(0, Math.max(space, 0)) };
}

/** Zotero's item types, as its schema names them, that hold what CSL types hold. */
export const itemTypeOf: Readonly<Record<string, string>> = {
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  book: 'book',
  chapter: 'bookSection',
  'paper-conference': 'conferencePaper',
  report: 'report',
  thesis: 'thesis',
  webpage: 'webpage',
  'post-weblog': 'blogPost',
  software: 'computerProgram',
  dataset: 'dataset',
  'entry-encyclopedia': 'encyclopediaArticle',
  legal_case: 'case',
  interview: 'interview',
};
