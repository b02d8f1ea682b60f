export { printedMember } from './bibliography/printed.ts';
export { htmlNames } from './checks/html-names.ts';
export { withoutCslMarkup } from './citations/csl-markup.ts';
export { formatCitations } from './citations/format.ts';
export { loadStyle } from './citations/style.ts';
export {
  type CompileOptions,
  type CompileResult,
  type TranslationNotice,
  compile,
} from './compile.ts';
export { blockNames } from './html/text.ts';
export { nearest } from './language/distance.ts';
export { sentences } from './language/sentences.ts';
export { type Destinations, deadPaths, outwardChecker } from './links/elsewhere.ts';
export { isPublishable } from './links/published.ts';
export type {
  Attributes,
  BracketedSpan,
  CitationCluster,
  DefinitionList,
  FencedDiv,
  InlineNote,
  Subscript,
  Superscript,
} from './markdown/nodes.ts';
export { parseMarkdown } from './markdown/parse.ts';
export { applyAcceptances } from './metadata/acceptances.ts';
export { readAuthor } from './metadata/frontmatter-people.ts';
export { ledgerFile } from './metadata/read-sources.ts';
export { proposeEdition } from './names/propose-edition.ts';
export { serializeLedger } from './permalinks/ledger-file.ts';
export { type SiteSheet, readSheet } from './publication/site-css.ts';
export { type SiteFooter, compileFooter } from './publication/compile-footer.ts';
