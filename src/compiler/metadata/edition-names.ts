import { type NameEntry, type Problem, report, rules } from '../../article/index.ts';
import { nearest } from '../language/distance.ts';
import { spellingOf } from '../names/find-names.ts';
import type { LocatedEntry } from './edition-entries.ts';
import { readIdentifier } from './name-identifiers.ts';

/** A name as `edition.yaml` has it. */
export interface LocatedName extends LocatedEntry<NameEntry> {
  /** All spellings that are sought. */
  readonly variants: readonly string[];
  /** Addresses that identify it elsewhere. */
  readonly sameAs: readonly string[];
}

/**
 * The names, of those with one label the first. Spellings that two of them have and `also` that
 * leads to none are problems, identifiers that are none as well.
 */
export function readNames(
  entries: readonly LocatedEntry<NameEntry>[],
  problems: Problem[],
): LocatedName[] {
  const names = withoutRepeated(entries, problems).map((entry): LocatedName => {
    const { label, variants = [label], identifier } = entry.value;
    const sameAs = identifier.flatMap((typed, nth) => {
      return readIdentifier(typed, entry.at('identifier', nth), problems) ?? [];
    });
    return { ...entry, variants, sameAs: [...new Set(sameAs)] };
  });
  checkSpellings(names, problems);
  checkAlso(names, problems);
  return names;
}

function withoutRepeated(
  entries: readonly LocatedEntry<NameEntry>[],
  problems: Problem[],
): LocatedEntry<NameEntry>[] {
  const first = new Map<string, LocatedEntry<NameEntry>>();
  for (const entry of entries) {
    const { label } = entry.value;
    const before = first.get(spellingOf(label));
    if (before === undefined) first.set(spellingOf(label), entry);
    else {
      const { line } = before.at('label');
      problems.push(report(rules.nameLabelRepeated, entry.at('label'), { label, line }));
    }
  }
  return [...first.values()];
}

function checkSpellings(names: readonly LocatedName[], problems: Problem[]): void {
  const owners = new Map<string, LocatedName>();
  for (const name of names) {
    const { label } = name.value;
    name.variants.forEach((variant, nth) => {
      const spelling = spellingOf(variant);
      const owner = owners.get(spelling) ?? name;
      owners.set(spelling, owner);
      if (owner === name) return;
      const place = name.value.variants ? name.at('variants', nth) : name.at('label');
      const values = { variant, label, other: owner.value.label };
      problems.push(report(rules.nameVariantShared, place, values));
    });
  }
}

/** Looking for what is meant takes its time: of thousands of slips, the first are helped. */
const mostSuggestions = 20;

function checkAlso(names: readonly LocatedName[], problems: Problem[]): void {
  const labels = new Set(names.map(({ value }) => value.label));
  let suggestions = 0;
  for (const { value, at } of names) {
    value.also.forEach((also, nth) => {
      if (labels.has(also) && also !== value.label) return;
      const meant = suggestions++ < mostSuggestions ? nearest(also, labels) : undefined;
      problems.push(report(rules.nameAlsoUnknown, at('also', nth), { also, meant }));
    });
  }
}
