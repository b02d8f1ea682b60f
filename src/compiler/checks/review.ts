import type { Root } from 'mdast';
import { applyAcceptances, locatePlaces, type Acceptance } from '../metadata/acceptances.ts';
import {
  type Article,
  type ArticleFolder,
  type Place,
  type Problem,
  filesOf,
  rules,
} from '../../article/index.ts';
import { factsOf } from './facts.ts';
import { runChecks } from './index.ts';
import type { CheckInput } from './input.ts';
import { checkEmendations, type WordsByPlace } from '../metadata/edition.ts';
import type { FrontText } from '../metadata/front-text.ts';
import { articleFile, type Inputs } from '../metadata/read-sources.ts';

/**
 * What the truth checks look at, from the parsed article. To be called before any other stage
 * changes the tree: note definitions and a heading that becomes the title still stand in it.
 */
export function factsOfArticle(
  tree: Root,
  front: readonly FrontText[],
  inputs: Inputs,
  folder: ArticleFolder,
  base: string,
): CheckInput {
  const { metadata, body, works, edition, sources } = inputs;
  const repaired = (edition?.emendations ?? []).flatMap(({ kind, at, field }) =>
    kind === 'repair' && field === 'URL' && at.startsWith('work ')
      ? [at.slice('work '.length).trim()]
      : [],
  );
  return factsOf(tree, front, {
    file: articleFile,
    slug: folder.slug,
    base,
    body,
    sources: new Map(Object.entries(sources)),
    lang: metadata.lang ?? 'en',
    works,
    nocite: metadata.nocite,
    repaired: new Set(repaired),
    files: new Set(filesOf(folder)),
    pictures: new Map(
      folder.assets.flatMap(({ path, picture }) =>
        picture === undefined ? [] : [[path, picture] as const],
      ),
    ),
    ...(metadata.date === undefined ? {} : { date: metadata.date }),
  });
}

/**
 * The last stage: adds what the truth checks and the emendations' check find to the problems
 * found so far, and what these do not say of lost words; then lowers what the frontmatter and `edition.yaml` accept by name.
 */
export function review(
  problems: readonly Problem[],
  facts: CheckInput,
  inputs: Inputs,
  article: Article | undefined,
  wordsLost: (found: readonly Problem[]) => readonly Problem[],
): Acceptance {
  const { metadata, edition } = inputs;
  const untrue =
    article === undefined || edition === undefined
      ? []
      : checkEmendations(edition.emendations, wordsByPlace(article));
  const locate = locatePlaces(facts, {
    frontmatter: metadata.places,
    paragraphs: article === undefined ? [] : paragraphPlaces(article, facts),
  });
  const found = [...problems, ...withoutEchoes(runChecks(facts), problems), ...untrue];
  return applyAcceptances(
    [...found, ...wordsLost(found)],
    [...metadata.accept, ...(edition?.accept ?? [])],
    locate,
  );
}

/** Rules that a file breaks of which some letters cannot be read. */
const encodingFaults: ReadonlySet<string> = new Set([
  rules.fileUtf16.id,
  rules.fileNotUtf8.id,
  rules.fileNul.id,
]);

/** Letters that decoding replaced are no news where the file's encoding is reported. */
function withoutEchoes(found: readonly Problem[], before: readonly Problem[]): Problem[] {
  const damaged = new Set(
    before.filter(({ rule }) => encodingFaults.has(rule)).map(({ place }) => place.file),
  );
  return found.filter(
    ({ rule, place }) => rule !== rules.characterReplacement.id || !damaged.has(place.file),
  );
}

/** The plain words that stand at each place an emendation can name. */
export function wordsByPlace(article: Article): WordsByPlace {
  const words = new Map<string, string | Readonly<Record<string, string>>>();
  const put = (name: string, text: string | undefined): void => {
    if (text !== undefined) words.set(name, text);
  };
  put('title', article.title.text);
  put('subtitle', article.subtitle?.text);
  put('abstract', article.abstract?.text);
  put('keywords', article.keywords.join(', '));
  put(
    'author',
    article.authors
      .flatMap(({ name, affiliations, note }) => [name, ...affiliations, note?.text ?? ''])
      .join('\n'),
  );
  const headed = article.sections.filter(({ title }) => title.text !== '');
  headed.forEach(({ title }, index) => put(`heading ${index + 1}`, title.text));
  for (const { n, text } of article.paragraphs) put(`paragraph ${n}`, text);
  for (const { label, body } of article.notes) put(`note ${label.normalize('NFC')}`, body.text);
  for (const { key, csl, reference } of article.works) {
    const fields = Object.entries(csl).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    words.set(
      `work ${key.normalize('NFC')}`,
      Object.fromEntries([...fields, ['reference', reference.text]]),
    );
  }
  return words;
}

/** Paragraphs without a number that may stand between two with one. */
const furthestAhead = 500;

/** Where each numbered paragraph stands in the source: found again by its first words. */
function paragraphPlaces(article: Article, facts: CheckInput): Place[] {
  const running = facts.paragraphs.filter(({ inNote }) => !inNote);
  const beginnings = running.map(({ text }) => firstWords(text));
  let from = 0;
  return article.paragraphs.map(({ text }): Place => {
    const beginning = firstWords(text);
    const last = Math.min(from + furthestAhead, running.length);
    let found = from;
    while (found < last && !sameBeginning(beginnings[found] ?? '', beginning)) found++;
    const fact = found < last ? running[found] : undefined;
    // A line that no problem can have: the paragraph was not found again.
    if (fact === undefined) return { file: facts.file, line: 0, column: 0 };
    from = found + 1;
    const start = fact.at(0);
    const end = fact.at(Math.max(fact.text.length - 1, 0));
    return { ...start, end: { line: end.line, column: end.column + 1 } };
  });
}

function firstWords(text: string): string {
  const beforeCitation = text.slice(0, 200).split('\ufffc', 1)[0] ?? '';
  return (beforeCitation.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []).slice(0, 40).join('');
}

function sameBeginning(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length > 0 && a.slice(0, length) === b.slice(0, length);
}
