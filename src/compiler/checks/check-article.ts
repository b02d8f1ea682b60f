import type { Position } from 'unist';
import { applyAcceptances, locatePlaces, type Acceptance } from '../metadata/acceptances.ts';
import {
  type Article,
  type ArticleFolder,
  type Problem,
  filesOf,
  rules,
} from '../../article/index.ts';
import { factsOf } from './facts.ts';
import { runChecks } from './index.ts';
import type { CheckInput } from './input.ts';
import type { ParsedArticle } from '../markdown/parse-article.ts';
import { placeOf } from '../markdown/place.ts';
import { checkEmendations, type WordsByPlace } from '../metadata/edition.ts';
import { articleFile, type Inputs } from '../metadata/read-sources.ts';
import { namedPictures } from '../metadata/pictures.ts';
import type { ResolvedDocument } from '../resolve/resolve.ts';

/** What the truth checks look at, from the parsed and resolved article. */
export function factsOfArticle(
  { typed, typedFront }: Pick<ParsedArticle, 'typed' | 'typedFront'>,
  { notes, works }: Pick<ResolvedDocument, 'notes' | 'works'>,
  inputs: Inputs,
  folder: ArticleFolder,
  base: string,
): CheckInput {
  const { metadata, body, sources } = inputs;
  return factsOf({ text: typed, front: typedFront }, notes, {
    file: articleFile,
    slug: folder.slug,
    ...(folder.isPage && { isPage: true }),
    base,
    body,
    sources: new Map(Object.entries(sources)),
    lang: metadata.lang ?? 'en',
    works: inputs.works,
    nocite: metadata.nocite,
    repaired: new Set(works.repairs.keys()),
    files: new Set(filesOf(folder)),
    pictures: new Map(
      folder.assets.flatMap(({ path, picture }) =>
        picture === undefined ? [] : [[path, picture] as const],
      ),
    ),
    frontImages: namedPictures(metadata).map(({ file, alt, place }) => ({ url: file, alt, place })),
    ...(metadata.date === undefined ? {} : { date: metadata.date }),
  });
}

/** What is known of an article when it is reviewed. */
export interface Reviewed {
  /** What was found so far. */
  readonly problems: readonly Problem[];
  readonly facts: CheckInput;
  readonly inputs: Inputs;
  readonly article: Article;
  /** Where each numbered paragraph stands in the article's file. */
  readonly paragraphs: readonly (Position | undefined)[];
  /** What `problems` do not say of lost words. */
  readonly wordsLost: (problems: readonly Problem[]) => readonly Problem[];
}

/**
 * The last stage: adds what the truth checks, the emendations' check and the check of lost words
 * find; then lowers what the frontmatter and `edition.yaml` accept by name.
 */
export function checkArticle(reviewed: Reviewed): Acceptance {
  const { problems, facts, inputs, article, wordsLost } = reviewed;
  const { metadata, edition } = inputs;
  const untrue =
    edition === undefined ? [] : checkEmendations(edition.emendations, wordsByPlace(article));
  const locate = locatePlaces(facts, {
    frontmatter: metadata.places,
    paragraphs: reviewed.paragraphs.map((position) =>
      position ? placeOf({ position }, facts.file) : undefined,
    ),
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
