import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type Originals, inProject, originalsFile } from './places.ts';

const schema = z.record(z.string(), z.object({ name: z.string(), file: z.string().optional() }));

/**
 * Names a file as its author knows it: a manuscript is shown from a copy, which the project keeps
 * together with the name of each file's original.
 */
export function originalNames(): (path: string) => string {
  if (!process.env['PROJECT_DIR']) return (path) => path;
  const known = readOriginals();
  return (path) => known[resolve(path)]?.name ?? path;
}

/** Absolute path of the file that its author edits: of a manuscript's copy the original. */
export function originalFile(path: string): string {
  const copy = resolve(path);
  return (process.env['PROJECT_DIR'] ? readOriginals()[copy]?.file : undefined) ?? copy;
}

function readOriginals(): Originals {
  try {
    return schema.parse(JSON.parse(readFileSync(inProject(originalsFile), 'utf8')));
  } catch {
    return {};
  }
}
