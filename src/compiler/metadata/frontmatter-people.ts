import { type AffiliationEntry, type AuthorEntry, bareOrcid } from '../../article/index.ts';
import type { MetadataPicture } from './frontmatter-pictures.ts';
import { joinName, readName, type PersonName } from './frontmatter-names.ts';

/** An author as the frontmatter gives it; `note` is Markdown. */
export interface MetadataAuthor extends PersonName {
  readonly affiliations: readonly string[];
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
}

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
    return name === '' ? [] : [{ ids: [id], name }];
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
    .flatMap((place) => affiliationNames(place, institutions, unknown));
  const orcid = entry.orcid ? bareOrcid(entry.orcid) : undefined;
  const note = entry.note ?? entry.bio;
  return [
    {
      ...person,
      affiliations: [...new Set(places)],
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

function affiliationNames(
  entry: AffiliationEntry,
  institutions: readonly Institution[],
  unknown: (reference: string) => void,
): string[] {
  const find = (id: string) => institutions.find(({ ids }) => ids.includes(id))?.name;
  if (typeof entry !== 'string') {
    const name = affiliationName(entry);
    const reference = entry.ref ?? entry.id ?? entry.index;
    if (name !== '') return [name];
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
  if (found.every((name) => name !== undefined)) return found;
  // Only numbers and single letters can be nothing but references.
  if (!parts.every((part) => /^(?:\d+|[a-z*†‡])$/i.test(part))) return [entry.trim()];
  return parts.flatMap((part, index) => {
    const name = found[index];
    if (name === undefined) unknown(part);
    return name === undefined ? [] : [name];
  });
}

function institution(entry: AffiliationEntry, position: string): Institution {
  if (typeof entry === 'string') return { ids: [position], name: entry.trim() };
  const ids = [entry.index, entry.id, entry.ref].filter((id) => typeof id === 'string');
  const name = affiliationName(entry);
  if (name !== '') return { ids: ids.length > 0 ? ids : [position], name };
  // `- mpi: Max Planck Institute`, as Pandoc's author filters have it.
  const [id, value] = Object.entries(entry)[0] ?? [];
  if (id !== undefined && typeof value === 'string') return { ids: [id], name: value.trim() };
  if (id !== undefined && typeof value === 'object' && value !== null && 'name' in value) {
    return { ids: [id], name: String(value.name).trim() };
  }
  return { ids, name: '' };
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
