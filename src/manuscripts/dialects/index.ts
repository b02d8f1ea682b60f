export { type Dialect, detectDialect, dialectNames, dialects } from './detect.ts';
export type { Neighbours } from './files.ts';
export {
  type ImportedMarkdown,
  importMarkdown,
  type MarkdownManuscript,
} from './import-markdown.ts';
export type { LibraryArticle } from './run.ts';
