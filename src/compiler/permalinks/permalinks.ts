import type { Alias, Ledger, LedgerNamed } from '../../article/index.ts';
import { aliasesOf } from './aliases.ts';
import { matchParagraphs, type Matching } from './match.ts';
import { paragraphIds, sectionIds } from './mint-ids.ts';
import { followNamed, namedAliases, type NamedFate } from './named.ts';
import { matchSections, type Votes } from './sections.ts';
import { decodeSample, encodeSample, printOf, type Print } from './words.ts';

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
  const { aliases, removed, dead } = aliasesOf(before, {
    matching,
    sectionsToNew: sectionOf,
    sections,
    paragraphs,
  });
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
