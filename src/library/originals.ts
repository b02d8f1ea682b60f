import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { inProject, originalsFile } from './places.ts';

const schema = z.record(z.string(), z.string());

/**
 * Names a file as its author knows it: a manuscript is shown from a copy, which the project keeps
 * together with the name of each file's original.
 */
export function originalNames(): (path: string) => string {
  if (!process.env['PROJECT_DIR']) return (path) => path;
  const known = readOriginals();
  return (path) => known[resolve(path)] ?? path;
}

function readOriginals(): Readonly<Record<string, string>> {
  try {
    return schema.parse(JSON.parse(readFileSync(inProject(originalsFile), 'utf8')));
  } catch {
    return {};
  }
}
