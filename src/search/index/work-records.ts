import {
  type Article,
  type CslItem,
  type CslName,
  type Work,
  sourcePath,
  workPath,
} from '../../article/index.ts';
import { type SharedWork, placesCiting, worksAcross } from '../../library/index.ts';
import { decadeOf, topSection, type Narrowing, type OfText } from '../shared/facets.ts';
import {
  facetWord,
  field,
  type Manifest,
  type SectionList,
  type WorkEntry,
} from '../shared/format.ts';
import { fold, wordsOf } from '../shared/words.ts';
import { bareForms, formsOf } from './forms.ts';
import { type Languages, languagesOf } from './languages.ts';
import { nameFiles } from './names.ts';

export interface JsonFile {
  /** Path inside `pagefind/`. */
  readonly path: string;
  readonly data: unknown;
}

export interface WorkFiles {
  readonly manifest: Manifest;
  readonly files: readonly JsonFile[];
  /** Words of names and of titles with their number, for the vocabulary. */
  readonly names: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, number>;
}

const block = 16;
/** Characters of JSON in one file of words. */
const fileSize = 8_000;

/**
 * The index of works: what names, titles, years and the rest of each work are made of, and a
 * short entry for each, and the names of the articles' indexes among its words. Works that several articles cite are one entry.
 */
export function workFiles(articles: readonly Article[]): WorkFiles {
  const cited = worksAcross(articles);
  const languages = languagesOf(articles);
  const forms = formsOf(articles);
  const postings = new Map<string, number[]>();
  const names = new Map<string, number>();
  const titles = new Map<string, number>();
  cited.forEach(({ work, uses }, id) => {
    const langs = new Set(uses.map(({ article }) => article.lang));
    const own = wordsOfWork(work);
    for (const [word, fields] of withBareForms(own, langs)) {
      list(postings, word).push(id, fields);
      if (!own.has(word)) continue;
      const named = fields & field.name ? names : undefined;
      const words = named ?? (fields & (field.title | field.longName) ? titles : undefined);
      words?.set(word, (words.get(word) ?? 0) + 1);
    }
    for (const word of facetWords(work, uses, languages)) list(postings, word).push(id, 0);
  });
  const namesFound = nameFiles(articles);
  for (const [word, found] of namesFound.postings) list(postings, word).push(...found);
  const files: JsonFile[] = [...namesFound.files];
  const firsts: string[] = [];
  let current: Record<string, number[]> = Object.create(null) as Record<string, number[]>;
  let size = 0;
  const flush = (): void => {
    if (size === 0) return;
    files.push({ path: `works/words-${firsts.length - 1}.json`, data: current });
    current = Object.create(null) as Record<string, number[]>;
    size = 0;
  };
  for (const word of [...postings.keys()].sort()) {
    if (size > fileSize) flush();
    if (size === 0) firsts.push(word);
    current[word] = postings.get(word)!;
    size += word.length + 4 + postings.get(word)!.length * 4;
  }
  flush();
  for (let start = 0; start < cited.length; start += block)
    files.push({
      path: `works/block-${start / block}.json`,
      data: cited.slice(start, start + block).map(entry),
    });
  for (const article of articles)
    files.push({ path: `works/sections-${article.slug}.json`, data: sectionList(article) });
  const manifest: Manifest = {
    works: cited.length,
    block,
    words: firsts,
    articles: Object.fromEntries(articles.map(({ slug, title }) => [slug, title.text])),
    ...(languages && { languages }),
    ...(namesFound.count > 0 && { names: namesFound.count }),
    ...(forms && { forms }),
  };
  return { manifest, files, names, titles };
}

function entry(shared: SharedWork): WorkEntry {
  const { slug, work, uses } = shared;
  const { article } = uses[0]!;
  const alone = uses.length === 1;
  const notes = alone
    ? article.notes
        .filter((note) => note.ibid?.key === work.key || cites(article, note.citations, work.key))
        .map(({ number }) => number)
    : [];
  const sections = uses.flatMap((use): [string, string[]][] => {
    const numbers = sectionsCiting(use.article, use.work);
    return numbers.length > 0 ? [[use.article.slug, numbers]] : [];
  });
  const container = work.csl['container-title'];
  return {
    url: alone
      ? sourcePath(article.slug, encodeURIComponent(work.slug)).slice(1)
      : workPath(encodeURIComponent(slug)).slice(1),
    title: work.title,
    names: work.names,
    ...(work.year === undefined ? {} : { year: work.year }),
    type: work.kind,
    ...(container ? { container } : {}),
    ...(work.csl.publisher ? { publisher: work.csl.publisher } : {}),
    articles: [...new Set(uses.map((use) => use.article.slug))],
    cited: placesCiting(shared),
    ...(notes.length > 0 ? { notes } : {}),
    ...(sections.length > 0 ? { sections: Object.fromEntries(sections) } : {}),
  };
}

