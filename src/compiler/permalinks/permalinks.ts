import {
  type Alias,
  type Ledger,
  type LedgerNamed,
  type Problem,
  ledger as ledgerSchema,
  report,
  rules,
} from '../../article/index.ts';
import { matchParagraphs, type Matching } from './match.ts';
import { followNamed, namedAliases, type NamedFate } from './named.ts';
import { freeId, matchSections, slugOf, type Votes } from './sections.ts';
import { decodeSample, encodeSample, printOf, wordHash, wordsOf } from './words.ts';
import type { Print } from './words.ts';

/** The article as it stands now, in reading order. */
export interface CurrentText {
  readonly sections: readonly {
    /** Plain words of the heading; empty for text before the first. */
    readonly title: string;
    /** The author's own id, from `{#id}`. */
    readonly id?: string;
  }[];
  /** Paragraphs and the other blocks without an id of the author's. */
  readonly paragraphs: readonly {
    readonly text: string;
    /** Index of its section in `sections`. */
    readonly section: number;
    /** What a new id begins with, if not with `p-`. */
    readonly prefix?: string;
  }[];
}

export interface Addresses {
  /** Id of each section and paragraph (or block) of the current text, in its order. */
  readonly sections: readonly string[];
  readonly paragraphs: readonly string[];
  /** Every published id that is none of these now, with the living id it stands for. */
  readonly aliases: readonly Alias[];
  /** What `permalinks.json` has to hold. */
  readonly ledger: Ledger;
  /** Published ids that lose their text by this edit: aliases that the given ledger lacks. */
  readonly removed: readonly Alias[];
  /** Published ids for which nothing is left to land on. */
  readonly dead: readonly string[];
  /** Published notes whose words stand under another published label now. */
  readonly moved: NamedFate['moved'];
}

/**
 * Gives every section and paragraph its id. Without a ledger all are minted: a section's from its
 * heading (or the author's `{#id}`), a paragraph's from a hash of its words. With one, what was
 * published stays with its text through edits; an id whose text is gone becomes an alias of what
 * replaced it, of what it was merged into, or else of its neighbour. No id of the ledger is ever
 * given to another text, and none is lost unless the article is empty. Pure and deterministic.
 */
export function assignIds(ledger: Ledger | undefined, current: CurrentText): Addresses {
  const before = ledger ?? nothing;
  const prints = current.paragraphs.map(({ text }) => printOf(text));
  const matching = matchParagraphs(before.paragraphs.map(ledgerPrint), prints);
  const sectionOf = matchSections(
    before.sections,
    current.sections,
    votesOf(before, current, matching),
  );
  const taken = new Set(
    [...before.sections, ...before.paragraphs, ...before.aliases].map(({ id }) => id),
  );
  const sections = sectionIds(before, current, sectionOf, taken);
  const paragraphs = paragraphIds(before, current, prints, matching, taken);
  const living = new Set([...sections, ...paragraphs]);
  const next: Ledger = {
    version: 1,
    sections: current.sections.map(({ title }, index) => ({
      id: sections[index]!,
      title: title.replace(/\s+/g, ' ').trim(),
    })),
    paragraphs: current.paragraphs.map(({ text, section }, index) => ({
      id: paragraphs[index]!,
      in: sections[section] ?? '',
      hash: prints[index]!.hash,
      size: prints[index]!.size,
      print: encodeSample(prints[index]!.sample),
      begins: beginning(text),
    })),
    aliases: [],
    named: before.named,
  };
  const { aliases, removed, dead } = aliasesOf(
    before,
    matching,
    sectionOf,
    sections,
    paragraphs,
    living,
  );
  return {
    sections,
    paragraphs,
    aliases,
    ledger: { ...next, aliases },
    removed,
    dead,
    moved: [],
  };
}

const nothing: Ledger = { version: 1, sections: [], paragraphs: [], aliases: [], named: [] };

/**
 * Adds the notes, works and pull-quotes to the addresses of a text: they can be told only when its
 * paragraphs have theirs. A label or key that is gone leaves an alias to the note that has its
 * words now, or to the place that held it.
 */
