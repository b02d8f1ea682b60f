import {
  type Acceptance,
  type AuthorEntry,
  type Frontmatter,
  type FrontmatterKey,
  type Journal,
  type Licence,
  type Place,
  type Problem,
  type PublicationDate,
  bareDoi,
  bareOrcid,
  doiHolds,
  frontmatter,
  frontmatterAliases,
  issnHolds,
  orcidHolds,
} from '../../article/index.ts';
import { nearest } from '../language/distance.ts';
import { readDate } from './frontmatter-dates.ts';
import { readLicence } from './frontmatter-licences.ts';
import { plainWords } from './frontmatter-plain.ts';
import { readAuthor, readInstitutions, type MetadataAuthor } from './frontmatter-people.ts';
import { describeYaml, readYaml, type YamlDocument, type YamlValue } from './yaml.ts';

/** What the frontmatter says. Titles, abstract and authors' notes are Markdown as typed. */
export interface Metadata {
  readonly title?: string;
  readonly shortTitle?: string;
  readonly subtitle?: string;
  readonly authors: readonly MetadataAuthor[];
  readonly date?: PublicationDate;
  readonly abstract?: string;
  readonly keywords: readonly string[];
  /** BCP 47, in canonical form. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** As typed: a style's name, its file or its address. */
  readonly csl?: string;
  /** Paths as typed, none of which leaves the article's folder. */
  readonly bibliography: readonly string[];
  readonly journal?: Journal;
  readonly doi?: string;
  readonly licence?: Licence;
  /** Keys without `@`; `*` stands for every work. */
  readonly nocite: readonly string[];
  readonly accept: readonly Accepted[];
  /** Where the value of each key stands; keys in their first spelling (`author`, `keywords`, …). */
  readonly places: ReadonlyMap<string, Place>;
}

/** An `accept` entry and where it stands. */
export interface Accepted extends Acceptance {
  readonly place: Place;
}

export interface FrontmatterReading {
  readonly metadata: Metadata;
  /** The source with blank lines in place of the frontmatter: every line keeps its number. */
  readonly body: string;
  readonly problems: readonly Problem[];
  /** False if a syntax error may have hidden keys: a missing title is then no news. */
  readonly complete: boolean;
}

/**
 * Reads the YAML block that opens an article (Pandoc `yaml_metadata_block`, closed by `---` or
 * `...`). A wrong value costs its own key, never the others. A missing title is left to the
 * caller, who knows the headings: see `title.ts`.
 */
export function readFrontmatter(source: string, file: string): FrontmatterReading {
  const block = findBlock(source);
  if (block === 'unclosed') {
    const problem: Problem = {
      rule: 'frontmatter-unclosed',
      severity: 'error',
      place: { file, line: 1, column: 1 },
      message: 'Unexpected end of the file, expected a line "---" that closes the frontmatter',
      hint: 'Put a line with nothing but --- after the last key.',
    };
    return { metadata: empty(), body: source, problems: [problem], complete: false };
  }
  if (block === undefined) return { metadata: empty(), body: source, problems: [], complete: true };
  const yaml = readYaml(block.text, file, block.firstLine);
  const problems = [...yaml.problems];
  const metadata = readKeys(yaml, problems);
  return {
    metadata,
    body: block.body,
    problems,
    complete: !yaml.problems.some(({ severity }) => severity === 'error'),
  };
}

interface Block {
  readonly text: string;
  readonly firstLine: number;
  readonly body: string;
}

function findBlock(source: string): Block | 'unclosed' | undefined {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const bare = (index: number) => lines[index]?.replace(/[ \t\r\n]+$/, '');
  let open = 0;
  while (bare(open) === '') open += 1;
  // A rule with a blank line after it is a thematic break, as Pandoc has it.
  if (bare(open) !== '---' || (bare(open + 1) ?? '') === '') return undefined;
  let close = open + 1;
  while (close < lines.length && bare(close) !== '---' && bare(close) !== '...') close += 1;
  if (close >= lines.length) {
    return /^[\w-]+[ \t]*:(?:\s|$)/.test(bare(open + 1) ?? '') ? 'unclosed' : undefined;
  }
  const blank = lines
    .slice(0, close + 1)
    .map((line) => line.slice(line.replace(/[\r\n]+$/, '').length))
    .join('');
  return {
    text: lines.slice(open + 1, close).join(''),
    firstLine: open + 2,
    body: blank + lines.slice(close + 1).join(''),
  };
}

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

