export { printedMember } from './bibliography/printed.ts';
export { readBibliography } from './bibliography/read.ts';
export { htmlNames } from './checks/html-names.ts';
export { withoutCslMarkup } from './citations/csl-markup.ts';
export { formatCitations } from './citations/format.ts';
export { bundledStyles, loadStyle } from './citations/style.ts';
export { readStyleInfo, StyleError } from './citations/style-info.ts';
export {
  type CompileOptions,
  type CompileResult,
  type TranslationNotice,
  compile,
} from './compile.ts';
export { blockNames } from './html/text.ts';
export { nearest } from './language/distance.ts';
export { romanNumber } from './language/roman.ts';
export { sentences } from './language/sentences.ts';
export { type Destinations, deadPaths, outwardChecker } from './links/elsewhere.ts';
export { isPublishable } from './links/published.ts';
export { readAttributes } from './markdown/attributes.ts';
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
export { findBlock } from './metadata/frontmatter-block.ts';
export { readFrontmatter } from './metadata/frontmatter.ts';
export { readAuthor } from './metadata/frontmatter-people.ts';
export { ledgerFile } from './metadata/read-sources.ts';
export { type YamlValue, readYaml } from './metadata/yaml.ts';
export { proposeEdition } from './names/propose-edition.ts';
export { serializeLedger } from './permalinks/ledger-file.ts';
export { type SiteSheet, readSheet } from './publication/site-css.ts';
export { type SiteFooter, compileFooter } from './publication/compile-footer.ts';