export function addNamed(
  ledger: Ledger | undefined,
  addresses: Addresses,
  named: readonly LedgerNamed[],
): Addresses {
  const fate = followNamed(ledger?.named ?? [], named);
  const names = new Set(named.map(({ id }) => id));
  const aliasOf = new Map(addresses.aliases.map(({ id, to }) => [id, to]));
  const text = new Set([...addresses.sections, ...addresses.paragraphs]);
  const fallback = addresses.paragraphs[0] ?? addresses.sections[0];
  const land = (home: string) => (text.has(home) ? home : (aliasOf.get(home) ?? fallback));
  const gone = namedAliases(fate, land);
  // An alias leads to what lives: to a note that is gone, on to where that one leads.
  const onward = new Map(gone.aliases.map(({ id, to }) => [id, to]));
  const aliases = [
    ...addresses.aliases
      .filter(({ id }) => !names.has(id))
      .map((alias) => ({ ...alias, to: onward.get(alias.to) ?? alias.to })),
    ...gone.aliases,
  ];
  return {
    ...addresses,
    aliases,
    ledger: { ...addresses.ledger, aliases, named: [...named] },
    removed: [...addresses.removed, ...gone.aliases],
    dead: [...addresses.dead, ...gone.dead],
    moved: fate.moved,
  };
}

/** The ledger as `permalinks.json` holds it: one entry a line, so that a change reads well. */
export function serializeLedger(ledger: Ledger): string {
  const list = (entries: readonly object[]) =>
    entries.length === 0
      ? '[]'
      : `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  return [
    '{',
    `  "version": ${ledger.version},`,
    `  "sections": ${list(ledger.sections)},`,
    `  "paragraphs": ${list(ledger.paragraphs)},`,
    `  "aliases": ${list(ledger.aliases)},`,
    `  "named": ${list(ledger.named)}`,
    '}\n',
  ].join('\n');
}

/** Reads `permalinks.json`. A ledger that cannot be read is an error: ids would be minted anew. */
export function readLedger(
  text: string,
  file: string,
): { readonly ledger?: Ledger; readonly problems: readonly Problem[] } {
  const unreadable = (line: number, fault: string): Problem =>
    report(rules.permalinksUnreadable, { file, line, column: 1 }, { fault });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = Number(/position (\d+)/.exec(error.message)?.[1] ?? 0);
    const line = text.slice(0, offset).split(/\r\n|\n|\r/).length;
    return {
      problems: [unreadable(line, 'Unexpected text, expected the JSON of a permalink ledger')],
    };
  }
  const result = ledgerSchema.safeParse(json);
  if (!result.success) {
    const path = result.error.issues[0]?.path.join('.') ?? '';
    return {
      problems: [unreadable(1, `Unexpected value at \`${path}\`, expected a permalink ledger`)],
    };
  }
  const seen = new Set<string>();
  for (const { id } of [
    ...result.data.sections,
    ...result.data.paragraphs,
    ...result.data.aliases,
    ...result.data.named,
  ]) {
    if (seen.has(id)) {
      const line = text
        .slice(0, text.lastIndexOf(`{"id":${JSON.stringify(id)}`))
        .split(/\r\n|\n|\r/).length;
      return { problems: [unreadable(line, `Unexpected second entry for the id "${id}"`)] };
    }
    seen.add(id);
  }
  return { ledger: result.data, problems: [] };
}

/**
 * What a build says about addresses: an error for each published id that has lost its text and
 * of which the ledger does not yet say where it leads, naming it; a warning where the ledger is
 * behind the text. `npm run permalinks` mends both. Nothing without a ledger: nothing is published.
 */
export function checkPermalinks(
  ledger: Ledger | undefined,
  addresses: Addresses,
  file: string,
): Problem[] {
  if (ledger === undefined) return [];
  const lines = new Map(
    serializeLedger(ledger)
      .split('\n')
      .map(
        (line, index) => [/^ {4}\{"id":("(?:[^"\\]|\\.)*")/.exec(line)?.[1], index + 1] as const,
      ),
  );
  const place = (id: string) => ({ file, line: lines.get(JSON.stringify(id)) ?? 1, column: 1 });
  const words = new Map(ledger.paragraphs.map(({ id, begins }) => [id, begins]));
  const problems: Problem[] = [
    ...addresses.removed.map(({ id, to }) =>
      report(rules.permalinkRemoved, place(id), { id, begins: words.get(id), to }),
    ),
    ...addresses.dead.map((id) =>
      report(rules.permalinkDead, place(id), { id, begins: words.get(id) }),
    ),
    ...addresses.moved.map(({ id, now }) => report(rules.permalinkMoved, place(id), { id, now })),
  ];
  if (problems.length === 0 && serializeLedger(ledger) !== serializeLedger(addresses.ledger)) {
    problems.push(report(rules.permalinksStale, { file, line: 1, column: 1 }));
  }
  return problems;
}

function ledgerPrint(entry: Ledger['paragraphs'][number]): Print {
  return {
    hash: entry.hash,
    features: new Set(),
    size: entry.size,
    sample: decodeSample(entry.print),
  };
}

function beginning(text: string): string {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, 40).join('').trim();
}

