import { type ArticleFolder, type Problem, report, rules } from '../../article/index.ts';
import type { Metadata } from '../metadata/frontmatter.ts';
import { articleFile } from '../metadata/read-sources.ts';
import type { NoteStyle } from '../resolve/note-style.ts';
import type { ResolvedDocument } from '../resolve/resolve.ts';
import { citationsBeforeStop } from './double-stops.ts';
import { printCitations, type PrintedCitations } from './print-citations.ts';
import { readStyleInfo } from './style-info.ts';
import { loadStyle, StyleError } from './style.ts';

export interface ArticleStyle {
  /** CSL as XML. */
  readonly xml: string;
  /** BCP 47 tag that its words are in; a style may be made for one (CSL 1.0.2, `default-locale`). */
  readonly lang: string;
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
  const lang = languageIn(xml, metadata);
  return { xml, problems, lang, ...(styleClass === 'note' && { noteStyle: { stop } }) };
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

function languageIn(style: string, { lang }: Metadata): string {
  return lang ?? readStyleInfo(style).defaultLocale ?? 'en';
}

/** Prints the citations of an article in its style; in APA 7 where that fails in use. */
export async function printInStyle(
  document: ResolvedDocument,
  metadata: Metadata,
  { xml }: ArticleStyle,
): Promise<PrintedCitations> {
  const { citations, works, notes } = document;
  const trees = [...document.front.map(({ tree }) => tree), document.text];
  const inNotes = notes.notes.flatMap(({ children }) => children);
  const beforeStop = citationsBeforeStop([...trees, ...inNotes]);
  const printIn = (style: string) =>
    printCitations(citations, {
      file: articleFile,
      works,
      style,
      lang: languageIn(style, metadata),
      nocite: metadata.nocite,
      beforeStop,
    });
  try {
    return await printIn(xml);
  } catch (error) {
    const problem = unusable(metadata, error);
    const printed = await printIn(loadStyle(undefined, new Map()));
    return { ...printed, problems: [problem, ...printed.problems] };
  }
}

/** What a style that cannot be used is reported as; any other fault is thrown on. */
function unusable(metadata: Metadata, error: unknown): Problem {
  if (!(error instanceof StyleError)) throw error;
  const place = metadata.places.get('csl') ?? { file: articleFile, line: 1, column: 1 };
  return report(rules.styleUnusable, place, { fault: error.message });
}
