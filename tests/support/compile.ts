import { compile, type CompileOptions, type CompileResult } from '../../src/compiler/compile.ts';
import type { ArticleFolder } from '../../src/article/folder.ts';

/** An article's folder made of texts, as if it had been read from disk. */
export function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  rest: Partial<ArticleFolder> = {},
): ArticleFolder {
  const encoder = new TextEncoder();
  return {
    slug: 'tiny',
    sources: new Map(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
    assets: [],
    links: [],
    unreadable: [],
    digest: '',
    ...rest,
  };
}

/** Compiles an article made of texts; a text without frontmatter gets the title "Tiny". */
export function compileTexts(
  files: Readonly<Record<string, string | Uint8Array>> | string,
  options: Partial<CompileOptions> = {},
  rest: Partial<ArticleFolder> = {},
): Promise<CompileResult> {
  const all =
    typeof files === 'string' ? { 'article.md': `---\ntitle: Tiny\n---\n\n${files}` } : files;
  return compile(folderOf(all, rest), { draft: false, base: '/', styles: new Map(), ...options });
}

/** One line for each problem: `file:line rule`. */
export function problemLines({ problems }: CompileResult): string[] {
  return problems.map(({ place, rule }) => `${place.file}:${place.line} ${rule}`);
}
