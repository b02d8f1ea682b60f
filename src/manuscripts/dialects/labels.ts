/** What a label names: what is counted has a kind of its own. */
export type LabelKind = 'fig' | 'tbl' | 'eq' | 'lst' | 'sec' | 'heading' | 'other';

export interface Label {
  /** The id in the article. */
  readonly id: string;
  readonly kind: LabelKind;
  /** Its number among those of its kind; 0 for headings. */
  readonly number: number;
  /** Title of a heading or a theorem: its words stand for it where nothing else does. */
  readonly words?: string;
}

/** The labels of a manuscript. The first of two equal ones holds. */
export interface Labels {
  /** Notes a label. Returns the id that the article has for it. */
  readonly define: (label: string, kind?: LabelKind, words?: string) => string;
  /** Finds a label, also one that is defined further down. */
  readonly find: (label: string) => Label | undefined;
  /** All that were defined so far, by label in small letters. */
  readonly defined: ReadonlyMap<string, Label>;
}

/** Labels of a run, which finds those that `known` has besides its own. */
export function labelsAfter(known: ReadonlyMap<string, Label>): Labels {
  const defined = new Map<string, Label>();
  const counts = new Map<LabelKind, number>();
  return {
    defined,
    define(label, given, words) {
      const name = label.trim().toLowerCase();
      const before = defined.get(name);
      if (before) return before.id;
      const kind = kindOf(label, given);
      const number = kind === 'heading' || kind === 'sec' ? 0 : (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      const id = idFor(label, kind);
      defined.set(name, { id, kind, number, ...(words && { words }) });
      return id;
    },
    find(label) {
      const name = label.trim().toLowerCase();
      return known.get(name) ?? defined.get(name);
    },
  };
}

const prefixes: ReadonlyMap<string, LabelKind> = new Map([
  ['fig', 'fig'],
  ['figure', 'fig'],
  ['tbl', 'tbl'],
  ['tab', 'tbl'],
  ['table', 'tbl'],
  ['eq', 'eq'],
  ['equation', 'eq'],
  ['lst', 'lst'],
  ['sec', 'sec'],
]);

/** What stands before the name proper: `fig-`, `eq:`. */
const prefix = /^([a-z]+)[-:_](?=.)/i;

/** What a label names by what it begins with. */
export function kindOf(label: string, given?: LabelKind): LabelKind {
  const named = prefixes.get(prefix.exec(label)?.[1]?.toLowerCase() ?? '');
  if (given === undefined) return named ?? 'other';
  return given === 'heading' && named === 'sec' ? 'sec' : given;
}

function idFor(label: string, kind: LabelKind): string {
  const safe = label
    .trim()
    .replace(/[^\p{L}\p{N}_:.-]+/gu, '-')
    .replace(/^[-:.]+|[-:.]+$/g, '');
  if (kind === 'heading' || kind === 'other') return safe || 'label';
  const named = prefixes.get(prefix.exec(safe)?.[1]?.toLowerCase() ?? '');
  return `${kind}:${named === kind ? safe.replace(prefix, '') : safe || 'label'}`;
}

/** The id that Pandoc and most tools give a heading of these words. */
export function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_.-]+/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}
