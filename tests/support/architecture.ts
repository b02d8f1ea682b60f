import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importsOf } from './imports.ts';

/**
 * Draws which wing of `src/` takes from which, as `docs/architecture.md` shows it, from the imports
 * of the code. Run as a script, it writes the drawing into that page.
 */
export const architecturePage = 'docs/architecture.md';

interface Wing {
  /** Path below `src/`. */
  readonly path: string;
  /** What it does, as the title of its README says. */
  readonly title: string;
}

/** The page with a fresh drawing in place of the one that it holds. */
export function withDrawing(page: string): string {
  const fence = /```mermaid\n[\s\S]*?\n```/;
  if (!fence.test(page)) throw new Error(`Expected a Mermaid block in ${architecturePage}`);
  return page.replace(fence, () => `\`\`\`mermaid\n${drawing()}\n\`\`\``);
}

/** The wings and, between them, each arrow that no longer way through other wings says already. */
export function drawing(): string {
  const found = findWings();
  const takes = wingImports(found);
  const depth = (path: string): number =>
    Math.max(0, ...[...(takes.get(path) ?? [])].map((source) => 1 + depth(source)));
  const wings = found.toSorted((a, b) => depth(a.path) - depth(b.path));
  const boxes = wings.map(
    ({ path, title }) => `  ${boxId(path)}["<b>src/${path}/</b><br>${title}"]`,
  );
  const arrows = wings.flatMap(({ path }) =>
    direct(path, takes).map((source) => `  ${boxId(source)} --> ${boxId(path)}`),
  );
  return ['flowchart TB', ...boxes, ...frame.boxes, ...arrows, ...frame.arrows].join('\n');
}

/** Where an article comes from, and what is made of it. */
const frame = {
  boxes: [
    '  content[/"<b>content/</b><br>articles, as authors write them"/]',
    '  dist[/"<b>dist/</b><br>the finished site"/]',
  ],
  arrows: ['  content --> library', '  build --> dist'],
};

/** A wing is a folder with a README: of `src/`, or of a folder of it that has none itself. */
function findWings(): Wing[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /^(?:[^/]+|search\/[^/]+)\/README\.md$/.test(file))
    .sort()
    .map((file) => {
      const [heading = ''] = readFileSync(join('src', file), 'utf8').split('\n');
      return { path: dirname(file), title: heading.replace(/^# [^:]*: /, '') };
    });
}

function wingImports(wings: readonly Wing[]): Map<string, Set<string>> {
  const wingOf = (file: string) =>
    wings.find(({ path }) => relative('src', file).split(sep).join('/').startsWith(`${path}/`));
  const takes = new Map(wings.map(({ path }) => [path, new Set<string>()]));
  for (const file of sourceFiles()) {
    const wing = wingOf(file)?.path;
    for (const specifier of importsOf(file).filter((name) => name.startsWith('.'))) {
      const source = wingOf(join(dirname(file), specifier))?.path;
      if (wing !== undefined && source !== undefined && source !== wing)
        takes.get(wing)?.add(source);
    }
  }
  return takes;
}

function sourceFiles(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro)$/.test(file))
    .map((file) => join('src', file));
}

/** What a wing imports from and none of its other sources does, directly or not. */
function direct(wing: string, takes: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const sources = [...(takes.get(wing) ?? [])];
  const isBehind = (target: string, from: string): boolean =>
    [...(takes.get(from) ?? [])].some((next) => next === target || isBehind(target, next));
  return sources
    .filter((source) => !sources.some((other) => other !== source && isBehind(source, other)))
    .sort();
}

function boxId(path: string): string {
  return path.replace('/', '-');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(architecturePage, withDrawing(readFileSync(architecturePage, 'utf8')));
}
