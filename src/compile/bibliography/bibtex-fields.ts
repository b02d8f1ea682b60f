import type { Place, Problem } from '../problem.ts';
import type { BibtexEntry, BibtexPiece } from './bibtex-scan.ts';
import type { Locate } from './entry.ts';
import { report } from './rules.ts';

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

/** Writes out `@string` abbreviations; an undefined one is printed as typed. */
export function resolveFields(
  entry: BibtexEntry,
  strings: ReadonlyMap<string, readonly BibtexPiece[]>,
  locate: Locate,
): Resolved {
  const problems: Problem[] = [];
  const fields = new Map<string, ResolvedField>();
  const text = (pieces: readonly BibtexPiece[], above: readonly string[]): string =>
    pieces
      .map((piece) => {
        if (piece.kind === 'text') return piece.value;
        const name = piece.value.toLowerCase();
        const defined = strings.get(name);
        if (defined && !above.includes(name)) return text(defined, [...above, name]);
        const month = months.get(name);
        if (month !== undefined) return month;
        problems.push(
          report('bibtex-string-undefined', locate(piece.start, piece.start + piece.value.length), {
            message: `Unexpected abbreviation "${piece.value}" in "${entry.key}", expected one that an @string defines`,
          }),
        );
        // In braces, so that no style changes its case.
        return `{${piece.value}}`;
      })
      .join('');
  for (const field of entry.fields) {
    const place = locate(field.start, field.end);
    const first = fields.get(field.name);
    if (first) {
      problems.push(
        report('bibtex-field-twice', place, {
          message: `Unexpected second "${field.name}" in "${entry.key}", expected each field once (first in line ${first.place.line})`,
        }),
      );
    } else fields.set(field.name, { value: text(field.pieces, []), place });
  }
  return { entry, fields, problems };
}

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
  const collect = (one: Resolved, above: readonly string[]): Map<string, string> => {
    const fields = new Map([...one.fields].map(([name, { value }]) => [name, value]));
    const parents = ['crossref', 'xdata'].flatMap((name) =>
      (one.fields.get(name)?.value ?? '')
        .split(',')
        .map((key) => ({ name, key: key.replace(/[{}]/g, '').trim() }))
        .filter(({ key }) => key !== ''),
    );
    for (const { name, key } of parents) {
      const id = key.toLowerCase();
      const parent = all.get(id);
      const circular = above.includes(id);
      if (!parent || circular) {
        problems.push(
          report('bibtex-crossref', one.fields.get(name)?.place ?? place, {
            message: circular
              ? `Unexpected circle: "${child.entry.key}" inherits from itself through "${key}"`
              : `Unexpected ${name} to "${key}" in "${one.entry.key}", expected the key of an entry`,
          }),
        );
        continue;
      }
      const given = collect(parent, [...above, id]);
      for (const [from, to] of donations(
        one.entry.type,
        parent.entry.type,
        name === 'xdata',
        given,
      )) {
        const value = given.get(from);
        if (value !== undefined && !fields.has(to)) fields.set(to, value);
      }
    }
    return fields;
  };
  const fields = collect(child, [child.entry.key.toLowerCase()]);
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
  'keywords',
]);

/** Pairs of the parent's field and the child's field that takes its value. */
function donations(
  child: string,
  parent: string,
  whole: boolean,
  given: ReadonlyMap<string, string>,
): [string, string][] {
  return [...given.keys()].flatMap((name): [string, string][] => {
    if (never.has(name)) return [];
    const renamed = /^(?:short)?(title|subtitle|titleaddon)$/.exec(name)?.[1];
    if (whole || renamed === undefined) return [[name, name]];
    if (name.startsWith('short')) return [];
    if (parent === 'periodical' || child === 'article') return [[name, `journal${renamed}`]];
    const volumes = parent.startsWith('mv') && !/^in|^supp|^bookin/.test(child);
    return [[name, (volumes || parent.startsWith('mv') ? 'main' : 'book') + renamed]];
  });
}
