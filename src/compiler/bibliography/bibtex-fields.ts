import { type Place, type Problem, report, rules } from '../../article/index.ts';
import type { BibtexEntry, BibtexPiece } from './bibtex-scan.ts';
import type { Locate } from './entry.ts';

/** An entry's fields as LaTeX, abbreviations written out. */
export interface Resolved {
  readonly entry: BibtexEntry;
  readonly fields: ReadonlyMap<string, ResolvedField>;
  readonly problems: Problem[];
}

export interface ResolvedField {
  readonly value: string;
  readonly place: Place;
}

const months = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'
    .split(' ')
    .map((name, index) => [name, String(index + 1)]),
);

/** Characters that the abbreviations of one field may add: a few of them, each made of others, double without end. */
const longestExpansion = 100_000;
/** Abbreviations made of abbreviations made of abbreviations …, that are written out. */
const deepestString = 100;

/** Writes out `@string` abbreviations; an undefined one is printed as typed. */
export function resolveFields(
  entry: BibtexEntry,
  strings: ReadonlyMap<string, readonly BibtexPiece[]>,
  locate: Locate,
): Resolved {
  const { key } = entry;
  const problems: Problem[] = [];
  const fields = new Map<string, ResolvedField>();
  const undefinedAt = new Set<number>();
  const expand = expander(strings, ({ start, value }) => {
    if (undefinedAt.has(start)) return;
    const place = locate(start, start + value.length);
    problems.push(report(rules.bibtexStringUndefined, place, { name: value, key }));
    undefinedAt.add(start);
  });
  for (const { name, start, end, pieces } of entry.fields) {
    const place = locate(start, end);
    const first = fields.get(name);
    if (first) {
      const { line } = first.place;
      problems.push(report(rules.bibtexFieldTwice, place, { field: name, key, line }));
      continue;
    }
    const { value, isComplete } = expand(pieces);
    fields.set(name, { value, place });
    if (!isComplete) {
      const values = { field: name, key, most: longestExpansion };
      problems.push(report(rules.bibtexStringEndless, place, values));
    }
  }
  return { entry, fields, problems };
}

/**
 * Makes the function that joins the pieces of a field and writes out their abbreviations, up to
 * `longestExpansion`. `onUndefined` is called for each abbreviation that nothing defines.
 */
function expander(
  strings: ReadonlyMap<string, readonly BibtexPiece[]>,
  onUndefined: (piece: BibtexPiece) => void,
): (pieces: readonly BibtexPiece[]) => { readonly value: string; readonly isComplete: boolean } {
  /** Characters that the field may still have. */
  let left = 0;
  const text = (pieces: readonly BibtexPiece[], above: readonly string[]): string =>
    pieces
      .map((piece) => {
        left -= above.length > deepestString ? Infinity : piece.value.length + 1;
        if (left < 0) return '';
        if (piece.kind === 'text') return piece.value;
        const name = piece.value.toLowerCase();
        const defined = strings.get(name);
        if (defined && !above.includes(name)) return text(defined, [...above, name]);
        const month = months.get(name);
        if (month !== undefined) return month;
        onUndefined(piece);
        // In braces, so that no style changes its case.
        return `{${piece.value}}`;
      })
      .join('');
  return (pieces) => {
    const typed = pieces.reduce((sum, { value }) => sum + value.length + 1, 0);
    left = typed + longestExpansion;
    const value = text(pieces, []);
    return { value, isComplete: left >= 0 };
  };
}

/** Entries between one and the furthest that it inherits from. */
const deepestCrossref = 20;

/**
 * Adds what an entry inherits through `crossref` and `xdata` (biblatex, "Cross-referencing"):
 * the title of a book becomes the book title of its chapters, and so on.
 */
export function inherit(
  child: Resolved,
  all: ReadonlyMap<string, Resolved>,
  place: Place,
): { fields: ReadonlyMap<string, string>; problems: Problem[] } {
  const problems: Problem[] = [];
  const collected = new Map<string, ReadonlyMap<string, string>>();
  const collect = (one: Resolved, above: ReadonlySet<string>): ReadonlyMap<string, string> => {
    const fields = new Map([...one.fields].map(([name, { value }]) => [name, value]));
    // Data that entries share come before those of a whole (biber does so).
    const parents = ['xdata', 'crossref'].flatMap((name) =>
      (one.fields.get(name)?.value ?? '')
        .split(',')
        .map((key) => ({ name, key: key.replace(/[{}]/g, '').trim() }))
        .filter(({ key }) => key !== ''),
    );
    for (const { name, key } of parents) {
      const id = key.toLowerCase();
      const parent = all.get(id);
      const circular = above.has(id);
      const tooFar = above.size > deepestCrossref;
      if (!parent || circular || tooFar) {
        problems.push(
          report(rules.bibtexCrossref, one.fields.get(name)?.place ?? place, {
            field: name,
            key,
            child: one.entry.key,
            root: child.entry.key,
            fault: circular ? 'circle' : tooFar ? { deepest: deepestCrossref } : 'missing',
          }),
        );
        continue;
      }
      const given = collected.get(id) ?? collect(parent, new Set([...above, id]));
      collected.set(id, given);
      const isWhole = name === 'xdata';
      const own = new Set(fields.keys());
      for (const [from, to] of donations(one.entry.type, parent.entry.type, isWhole, given)) {
        const value = given.get(from);
        // What follows a title belongs to that title.
        const followed = /^(.*)(?:subtitle|titleaddon)$/.exec(to)?.[1];
        if (followed !== undefined && own.has(`${followed}title`)) continue;
        if (value !== undefined && !fields.has(to)) fields.set(to, value);
      }
    }
    return fields;
  };
  const fields = collect(child, new Set([child.entry.key.toLowerCase()]));
  return { fields, problems };
}

const never = new Set([
  'ids',
  'crossref',
  'xref',
  'xdata',
  'entryset',
  'entrysubtype',
  'execute',
  'label',
  'options',
  'presort',
  'related',
  'relatedtype',
  'shorthand',
  'sortkey',
]);

/** Pairs of the parent's field and the child's field that takes its value. */
function donations(
  child: string,
  parent: string,
  whole: boolean,
  given: ReadonlyMap<string, string>,
): [string, string][] {
  const ofBook =
    /^(?:mv)?book$/.test(parent) && /^(?:book|inbook|bookinbook|suppbook)$/.test(child);
  return [...given.keys()].flatMap((name): [string, string][] => {
    if (never.has(name)) return [];
    if (!whole && name === 'author' && ofBook && (parent === 'mvbook' || child !== 'book')) {
      return [
        [name, name],
        [name, 'bookauthor'],
      ];
    }
    const renamed = /^(?:short)?(title|subtitle|titleaddon)$/.exec(name)?.[1];
    if (whole || renamed === undefined) return [[name, name]];
    if (name.startsWith('short')) return [];
    if (parent === 'periodical' || child === 'article') return [[name, `journal${renamed}`]];
    const volumes = parent.startsWith('mv') && !/^in|^supp|^bookin/.test(child);
    return [[name, (volumes || parent.startsWith('mv') ? 'main' : 'book') + renamed]];
  });
}
