import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What a source file imports, as written: a script's, an Astro page's with its scripts'. */
export function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro') ? astroScripts(source) : source;
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

function astroScripts(source: string): string {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '';
  const scripts = [...source.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, body]) => body);
  return [frontmatter, ...scripts].join('\n');
}
