import type { z } from 'zod';
import {
  type EmendationEntry,
  type Inference,
  type Place,
  type Problem,
  acceptance,
  edition,
  emendation,
  event,
  indexedName,
  inference,
  report,
  rules,
} from '../../article/index.ts';
import { nearest } from '../language/distance.ts';
import { readEntries } from './edition-entries.ts';
import { type LocatedEvent, readEvents } from './edition-events.ts';
import { type LocatedName, readNames } from './edition-names.ts';
import type { Accepted } from './frontmatter.ts';
import { describeYaml, readYaml, type YamlDocument, type YamlValue } from './yaml.ts';

/** An emendation as `edition.yaml` has it, and where. */
export interface LocatedEmendation extends EmendationEntry {
  readonly place: Place;
}

export interface EditionReading {
  readonly provenance: readonly string[];
  readonly inferred: readonly Inference[];
  readonly emendations: readonly LocatedEmendation[];
  readonly accept: readonly Accepted[];
  readonly events: readonly LocatedEvent[];
  readonly names: readonly LocatedName[];
  readonly problems: readonly Problem[];
}

const nothing = {
  provenance: [],
  inferred: [],
  emendations: [],
  accept: [],
  events: [],
  names: [],
};

/** Plain words by place: what `checkEmendations` looks into. Keys as `placeName` writes them. */
export type WordsByPlace = ReadonlyMap<string, string | Readonly<Record<string, string>>>;

/**
 * Reads `edition.yaml`. Entries are read one by one: a wrong one is a problem at its place and
 * is left out, the others stand. Keys that nothing reads are warnings, with what may be meant.
 */
export function readEdition(text: string, file: string): EditionReading {
  const yaml = readYaml(text, file);
  const problems = [...yaml.problems];
  const map = yaml.value;
  if (map === null || typeof map !== 'object' || Array.isArray(map)) {
    if (map !== null && map !== '' && yaml.problems.length === 0) {
      const fault = { kind: 'edition', found: describeYaml(map) } as const;
      problems.push(report(rules.editionType, yaml.placeOf([]), fault));
    }
    return { ...nothing, problems };
  }
  for (const key of Object.keys(map)) {
    const meant = key in edition.shape ? undefined : nearest(key, Object.keys(edition.shape));
    if (meant !== undefined) {
      problems.push(report(rules.editionKeyNearMiss, yaml.placeOfKey([key]), { key, meant }));
    }
  }
  const list = <T>(key: keyof typeof edition.shape, entry: z.ZodType<T>) =>
    readEntries(map[key], key, entry, yaml, problems);
  return {
    provenance: readProvenance(map['provenance'], yaml, problems),
    inferred: list('inferred', inference).map(({ value }) => value),
    emendations: list('emendations', emendation).map(({ value, at }) => ({
      ...value,
      place: at(),
    })),
    accept: list('accept', acceptance).map(({ value, at }) => ({ ...value, place: at() })),
    events: readEvents(list('events', event), problems),
    names: readNames(list('names', indexedName), problems),
    problems,
  };
}

/** `Note 19` → `note 19`: one spelling for each place. Labels and keys keep their case. */
export function placeName(at: string): string {
  const [, kind, rest] = /^(\S+)(?:\s+(.+))?$/s.exec(at.trim()) ?? [];
  const name = (kind ?? '').toLowerCase();
  return rest === undefined ? name : `${name} ${rest.trim().normalize('NFC')}`;
}

/**
 * Checks that each emendation is true of the text: its place exists, and the words it calls
 * edited (for `sic`, kept) stand there. White space and the shape of quotation marks and dashes
 * count for nothing, for they are a matter of display; so do asterisks, which stand for italics,
 * and superscript digits, which stand for note marks (a `position` ends with the mark supplied).
 * With `field`, the words must stand in that field of the work; a `repair` may leave the field as
 * received, where only the link is to follow the repair.
 */
export function checkEmendations(
  emendations: readonly LocatedEmendation[],
  words: WordsByPlace,
): Problem[] {
  return emendations.flatMap((entry) => {
    const name = placeName(entry.at);
    const found = words.get(name);
    if (found === undefined) {
      const meant = nearest(name, words.keys());
      return [report(rules.emendationPlaceMissing, entry.place, { at: entry.at, meant })];
    }
    const sought = entry.edited === '' && entry.kind === 'sic' ? entry.received : entry.edited;
    const there = wordsAt(found, entry.field);
    const stands = (text: string): boolean =>
      there !== undefined && comparable(there).includes(comparable(text));
    if (stands(sought)) return [];
    if (entry.kind === 'repair' && entry.field !== undefined && stands(entry.received)) return [];
    const where = entry.field === undefined ? entry.at : `${entry.field} of ${entry.at}`;
    return [report(rules.emendationNotInText, entry.place, { words: sought, where })];
  });
}

function wordsAt(
  found: string | Readonly<Record<string, string>>,
  field: string | undefined,
): string | undefined {
  if (typeof found === 'string') return found;
  if (field !== undefined) return Object.hasOwn(found, field) ? found[field] : undefined;
  return Object.values(found).join('\n');
}

function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/[*⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readProvenance(
  value: YamlValue | undefined,
  yaml: YamlDocument,
  problems: Problem[],
): string[] {
  if (value === undefined || value === null) return [];
  const result = edition.shape.provenance.safeParse(value);
  if (result.success) return result.data.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  const path = ['provenance', ...(result.error.issues[0]?.path ?? [])];
  problems.push(report(rules.editionType, yaml.placeOf(path), { kind: 'provenance' }));
  return [];
}
