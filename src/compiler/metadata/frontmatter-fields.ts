import {
  type Frontmatter,
  type FrontmatterKey,
  type Place,
  type Problem,
  frontmatter,
  frontmatterAliases,
  report,
  rules,
} from '../../article/index.ts';
import { nearest } from '../language/distance.ts';
import { plainWords } from './frontmatter-plain.ts';
import { describeYaml, pathName, valueAt, type YamlDocument, type YamlValue } from './yaml.ts';

/** Keys of other tools that happen to be spelled almost like ours. */
const OTHERS = new Set(
  (
    'data page pdf layout section sections issued update updated category categories series ' +
    'order toc format execute editor header footer image images permalink slug draft type tag ' +
    'date-modified date-format date_modified author_id subject subjects description version ' +
    'publish published link-citations citeproc author-note author-meta title-meta title-block ' +
    'title-slide titlepage title-page abstract-title csl-refs nocite-also lang-env'
  ).split(' '),
);
/** Keys whose value is Markdown, or names files, works and rules. */
const AS_TYPED = new Set<FrontmatterKey>(
  (['title', 'subtitle', 'abstract', 'csl', 'bibliography', 'nocite', 'accept'] as const).values(),
);
/** Keys so common elsewhere that a value of another shape is not ours, and no fault. */
const SHARED = new Set<FrontmatterKey>(['volume', 'issue', 'pages', 'issn', 'publisher']);

/** The values of the frontmatter that fit the schema, before they are read further. */
export interface FrontmatterFields {
  readonly fields: Frontmatter;
  /** How each key is spelt in the file. */
  readonly typedAs: ReadonlyMap<FrontmatterKey, string>;
  /** Where the value of each key stands; keys in their first spelling. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Takes from a document the keys that the schema has, in any spelling, and reports values that do
 * not fit it. Keys that nothing reads are left out.
 */
export function readFields(yaml: YamlDocument, problems: Problem[]): FrontmatterFields {
  const fields: Frontmatter = {};
  const typedAs = new Map<FrontmatterKey, string>();
  const places = new Map<string, Place>();
  const { value } = yaml;
  if (typeof value === 'string' || Array.isArray(value)) notKeys(yaml, problems);
  else {
    for (const [typed, raw] of Object.entries(value ?? {})) {
      const key = keyOf(typed);
      if (key === undefined) {
        suggestKey(typed, yaml, problems);
        continue;
      }
      if (raw === null || (typeof raw === 'string' && raw.trim() === '')) continue;
      // `author` before `authors`: the first spelling wins, as the first of two equal keys does.
      if (typedAs.has(key)) continue;
      if (readField(key, typed, raw, fields, yaml, problems)) {
        typedAs.set(key, typed);
        places.set(key, yaml.placeOf([typed]));
      }
    }
  }
  return { fields, typedAs, places };
}

/** Reports a document that is no map. */
function notKeys(yaml: YamlDocument, problems: Problem[]): void {
  if (yaml.value === '' || yaml.problems.length > 0) return;
  problems.push(
    report(rules.frontmatterType, yaml.placeOf([]), {
      found: describeYaml(yaml.value),
      expected: 'keys and values',
      example: 'title: …',
    }),
  );
}

function keyOf(typed: string): FrontmatterKey | undefined {
  if (Object.hasOwn(frontmatter.shape, typed)) return typed as FrontmatterKey;
  const dashed = typed.replaceAll('_', '-');
  if (Object.hasOwn(frontmatter.shape, dashed)) return dashed as FrontmatterKey;
  return Object.hasOwn(frontmatterAliases, dashed) ? frontmatterAliases[dashed] : undefined;
}

const KNOWN = [...Object.keys(frontmatter.shape), ...Object.keys(frontmatterAliases)];

function suggestKey(typed: string, yaml: YamlDocument, problems: Problem[]): void {
  if (typed.length > 40 || OTHERS.has(typed)) return;
  const meant = nearest(typed, KNOWN);
  if (meant === undefined) return;
  const place = yaml.placeOfKey([typed]);
  problems.push(report(rules.frontmatterKeyNearMiss, place, { key: typed, meant }));
}

function readField<K extends FrontmatterKey>(
  key: K,
  typed: string,
  raw: YamlValue,
  fields: Frontmatter,
  yaml: YamlDocument,
  problems: Problem[],
): boolean {
  const schema = frontmatter.shape[key];
  const result = schema.safeParse(AS_TYPED.has(key) ? raw : plainWords(raw));
  if (result.success) {
    Object.assign(fields, { [key]: result.data });
    return true;
  }
  if (SHARED.has(key)) return false;
  const path = [typed, ...deepest(result.error.issues)];
  const found = valueAt(raw, path.slice(1));
  const expected = String(schema.meta()?.['expected'] ?? 'another value');
  problems.push(
    report(rules.frontmatterType, yaml.placeOf(path), {
      found: describeYaml(found),
      key: pathName(path),
      expected,
      example: `${typed}: ${String(schema.meta()?.['example'] ?? '…')}`,
    }),
  );
  return false;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly errors?: readonly (readonly Issue[])[];
}

/** Path of the innermost value that failed: a union only says that none of its shapes fits. */
function deepest(issues: readonly Issue[]): PropertyKey[] {
  let best: PropertyKey[] = [];
  for (const issue of issues) {
    let inner: PropertyKey[] = [];
    for (const branch of issue.errors ?? []) {
      const found = deepest(branch);
      if (found.length > inner.length) inner = found;
    }
    const whole = [...issue.path, ...inner];
    if (whole.length > best.length) best = whole;
  }
  return best;
}
