import type { CslItem, Work } from '../../article/index.ts';
import { bareDoi, field, isoDate, nameParts, namesOf, naturalName } from './csl-fields.ts';
import { pageRange, plainDate } from './csl-fields.ts';
import { workItem } from './csl-json.ts';

/**
 * A work as the value of `title` in `<span class="Z3988" title="…">` (COinS; OpenURL 1.0, KEV
 * formats). What has no format of its own goes as Dublin Core with the item type of Zotero, the
 * reader that most of these have. For pages of works only: on an article page Zotero would offer
 * the works instead of the article. The same is the query of an OpenURL (`work-json.ts`).
 */
export function coins(work: Work): string {
  const item = workItem(work);
  const format = formats.get(item.type) ?? 'dc';
  const doi = bareDoi(item.DOI);
  const query = new URLSearchParams();
  const add: Add = (key, value) => {
    if (value) query.append(key, value);
  };
  add('ctx_ver', 'Z39.88-2004');
  add('rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`);
  add('rft_id', doi && `info:doi/${doi}`);
  // As an identifier of Dublin Core the address would get today's date as that of access.
  add('rft_id', item.URL);
  addTitles(add, item, format, work.title);
  addParts(add, item);
  addAuthors(add, item);
  const date = plainDate(item.issued);
  add('rft.date', date && isoDate(date));
  add('rft.language', field(item, 'language'));
  // Last: what follows it is read by the rules of that type.
  if (format === 'dc') add('rft.type', itemTypes.get(item.type) ?? 'document');
  return query.toString();
}

type Add = (key: string, value: string | undefined) => void;

function addTitles(add: Add, item: CslItem, format: string, otherwise: string): void {
  const title = field(item, 'title') ?? otherwise;
  const where = field(item, 'container-title');
  const publisher = field(item, 'publisher');
  if (format === 'dc') {
    add('rft.title', title);
    add('rft.source', where);
    add('rft.publisher', publisher);
    return;
  }
  const genre = genres.get(item.type);
  add('rft.genre', genre);
  if (format === 'dissertation') {
    add('rft.title', title);
    add('rft.inst', publisher);
    return;
  }
  if (genre === 'book' || genre === 'report') add('rft.btitle', title);
  else {
    add('rft.atitle', title);
    add(format === 'journal' ? 'rft.jtitle' : 'rft.btitle', where);
  }
  add('rft.pub', publisher);
}

function addParts(add: Add, item: CslItem): void {
  const pages = pageRange(item.page);
  add('rft.place', field(item, 'publisher-place'));
  add('rft.edition', field(item, 'edition'));
  add('rft.series', field(item, 'collection-title'));
  add('rft.isbn', field(item, 'ISBN'));
  add('rft.issn', field(item, 'ISSN'));
  add('rft.volume', field(item, 'volume'));
  add('rft.issue', field(item, 'issue'));
  add('rft.pages', field(item, 'page'));
  add('rft.spage', pages?.first);
  add('rft.epage', pages?.last);
}

/**
 * People in order, the first in parts too; then institutions the last first, since Zotero puts
 * each before what it has read.
 */
function addAuthors(add: Add, item: CslItem): void {
  const names = namesOf(item, 'author').map((name) => ({ name, parts: nameParts(name) }));
  const people = names.flatMap(({ name, parts }) =>
    typeof parts === 'string' ? [] : [{ parts, natural: naturalName(name) }],
  );
  people.forEach(({ parts, natural }, index) => {
    const { family, given, suffix } = parts;
    // A reader takes the last word of a whole name for the family name.
    if (given === undefined) add('rft.aulast', family);
    else {
      if (index === 0) {
        add('rft.aulast', family);
        add('rft.aufirst', given);
      }
      const plain = !/\s/.test(family) && suffix === undefined;
      add('rft.au', plain ? natural : [family, given, suffix].filter(Boolean).join(', '));
    }
  });
  const institutions = names.flatMap(({ parts }) => (typeof parts === 'string' ? parts : []));
  for (const name of institutions.reverse()) add('rft.aucorp', name);
}

/** Those of the formats of OpenURL that say what a work is. */
const formats: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'journal'],
  ['review', 'journal'],
  ['review-book', 'journal'],
  ['book', 'book'],
  ['chapter', 'book'],
  ['paper-conference', 'book'],
  ['report', 'book'],
  ['thesis', 'dissertation'],
]);

const genres: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'article'],
  ['review', 'article'],
  ['review-book', 'article'],
  ['book', 'book'],
  ['chapter', 'bookitem'],
  ['paper-conference', 'proceeding'],
  ['report', 'report'],
]);

/** Zotero's item types for the other types of CSL, as its own schema pairs them. */
const itemTypes: ReadonlyMap<string, string> = new Map([
  ['article', 'preprint'],
  ['article-magazine', 'magazineArticle'],
  ['article-newspaper', 'newspaperArticle'],
  ['bill', 'bill'],
  ['broadcast', 'tvBroadcast'],
  ['dataset', 'dataset'],
  ['entry', 'encyclopediaArticle'],
  ['entry-dictionary', 'dictionaryEntry'],
  ['entry-encyclopedia', 'encyclopediaArticle'],
  ['figure', 'artwork'],
  ['graphic', 'artwork'],
  ['hearing', 'hearing'],
  ['interview', 'interview'],
  ['legal_case', 'case'],
  ['legislation', 'statute'],
  ['manuscript', 'manuscript'],
  ['map', 'map'],
  ['motion_picture', 'film'],
  ['patent', 'patent'],
  ['personal_communication', 'letter'],
  ['post', 'forumPost'],
  ['post-weblog', 'blogPost'],
  ['regulation', 'statute'],
  ['software', 'computerProgram'],
  ['song', 'audioRecording'],
  ['speech', 'presentation'],
  ['standard', 'standard'],
  ['webpage', 'webpage'],
]);
