import { type Place, type Problem, report, rules } from '../../article/index.ts';
import type { Locate, RawBibliography, RawEntry } from './entry.ts';

/** A value of a JSON or YAML file with the offsets it stands at. */
export interface Value {
  readonly start: number;
  readonly end: number;
  readonly list?: readonly Value[];
  readonly fields?: ReadonlyMap<string, Value>;
  readonly scalar?: string | number | boolean | null;
}

/**
 * Finds the works in a file of CSL data: a list, one work, or an object whose `references` or
 * `items` is the list.
 */
export function entriesOf(root: Value, locate: Locate): RawBibliography {
  const list = worksIn(root);
  const problems: Problem[] = [];
  const entries: RawEntry[] = [];
  if (!list) {
    problems.push(
      report(rules.bibliographyShape, locate(root.start), { found: kind(root), within: 'file' }),
    );
    return { entries, problems };
  }
  for (const work of list) {
    const place = locate(work.start, work.end);
    if (!work.fields) {
      problems.push(report(rules.bibliographyShape, place, { found: kind(work), within: 'list' }));
      continue;
    }
    const id = work.fields.get('id')?.scalar;
    if ((typeof id !== 'string' && typeof id !== 'number') || id === '') {
      problems.push(
        report(rules.workWithoutKey, place, { what: `work without an id${titleOf(work)}` }),
      );
      continue;
    }
    const fields = new Map<string, unknown>();
    const places = new Map<string, Place>();
    for (const [name, field] of work.fields) {
      places.set(name, locate(field.start, field.end));
      if (name === '__proto__') {
        problems.push(report(rules.workFieldForbidden, locate(field.start, field.end)));
      } else fields.set(name, plain(field));
    }
    entries.push({ key: String(id), place, fields, places });
  }
  return { entries, problems };
}

function worksIn(root: Value): readonly Value[] | undefined {
  if (root.list) return root.list;
  const inner = root.fields?.get('references')?.list ?? root.fields?.get('items')?.list;
  if (inner) return inner;
  return root.fields?.has('id') ? [root] : undefined;
}

/** The value as JavaScript has it; a member named `__proto__` is left out. */
function plain(value: Value): unknown {
  if (value.list) return value.list.map(plain);
  if (!value.fields) return value.scalar;
  const members = [...value.fields].filter(([name]) => name !== '__proto__');
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
}

function kind(value: Value): string {
  if (value.list) return 'list';
  if (value.fields) return 'object';
  return value.scalar === null || value.scalar === undefined
    ? 'empty value'
    : `${typeof value.scalar} ${JSON.stringify(value.scalar).slice(0, 40)}`;
}

function titleOf(work: Value): string {
  const title = work.fields?.get('title')?.scalar;
  return typeof title === 'string' ? ` ("${title.slice(0, 60)}")` : '';
}
