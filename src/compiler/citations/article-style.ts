import type { ArticleFolder, Problem } from '../../article/index.ts';
import type { Metadata } from '../metadata/frontmatter.ts';
import { articleFile } from '../metadata/read-sources.ts';
import type { NoteStyle } from '../resolve/note-style.ts';
import type { ResolvedDocument } from '../resolve/resolve.ts';
import { printCitations, type PrintedCitations } from './print-citations.ts';
import { readStyleInfo } from './style-info.ts';
import { loadStyle, StyleError } from './style.ts';

export interface ArticleStyle {
  /** CSL as XML. */
  readonly xml: string;
  /** Present where the style cites in notes. */
  readonly noteStyle?: NoteStyle;
  readonly problems: readonly Problem[];
}

/**
 * The citation style that an article names; APA 7 where it names none, or none that can be used.
 * @param styles Styles of the library by name; the article's folder may hold others.
 */
export function articleStyle(
  metadata: Metadata,
  folder: ArticleFolder,
  styles: ReadonlyMap<string, string>,
): ArticleStyle {
  const files = new Map(styles);
  for (const [path, bytes] of folder.sources) {
    if (path.endsWith('.csl')) files.set(path, new TextDecoder().decode(bytes));
  }
  const { xml, problems } = load(metadata, files);
  const { styleClass, stop } = readStyleInfo(xml);
  return { xml, problems, ...(styleClass === 'note' && { noteStyle: { stop } }) };
}

function load(
  metadata: Metadata,
  files: ReadonlyMap<string, string>,
): Pick<ArticleStyle, 'xml' | 'problems'> {
  try {
    return { xml: loadStyle(metadata.csl, files), problems: [] };
  } catch (error) {
    return { xml: loadStyle(undefined, new Map()), problems: [unusable(metadata, error)] };
  }
}

/** Prints the citations of an article in its style; in APA 7 where that fails in use. */
export async function printInStyle(
  { citations, works }: Pick<ResolvedDocument, 'citations' | 'works'>,
  metadata: Metadata,
  { xml }: ArticleStyle,
): Promise<PrintedCitations & { readonly problems: readonly Problem[] }> {
  const printIn = (style: string) =>
    printCitations(citations, {
      works,
      style,
      // A style may be made for a language (CSL 1.0.2, `default-locale`).
      lang: metadata.lang ?? readStyleInfo(style).defaultLocale ?? 'en',
      nocite: metadata.nocite,
    });
  try {
    return { ...(await printIn(xml)), problems: [] };
  } catch (error) {
    const problem = unusable(metadata, error);
    return { ...(await printIn(loadStyle(undefined, new Map()))), problems: [problem] };
  }
}

/** What a style that cannot be used is reported as; any other fault is thrown on. */
function unusable(metadata: Metadata, error: unknown): Problem {
  if (!(error instanceof StyleError)) throw error;
  return {
    rule: 'style-unusable',
    severity: 'error',
    place: metadata.places.get('csl') ?? { file: articleFile, line: 1, column: 1 },
    message: error.message,
    hint: 'name a style of content/styles or leave the key out for APA 7',
  };
}
