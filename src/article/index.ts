export { append } from './append.ts';
export type {
  Article,
  ArticleLink,
  Author,
  Block,
  BlockKind,
  Citation,
  CitationCluster,
  CitationPlace,
  DatedEvent,
  Edition,
  Emendation,
  EventDay,
  Ibid,
  IndexedName,
  Inference,
  Journal,
  Licence,
  Mark,
  NameKind,
  NameMention,
  Note,
  Paragraph,
  Picture,
  PublicationDate,
  PullQuote,
  Section,
  Text,
  TypedAround,
  Work,
  WorkKind,
} from './article.ts';
export { isBlock } from './blocks.ts';
export { breakAddresses } from './break-addresses.ts';
export {
  type ClusterNode,
  type Meaning,
  type PullQuoteNode,
  type SourcePoint,
  changed,
  elementsOf,
  isEmpty,
  joined,
  wordsOf,
  wordsTree,
} from './tree.ts';
export {
  authorNames,
  bylines,
  creditLine,
  fileSize,
  fullTitle,
  issueLine,
  issueName,
  minutes,
  namesInShort,
  sectionMinutes,
  surnames,
} from './bylines.ts';
export { countWords } from './count-words.ts';
export { counted } from './counted.ts';
export { dateStatement, dateText, shownDate } from './dates.ts';
export { type ArticleFolder, type Asset, filesOf, sourceEnding } from './folder.ts';
export { type CreditRole, creditRole, creditRoleUrl, creditRoles } from './credit-roles.ts';
export {
  type FigureImage,
  type TextFigure,
  figureName,
  figuresOf,
  plainWordsOf,
} from './figures.ts';
export { type ReportFormat, formatProblems, visible } from './format-problems.ts';
export { type KindSign, isInPrint, kindSigns, signOf } from './kind-signs.ts';
export { kindLabel } from './kind-label.ts';
export { ibidExplained } from './ibid.ts';
export {
  bareDoi,
  bareOrcid,
  bareRor,
  doiHolds,
  isbnHolds,
  issnHolds,
  orcidHolds,
  rorHolds,
} from './identifiers.ts';
export { iiifImage, iiifService } from './iiif.ts';
export { linkSchemes, schemeOf } from './link-schemes.ts';
export { lookup, worksOfNote } from './lookup.ts';
export {
  type PageName,
  type RoomName,
  aboutPath,
  besidePath,
  evidencePath,
  figurePath,
  namePath,
  articlePageAt,
  articlePath,
  authorPath,
  isPageName,
  issuePath,
  keywordPath,
  libraryPagePath,
  libraryPath,
  notesPath,
  notebookPath,
  pageNames,
  pagePatterns,
  quotePath,
  roomNames,
  roomPath,
  searchPath,
  sectionPath,
  sitePages,
  sourcePath,
  sourcesPath,
  workPath,
  worksPath,
} from './paths.ts';
export { type Place, type Problem, hasErrors, sortProblems } from './problem.ts';
export {
  type ColourTheme,
  type Colours,
  type Editor,
  type FontChoice,
  type FontFile,
  type HeadAddition,
  type IssueEntry,
  type Logo,
  type MenuEntry,
  type Publication,
  type Publisher,
  type Theme,
  defaultColours,
} from './publication.ts';
export {
  type ArticleFormatName,
  type ProgramFileName,
  type RecordEnding,
  type SiteFileName,
  articleFileNames,
  articleFormatNames,
  type WrittenFormatName,
  writtenFormatNames,
  downloadFormat,
  isArticleDownload,
  programFileNames,
  recordEndings,
  siteFileNames,
} from './published-files.ts';
export { type RuleId, ruleById, rules, translationRules } from './rules/index.ts';
export { type ValuesOf, lowered, report } from './rules/report.ts';
export type { Rule } from './rules/rule.ts';
export { hasOthers, knownNames, others } from './schemas/csl-others.ts';
export { type CslDate, type CslItem, type CslName, cslDate, cslItem } from './schemas/csl.ts';
export {
  type EmendationEntry,
  type EventEntry,
  type NameEntry,
  edition,
  emendation,
  event,
  indexedName,
  inference,
  longestLabel,
} from './schemas/edition.ts';
export {
  type Acceptance,
  type AffiliationEntry,
  type AuthorEntry,
  type Frontmatter,
  type FrontmatterKey,
  type PictureEntry,
  type TranslatorEntry,
  acceptance,
  frontmatter,
  frontmatterAliases,
} from './schemas/frontmatter.ts';
export {
  type Alias,
  type Ledger,
  type LedgerNamed,
  type LedgerSection,
  ledger,
} from './schemas/permalinks.ts';
export { type SiteFields, type SiteKey, siteAliases, siteSchema } from './schemas/site.ts';
export {
  endsWithWorksHeading,
  firstSentence,
  neighbours,
  notesIn,
  sectionNumber,
  sectionTitle,
  subsections,
  withSubsections,
  worksIn,
} from './sections.ts';
export { type Aligned, type Alignable, align, anchorsOf } from './translation/align.ts';
export {
  type Beside,
  type Passage,
  type UnusablePair,
  besideOriginal,
  ofNothing,
  passagesOf,
} from './translation/beside.ts';
export { typed, typeset } from './typography/typeset-article.ts';
export { quotationMarks } from './typography/quotation-marks.ts';
export { quoted } from './typography/quoted.ts';
export { typesetText } from './typography/typeset-text.ts';
export { typesetTree } from './typography/typeset-tree.ts';
