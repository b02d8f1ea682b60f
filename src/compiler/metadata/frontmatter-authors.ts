import {
  type AuthorEntry,
  type Frontmatter,
  type Place,
  type TranslatorEntry,
  creditRole,
  creditRoles,
  report,
  rules,
} from '../../article/index.ts';
import { nearest } from '../language/distance.ts';
import { typed, type Context } from './frontmatter-context.ts';
import { readPicture } from './frontmatter-pictures.ts';
import { readAuthor, readInstitutions, type MetadataAuthor } from './frontmatter-people.ts';
import { readOrcid, readRor } from './public-ids.ts';

/**
 * The authors with their affiliations; numbers and iDs that cannot be are reported.
 * @returns the authors, and where the note about each begins, by `author 0`, …
 */
export function readAuthors(
  fields: Frontmatter,
  context: Context,
): {
  readonly authors: readonly MetadataAuthor[];
  readonly notePlaces: ReadonlyMap<string, Place>;
} {
  const institutions =
    fields.affiliations === undefined ? [] : readInstitutions(fields.affiliations);
  checkRors(fields.affiliations, [typed('affiliations', context)], context);
  const key = typed('author', context);
  const entries = fields.author === undefined ? [] : [fields.author].flat();
  const list = Array.isArray(fields.author);
  const authors: MetadataAuthor[] = [];
  const notePlaces = new Map<string, Place>();
  entries.forEach((entry: AuthorEntry, index) => {
    const path = list ? [key, index] : [key];
    checkOrcid(entry, path, context);
    checkRoles(entry, path, context);
    if (typeof entry !== 'string')
      for (const name of ['affiliation', 'affiliations', 'institute'] as const)
        checkRors(entry[name], [...path, name], context);
    const portrait =
      typeof entry === 'string'
        ? undefined
        : readPicture(entry.portrait, [...path, 'portrait'], context);
    for (const author of readAuthor(entry, institutions, (reference) => {
      unknownAffiliation(reference, path, context);
    })) {
      if (author.note !== undefined && typeof entry !== 'string') {
        const note = [...path, entry.note ? 'note' : 'bio'];
        notePlaces.set(`author ${authors.length}`, context.yaml.placeOfWords(note));
      }
      authors.push(portrait ? { ...author, portrait } : author);
    }
  });
  return { authors, notePlaces };
}

/** The translators, read and checked like authors. */
export function readTranslators(fields: Frontmatter, context: Context): readonly MetadataAuthor[] {
  const institutions =
    fields.affiliations === undefined ? [] : readInstitutions(fields.affiliations);
  const key = typed('translators', context);
  const entries = fields.translators === undefined ? [] : [fields.translators].flat();
  const list = Array.isArray(fields.translators);
  return entries.flatMap((entry: TranslatorEntry, index) => {
    const path = list ? [key, index] : [key];
    checkOrcid(entry, path, context);
    if (typeof entry !== 'string')
      for (const name of ['affiliation', 'affiliations', 'institute'] as const)
        checkRors(entry[name], [...path, name], context);
    return readAuthor(entry, institutions, (reference) => {
      unknownAffiliation(reference, path, context);
    });
  });
}

function unknownAffiliation(
  reference: string,
  path: readonly PropertyKey[],
  context: Context,
): void {
  const place = context.yaml.placeOf([...path, 'affiliation']);
  context.problems.push(report(rules.affiliationUnknown, place, { reference }));
}

/** Looks for ROR ids in an institution, and in a list or a map of them. */
function checkRors(value: unknown, path: PropertyKey[], context: Context): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== 'ror' || typeof entry !== 'string') {
      checkRors(entry, here, context);
      continue;
    }
    readRor(entry, context.yaml.placeOf(here), context.problems);
  }
}

function checkRoles(entry: AuthorEntry, path: PropertyKey[], context: Context): void {
  if (typeof entry === 'string') return;
  for (const key of ['roles', 'role'] as const) {
    const roles = entry[key];
    [roles ?? []].flat().forEach((role, index) => {
      if (creditRole(role) !== undefined) return;
      const here = [...path, key, ...(Array.isArray(roles) ? [index] : [])];
      const meant = nearest(role, Object.values(creditRoles));
      context.problems.push(
        report(rules.creditRoleUnknown, context.yaml.placeOf(here), { role, meant }),
      );
    });
  }
}

function checkOrcid(entry: AuthorEntry, path: PropertyKey[], context: Context): void {
  if (typeof entry === 'string' || !entry.orcid) return;
  readOrcid(entry.orcid, context.yaml.placeOf([...path, 'orcid']), context.problems);
}
