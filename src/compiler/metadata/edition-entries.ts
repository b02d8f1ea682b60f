import type { z } from 'zod';
import { type Place, type Problem, report, rules } from '../../article/index.ts';
import { nearest } from '../language/distance.ts';
import { describeYaml, pathName, valueAt, type YamlDocument, type YamlValue } from './yaml.ts';

/** An entry of a list of `edition.yaml`, and where each part of it stands. */
export interface LocatedEntry<T> {
  readonly value: T;
  /** The place of the value at a path within the entry; without one, that of the entry. */
  readonly at: (...path: readonly PropertyKey[]) => Place;
}

/** The entries of a list that have the shape of `entry`; each other one is a problem. */
export function readEntries<T>(
  value: YamlValue | undefined,
  key: string,
  entry: z.ZodType<T>,
  yaml: YamlDocument,
  problems: Problem[],
): LocatedEntry<T>[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    problems.push(report(rules.editionType, yaml.placeOf([key]), { kind: 'no list', list: key }));
    return [];
  }
  return value.flatMap((item, index) => {
    const at = (...path: readonly PropertyKey[]): Place => yaml.placeOf([key, index, ...path]);
    const result = entry.safeParse(item);
    if (result.success) return [{ value: result.data, at }];
    for (const issue of result.error.issues) {
      problems.push(entryProblem(issue, item, [key, index], entry, yaml));
    }
    return [];
  });
}

function entryProblem(
  issue: z.core.$ZodIssue,
  item: YamlValue,
  path: readonly PropertyKey[],
  entry: z.ZodType,
  yaml: YamlDocument,
): Problem {
  const list = String(path[0]);
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    const key = issue.keys[0] ?? '';
    const known = 'shape' in entry ? Object.keys(entry.shape as object) : [];
    const meant = nearest(key, known);
    const expected = meant === undefined ? `one of ${known.join(', ')}` : `"${meant}"`;
    const fault = { kind: 'key', list, key, expected } as const;
    return report(rules.editionType, yaml.placeOfKey([...path, key]), fault);
  }
  const field = issue.path[0];
  if (field === undefined) {
    const fault = { kind: 'no map', list, found: describeYaml(item) } as const;
    return report(rules.editionType, yaml.placeOf(path), fault);
  }
  const shape = 'shape' in entry ? (entry.shape as Record<string, z.ZodType>) : {};
  const expected = String(shape[String(field)]?.meta()?.['expected'] ?? 'words');
  return report(rules.editionType, yaml.placeOf([...path, ...issue.path]), {
    kind: 'value',
    list,
    key: pathName(issue.path),
    found:
      issue.code === 'unrecognized_keys'
        ? `key "${issue.keys[0] ?? ''}"`
        : describeYaml(valueAt(item, issue.path)),
    expected,
  });
}
