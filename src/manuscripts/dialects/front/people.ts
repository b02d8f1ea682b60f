import { creditRole } from '../../../article/index.ts';
import { describe, entriesOf, listOf, type Value, wordsOf } from './read.ts';

type Leave = (key: string, value: Value, why?: string) => void;

/** Keys of an author that our frontmatter has, by those of other tools. */
const keys: ReadonlyMap<string, string> = new Map([
  ['name', 'name'],
  ['given', 'given'],
  ['firstname', 'given'],
  ['first-name', 'given'],
  ['given-names', 'given'],
  ['family', 'family'],
  ['lastname', 'family'],
  ['last-name', 'family'],
  ['surname', 'family'],
  ['affiliation', 'affiliation'],
  ['affiliations', 'affiliation'],
  ['institute', 'affiliation'],
  ['orcid', 'orcid'],
  ['orcid-id', 'orcid'],
  ['email', 'email'],
  ['note', 'note'],
  ['bio', 'note'],
  ['corresponding', 'corresponding'],
  ['equal-contributor', 'equal-contrib'],
  ['equal-contrib', 'equal-contrib'],
  ['roles', 'roles'],
  ['role', 'roles'],
]);

/** Authors as our frontmatter has them; what it has no place for is accounted for. */
export function authorsOf(value: Value | undefined, leave: Leave): unknown[] {
  const list = isOnePerson(value) ? [value] : listOf(value);
  return list.flatMap<unknown>((entry) => {
    const words = wordsOf(entry);
    if (words !== undefined) return [words];
    const out = new Map<string, unknown>();
    for (const [typed, each] of entriesOf(entry)) {
      const key = keys.get(typed.toLowerCase().replaceAll('_', '-'));
      if (each === null || each === '') continue;
      if (key === undefined) leave(`${typed} of an author`, each);
      else {
        const found = valueFor(key, each, leave);
        const before = out.get(key);
        if (Array.isArray(found) && Array.isArray(before)) out.set(key, [...before, ...found]);
        else if (before !== undefined) leave(`${typed} of an author`, each);
        else if (found !== undefined) out.set(key, found);
      }
    }
    return out.size === 0 ? [] : [Object.fromEntries(out)];
  });
}

function isOnePerson(value: Value | undefined): value is Value {
  return value !== undefined && entriesOf(value).size > 0;
}

function valueFor(key: string, value: Value, leave: Leave): unknown {
  if (key === 'affiliation') return affiliationsOf(value, leave);
  if (key === 'roles') return rolesOf(value, leave);
  if (key === 'corresponding' || key === 'equal-contrib')
    return /^(?:true|yes|1)$/i.test(wordsOf(value) ?? '') ? 'true' : undefined;
  const words = wordsOf(value);
  if (words !== undefined) return words;
  if (key !== 'name') return describe(value);
  const parts = entriesOf(value);
  const literal = wordsOf(parts.get('literal'));
  if (literal !== undefined) return literal;
  return Object.fromEntries(
    [...parts].flatMap(([name, each]) => {
      const own = keys.get(name.replaceAll('_', '-')) ?? name;
      return wordsOf(each) === undefined ? [] : [[own, wordsOf(each)]];
    }),
  );
}

function rolesOf(value: Value, leave: Leave): string[] | undefined {
  const typed = listOf(value).flatMap((each) => {
    const words = wordsOf(each);
    if (words !== undefined) return [words];
    const parts = entriesOf(each);
    const named = wordsOf(parts.get('role')) ?? wordsOf(parts.get('name'));
    if (named !== undefined) return [named];
    for (const [role, degree] of parts) leave(`degree of the role ${role}`, degree);
    return [...parts.keys()];
  });
  for (const each of typed.filter((role) => creditRole(role) === undefined))
    leave('role of an author', each, 'It is no role of the CRediT taxonomy.');
  const known = typed.filter((role) => creditRole(role) !== undefined);
  return known.length === 0 ? undefined : known;
}

function affiliationsOf(value: Value, leave: Leave): unknown {
  const list = entriesOf(value).size > 0 ? [value] : listOf(value);
  const found = list.map((each) => institution(each, leave)).filter((each) => each !== undefined);
  return found.length === 0 ? undefined : found;
}

/** Institutions of the whole article. */
export function institutionsOf(value: Value | undefined, leave: Leave): unknown[] {
  const isOne = value !== undefined && entriesOf(value).has('name');
  const entries = entriesOf(value);
  if (!isOne && entries.size > 0) {
    return [...entries].flatMap(([id, each]) => {
      const found = institution(each, leave);
      return typeof found === 'string'
        ? [{ id, name: found }]
        : found === undefined
          ? []
          : [{ id, ...found }];
    });
  }
  return (isOne ? [value] : listOf(value))
    .map((each) => institution(each, leave))
    .filter((each) => each !== undefined);
}

const places = ['id', 'index', 'ref', 'name', 'department', 'city', 'region', 'country', 'ror'];

function institution(value: Value, leave: Leave): string | Record<string, string> | undefined {
  const words = wordsOf(value);
  if (words !== undefined) return words;
  const parts = entriesOf(value);
  const out = new Map<string, string>();
  for (const [typed, each] of parts) {
    const key = /^(?:institution|label)$/.test(typed)
      ? 'name'
      : /^state$/.test(typed)
        ? 'region'
        : typed;
    const own = wordsOf(each);
    if (own === undefined) continue;
    if (places.includes(key)) {
      if (!out.has(key)) out.set(key, own);
    } else leave(`${typed} of an institution`, own);
  }
  return out.size === 0 ? undefined : Object.fromEntries(out);
}
