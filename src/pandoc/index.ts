export { findPandoc, noPandoc } from './find.ts';
export { type Converted, type Job, mediaFolder, type Pandoc, PandocError } from './job.ts';
export * from './tree.ts';
