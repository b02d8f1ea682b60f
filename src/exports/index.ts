export type { Site } from './addresses.ts';
export { type CitedPlace, citeAs } from './cite/cite-as.ts';
export { referencesIn } from './cite/reference-styles.ts';
export { dossierFiles, linkedFiles } from './downloads.ts';
export { type ExportFile, articleFiles, fileKinds, siteFiles } from './files.ts';
export { recordFormats } from './formats.ts';
export { lookOver, signsIn } from './last-look.ts';
export { linkedAt } from './linked-file.ts';
export { machineHead } from './page-metadata/head.ts';
export { jsonLd, scriptJson } from './page-metadata/json-ld.ts';
export { mentionsLd } from './page-metadata/mentions.ts';
export { recordsOffered } from './offered.ts';
export { toDocx } from './documents/docx.ts';
export { type DocumentWriter, documentWriter } from './documents/writer.ts';
export { pdfPrinter } from './pdf/printer.ts';
export {
  type Prepared,
  madeByEngines,
  prepareExports,
  readImages,
  writeArticleFiles,
  writeSiteFiles,
} from './prepare.ts';
export { thisSite, wholeSite } from './this-site.ts';
export { inertSvg } from './svg.ts';
export { coins } from './works/coins.ts';
export { toWorkJson } from './works/work-json.ts';
