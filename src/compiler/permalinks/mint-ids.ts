import type { Ledger } from '../../article/index.ts';
import type { Matching } from './match.ts';
import type { CurrentText } from './permalinks.ts';
import { freeId, slugOf } from './sections.ts';
import { wordHash, wordsOf, type Print } from './words.ts';

/**
 * The id of each section: the author's own, else the published one, else a new one from its
 * heading. Ids given are added to `taken`.
 * @param toNew For each published section the index of the one that it has become.
 */
export function sectionIds(
  before: Ledger,
  current: CurrentText,
  toNew: readonly (number | undefined)[],
  taken: Set<string>,
): string[] {
  const ids = new Array<string | undefined>(current.sections.length).fill(undefined);
  const given = new Set<string>();
  const last = new Map<string, number>();
  const paragraphIds = new Set(before.paragraphs.map(({ id }) => id));
  // The author's own ids first: nothing else may stand in their way.
  current.sections.forEach(({ id }, j) => {
    if (id === undefined || id === '') return;
    const own = given.has(id) || paragraphIds.has(id) ? freeId(id, taken, last) : id;
    ids[j] = own;
    given.add(own);
    taken.add(own);
  });
  before.sections.forEach(({ id }, i) => {
    const j = toNew[i];
    if (j === undefined || ids[j] !== undefined || given.has(id)) return;
    ids[j] = id;
    given.add(id);
  });
  const revivable = new Set(
    before.aliases.filter(({ hash }) => hash === undefined).map(({ id }) => id),
  );
  return current.sections.map(({ title }, j) => {
    const known = ids[j];
    if (known !== undefined) return known;
    const slug = slugOf(title) || (title.trim() === '' && j === 0 ? 'opening' : 'section');
    const revived = revivable.has(slug) && !given.has(slug);
    const id = revived ? slug : freeId(slug, taken, last);
    given.add(id);
    taken.add(id);
    return id;
  });
}

/**
 * The id of each paragraph: the published one, else that of an alias with its words, else a new one
 * from its words. Ids minted are added to `taken`.
 */
export function paragraphIds(
  before: Ledger,
  current: CurrentText,
  prints: readonly Print[],
  matching: Matching,
  taken: Set<string>,
): string[] {
  const sleeping = new Map(
    before.aliases.flatMap(({ id, hash }) => (hash === undefined ? [] : [[hash, id] as const])),
  );
  const salts = new Map<string, number>();
  return current.paragraphs.map(({ text, prefix = 'p-' }, j) => {
    const i = matching.toOld[j];
    const kept = i === undefined ? undefined : before.paragraphs[i]?.id;
    if (kept !== undefined) return kept;
    const hash = prints[j]!.hash;
    const revived = sleeping.get(hash);
    if (revived !== undefined) {
      sleeping.delete(hash);
      return revived;
    }
    const id = mintParagraph(text, prefix, taken, salts);
    taken.add(id);
    return id;
  });
}

function mintParagraph(
  text: string,
  prefix: string,
  taken: ReadonlySet<string>,
  salts: Map<string, number>,
): string {
  const words = wordsOf(text);
  const plain = wordHash(words, text, 16);
  // Words that stand twice, or hashes that meet by chance: a longer hash with another salt.
  for (let salt = salts.get(plain) ?? 0; ; salt += 1) {
    const id = `${prefix}${wordHash(words, text, Math.min(5 + salt, 16), salt)}`;
    if (taken.has(id)) continue;
    salts.set(plain, salt + 1);
    return id;
  }
}
