import type { Block } from './block.ts';
import { abstractOf } from './abstract.ts';
import { authorsOf, isAboutAuthor, namesIn, type TypedAuthor, withNotes } from './byline.ts';
import { isAboutJournal, titleInHeads, titleOf } from './title.ts';

/** What stands before an article's text. */
export interface FrontMatter {
  readonly title?: string;
  readonly authors: readonly TypedAuthor[];
  /** The lines that names, institutions and addresses were read from, as printed. */
  readonly byline: readonly string[];
  /** Institutions of which the text does not say whose they are. */
  readonly affiliations: readonly string[];
  readonly abstract: readonly string[];
  /** True if the abstract has no heading, and was found by its place alone. */
  readonly abstractIsGuessed: boolean;
  readonly keywords: readonly string[];
  /** Lines about the journal and the like, which no key of ours can be sure of. */
  readonly others: readonly Block[];
  /** Words that only name a part: "Keywords:". */
  readonly labels: readonly string[];
  /** The text itself. */
  readonly text: readonly Block[];
}

/** Blocks before the text that are looked at. */
const most = 40;

/**
 * Reads title, authors, their notes, abstract and keywords from the blocks before the text. What is
 * not understood stays in the text.
 */
export function readFrontMatter(
  blocks: readonly Block[],
  runningHeads: readonly string[],
): FrontMatter {
  const head = blocks.slice(0, most);
  let at = 0;
  // "Journal of Words, Vol. 3 (2020)" above the title.
  while (at < head.length - 1 && isAboutJournal(head[at])) at++;
  const found =
    titleInHeads(head, runningHeads) ?? titleOf(head, at, (line) => namesIn(line).length > 0);
  const byline = authorsOf(head, found.next);
  const others = [...head.slice(0, found.from), ...byline.others];
  at = byline.next;
  const rest = abstractOf(head, at, byline.names.length > 0);
  const about = head.slice(found.next, at).filter((block) => isAboutAuthor(block, byline.names));
  const taken = new Set([...head.slice(0, at), ...rest.taken]);
  const left = blocks.filter((block) => !taken.has(block));
  const { authors, text } = withNotes(byline, left, about);
  return {
    ...(found.title !== undefined && { title: found.title }),
    authors,
    byline: head
      .slice(found.next, byline.next)
      .filter((block) => !byline.others.includes(block))
      .map(({ text: printed }) => printed),
    affiliations:
      byline.affiliations.length === authors.length || byline.affiliations.length === 1
        ? []
        : byline.affiliations,
    abstract: rest.abstract,
    abstractIsGuessed: rest.isGuessed,
    keywords: rest.keywords,
    others,
    labels: rest.labels,
    text,
  };
}
