import type { Work } from '../compile/article.ts';
import { bareDoi, field, isoDate, nameParts, namesOf, naturalName } from './csl-fields.ts';
import { pageRange, plainDate } from './csl-fields.ts';
import { workItem } from './csl-json.ts';

/**
 * A work as the value of `title` in `<span class="Z3988" title="…">` (COinS, OpenURL 1.0 KEV).
 * For pages of works only: on an article page Zotero would offer the works instead of the
 * article.
 */
export function coins(work: Work): string {
  const item = workItem(work);
  const format = formats.get(item.type) ?? 'dc';
  const date = plainDate(item.issued);
  const pages = pageRange(item.page);
  const authors = namesOf(item, 'author');
  const doi = bareDoi(item.DOI);
  const title = field(item, 'title') ?? work.title;
  const where = field(item, 'container-title');
  const query = new URLSearchParams();
  const add = (key: string, value: string | undefined) => {
    if (value) query.append(key, value);
  };

  add('ctx_ver', 'Z39.88-2004');
  add('rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`);
  add('rft_id', doi && `info:doi/${doi}`);
  if (format === 'dc') {
    add('rft.type', dublinCoreTypes.get(item.type) ?? 'document');
    add('rft.title', title);
    add('rft.source', where);
    add('rft.publisher', field(item, 'publisher'));
    add('rft.identifier', item.URL);
    for (const name of authors) add('rft.creator', dublinCoreName(nameParts(name)));
  } else {
    const genre = genres.get(item.type);
    add('rft.genre', genre);
    if (genre === 'bookitem' || format === 'journal' || genre === 'proceeding') {
      add('rft.atitle', title);
      add(format === 'journal' ? 'rft.jtitle' : 'rft.btitle', where);
    } else add(format === 'dissertation' ? 'rft.title' : 'rft.btitle', title);
    add(format === 'dissertation' ? 'rft.inst' : 'rft.pub', field(item, 'publisher'));
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
    const first = authors[0] && nameParts(authors[0]);
    if (first !== undefined && typeof first !== 'string') {
      add('rft.aulast', first.family);
      add('rft.aufirst', first.given);
    }
    for (const name of authors) add('rft.au', naturalName(name));
    add('rft_id', item.URL);
  }
  add('rft.date', date && isoDate(date));
  add('rft.language', field(item, 'language'));
  return query.toString();
}

function dublinCoreName(parts: ReturnType<typeof nameParts>): string {
  if (typeof parts === 'string') return parts;
  return [parts.family, parts.given].filter(Boolean).join(', ');
}

const formats: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'journal'],
  ['article-magazine', 'journal'],
  ['article-newspaper', 'journal'],
  ['book', 'book'],
  ['chapter', 'book'],
  ['paper-conference', 'book'],
  ['report', 'book'],
  ['thesis', 'dissertation'],
]);

const genres: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['book', 'book'],
  ['chapter', 'bookitem'],
  ['paper-conference', 'proceeding'],
  ['report', 'report'],
]);

const dublinCoreTypes: ReadonlyMap<string, string> = new Map([
  ['webpage', 'webpage'],
  ['post-weblog', 'blogPost'],
  ['dataset', 'dataset'],
  ['software', 'computerProgram'],
  ['legal_case', 'case'],
  ['legislation', 'statute'],
]);
