import type { LibraryArticle } from '../../../../src/manuscripts/dialects/run.ts';
import {
  type Dialect,
  type ImportedMarkdown,
  importMarkdown,
} from '../../../../src/manuscripts/dialects/index.ts';

interface Options {
  readonly name?: string;
  readonly dialect?: Dialect;
  /** Files beside the manuscript. */
  readonly files?: Readonly<Record<string, string>>;
  readonly library?: readonly LibraryArticle[];
}

/** A manuscript made of texts, as it is imported. */
export function imported(text: string, options: Options = {}): ImportedMarkdown {
  const { name = 'paper.md', dialect, files = {}, library = [] } = options;
  const beside = new Map(Object.entries(files));
  return importMarkdown({
    name,
    text,
    library,
    neighbours: {
      names: [...beside.keys()],
      read: (path) => {
        const content = beside.get(path);
        return content === undefined ? undefined : new TextEncoder().encode(content);
      },
    },
    ...(dialect && { dialect }),
  });
}

/** The file of the article. */
export function articleOf({ files }: ImportedMarkdown): string {
  const text = files.get('article.md');
  if (typeof text !== 'string') throw new Error('There is no article.md');
  return text;
}

/** The Markdown below the frontmatter, without blank lines at its ends. */
export function bodyOf(result: ImportedMarkdown): string {
  return articleOf(result)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .trim();
}

/** The body of a text in our Markdown. */
export function converted(text: string, options: Options = {}): string {
  return bodyOf(imported(text, options));
}

/** The report, a line for each piece: `lost picture paper.md:3 map.png`. */
export function linesOf({ report }: ImportedMarkdown): string[] {
  return report.map(({ fate, kind, where = '', what }) => `${fate} ${kind} ${where} ${what}`);
}