function readKeys(yaml: YamlDocument, problems: Problem[]): Metadata {
  const value = yaml.value;
  if (value === null || value === '') return empty();
  if (typeof value !== 'object' || Array.isArray(value)) {
    if (yaml.problems.length === 0) {
      problems.push(
        problem(
          'frontmatter-type',
          yaml.placeOf([]),
          `Unexpected ${describeYaml(value)} as frontmatter, expected keys and values`,
          'Write each key with a colon and a space after it: title: …',
        ),
      );
    }
    return empty();
  }
  const places = new Map<string, Place>();
  const fields: Frontmatter = {};
  const typedAs = new Map<FrontmatterKey, string>();
  for (const [typed, raw] of Object.entries(value)) {
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
  return normalise(fields, { yaml, problems, places, typedAs });
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
  problems.push(
    problem(
      'frontmatter-key-near-miss',
      yaml.placeOfKey([typed]),
      `Unexpected key "${typed}", which nothing reads: did you mean "${meant}"?`,
      `Rename the key to ${meant}, or leave it to the tool that reads it.`,
      'warning',
    ),
  );
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
  const found = at(raw, path.slice(1));
  const expected = String(schema.meta()?.['expected'] ?? 'another value');
  const name = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : String(part)));
  const label = name.join('.').replaceAll('.[', '[');
  problems.push(
    problem(
      'frontmatter-type',
      yaml.placeOf(path),
      `Unexpected ${describeYaml(found)} for \`${label}\`, expected ${expected}`,
      `Example: ${typed}: ${String(schema.meta()?.['example'] ?? '…')}`,
    ),
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

function at(value: YamlValue, path: readonly PropertyKey[]): YamlValue | undefined {
  let found: YamlValue | undefined = value;
  for (const part of path) {
    if (found === null || typeof found !== 'object') return undefined;
    found = Array.isArray(found) ? found[Number(part)] : found[String(part)];
  }
  return found;
}

interface Context {
  readonly yaml: YamlDocument;
  readonly problems: Problem[];
  readonly places: ReadonlyMap<string, Place>;
  readonly typedAs: ReadonlyMap<FrontmatterKey, string>;
}

function normalise(fields: Frontmatter, context: Context): Metadata {
  const titles = readTitles(fields);
  const date = readDateField(fields.date, context);
  const lang = readLang(fields.lang, context);
  const doi = readDoi(fields.doi, context);
  const journal = readJournal(fields, context);
  const licence = readLicenceField(fields.license);
  return {
    ...titles,
    ...(fields.subtitle === undefined ? {} : { subtitle: fields.subtitle.trim() }),
    authors: readAuthors(fields, context),
    ...(date === undefined ? {} : { date }),
    ...(fields.abstract === undefined ? {} : { abstract: fields.abstract.trim() }),
    keywords: readKeywords(fields.keywords, context),
    ...(lang === undefined ? {} : { lang }),
    ...(fields.dir === undefined ? {} : { dir: fields.dir }),
    ...(fields.csl === undefined ? {} : { csl: fields.csl.trim() }),
    bibliography: readPaths(fields.bibliography, context),
    ...(journal === undefined ? {} : { journal }),
    ...(doi === undefined ? {} : { doi }),
    ...(licence === undefined ? {} : { licence }),
    nocite: readNocite(fields.nocite),
    accept: (fields.accept ?? []).map((entry, index) => ({
      ...entry,
      place: context.yaml.placeOf([typed('accept', context), index]),
    })),
    places: context.places,
  };
}

function readTitles(fields: Frontmatter): { title?: string; shortTitle?: string } {
  const given = fields.title;
  const parts = typeof given === 'object' ? given : { long: given };
  const long = 'main' in parts ? (parts.long ?? parts.main ?? parts.text) : parts.long;
  const short = fields['short-title'] ?? ('short' in parts ? parts.short : undefined);
  const title = [long, short].find((words) => words !== undefined && words !== null);
  return {
    ...(title ? { title: title.trim() } : {}),
    ...(short ? { shortTitle: short.trim() } : {}),
  };
}

function readAuthors(fields: Frontmatter, context: Context): MetadataAuthor[] {
  const institutions =
    fields.affiliations === undefined ? [] : readInstitutions(fields.affiliations);
  const key = typed('author', context);
  const entries = fields.author === undefined ? [] : [fields.author].flat();
  const list = Array.isArray(fields.author);
  return entries.flatMap((entry: AuthorEntry, index) => {
    const path = list ? [key, index] : [key];
    checkOrcid(entry, path, context);
    return readAuthor(entry, institutions, (reference) => {
      context.problems.push(
        problem(
          'affiliation-unknown',
          context.yaml.placeOf([...path, 'affiliation']),
          `Unexpected affiliation "${reference}", expected one that \`affiliations\` lists`,
          'Add it to `affiliations` with this `index`, or write the institution’s name here.',
          'warning',
        ),
      );
    });
  });
}

function checkOrcid(entry: AuthorEntry, path: PropertyKey[], context: Context): void {
  if (typeof entry === 'string' || !entry.orcid) return;
  const bare = bareOrcid(entry.orcid);
  if (bare !== undefined && orcidHolds(bare)) return;
  const why = bare === undefined ? 'expected four groups of four' : 'its check digit does not fit';
  context.problems.push(
    problem(
      'orcid-invalid',
      context.yaml.placeOf([...path, 'orcid']),
      `Unexpected ORCID iD "${entry.orcid}": ${why}`,
      'Copy the iD from the author’s page on orcid.org.',
      'warning',
    ),
  );
}

function readDateField(text: string | undefined, context: Context): PublicationDate | undefined {
  if (text === undefined) return undefined;
  const reading = readDate(text);
  if (reading.ok) return reading.date;
  const place = context.places.get('date') ?? context.yaml.placeOf([]);
  if (reading.why === 'impossible') {
    context.problems.push(
      problem(
        'date-impossible',
        place,
        `Unexpected date "${text}", expected a day of the calendar: ${reading.detail}`,
        'Correct the date; a month (2023-02) or a year (2023) alone is enough.',
      ),
    );
    return undefined;
  }
  const year = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/.exec(text)?.[0];
  context.problems.push(
    problem(
      'date-unreadable',
      place,
      `Unexpected date "${text}", expected one such as 2022-06-29, 29 June 2022 or 2022: ` +
        (year === undefined ? 'the article has no date now' : `only the year ${year} is used`),
      reading.detail.includes('either way') ? 'Write the date as 2022-06-29.' : undefined,
      'warning',
    ),
  );
  return year === undefined ? undefined : { year: Number(year), text: text.trim() };
}

function readKeywords(given: string | string[] | undefined, context: Context): string[] {
  if (given === undefined) return [];
  if (Array.isArray(given)) return tidy(given);
  const separated = given.split(/[,;،，、]/);
  if (separated.length > 1) return tidy(separated);
  // Words on lines of their own without dashes are one YAML scalar: surely meant as a list.
  const key = typed('keywords', context);
  const lines = tidy((context.yaml.sourceOf([key]) ?? given).split('\n'));
  if (lines.length > 1 && !/^["'>|]/.test(lines[0]!)) {
    context.problems.push(
      problem(
        'keywords-without-dashes',
        context.yaml.placeOf([key]),
        `Unexpected lines for \`${key}\`, expected a list: each of the ${lines.length} lines is ` +
          'taken for one keyword',
        'Put a dash and a space before each line.',
        'warning',
      ),
    );
    return lines;
  }
  return tidy([given]);
}

function readLang(text: string | undefined, context: Context): string | undefined {
  if (text === undefined) return undefined;
  const tag = text
    .trim()
    .replaceAll('_', '-')
    .replace(/\.utf-?8$/i, '');
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical !== undefined && /^[a-z]{2,3}(?:-|$)/.test(canonical)) return canonical;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  context.problems.push(
    problem(
      'lang-invalid',
      context.places.get('lang') ?? context.yaml.placeOf([]),
      `Unexpected language "${text}", expected a tag such as en, en-GB or ar (BCP 47)`,
      undefined,
      'warning',
    ),
  );
  return undefined;
}

function readDoi(text: string | undefined, context: Context): string | undefined {
  if (text === undefined) return undefined;
  const bare = bareDoi(text);
  if (doiHolds(bare)) return bare;
  context.problems.push(
    problem(
      'doi-malformed',
      context.places.get('doi') ?? context.yaml.placeOf([]),
      `Unexpected DOI "${text}", expected the form 10.1234/suffix: it is left out`,
      undefined,
      'warning',
    ),
  );
  return undefined;
}

function readJournal(fields: Frontmatter, context: Context): Journal | undefined {
  const given = fields.journal;
  if (given === undefined) return undefined;
  const map =
    typeof given === 'string'
      ? { ...fields, title: given }
      : {
          ...given,
          title: given.title ?? given.name,
          publisher: given.publisher ?? given['publisher-name'],
        };
  if (!map.title) return undefined;
  const part = (key: 'volume' | 'issue' | 'pages' | 'issn' | 'publisher') =>
    map[key] ? { [key]: map[key].trim() } : {};
  if (map.issn && issnHolds(map.issn) !== true) {
    context.problems.push(
      problem(
        'issn-invalid',
        typeof given === 'string'
          ? (context.places.get('issn') ?? context.yaml.placeOf([]))
          : context.yaml.placeOf([typed('journal', context), 'issn']),
        `Unexpected ISSN "${map.issn}": ${
          issnHolds(map.issn) === undefined
            ? 'expected the form 1234-567X'
            : 'its check digit does not fit'
        }`,
        undefined,
        'warning',
      ),
    );
  }
  return {
    title: map.title.trim(),
    ...part('volume'),
    ...part('issue'),
    ...part('pages'),
    ...part('issn'),
    ...part('publisher'),
  };
}

function readLicenceField(given: Frontmatter['license']): Licence | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string') return readLicence(given);
  const url = given.url ?? given.link;
  const name = given.name ?? given.text ?? given.type;
  const read = name ? readLicence(name) : url ? readLicence(url) : undefined;
  return read && url && /^https?:\/\//i.test(url) ? { ...read, url } : read;
}

