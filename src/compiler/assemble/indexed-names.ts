import {
  type Article,
  type IndexedName,
  type Problem,
  report,
  rules,
} from '../../article/index.ts';
import type { LocatedName } from '../metadata/edition-names.ts';
import { type FoundName, findNames, namedTexts } from '../names/find-names.ts';
import { freeId, slugOf } from '../permalinks/sections.ts';

/**
 * The names with their mentions, in the order of an index in the article's language. A name that
 * is nowhere is a problem, and left out; a spelling that is nowhere and an exception of nothing
 * are problems.
 */
export function namesOf(
  entries: readonly LocatedName[],
  { paragraphs, blocks, lang }: Pick<Article, 'paragraphs' | 'blocks' | 'lang'>,
): { readonly names: IndexedName[]; readonly problems: Problem[] } {
  const found = findNames(
    entries.map(({ value, variants }) => ({ ...value, variants })),
    namedTexts(paragraphs, blocks),
  );
  const problems = entries.flatMap((entry, nth) =>
    problemsOf(entry, found[nth]!, paragraphs.length),
  );
  const there = entries.flatMap((entry, nth) => {
    const { mentions } = found[nth]!;
    return mentions.length > 0 ? [{ entry, mentions }] : [];
  });
  const labels = new Set(there.map(({ entry }) => entry.value.label));
  const taken = new Set<string>();
  const last = new Map<string, number>();
  const names = there.toSorted(inOrderOf(lang)).map(({ entry, mentions }): IndexedName => {
    const { label, kind, note, also } = entry.value;
    const slug = freeId(slugOf(label) || 'name', taken, last);
    taken.add(slug);
    return {
      label,
      kind,
      slug,
      variants: entry.variants,
      ...(note !== undefined && { note }),
      also: also.filter((each) => each !== label && labels.has(each)),
      sameAs: entry.sameAs,
      mentions,
    };
  });
  return { names, problems };
}

interface Sortable {
  readonly entry: LocatedName;
}

/** Letter by letter as the language sorts them, then by label: no order is left to chance. */
function inOrderOf(lang: string): (a: Sortable, b: Sortable) => number {
  const [supported = 'en'] = Intl.Collator.supportedLocalesOf(lang);
  const { compare } = new Intl.Collator(supported, { numeric: true });
  return ({ entry: { value: a } }, { entry: { value: b } }) =>
    compare(a.sort ?? a.label, b.sort ?? b.label) || (a.label < b.label ? -1 : 1);
}

function problemsOf(
  { value, variants, at }: LocatedName,
  { mentions, uses, excluded, stands }: FoundName,
  last: number,
): Problem[] {
  const { label } = value;
  const problems: Problem[] = [];
  if (mentions.length === 0) {
    const why = stands ? 'within' : 'absent';
    problems.push(report(rules.nameNotInText, at('label'), { label, why }));
  } else {
    variants.forEach((variant, nth) => {
      if (uses[nth] !== 0) return;
      problems.push(report(rules.nameVariantUnused, at('variants', nth), { label, variant }));
    });
  }
  value.except.forEach(({ paragraph: n }, nth) => {
    const place = at('except', nth);
    if (n > last) problems.push(report(rules.editionParagraphMissing, place, { n, last }));
    else if (excluded[nth] === 0)
      problems.push(report(rules.nameExceptUnused, place, { label, n }));
  });
  return problems;
}
