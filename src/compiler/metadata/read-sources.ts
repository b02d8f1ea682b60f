import {
  type ArticleFolder,
  type Journal,
  type Problem,
  append,
  hasErrors,
  lowered,
  report,
  rules,
} from '../../article/index.ts';
import { readBibliography, type BibliographyEntry } from '../bibliography/read.ts';
import { decode } from './decode.ts';
import { readEdition, type EditionReading } from './edition.ts';
import { checkFiles } from '../checks/files.ts';
import { readFrontmatter, type Metadata } from './frontmatter.ts';

export const articleFile = 'article.md';
export const editionFile = 'edition.yaml';
export const ledgerFile = 'permalinks.json';

/** Everything an article is made of, read and not yet joined. */
export interface Inputs {
  readonly metadata: Metadata;
  /** False if a syntax error may have hidden keys of the frontmatter. */
  readonly metadataComplete: boolean;
  /** The Markdown with blank lines in place of the frontmatter. */
  readonly body: string;
  readonly works: readonly BibliographyEntry[];
  readonly edition: EditionReading | undefined;
  readonly ledger: string | undefined;
  readonly problems: Problem[];
  readonly sources: Record<string, string>;
}

/** Reads the text sources of an article's folder. Absent without an `article.md`. */
export function readSources(folder: ArticleFolder): Inputs | { readonly problems: Problem[] } {
  const problems: Problem[] = checkFiles(folder);
  if (hasErrors(problems)) return { problems };
  const sources: Record<string, string> = {};
  const read = (file: string): string | undefined => {
    const bytes = folder.sources.get(file);
    if (!bytes) return undefined;
    const { text, problems: found } = decode(bytes, file);
    append(problems, found);
    sources[file] = text;
    return text;
  };
  const source = read(articleFile);
  if (source === undefined) {
    const isLink = folder.links.includes(articleFile);
    problems.push(report(rules.articleMissing, start(articleFile), { isLink }));
    return { problems };
  }
  if (source.trim() === '') problems.push(report(rules.fileEmpty, start(articleFile)));
  const { metadata, body, problems: found, complete } = readFrontmatter(source, articleFile);
  append(problems, found);
  const files = bibliographyFiles(folder, metadata, problems).flatMap((file) => {
    const text = read(file);
    return text === undefined ? [] : [{ file, text }];
  });
  const bibliography = readBibliography(files, metadata.lang);
  append(problems, bibliography.problems);
  const editionText = read(editionFile);
  const edition = editionText === undefined ? undefined : readEdition(editionText, editionFile);
  append(problems, edition?.problems ?? []);
  const journal = inIssue(metadata.journal, folder.journal);
  return {
    metadata: { ...metadata, ...(journal && { journal }) },
    metadataComplete: complete,
    body,
    works: bibliography.works,
    edition,
    ledger: read(ledgerFile),
    problems,
    sources,
  };
}

/** The article's own words win; what they leave open says its issue, unless they name another journal. */
function inIssue(own: Journal | undefined, issue: Journal | undefined): Journal | undefined {
  if (!own || !issue) return own ?? issue;
  const isSame = own.title.trim().toLowerCase() === issue.title.trim().toLowerCase();
  return isSame ? { ...issue, ...own } : own;
}

const bibliographyEnding = /\.(?:bib|json|ya?ml)$/i;

/** The files that the frontmatter names; where it names none that is there, what lies beside. */
function bibliographyFiles(
  folder: ArticleFolder,
  metadata: Metadata,
  problems: Problem[],
): readonly string[] {
  const own = new Set([editionFile, ledgerFile]);
  const named = metadata.bibliography.map((path) => path.replace(/^\.\//, ''));
  const there = named.filter((path) => folder.sources.has(path));
  const beside = [...folder.sources.keys()].filter(
    (path) => !path.includes('/') && bibliographyEnding.test(path) && !own.has(path),
  );
  const conventional = beside.filter((path) => /^references\./i.test(path));
  const found =
    conventional.length > 0 ? conventional : beside.filter((path) => /\.bib$/i.test(path));
  for (const path of named) {
    if (there.includes(path)) continue;
    const instead = there.length === 0 ? found : [];
    const place = metadata.places.get('bibliography') ?? start(articleFile);
    const problem = report(rules.bibliographyMissing, place, { path, instead });
    problems.push(instead.length > 0 ? lowered(problem) : problem);
  }
  return there.length > 0 ? there : found;
}

function start(file: string): Problem['place'] {
  return { file, line: 1, column: 1 };
}
