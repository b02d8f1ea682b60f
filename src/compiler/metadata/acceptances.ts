import { nearest } from '../language/distance.ts';
import type { CheckInput } from '../checks/input.ts';
import { placeName } from './edition.ts';
import type { Accepted } from './frontmatter.ts';
import { type Place, type Problem, lowered, report, ruleById, rules } from '../../article/index.ts';

export interface Acceptance {
  /** What is still to be reported, `accept` entries that went wrong included. */
  readonly problems: readonly Problem[];
  /** Warnings that an entry accepts, each with its reason. */
  readonly accepted: readonly { readonly problem: Problem; readonly reason: string }[];
}

/** Stretches of the sources, and keys that messages name, which a place of an entry stands for. */
export interface NamedPlace {
  readonly ranges: readonly Place[];
  readonly keys: readonly string[];
}

/**
 * Lowers what `accept` entries accept: an error becomes a warning, a warning is no longer
 * reported. An entry holds for one place; without `at` for the only problem of its rule. Entries
 * that match nothing, several places, no known rule or a rule without which nothing can be
 * published are warnings themselves. `locate` tells what a named place is; see `locatePlaces`.
 */
export function applyAcceptances(
  problems: readonly Problem[],
  entries: readonly Accepted[],
  locate: (at: string) => NamedPlace | undefined,
): Acceptance {
  const acceptedBy = new Map<Problem, Accepted>();
  const faults: Problem[] = [];
  for (const entry of entries) {
    const { at, place } = entry;
    const rule = ruleById.get(entry.rule);
    if (rule === undefined) {
      const meant = nearest(entry.rule, ruleById.keys());
      faults.push(report(rules.acceptRuleUnknown, place, { rule: entry.rule, meant }));
      continue;
    }
    if (rule.fatal === true) {
      faults.push(report(rules.acceptRefused, place, { rule: rule.id }));
      continue;
    }
    const named = at === undefined ? undefined : locate(at);
    const found = problems.filter(
      (problem) => problem.rule === rule.id && (at === undefined || standsAt(problem, at, named)),
    );
    if (found.length === 0) {
      faults.push(report(rules.acceptUnused, place, { rule: rule.id, at }));
    } else if (at === undefined && found.length > 1) {
      faults.push(report(rules.acceptAmbiguous, place, { rule: rule.id, places: found.length }));
    } else for (const problem of found) acceptedBy.set(problem, entry);
  }
  const accepted: { problem: Problem; reason: string }[] = [];
  const left = problems.flatMap((problem): Problem[] => {
    const entry = acceptedBy.get(problem);
    if (entry === undefined) return [problem];
    if (problem.severity === 'error') {
      return [lowered(problem, `Accepted: ${entry.reason}`)];
    }
    accepted.push({ problem, reason: entry.reason });
    return [];
  });
  return { problems: [...left, ...faults], accepted };
}

/**
 * What the places of an article are: `note 19` is the note and the works it cites, `work doe2020`
 * its entry and every message that names the key, `heading 3` and `paragraph 4` their lines
 * (paragraphs as numbered on the page, where the caller gives them), frontmatter keys their value.
 */
export function locatePlaces(
  input: CheckInput,
  places: {
    readonly frontmatter?: ReadonlyMap<string, Place>;
    readonly paragraphs?: readonly (Place | undefined)[];
  } = {},
): (at: string) => NamedPlace | undefined {
  const notes = new Map(input.notes.map((note) => [note.label.normalize('NFC'), note]));
  return (at) => {
    const [, kind = '', rest = ''] = /^(\S+)(?:\s+(.+))?$/s.exec(placeName(at)) ?? [];
    const one = (place: Place | undefined) => (place ? { ranges: [place], keys: [] } : undefined);
    switch (kind) {
      case 'note': {
        const note = notes.get(rest) ?? notes.get(rest.replace(/^\[?\^|\]$/g, ''));
        return note
          ? { ranges: [note.place, ...note.repeated, ...note.calls], keys: note.cites }
          : undefined;
      }
      case 'work': {
        const work = input.works.find(({ key }) => key === rest);
        const ranges = work ? [work.place, ...work.fields.values()] : [];
        return { ranges, keys: [rest] };
      }
      case 'heading':
        return one(input.headings[Number(rest) - 1]?.place);
      case 'paragraph':
        return one(places.paragraphs?.[Number(rest) - 1]);
      default:
        return one(places.frontmatter?.get(kind));
    }
  };
}

function standsAt(problem: Problem, at: string, named: NamedPlace | undefined): boolean {
  const { file, line } = problem.place;
  if (at === file || at === `${file}:${line}` || at === `line ${line}`) return true;
  if (named === undefined) return false;
  return (
    named.ranges.some(
      (range) =>
        range.file === file && line >= range.line && line <= (range.end?.line ?? range.line),
    ) || named.keys.some((key) => problem.message.includes(`"${key}"`))
  );
}