function readPaths(given: string | string[] | undefined, context: Context): string[] {
  const key = typed('bibliography', context);
  const entries = given === undefined ? [] : [given].flat();
  return entries.flatMap((path, index) => {
    const tidyPath = path.trim().replaceAll('\\', '/');
    if (!leaves(tidyPath)) return tidyPath === '' ? [] : [tidyPath];
    context.problems.push(
      problem(
        'path-outside-article',
        context.yaml.placeOf(Array.isArray(given) ? [key, index] : [key]),
        `Unexpected path "${path}", expected a file inside the article’s folder`,
        'Put the file beside the article and name it here.',
      ),
    );
    return [];
  });
}

function leaves(path: string): boolean {
  if (/^(?:\/|[a-z][a-z0-9+.-]*:|~)/i.test(path) || path.includes('\0')) return true;
  let depth = 0;
  for (const part of path.split('/')) {
    depth += part === '..' ? -1 : part === '.' || part === '' ? 0 : 1;
    if (depth < 0) return true;
  }
  return false;
}

function readNocite(given: string | string[] | undefined): string[] {
  const text = given === undefined ? '' : [given].flat().join(' ');
  const keys = text.matchAll(
    /(?<![\p{L}\p{N}])@(?:\{([^{}]+)\}|(\*|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/gu,
  );
  return [...new Set(Array.from(keys, ([, braced, bare]) => braced ?? bare ?? ''))];
}

function tidy(words: readonly string[]): string[] {
  const seen = words.map((word) => word.replace(/\s+/g, ' ').trim()).filter((word) => word !== '');
  return [...new Set(seen)];
}

function typed(key: FrontmatterKey, context: Context): string {
  return context.typedAs.get(key) ?? key;
}

function problem(
  rule: string,
  place: Place,
  message: string,
  hint?: string,
  severity: Problem['severity'] = 'error',
): Problem {
  return { rule, severity, place, message, ...(hint === undefined ? {} : { hint }) };
}

function empty(): Metadata {
  return {
    authors: [],
    keywords: [],
    bibliography: [],
    nocite: [],
    accept: [],
    places: new Map(),
  };
}
