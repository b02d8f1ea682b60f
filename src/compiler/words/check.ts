import type { Nodes, Root, RootContent } from 'hast';
import { articleFile } from '../metadata/read-sources.ts';
import { type Problem, hasErrors, rules } from '../../article/index.ts';
import { accountForWords } from './account.ts';
import { readPage } from './page.ts';
import { readSource } from './source.ts';

export interface CompiledWords {
  /** The Markdown of the article: pieces of its frontmatter and its text, each on its lines. */
  readonly texts: readonly string[];
  /** Title, subtitle, abstract, sentences about the authors, as they are on the page. */
  readonly front: readonly Root[];
  /** Headings and blocks of the running text, in order. */
  readonly body: readonly RootContent[];
  readonly notes: readonly Root[];
  /** Nodes that a citation style made, or the compiler in place of a key. */
  readonly printed: ReadonlySet<Nodes>;
  /** What was found so far. */
  readonly problems: readonly Problem[];
}

/**
 * The law that no word is lost: every word of the source stands on the page once and in its
 * block, or a problem names it. The source is read by its signs, not by the parser.
 */
export function wordsLost(compiled: CompiledWords): Problem[] {
  const { texts, front, body, notes, printed, problems } = compiled;
  const isPrinted = (node: Nodes): boolean => printed.has(node);
  const pieces = [
    ...readPage(front, isPrinted, 'apart'),
    ...readPage(body, isPrinted, 'text'),
    ...notes.flatMap((note) => readPage([note], isPrinted, 'apart')),
  ];
  const lines = new Set<number>();
  for (const { place, severity, rule } of problems) {
    if (place.file !== articleFile || (severity !== 'error' && !explaining.has(rule))) continue;
    for (let line = place.line; line <= (place.end?.line ?? place.line); line++) lines.add(line);
  }
  return accountForWords(readSource(texts), pieces, articleFile, {
    explained: (line) => lines.has(line),
    isFaulty: hasErrors(problems),
  });
}

/** Rules that say of words that they are not published, or stand elsewhere. */
const explaining: ReadonlySet<string> = new Set([
  rules.htmlNotAllowed.id,
  rules.htmlUnclosed.id,
  rules.nestingTooDeep.id,
  rules.syntaxForeign.id,
]);
