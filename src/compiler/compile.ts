import type { ElementContent } from 'hast';
import {
  type Article,
  type ArticleFolder,
  type Ledger,
  type Place,
  type Problem,
  append,
  hasErrors,
  lowered,
  sortProblems,
  translationRules,
} from '../article/index.ts';
import { type OwnMessages, type Words, wordsFor } from '../messages/index.ts';
import { assemble } from './assemble/assemble.ts';
import { factsOfArticle, checkArticle } from './checks/check-article.ts';
import { articleStyle, printInStyle } from './citations/article-style.ts';
import type { PrintedCitations } from './citations/print-citations.ts';
import { worksWithoutWords } from './citations/works-without-words.ts';
import { highlighterFor } from './html/code.ts';
import { convert, type Converted } from './html/convert.ts';
import { linkParts } from './html/links.ts';
import { noteMark } from './html/note-mark.ts';
import { outwardLinks, type OutwardLink } from './links/elsewhere.ts';
import { fragmentsOf } from './links/ids.ts';
import { parseArticle, type ParsedArticle } from './markdown/parse-article.ts';
import type { Accepted } from './metadata/frontmatter.ts';
import { frontPictures } from './metadata/pictures.ts';
import { articleFile, readSources, type Inputs } from './metadata/read-sources.ts';
import { resolve, type ResolvedDocument } from './resolve/resolve.ts';
import { outline, type Outline } from './structure/outline.ts';
import { wordsLost, type CompiledWords } from './words/check.ts';

export interface CompileOptions {
  /** Faults that leave something to show become warnings and are marked at their place. */
  readonly draft: boolean;
  /** Path that the site is served under, `/` at both ends. */
  readonly base: string;
  /** Citation styles of the library by name: CSL as XML. */
  readonly styles: ReadonlyMap<string, string>;
  /** The publication's own messages, by language tag. */
  readonly messages?: OwnMessages;
}

