import { strFromU8, unzipSync } from 'fflate';
import { fromCsv, toCsv } from './csv.ts';
import { fromEpubSet, isEpubSet, toEpubAnnotations } from './epub.ts';
import { admit, type Found, refusedWhole } from './found.ts';
import { fromMarkdown, toMarkdown } from './markdown.ts';
import { fileName, groupsOf } from './order.ts';
import {
  type Collection,
  type ExchangeForm,
  type ExportedFile,
  type ExportOptions,
  type Imported,
  type ImportOptions,
  largestFile,
} from './types.ts';
import { fromWebAnnotations, toWebAnnotations } from './web-annotation.ts';

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
  const groups = groupsOf(collection);
  const title = groups.length === 1 ? groups[0]?.article.title : undefined;
  const named = (ending: string) => fileName(title ?? options.words.title, ending);
  switch (form) {
    case 'web-annotation': {
      // The profile is told with the type (Web Annotation Protocol, section 3.3.1).
      const type = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';
      return { name: named('jsonld'), type, content: toWebAnnotations(collection, options) };
    }
    case 'epub':
      return toEpubAnnotations(collection, options);
    case 'markdown': {
      const content = toMarkdown(collection, options);
      return { name: named('md'), type: 'text/markdown;charset=utf-8', content };
    }
    case 'csv': {
      const content = toCsv(collection, options);
      return { name: named('csv'), type: 'text/csv;charset=utf-8', content };
    }
  }
}

/**
 * Reads a file of annotations. Its form is told by its content. Never throws: what cannot be read
 * is among those refused.
 */
export function importFrom(bytes: Uint8Array, options: ImportOptions): Imported {
  if (bytes.length > largestFile) return refusedWhole('too-large');
  try {
    return isZip(bytes) ? fromArchive(bytes, options) : fromText(strFromU8(bytes), options);
  } catch {
    // A broken archive, or a value nested deeper than there is memory for.
    return refusedWhole('broken');
  }
}

function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}

/** Files in an archive that are read. */
const mostFiles = 1000;

/** Sets of annotations in an archive: one for each book, or the only one of the W3C's draft. */
function fromArchive(bytes: Uint8Array, options: ImportOptions): Imported {
  let size = 0;
  let count = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/(?:^|\/)annotations\.json$|\.annotations?$/.test(name)) return false;
      size += originalSize;
      return ++count <= mostFiles && size <= largestFile;
    },
  });
  if (size > largestFile) return refusedWhole('too-large', 'epub');
  const sets = Object.values(files).map((file) => parsed(strFromU8(file)));
  const found = sets.filter(isEpubSet).flatMap((set) => fromEpubSet(set, options));
  return sets.some(isEpubSet) ? admit('epub', found, options) : refusedWhole('unknown-form');
}

function fromText(text: string, options: ImportOptions): Imported {
  const start = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 1);
  if (start === '{' || start === '[') {
    const value = parsed(text.replace(/^\ufeff/, ''));
    if (isEpubSet(value)) return admit('epub', fromEpubSet(value, options), options);
    return admitted('web-annotation', fromWebAnnotations(value), options);
  }
  const table = fromCsv(text.replace(/^\ufeff/, ''));
  if (table) return admit('csv', table, options);
  return admitted('markdown', fromMarkdown(text), options);
}

function admitted(
  form: ExchangeForm,
  found: readonly Found[] | undefined,
  options: ImportOptions,
): Imported {
  return found ? admit(form, found, options) : refusedWhole('unknown-form');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
