import { dirname, extname, join } from 'node:path';

/*
 * Where things lie. The program is what was installed: this repository with its `src/`, or the
 * package with its `lib/`. The project is the folder that it works for; all that is kept between
 * runs stands there. Settings of a run come from the environment (`settings.ts`).
 */

/** Folder of the program's modules: `src/` in this repository, `lib/` in the package. */
export const programDir: string = dirname(import.meta.dirname);

/** Folder that holds the program, with its `package.json`. */
export const packageDir: string = dirname(programDir);

/** How the program's modules end: as TypeScript in this repository, as JavaScript in the package. */
export const moduleEnding: string = extname(import.meta.filename);

/** The file of a module of the program, named from `programDir` without its ending. */
export function programModule(name: string): string {
  return join(programDir, `${name}${moduleEnding}`);
}

/**
 * What tells an installation from another one, beside the program's own files; paths from
 * `packageDir`. Where the package is installed, npm's list of all that it installed lies two
 * folders up.
 */
export const installed: readonly string[] = [
  'package.json',
  'package-lock.json',
  '../.package-lock.json',
];

/** In a project that stands in for a manuscript's: where each file came from. */
export const originalsFile = 'originals.json';

/** What that file holds, by the path of each copy: the name for reports, and the path if it has one. */
export type Originals = Readonly<
  Record<string, { readonly name: string; readonly file?: string | undefined }>
>;

/**
 * A path in the project: the folder that `PROJECT_DIR` names, by default the working directory.
 * `inProject('.cache', 'compile')`.
 */
export function inProject(...path: readonly string[]): string {
  return join(process.env['PROJECT_DIR'] ?? '', ...path);
}