function cites(article: Article, ids: readonly string[], key: string): boolean {
  return ids.some((id) => article.citations.find((citation) => citation.id === id)?.key === key);
}

/** Numbers of the sections that cite a work, in the order of the article. */
function sectionsCiting(article: Article, work: Work): string[] {
  const ids = new Set(
    article.citations
      .filter(({ key }) => key === work.key)
      .flatMap(({ places }) => places.map(({ section }) => section)),
  );
  return article.sections
    .filter(({ id, number }) => number && ids.has(id))
    .map(({ number }) => number);
}

function sectionList(article: Article): SectionList {
  return article.sections
    .filter(({ number }) => number && !number.includes('.'))
    .map(({ number, title }) => [number, title.text] as const);
}

/** Every word of a work with the fields that hold it. */
function wordsOfWork(work: Work): Map<string, number> {
  const fields = new Map<string, number>();
  const add = (text: string | undefined, mask: number): void => {
    for (const word of [...wordsOf(text ?? ''), ...joined(text ?? '')])
      fields.set(word, (fields.get(word) ?? 0) | mask);
  };
  const { csl } = work;
  work.names.forEach((name, index) => {
    if (wordsOf(name).length > 3) add(name, field.longName);
    else add(name, field.name | (index === 0 ? field.firstName : 0));
  });
  for (const name of csl.author ?? []) {
    add(name.family, field.name);
    add(name.given, field.given);
  }
  add(csl.title, field.title);
  add(work.title, field.title);
  add(csl['title-short'], field.title);
  add(work.year?.toString(), field.year);
  add(csl['container-title'], field.container);
  add(csl['collection-title'], field.container);
  add(csl.publisher, field.publisher);
  for (const name of [...(csl.editor ?? []), ...(csl.translator ?? [])])
    add(name.family ?? name.literal, field.editor);
  add(hostOf(work.href), field.other);
  add(work.key, field.other);
  return fields;
}

/** Words, and what they are without others that are written together with them in a language. */
function withBareForms(
  words: ReadonlyMap<string, number>,
  langs: ReadonlySet<string>,
): Map<string, number> {
  const all = new Map(words);
  for (const lang of langs)
    for (const [word, fields] of words)
      for (const rest of bareForms(word, lang)) all.set(rest, (all.get(rest) ?? 0) | fields);
  return all;
}

/** The values that a work has of each facet. */
const valuesOf: Readonly<
  Record<
    Exclude<Narrowing, 'kind' | OfText>,
    (work: Work, uses: SharedWork['uses'], languages: Languages | undefined) => readonly string[]
  >
> = {
  author: ({ names }) => names,
  year: ({ year }) => (year === undefined ? [] : [String(year)]),
  type: ({ kind }) => [kind],
  publisher: ({ csl }) => (csl.publisher ? [csl.publisher] : []),
  article: (_, uses) => uses.map(({ article }) => article.slug),
  lang: (_, uses, languages) => uses.flatMap(({ article }) => languages?.[article.slug] ?? []),
  section: (_, uses) =>
    uses.flatMap((use) =>
      sectionsCiting(use.article, use.work).map(
        (number) => `${use.article.slug}/${topSection(number)}`,
      ),
    ),
};

function facetWords(
  work: Work,
  uses: SharedWork['uses'],
  languages: Languages | undefined,
): Set<string> {
  const { csl } = work;
  return new Set(
    [
      ...Object.entries(valuesOf).flatMap(([name, values]) =>
        values(work, uses, languages).map((value) => [name, value]),
      ),
      ...(work.year === undefined ? [] : [['decade', decadeOf(work.year)]]),
      ...(csl.DOI ? [['doi', csl.DOI.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')]] : []),
      ...initialsOf(csl).map((initial) => ['initial', initial]),
    ].map(([name, value]) => facetWord(name!, fold(value!))),
  );
}

/** Words with hyphens as one: "Knoll-Tudor" is found by "knolltudor". */
function joined(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu) ?? []).map((compound) =>
    fold(compound).replace(/-/g, ''),
  );
}

/** Surnames, each with the first letters of its given names: "J. Maresca" answers to "John". */
function initialsOf(csl: CslItem): string[] {
  return [...(csl.author ?? []), ...(csl.editor ?? [])].flatMap(({ family, given }: CslName) =>
    wordsOf(family ?? '').flatMap((name) =>
      wordsOf(given ?? '').map((word) => `${name}/${word.charAt(0)}`),
    ),
  );
}

function hostOf(href: string | undefined): string {
  const host = href && URL.canParse(href) ? new URL(href).hostname : '';
  return host.replace(/^www\./, '').replace(/\./g, ' ');
}

function list(map: Map<string, number[]>, key: string): number[] {
  let found = map.get(key);
  if (!found) map.set(key, (found = []));
  return found;
}