export interface CompileResult {
  /** Absent where an error leaves nothing to publish. */
  readonly article?: Article;
  /** Sorted by place. Files are named relative to the article's folder. */
  readonly problems: readonly Problem[];
  /** What `permalinks.json` has to hold for the article as it stands. */
  readonly ledger?: Ledger;
  /** Of a translation: what the library needs to report on it and its original. */
  readonly translation?: TranslationNotice;
  /** Links to other pages of the site that the author has not accepted: for the library to check. */
  readonly outward?: readonly OutwardLink[];
  /** The text of every source file by name, for excerpts in reports. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Where a translation says what it is, and what it accepts of what is found only beside its original. */
export interface TranslationNotice {
  /** Of `translation-of`. */
  readonly place: Place;
  /** Of `lang`, or of `translation-of` where there is none. */
  readonly langPlace: Place;
  readonly accept: readonly Accepted[];
}

/**
 * Compiles one article's folder: read → parse → resolve → print → convert → assemble → check.
 * Every fault found is returned, none is thrown; with an error among them there is no article,
 * unless `draft` asks for what can be shown.
 */
export async function compile(
  folder: ArticleFolder,
  options: CompileOptions,
): Promise<CompileResult> {
  const read = readSources(folder);
  if (!('metadata' in read)) return { problems: read.problems, sources: {} };
  const { inputs, translation } = withoutTranslation(read);
  const { metadata } = inputs;
  if (hasErrors(inputs.problems) && !options.draft && inputs.body.trim() === '') {
    return finish(undefined, inputs.problems, inputs, options);
  }
  const lang = metadata.lang ?? 'en';
  const words = wordsFor(lang, options.messages);
  const style = articleStyle(metadata, folder, options.styles);
  const parsed = parseArticle(inputs, style.lang);
  const document = resolve(parsed, inputs, style.noteStyle, words);
  const printed = await printInStyle(document, metadata, style);
  const converted = await convertDocument(document, printed, words);
  const linked = linkParts(converted, folder, options.base, words);
  const outlined = outline(converted.body);
  const assembled = assemble({
    slug: folder.slug,
    base: options.base,
    lang,
    words,
    inputs,
    collected: document.notes,
    printed,
    converted,
    outline: outlined,
    addresses: document.works.addresses,
    ...linked,
    pictures: frontPictures(metadata, folder),
  });

  const facts = factsOfArticle(parsed, document, inputs, folder, options.base);
  const outward = outwardLinks(facts.links, folder, options.base);
  const passes = [inputs, parsed, style, document, printed, converted, assembled];
  const found = passes.flatMap(({ problems }) => problems);
  append(found, worksWithoutWords(printed.references, inputs.works, inputs.problems));
  const reviewed = checkArticle({
    problems: [...found, ...outward.map(({ problem }) => problem)],
    facts: { ...facts, fragments: fragmentsOf(assembled.article) },
    inputs,
    article: assembled.article,
    paragraphs: outlined.paragraphs.map(({ element }) => element.position),
    wordsLost: (problems) =>
      wordsLost({ ...compiledWords(parsed, inputs, converted, outlined, printed), problems }),
  });

  // What leads to other pages is no problem yet: the library knows whether they are there.
  const { inside, unknown } = partOutward(reviewed.problems, outward);
  const shown = converted.extras.has('title') || options.draft ? assembled.article : undefined;
  return {
    ...finish(shown, inside, inputs, options),
    ledger: assembled.addresses.ledger,
    outward: unknown,
    ...(translation && { translation }),
  };
}

/** Parts what a translation accepts that only the library can find: it is not to be missed here. */
function withoutTranslation(inputs: Inputs): {
  readonly inputs: Inputs;
  readonly translation?: TranslationNotice;
} {
  const { metadata } = inputs;
  const place = metadata.places.get('translation-of');
  if (metadata.translationOf === undefined || place === undefined) return { inputs };
  const isOfLibrary = ({ rule }: Accepted): boolean => translationRules.has(rule);
  return {
    inputs: {
      ...inputs,
      metadata: { ...metadata, accept: metadata.accept.filter((entry) => !isOfLibrary(entry)) },
    },
    translation: {
      place,
      langPlace: metadata.places.get('lang') ?? place,
      accept: metadata.accept.filter(isOfLibrary),
    },
  };
}

/** Parts problems from links to other pages that are still to be looked up, not accepted ones. */
function partOutward(
  problems: readonly Problem[],
  outward: readonly OutwardLink[],
): { readonly inside: readonly Problem[]; readonly unknown: readonly OutwardLink[] } {
  const isOutward = new Set(outward.map(({ problem }) => problem));
  const left = new Set(problems);
  return {
    inside: problems.filter((problem) => !isOutward.has(problem)),
    unknown: outward.filter(({ problem }) => left.has(problem)),
  };
}

async function convertDocument(
  { text, front, notes }: ResolvedDocument,
  printed: PrintedCitations,
  words: Words,
): Promise<Converted> {
  return convert(text, {
    file: articleFile,
    notes,
    citation: (cluster) => printed.html.get(cluster) ?? [{ type: 'text', value: cluster.raw }],
    author: (cluster) => printed.authors.get(cluster) ?? [],
    mark: (call) => noteMark(call, notes, words),
    extras: new Map(front.map(({ name, tree }) => [name, tree])),
    highlight: await highlighterFor(text),
  });
}

/** What the check of lost words compares: the source, and what was made of it. */
function compiledWords(
  { typedFront }: ParsedArticle,
  { body }: Inputs,
  { extras, notes }: Converted,
  outlined: Outline,
  printed: PrintedCitations,
): Omit<CompiledWords, 'problems'> {
  return {
    texts: [...typedFront.map(({ source }) => source), body],
    front: [...extras.values()],
    body: blocksOf(outlined),
    notes,
    printed: printed.made,
  };
}

/** Headings and blocks of the running text, in order. */
function blocksOf({ sections }: Outline): ElementContent[] {
  return sections.flatMap(({ heading, children }) => [...(heading ? [heading] : []), ...children]);
}

/** The result of a compilation: a draft is shown with its faults, anything else only without. */
function finish(
  article: Article | undefined,
  found: readonly Problem[],
  { sources }: Inputs,
  { draft }: CompileOptions,
): CompileResult {
  const faults = sortProblems(found);
  const problems = faults.map((problem) => (draft && article ? lowered(problem) : problem));
  const isPublished = article && (draft || !hasErrors(problems));
  const shown = draft && faults.length > 0 ? { faults } : {};
  return { ...(isPublished && { article: { ...article, ...shown } }), problems, sources };
}