function votesOf(before: Ledger, current: CurrentText, matching: Matching): Votes {
  const sectionIndex = new Map(before.sections.map(({ id }, index) => [id, index]));
  const votes = new Map<number, Map<number, number>>();
  before.paragraphs.forEach((paragraph, i) => {
    const from = sectionIndex.get(paragraph.in);
    const j = matching.toNew[i];
    const to = j === undefined ? undefined : current.paragraphs[j]?.section;
    if (from === undefined || to === undefined) return;
    const row = votes.get(from) ?? new Map<number, number>();
    row.set(to, (row.get(to) ?? 0) + 1);
    votes.set(from, row);
  });
  return votes;
}

function sectionIds(
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

function paragraphIds(
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

function aliasesOf(
  before: Ledger,
  matching: Matching,
  sectionsToNew: readonly (number | undefined)[],
  sections: readonly string[],
  paragraphs: readonly string[],
  living: ReadonlySet<string>,
): { aliases: Alias[]; removed: Alias[]; dead: string[] } {
  const fallback = paragraphs[0] ?? sections[0];
  const removed: Alias[] = [];
  const dead: string[] = [];
  const targets = new Map<string, string>();
  const gone = (id: string, to: string | undefined, hash?: string) => {
    if (living.has(id)) return;
    if (to === undefined) return dead.push(id);
    targets.set(id, to);
    return removed.push({ id, to, ...(hash === undefined ? {} : { hash }) });
  };
  before.sections.forEach(({ id }, i) => {
    const j = sectionsToNew[i];
    // Where its heading alone is gone, its text still stands.
    const first = before.paragraphs.findIndex(
      (paragraph, at) => paragraph.in === id && matching.toNew[at] !== undefined,
    );
    const text = j === undefined ? paragraphs[matching.toNew[first] ?? -1] : undefined;
    const near = j ?? nearestMatch(sectionsToNew, i);
    gone(id, text ?? (near === undefined ? undefined : sections[near]) ?? sections[0] ?? fallback);
  });
  before.paragraphs.forEach(({ id, in: section, hash }, i) => {
    if (living.has(id)) return;
    const j = matching.heldBy.get(i) ?? replacement(before, matching, i);
    const home = living.has(section) ? section : targets.get(section);
    gone(id, (j === undefined ? undefined : paragraphs[j]) ?? home ?? fallback, hash);
  });
  const names = new Set(before.named.map(({ id }) => id));
  const kept = before.aliases
    .filter(({ id }) => !living.has(id))
    .flatMap((alias) => {
      const to =
        living.has(alias.to) || names.has(alias.to)
          ? alias.to
          : (targets.get(alias.to) ?? fallback);
      if (to === undefined) dead.push(alias.id);
      return to === undefined ? [] : [{ ...alias, to }];
    });
  return { aliases: [...kept, ...removed], removed, dead };
}

/** What stands where paragraph `i` stood: new text between its neighbours, else a neighbour. */
function replacement(before: Ledger, matching: Matching, i: number): number | undefined {
  const previous = nearestMatch(matching.toNew, i, -1);
  const next = nearestMatch(matching.toNew, i, 1);
  const start = previous === undefined ? 0 : previous + 1;
  const end = next ?? matching.toOld.length;
  for (let j = start; j < end; j += 1) if (matching.toOld[j] === undefined) return j;
  const section = before.paragraphs[i]?.in;
  const inSection = (j: number | undefined) => {
    const old = j === undefined ? undefined : matching.toOld[j];
    return old !== undefined && before.paragraphs[old]?.in === section;
  };
  if (inSection(previous)) return previous;
  if (inSection(next)) return next;
  return undefined;
}

function nearestMatch(
  matches: readonly (number | undefined)[],
  index: number,
  step?: 1 | -1,
): number | undefined {
  if (step === undefined) {
    return nearestMatch(matches, index, -1) ?? nearestMatch(matches, index, 1);
  }
  for (let at = index + step; at >= 0 && at < matches.length; at += step) {
    if (matches[at] !== undefined) return matches[at];
  }
  return undefined;
}
