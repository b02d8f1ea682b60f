export {
  type LibraryEntry,
  type LibraryOptions,
  articlesOf,
  articlesWithFolders,
  ownPagesOf,
  compileLibrary,
  libraryProblems,
  librarySources,
  rehearse,
  resultFile,
} from './compile-library.ts';
export {
  type DownloadSizes,
  type LiveArticles,
  downloadSizes,
  compiledResults,
  liveArticles,
  ownPages,
  surroundings,
  unchangedSlugs,
} from './compiled-cache.ts';
export { digestOfFiles, digestOfProgram } from './digest.ts';
export {
  type FacetChoices,
  type Facets,
  facetChoices,
  facetOptions,
  facetsOf,
  kindInAddress,
  sharedFacets,
} from './facets.ts';
export { addressPart } from './address-part.ts';
export { type Journal, canonicalRoomPaths, journalOf } from './journal.ts';
export { howToRun } from './how-to-run.ts';
export { articleLoader } from './loader.ts';
export {
  type Mention,
  citedTogether,
  citingPlaces,
  locatorsOf,
  mentionsOf,
  notesCiting,
  paragraphName,
  placeName,
} from './mentions.ts';
export type { OnProgress } from './on-progress.ts';
export {
  BASE_PATH,
  PARAGRAPH_NUMBERS,
  SITE_LANG,
  SITE_NAME,
  SITE_URL,
  absolute,
  href,
  publication,
  rereadPublication,
  words,
} from './publication.ts';
export { originalFile } from './originals.ts';
export { inProject, moduleEnding, packageDir, programDir, programModule } from './places.ts';
export { pictureFormat } from './picture-format.ts';
export { packageFolders, readPublication } from './read-publication.ts';
export { readFolder } from './read-folder.ts';
export { readStyles } from './read-styles.ts';
export { readResult } from './result-cache.ts';
export { type FontFace, type SiteFont, siteFont } from './site-fonts.ts';
export { contentFolder } from './content-folder.ts';
export {
  type AuthorRoom,
  type AuthorWork,
  type Group,
  type Issue,
  type Keyword,
  byDate,
  pagesOf,
} from './rooms.ts';
export { librarySettings, publicFolder } from './settings.ts';
export {
  type SharedWork,
  kindCounts,
  placesCiting,
  shortName,
  worksAcross,
} from './shared-works.ts';
export { type SharedName, namesAcross, passagesNaming } from './shared-names.ts';
export {
  type OtherVersions,
  type Surroundings,
  type Version,
  shareSurroundings,
} from './surroundings.ts';
export { type Versions, besidesOf, versionsOf } from './translations.ts';
export { writeAtomically } from './write-atomically.ts';
