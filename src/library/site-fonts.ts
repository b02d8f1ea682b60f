import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FontChoice } from '../article/index.ts';

/** One face of a font, and the file that holds it. */
export interface FontFace {
  /** Path on disk. */
  readonly path: string;
  /** A weight, or the two ends of those that the file has: "400 800". */
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  /** The characters that it is asked for; all where there is none. */
  readonly range?: string;
}

export interface SiteFont {
  readonly isSans: boolean;
  /** The faces for the uses of a text: usual, italic and strong. */
  readonly faces: readonly FontFace[];
}

/**
 * Packages of Fontsource that would hold a font, where none of them is installed; else none.
 * @param from Folders whose packages may be used, with those of the folders above them.
 */
export function missingPackages(family: string, from: readonly string[]): readonly string[] {
  const names = packagesOf(family);
  return names.some((name) => folderOf(name, from) !== undefined) ? [] : names;
}

/**
 * The faces of a font that a site chose.
 * @param options.isPrinted Prefers faces of fixed weight: a PDF holds variable ones as drawings.
 */
export function siteFont(
  choice: FontChoice,
  options: {
    readonly contentDir: string;
    readonly from: readonly string[];
    readonly isPrinted?: boolean;
  },
): SiteFont {
  if (choice.source === 'files') {
    const faces = choice.files.map(({ path, weight, style }) => ({
      path: join(options.contentDir, ...path.split('/')),
      weight,
      style,
    }));
    return { isSans: isSansByName(choice.family), faces };
  }
  const names = packagesOf(choice.family);
  for (const name of options.isPrinted === true ? names : names.toReversed()) {
    const folder = folderOf(name, options.from);
    const faces = folder === undefined ? [] : facesOf(folder);
    if (folder !== undefined && faces.length > 0) return { isSans: isSans(folder), faces };
  }
  return { isSans: isSansByName(choice.family), faces: [] };
}

/** The package of fixed weights, then the one of variable ones. */
function packagesOf(family: string): readonly string[] {
  const id = family
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return [`@fontsource/${id}`, `@fontsource-variable/${id}`];
}

function folderOf(name: string, from: readonly string[]): string | undefined {
  for (const start of from) {
    for (let dir = resolve(start); ; dir = dirname(dir)) {
      const folder = join(dir, 'node_modules', ...name.split('/'));
      if (existsSync(join(folder, 'metadata.json'))) return folder;
      if (dir === dirname(dir)) break;
    }
  }
  return undefined;
}

/** The style sheets of a package that hold what a text needs, by its use. The first counts. */
const sheets = {
  usual: ['wght.css', 'standard.css', '400.css', '500.css', '300.css', 'index.css'],
  italic: ['wght-italic.css', 'standard-italic.css', '400-italic.css'],
  // Of a variable font the first sheet has it already.
  strong: ['wght.css', 'standard.css', '600.css', '700.css', '500.css'],
} as const;

function facesOf(folder: string): FontFace[] {
  const names = Object.values(sheets).flatMap(
    (list) => list.find((name) => existsSync(join(folder, name))) ?? [],
  );
  return [...new Set(names)].flatMap((name) =>
    facesIn(readFileSync(join(folder, name), 'utf8'), folder),
  );
}

/** The faces of a sheet of Fontsource, which has one form: a declaration on each line. */
function facesIn(css: string, folder: string): FontFace[] {
  return Array.from(css.matchAll(/@font-face \{([^}]*)\}/g)).flatMap(
    ([, rules = '']): FontFace[] => {
      const value = (name: string) => new RegExp(`${name}: ([^;]+);`).exec(rules)?.[1];
      const file = /url\(\.\/(files\/[\w.-]+\.woff2)\)/.exec(rules)?.[1];
      if (file === undefined) return [];
      const range = value('unicode-range');
      return [
        {
          path: join(folder, file),
          weight: value('font-weight') ?? '400',
          style: value('font-style') === 'italic' ? 'italic' : 'normal',
          ...(range !== undefined && { range }),
        },
      ];
    },
  );
}

function isSans(folder: string): boolean {
  const metadata: unknown = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8'));
  const category =
    typeof metadata === 'object' && metadata !== null && 'category' in metadata
      ? metadata.category
      : '';
  return category !== 'serif';
}

/** Of files alone nothing else tells. */
function isSansByName(family: string): boolean {
  return /\b(?:sans|grotesk|grotesque|gothic|mono|neue|inter|helvetica|arial)\b/i.test(family);
}
