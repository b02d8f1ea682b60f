import type {
  Collection,
  ExchangeForm,
  ExportedFile,
  ExportOptions,
  Imported,
  ImportOptions,
} from './types.ts';

export { type Merged, merge } from './merge.ts';
export {
  type Collection,
  type ExchangeForm,
  type ExchangeWords,
  type ExportedFile,
  type ExportOptions,
  type Imported,
  type ImportOptions,
  type Refusal,
  exchangeForms,
  largestFile,
  mostAnnotations,
} from './types.ts';

/** A file of annotations in one of the forms, in reading order. */
export function exportAs(
  form: ExchangeForm,
  collection: Collection,
  options: ExportOptions,
): ExportedFile {
  throw new Error(`Unexpected form: ${form} ${collection.annotations.length} ${options.now}`);
}

/**
 * Reads a file of annotations. Its form is told by its content. Never throws: what cannot be read
 * is among those refused.
 */
export function importFrom(bytes: Uint8Array, options: ImportOptions): Imported {
  const reason = bytes.length > options.articles.length ? 'unknown-form' : 'broken';
  return {
    form: undefined,
    read: [],
    articles: [],
    foreign: [],
    refused: [{ reason, count: 1 }],
    unread: [],
  };
}
