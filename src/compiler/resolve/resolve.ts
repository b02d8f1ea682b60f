import type { Root } from 'mdast';
import type { Problem } from '../../article/index.ts';
import type { Words } from '../../messages/index.ts';
import type { ParsedArticle } from '../markdown/parse-article.ts';
import type { FrontText } from '../metadata/front-text.ts';
import { articleFile, type Inputs } from '../metadata/read-sources.ts';
import { resolveCitations, type ResolvedCitation } from './citations.ts';
import { citeInNotes, type NoteStyle } from './note-style.ts';
import { resolveNotes, type ResolvedNotes } from './notes.ts';
import { resolveTargets } from './targets.ts';
import { resolveWorks, type ResolvedWorks } from './works.ts';

/**
 * An article of which every name is known: labels are notes, keys are works or places of the text.
 * Checks and printing read it, so that they cannot differ about what a name stands for.
 */
export interface ResolvedDocument {
  /** Title, subtitle, authors' notes and abstract, in the order of the page. */
  readonly front: readonly FrontText[];
  /** The running text. Neither it nor the front holds definitions of notes. */
  readonly text: Root;
  readonly notes: ResolvedNotes;
  readonly works: ResolvedWorks;
  /** Citations in the order of `notes.clusters`. */
  readonly citations: readonly ResolvedCitation[];
  readonly problems: readonly Problem[];
}

/**
 * Resolves labels to notes, keys to works and ids to places of the text.
 * @param noteStyle Where the style cites in notes: citations of the text become notes.
 * @param words What the interface says in the language of the article.
 */
export function resolve(
  parsed: Pick<ParsedArticle, 'front' | 'text'>,
  inputs: Pick<Inputs, 'works' | 'edition'>,
  noteStyle: NoteStyle | undefined,
  words: Words,
): ResolvedDocument {
  const works = resolveWorks(inputs);
  const typed = [...parsed.front.map(({ tree }) => tree), parsed.text];
  const cited = noteStyle
    ? typed.map((tree) =>
        citeInNotes(tree, noteStyle, ({ items }) => items.some(({ key }) => works.items.has(key))),
      )
    : typed;
  const { trees, notes } = resolveNotes(cited);
  const text = trees.at(-1) ?? parsed.text;
  const front = parsed.front.map((piece, index) => ({
    ...piece,
    tree: trees[index] ?? piece.tree,
  }));
  const targets = resolveTargets(text, words);
  const { citations, problems } = resolveCitations(notes.clusters, {
    works,
    targets,
    file: articleFile,
  });
  return { front, text, notes, works, citations, problems };
}
