/**
 * Lists of what has to be kept so that an article can be read without a network: one of each
 * article (`/articles/<slug>/offline.json`), and one of what all of them need (`/offline.json`).
 * A build writes them, a page reads them. Paths lead from the site's base and have no slash in front.
 */

/**
 * By path: size in bytes, as the file is stored (not as it is sent), and its SHA-256 in Base64. What
 * may change without the article has none, and a size of 0 where the list was written without it.
 */
export type ListedFiles = Readonly<Record<string, readonly [bytes: number, hash: string]>>;

/** Version of the form of the lists. Who changes what a reader of lists relies on raises it. */
export const listFormat = 1;

/** Name of a list: in the folder of an article, and at the root of the site. */
export const listName = 'offline.json';

/** Where the worker stands; its scope is the whole site. */
export const workerName = 'sw.js';

/** The page that stands in for one that is not kept. */
export const missingPath = 'offline/';

/** What an article needs and no other thing of the site does, beside scripts, styles and fonts. */
export interface ArticleList {
  readonly format: typeof listFormat;
  /** Title of the article, and the language that it is written in. */
  readonly title: string;
  readonly lang: string;
  /** Languages that the interface speaks on its pages. */
  readonly spoken: readonly string[];
  /** A hash of the files. */
  readonly version: string;
  readonly files: ListedFiles;
}

/** What all articles need. */
export interface SiteList {
  readonly format: typeof listFormat;
  readonly version: string;
  /** Whether the index of the search is among the files; that of a large library is not. */
  readonly search: 'whole' | 'none';
  /** Languages that the interface speaks on the pages of the site itself. */
  readonly spoken: readonly string[];
  readonly files: ListedFiles;
  /** Messages of the scripts, by language. */
  readonly messages: Readonly<Record<string, ListedFiles>>;
}

/** All that is kept with an article. */
export interface Keeping {
  readonly title: string;
  readonly lang: string;
  readonly version: string;
  readonly bytes: number;
  readonly files: ListedFiles;
}

/** What an article and the site together make up. */
export function keepingOf(article: ArticleList, site: SiteList): Keeping {
  const spoken = new Set([...article.spoken, ...site.spoken]);
  const messages = [...spoken].map((lang) => site.messages[lang] ?? {});
  const files: ListedFiles = Object.assign({}, site.files, ...messages, article.files);
  return {
    title: article.title,
    lang: article.lang,
    version: `${article.version}-${site.version}`,
    bytes: bytesOf(files),
    files,
  };
}

/** Whether an article itself is another in `version` than in `other`, whatever the rest of the site is. */
export function isOtherEdition(version: string, other: string): boolean {
  return version.split('-')[0] !== other.split('-')[0];
}

export function bytesOf(files: ListedFiles): number {
  return Object.values(files).reduce((sum, [bytes]) => sum + bytes, 0);
}

/** The list of an article as it was read; nothing where it is none, or one of another form. */
export function readArticleList(value: unknown): ArticleList | undefined {
  if (!isRecord(value) || value['format'] !== listFormat) return undefined;
  const { title, lang, spoken, version, files } = value;
  return typeof title === 'string' &&
    typeof lang === 'string' &&
    isTexts(spoken) &&
    typeof version === 'string' &&
    isFiles(files)
    ? { format: listFormat, title, lang, spoken, version, files }
    : undefined;
}

/** The list of the site as it was read; nothing where it is none, or one of another form. */
export function readSiteList(value: unknown): SiteList | undefined {
  if (!isRecord(value) || value['format'] !== listFormat) return undefined;
  const { version, search, spoken, files, messages } = value;
  return typeof version === 'string' &&
    (search === 'whole' || search === 'none') &&
    isTexts(spoken) &&
    isFiles(files) &&
    isRecord(messages) &&
    Object.values(messages).every(isFiles)
    ? {
        format: listFormat,
        version,
        search,
        spoken,
        files,
        messages: messages as SiteList['messages'],
      }
    : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isFiles(value: unknown): value is ListedFiles {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (file) =>
        Array.isArray(file) &&
        Number.isSafeInteger(file[0]) &&
        file[0] >= 0 &&
        typeof file[1] === 'string',
    )
  );
}
