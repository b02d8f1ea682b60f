import { readFileSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Place, Problem, Publication } from '../article/index.ts';
import {
  type ContentFile,
  type MessagesReading,
  messagesFolder,
  readMessages,
  readSite,
  siteFile,
  titleIn,
} from '../compiler/publication.ts';
import { pictureFormat } from './picture-format.ts';
import { missingPackages } from './site-fonts.ts';

export interface PublicationReading {
  readonly publication: Publication;
  /** Problems of `site.yaml` and the messages, which they name relative to the content folder. */
  readonly problems: readonly Problem[];
  /** Where each entry of the menu stands in it. */
  readonly menuPlaces: readonly Place[];
  /** The text of `site.yaml`; none where there is none. */
  readonly source?: string;
  /** Paths of the files of the content folder that it may name. */
  readonly files: readonly string[];
  /** Where the footer stands in it. */
  readonly footerPlace: Place;
  /** The texts of the files of messages, by their paths in the content folder. */
  readonly messageSources: Readonly<Record<string, string>>;
}

/** Folders of the content that hold what `site.yaml` does not name. */
const others = new Set(['articles', 'styles', 'pages', messagesFolder, 'node_modules']);

/** Reads what the content folder says of the publication. Without `site.yaml` the defaults hold. */
export function readPublication(contentDir: string): PublicationReading {
  const source = readText(join(contentDir, siteFile));
  const slugs = entriesOf(join(contentDir, 'articles'))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  const files = new Map(source === undefined ? [] : filesNamedIn(source, contentDir, ''));
  const fallbackName = nameOf(contentDir, slugs);
  const reading = readSite(source, {
    files,
    slugs,
    ...(fallbackName !== undefined && { fallbackName }),
    missingPackages: (family) => missingPackages(family, packageFolders(contentDir)),
  });
  const { messages, problems, sources } = messagesIn(join(contentDir, messagesFolder));
  return {
    ...reading,
    publication: { ...reading.publication, messages },
    problems: [...reading.problems, ...problems],
    files: [...files.keys()],
    messageSources: sources,
    ...(source !== undefined && { source }),
  };
}

/** What an editor has written in place of the interface's words. Notes on it may lie beside it. */
function messagesIn(dir: string): MessagesReading {
  const files = entriesOf(dir)
    .filter(({ name }) => !name.startsWith('.') && !/^readme\b/i.test(name))
    .map((entry): [string, Uint8Array | undefined] => [
      entry.name,
      entry.isFile() ? readBytes(join(dir, entry.name)) : undefined,
    ]);
  return readMessages(new Map(files));
}

/** Where the packages of the fonts are looked for: in the project, and beside the content. */
export function packageFolders(contentDir: string): readonly string[] {
  return [process.cwd(), contentDir];
}

/** The title of the single article. */
function nameOf(contentDir: string, slugs: readonly string[]): string | undefined {
  const [only, ...more] = slugs;
  if (only === undefined || more.length > 0) return undefined;
  const text = readText(join(contentDir, 'articles', only, 'article.md'));
  return (text !== undefined && titleIn(text)) || undefined;
}

/** The files that may be meant; what they are is read of those that are named. */
function filesNamedIn(source: string, contentDir: string, below: string): [string, ContentFile][] {
  return entriesOf(join(contentDir, below)).flatMap((entry): [string, ContentFile][] => {
    const { name } = entry;
    if (name.startsWith('.') || (below === '' && others.has(name))) return [];
    const path = below === '' ? name : `${below}/${name}`;
    if (entry.isDirectory()) return filesNamedIn(source, contentDir, path);
    // Links are not followed: one could lead out of the content.
    if (!entry.isFile() || path === siteFile) return [];
    if (!source.includes(name)) return [[path, {}]];
    try {
      const bytes = readFileSync(join(contentDir, path));
      // WOFF 2.0, section 4.1: `signature`.
      if (/\.woff2$/i.test(path))
        return [[path, { isFont: bytes.toString('latin1', 0, 4) === 'wOF2' }]];
      return [[path, pictureFormat(bytes)]];
    } catch {
      return [];
    }
  });
}

function entriesOf(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
