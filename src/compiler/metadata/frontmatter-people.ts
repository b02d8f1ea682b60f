import {
  type AffiliationEntry,
  type AuthorEntry,
  type CreditRole,
  bareOrcid,
  bareRor,
  creditRole,
  rorHolds,
} from '../../article/index.ts';
import type { MetadataPicture } from './frontmatter-pictures.ts';
import { joinName, readName, type PersonName } from './frontmatter-names.ts';

/** An author as the frontmatter gives it; `note` is Markdown. */
export interface MetadataAuthor extends PersonName {
  readonly affiliations: readonly string[];
  /** Bare ROR id of each affiliation; empty where it has none. */
  readonly rors?: readonly string[];
  readonly roles?: readonly CreditRole[];
  readonly orcid?: string;
  readonly email?: string;
  readonly note?: string;
  readonly portrait?: MetadataPicture;
  readonly corresponding?: true;
  readonly equalContribution?: true;
}

/** An institution and every name by which authors may refer to it. */
export interface Institution {
  readonly ids: readonly string[];
  readonly name: string;
  readonly ror?: string;
}

type Affiliation = Pick<Institution, 'name' | 'ror'>;

/** Institutions of a list, a map or one entry; a map of one key is `id: name`. */
export function readInstitutions(
  entries:
    AffiliationEntry | readonly AffiliationEntry[] | Readonly<Record<string, AffiliationEntry>>,
): Institution[] {
  if (Array.isArray(entries)) {
    return (entries as readonly AffiliationEntry[])
      .map((entry, index) => institution(entry, String(index + 1)))
      .filter((found) => found.name !== '');
  }
  if (typeof entries === 'string') return [institution(entries, '1')];
  if ('name' in entries && typeof entries.name === 'string') return [institution(entries, '1')];
  return Object.entries(entries).flatMap(([id, entry]) => {
    if (typeof entry !== 'string' && (typeof entry !== 'object' || entry === null)) return [];
    const name = affiliationName(entry as AffiliationEntry);
    return name === '' ? [] : [{ ids: [id], name, ...rorOf(entry as AffiliationEntry) }];
  });
}

/**
 * One author; `unknown` takes every number that no institution has.
 * `author` may hold several names with `;` between them, therefore a list comes out.
 */
export function readAuthor(
  entry: AuthorEntry,
  institutions: readonly Institution[],
  unknown: (reference: string) => void,
): MetadataAuthor[] {
  if (typeof entry === 'string') {
    return entry
      .split(/\s*;\s*/)
      .filter((name) => name.trim() !== '')
      .map((name) => ({ ...readName(name), affiliations: [] }));
  }
  const person = personName(entry);
  if (person === undefined) return [];
  const places = [entry.affiliation, entry.affiliations, entry.institute]
    .flat()
    .filter((place) => place !== null && place !== undefined)
    .flatMap((place) => affiliationsOf(place, institutions, unknown));
  const affiliations = [...new Map(places.map((place) => [place.name, place])).values()];
  const roles = [entry.roles, entry.role].flat().flatMap((role) => creditRole(role ?? '') ?? []);
  const orcid = entry.orcid ? bareOrcid(entry.orcid) : undefined;
  const note = entry.note ?? entry.bio;
  return [
    {
      ...person,
      affiliations: affiliations.map(({ name }) => name),
      ...(affiliations.some(({ ror }) => ror) && {
        rors: affiliations.map(({ ror }) => ror ?? ''),
      }),
      ...(roles.length > 0 && { roles: [...new Set(roles)] }),
      ...(orcid === undefined ? {} : { orcid }),
      ...(entry.email ? { email: entry.email.trim() } : {}),
      ...(note ? { note: note.trim() } : {}),
      ...(entry.corresponding ? { corresponding: true } : {}),
      ...(entry['equal-contrib'] ? { equalContribution: true } : {}),
    },
  ];
}

function personName(entry: Exclude<AuthorEntry, string>): PersonName | undefined {
  const parts = typeof entry.name === 'object' && entry.name !== null ? entry.name : entry;
  const given = entry['given-names'] ?? parts.given ?? '';
  const family = entry.surname ?? entry['family-names'] ?? parts.family ?? '';
  const particles = [parts['dropping-particle'], parts['non-dropping-particle']];
  const surname = [...particles, family].filter((part) => part).join(' ');
  if (surname !== '') return joinName(given.trim(), surname.trim(), parts.suffix?.trim() ?? '');
  const literal = typeof entry.name === 'string' ? entry.name : (parts.literal ?? given);
  if (typeof entry.name !== 'string' && parts.literal) return { name: parts.literal.trim() };
  return literal.trim() === '' ? undefined : readName(literal);
}

function affiliationsOf(
  entry: AffiliationEntry,
  institutions: readonly Institution[],
  unknown: (reference: string) => void,
): Affiliation[] {
  const find = (id: string): Affiliation | undefined =>
    institutions.find(({ ids }) => ids.includes(id));
  if (typeof entry !== 'string') {
    const name = affiliationName(entry);
    const reference = entry.ref ?? entry.id ?? entry.index;
    if (name !== '') return [{ name, ...rorOf(entry) }];
    const found = reference ? find(reference) : undefined;
    if (found === undefined && reference) unknown(reference);
    return found === undefined ? [] : [found];
  }
  const whole = find(entry.trim());
  if (whole !== undefined) return [whole];
  const parts = entry
    .split(/[,;&]|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map((part) => find(part));
  if (found.every((place) => place !== undefined)) return found;
  // Only numbers and single letters can be nothing but references.
  if (!parts.every((part) => /^(?:\d+|[a-z*†‡])$/i.test(part))) return [{ name: entry.trim() }];
  return parts.flatMap((part, index) => {
    const place = found[index];
    if (place === undefined) unknown(part);
    return place === undefined ? [] : [place];
  });
}

function institution(entry: AffiliationEntry, position: string): Institution {
  if (typeof entry === 'string') return { ids: [position], name: entry.trim() };
  const ids = [entry.index, entry.id, entry.ref].filter((id) => typeof id === 'string');
  const name = affiliationName(entry);
  if (name !== '') return { ids: ids.length > 0 ? ids : [position], name, ...rorOf(entry) };
  // `- mpi: Max Planck Institute`, as Pandoc's author filters have it.
  const [id, value] = Object.entries(entry)[0] ?? [];
  if (id !== undefined && typeof value === 'string') return { ids: [id], name: value.trim() };
  if (id !== undefined && typeof value === 'object' && value !== null && 'name' in value) {
    return { ids: [id], name: String(value.name).trim(), ...rorOf(value as AffiliationEntry) };
  }
  return { ids, name: '' };
}

/** The ROR id of an institution, where it is one. */
function rorOf(entry: AffiliationEntry): { readonly ror?: string } {
  const ror = typeof entry === 'string' || !entry.ror ? undefined : bareRor(entry.ror);
  return ror !== undefined && rorHolds(ror) ? { ror } : {};
}

function affiliationName(entry: AffiliationEntry): string {
  if (typeof entry === 'string') return entry.trim();
  const { department, name, city, region, country } = entry;
  if (!name) return '';
  return [department, name, city, region, country]
    .filter((part) => part)
    .map((part) => String(part).replace(/\s+/g, ' ').trim())
    .join(', ');
}
