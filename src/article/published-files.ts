/**
 * Names of the files that are published beside the pages. What each of them is, and how it is
 * made, say the tables of `src/exports/formats.ts`, which must have an entry for every name here.
 */

/** The forms of an article, beside its page, in the order in which readers are offered them. */
export const articleFormatNames = [
  'pdf',
  'epub',
  'docx',
  'latex',
  'markdown',
  'text',
  'jats',
] as const;
export type ArticleFormatName = (typeof articleFormatNames)[number];
export const articleFileNames = {
  pdf: 'article.pdf',
  epub: 'article.epub',
  docx: 'article.docx',
  latex: 'article.tex',
  markdown: 'article.md',
  text: 'article.txt',
  jats: 'article.jats.xml',
} as const satisfies Record<ArticleFormatName, string>;

/** The forms that Pandoc writes. */
export const writtenFormatNames = ['docx', 'latex'] as const satisfies readonly ArticleFormatName[];
export type WrittenFormatName = (typeof writtenFormatNames)[number];

/** Files beside an article page that only programs read; `names.json` where an article has names. */
export const programFileNames = [
  'cite.json',
  'pages.json',
  'names.json',
  'strip.svg',
  'linkset.json',
] as const;
export type ProgramFileName = (typeof programFileNames)[number];

/** Endings of the files with bibliographic records: `references.bib`, `sources/<work>.bib`. */
export const recordEndings = ['json', 'bib', 'ris'] as const;
export type RecordEnding = (typeof recordEndings)[number];

/** Files at the root of the site. */
export const siteFileNames = [
  'feed.xml',
  'sitemap.xml',
  'robots.txt',
  'opensearch.xml',
  'llms.txt',
  'works.json',
  'articles.json',
] as const;
export type SiteFileName = (typeof siteFileNames)[number];

const forms = new Map<string, ArticleFormatName>(
  articleFormatNames.map((name) => [articleFileNames[name], name]),
);
const records = /^(?:references|sources\/[^/]+)\.([^.]+)$/;

/** The format of a download that a text may link to, by its path below the address of an article. */
export function downloadFormat(path: string): ArticleFormatName | RecordEnding | undefined {
  const ending = records.exec(path)?.[1];
  return forms.get(path) ?? recordEndings.find((each) => each === ending);
}

/** Whether `path`, below the address of an article, is a download that a text may link to. */
export function isArticleDownload(path: string): boolean {
  return downloadFormat(path) !== undefined;
}
