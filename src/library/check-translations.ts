import {
  type Article,
  type Beside,
  type Passage,
  type Place,
  type Problem,
  besideOriginal,
  elementsOf,
  lowered,
  ofNothing,
  report,
  rules,
  sortProblems,
} from '../article/index.ts';
import type { LibraryEntry } from './compile-library.ts';
import { type TranslationFault, translationFaults } from './translations.ts';

/** Loaded where an article is a translation. */
const compiler = () => import('../compiler/index.ts');

/**
 * The entries with what is wrong with translations: what they name, their languages, and passages
 * of a translation and its original that have no counterpart.
 */
export async function checkTranslations(
  entries: readonly LibraryEntry[],
  draft: boolean,
): Promise<readonly LibraryEntry[]> {
  if (entries.every(({ translation }) => translation === undefined)) return entries;
  const { applyAcceptances, nearest } = await compiler();
  const articles = entries.flatMap(({ article }) => article ?? []);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const folders = new Set(entries.flatMap(({ slug, page }) => (page ? [] : [slug])));
  const faults = translationFaults(articles);
  return entries.map((entry) => {
    const { article, translation } = entry;
    if (!article || !translation) return entry;
    const of = article.translationOf ?? '';
    const original = bySlug.get(of);
    const fault = faults.get(article.slug);
    const found = fault
      ? // An original with faults of its own is there, and is not shown.
        fault.kind === 'unknown' && folders.has(of) && of !== article.slug
        ? []
        : [faultOf(article, fault, translation, () => nearest(of, folders))]
      : original
        ? unmatched(article, original, translation.place)
        : [];
    // Without a place an entry holds for each of a rule: what is left out is left out by design.
    const accept = translation.accept.flatMap((accepted) => {
      const meant = found.filter(({ rule }) => rule === accepted.rule);
      if (accepted.at !== undefined || meant.length === 0) return [accepted];
      return meant.map(({ place }) => ({ ...accepted, at: `line ${place.line}` }));
    });
    const { problems } = applyAcceptances(found, accept, () => undefined);
    if (problems.length === 0) return entry;
    const shown = draft ? problems.map((problem) => lowered(problem)) : problems;
    return { ...entry, problems: sortProblems([...entry.problems, ...shown]) };
  });
}

function faultOf(
  { slug, lang, translationOf: of = '' }: Article,
  fault: TranslationFault,
  { place, langPlace }: { readonly place: Place; readonly langPlace: Place },
  meant: () => string | undefined,
): Problem {
  switch (fault.kind) {
    case 'unknown':
      return report(rules.translationUnknown, place, { of, meant: meant() });
    case 'itself':
      return report(rules.translationOfItself, place, { slug });
    case 'of a translation': {
      const { itsOriginal } = fault;
      return report(rules.translationOfTranslation, place, { of, itsOriginal });
    }
    case 'same language':
      return report(rules.translationLanguageSame, langPlace, { lang, of });
    case 'language twice':
      return report(rules.translationLanguageTwice, langPlace, { lang, of, other: fault.other });
  }
}

/** One problem for each section with passages that have no counterpart, and one for each unusable `of`. */
function unmatched(translation: Article, original: Article, fallback: Place): Problem[] {
  const { rows, unusable } = besideOriginal(translation, original);
  const { slug: of } = original;
  const pairs = unusable.map(({ passage, of: id, fault }) =>
    report(rules.translationPairUnusable, placeOf(passage, fallback.file) ?? fallback, {
      id,
      of,
      fault,
    }),
  );
  const sections = bySection(rows).flatMap(({ heading, rows: own }) => {
    const alone = own.filter((row) => !row.original || !row.translation);
    const mine = alone.find(
      (row) => row.translation && row.translation.of !== ofNothing,
    )?.translation;
    const theirs = alone.find((row) => row.original)?.original;
    if (!mine && !theirs) return [];
    const gap = mine ? [] : own.slice(0, own.indexOf(alone[0]!)).toReversed();
    const place = [mine, ...[...gap, ...own].map((row) => row.translation)]
      .map((passage) => passage && placeOf(passage, fallback.file))
      .find((found) => found !== undefined);
    const values = {
      of,
      section: heading,
      here: own.filter((row) => row.translation).length,
      there: own.filter((row) => row.original).length,
      ownBegins: mine?.begins,
      otherBegins: theirs?.begins,
    };
    return [report(rules.translationUnmatched, place ?? fallback, values)];
  });
  return [...pairs, ...sections];
}

/** Rows in runs of one section of the translation, which those of the original alone go on with. */
function bySection(rows: readonly Beside[]): { heading: string; rows: Beside[] }[] {
  const runs: { id: string; heading: string; rows: Beside[] }[] = [];
  for (const row of rows) {
    const { section } = row.translation ?? {};
    const last = runs.at(-1);
    if (last && (section === undefined || section.id === last.id)) last.rows.push(row);
    else runs.push({ id: section?.id ?? '', heading: section?.title.text ?? '', rows: [row] });
  }
  return runs;
}

/** Where a passage begins in the file of its article; nothing is known of words without a mark-up. */
function placeOf(passage: Passage, file: string): Place | undefined {
  const [first] = elementsOf(passage.tree).flatMap(({ source }) => source ?? []);
  return first && { file, line: first.line, column: first.column };
}
