export { importedProblems } from './documents/check-words.ts';
export { type DocumentInput, importDocument } from './documents/import-document.ts';
export { type TrackChanges, trackChanges } from './documents/changes.ts';
export { documentEndings } from './documents/kind.ts';
export { limits as documentLimits, tooLarge } from './documents/limits.ts';
export {
  type Accounted,
  type Fate,
  type Imported,
  ManuscriptError,
  isWhole,
  kinds,
} from './model.ts';
export { formatReport, reportFile } from './report.ts';
export { slugFor } from './slug.ts';
export { importMarkdown } from './dialects/index.ts';
export { compareOnto, readWord } from './onto/index.ts';
export { importText, readText } from './text/index.ts';
export {
  type Proposal,
  type Structure,
  type StructureInput,
  type Taken,
  structureNotes,
} from './structure/index.ts';
