import {
  type Editor,
  type Licence,
  type Logo,
  type MenuEntry,
  type Place,
  type Problem,
  type Publication,
  type Publisher,
  type SiteFields,
  type SiteKey,
  articleFormatNames,
  issnHolds,
  recordEndings,
  report,
  rules,
  siteAliases,
  siteSchema,
  sortProblems,
} from '../../article/index.ts';
import { safeUrl } from '../bibliography/work-facts.ts';
import { wordsFor } from '../../messages/index.ts';
import { nearest } from '../language/distance.ts';
import { readLicence } from '../metadata/frontmatter-licences.ts';
import { readOrcid, readRor } from '../metadata/public-ids.ts';
import {
  describeYaml,
  pathName,
  valueAt,
  readYaml,
  type YamlDocument,
  type YamlValue,
} from '../metadata/yaml.ts';
import { readColours } from './site-colours.ts';
import type { ContentFiles, SiteReading } from './site-context.ts';
import { readFile } from './site-files.ts';
import { readFonts } from './site-fonts.ts';
import { readHead } from './site-head.ts';
import { readIssues } from './site-issues.ts';

/** Name of the file in the content folder. */
export const siteFile = 'site.yaml';

/** What lies beside `site.yaml`, as far as it names it. */
export interface SiteSurroundings {
  /** Files of the content folder, by path. */
  readonly files: ContentFiles;
  /** Names of the articles' folders. */
  readonly slugs: readonly string[];
  /** Name of the site where `site.yaml` gives none: the usual one in its language, without it. */
  readonly fallbackName?: string;
  /**
   * Packages of Fontsource that would hold a font, where none of them is installed. Default: every
   * font is there.
   */
  readonly missingPackages?: (family: string) => readonly string[];
}

export interface SiteReadingResult {
  readonly publication: Publication;
  readonly problems: readonly Problem[];
  /** Where each entry of the menu stands: whether it leads anywhere the whole library knows. */
  readonly menuPlaces: readonly Place[];
  /** Where the footer stands, whose Markdown is read with the compiler of articles. */
  readonly footerPlace: Place;
}

/**
 * Reads `site.yaml`. A wrong value is a problem at its place and costs its own key, never the
 * others; without the file every default holds.
 * @param text The file; none where there is none.
 */
export function readSite(
  text: string | undefined,
  { files, slugs, fallbackName, missingPackages = () => [] }: SiteSurroundings,
): SiteReadingResult {
  const yaml = readYaml(text ?? '', siteFile);
  const problems = [...yaml.problems];
  const typedAs = new Map<SiteKey, string>();
  const fields = readFields(yaml, typedAs, problems);
  const reading: SiteReading = {
    problems,
    files,
    yaml,
    missingPackages,
    place: (key, ...path) => yaml.placeOf([typedAs.get(key) ?? key, ...path]),
  };
  const tagline = oneLine(fields.tagline);
  const language = readLanguage(fields.language, reading);
  const address = readAddress(fields.address, reading);
  const publisher = readPublisher(fields.publisher, reading);
  const contact = readContact(fields.contact, reading);
  const logo = readLogo(fields.logo, reading);
  const favicon =
    fields.favicon && readFile(fields.favicon, 'picture', reading.place('favicon'), reading);
  const css = fields.css && readFile(fields.css, 'css', reading.place('css'), reading);
  const menu = fields.menu && readMenu(fields.menu, reading);
  const usual = wordsFor(language ?? 'en').library;
  const publication: Publication = {
    name: oneLine(fields.name) ?? fallbackName ?? usual.siteName,
    ...(tagline !== undefined && { tagline }),
    description: oneLine(fields.description) ?? tagline ?? usual.siteDescription,
    language: language ?? 'en',
    ...(logo && { logo }),
    ...(favicon && { favicon }),
    ...(address !== undefined && { address }),
    ...(publisher && { publisher }),
    issn: readIssns(fields.issn, reading),
    ...(fields.licence !== undefined && { licence: licenceOf(fields.licence, reading) }),
    ...(contact !== undefined && { contact }),
    editors: readEditors(fields.editors, reading),
    theme: fields.theme ?? 'system',
    colours: readColours(fields.colours, reading),
    fonts: readFonts(fields.fonts, reading),
    ...(css && { css }),
    ...(menu && { menu: menu.map(({ entry }) => entry) }),
    ...(fields.footer !== undefined && { footer: fields.footer }),
    search: fields.search ?? true,
    downloads: readDownloads(fields.downloads, reading),
    paragraphNumbers: fields['paragraph-numbers'] ?? true,
    notes: fields.notes ?? 'margin',
    head: readHead(fields.head, reading),
    issues: readIssues(fields.issues, slugs, wordsFor(language ?? 'en'), reading),
    // They stand in files of their own (`read-messages.ts`).
    messages: {},
    madeWith: fields['made-with'] ?? true,
  };
  const footerPlace = reading.place('footer');
  const menuPlaces = (menu ?? []).map(({ place }) => place);
  return { publication, problems: sortProblems(problems), footerPlace, menuPlaces };
}

const known = [...Object.keys(siteSchema.shape), ...Object.keys(siteAliases)];

/** The keys that the schema has, in any spelling; the others are reported. */
function readFields(
  yaml: YamlDocument,
  typedAs: Map<SiteKey, string>,
  problems: Problem[],
): SiteFields {
  const fields: SiteFields = {};
  const { value } = yaml;
  if (value === null || typeof value === 'string' || Array.isArray(value)) {
    if (value !== null && value !== '' && yaml.problems.length === 0)
      problems.push(
        report(rules.siteType, yaml.placeOf([]), {
          found: describeYaml(value),
          expected: 'keys and values',
          example: 'name: Journal of Small Things',
        }),
      );
    return fields;
  }
  for (const [typed, raw] of Object.entries(value)) {
    const key = keyOf(typed);
    if (key === undefined) {
      const meant = nearest(typed, known);
      const fault = { key: typed, meant, known: Object.keys(siteSchema.shape).join(', ') };
      problems.push(report(rules.siteKeyUnknown, yaml.placeOfKey([typed]), fault));
      continue;
    }
    const before = typedAs.get(key);
    if (before !== undefined) {
      const { line } = yaml.placeOfKey([before]);
      problems.push(report(rules.yamlDuplicateKey, yaml.placeOfKey([typed]), { key: typed, line }));
      continue;
    }
    typedAs.set(key, typed);
    if (raw === null || (typeof raw === 'string' && raw.trim() === '')) continue;
    const result = siteSchema.shape[key].safeParse(raw);
    if (result.success) Object.assign(fields, { [key]: result.data });
    else typeProblem(key, typed, raw, result.error.issues, yaml, problems);
  }
  return fields;
}

function keyOf(typed: string): SiteKey | undefined {
  const dashed = typed.replaceAll('_', '-');
  if (Object.hasOwn(siteSchema.shape, dashed)) return dashed as SiteKey;
  return Object.hasOwn(siteAliases, dashed) ? siteAliases[dashed] : undefined;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** One problem at the innermost value that failed: a union only says that none of its shapes fits. */
function typeProblem(
  key: SiteKey,
  typed: string,
  raw: YamlValue,
  issues: readonly Issue[],
  yaml: YamlDocument,
  problems: Problem[],
): void {
  const { path, unknown } = deepest(issues);
  const whole = [typed, ...path];
  const meta = siteSchema.shape[key].meta();
  const label = pathName(whole);
  const place = unknown === undefined ? yaml.placeOf(whole) : yaml.placeOfKey([...whole, unknown]);
  problems.push(
    report(rules.siteType, place, {
      found: unknown === undefined ? describeYaml(valueAt(raw, path)) : `key "${unknown}"`,
      key: label,
      expected: String(meta?.['expected'] ?? 'another value'),
      example: `${typed}: ${String(meta?.['example'] ?? '…')}`,
    }),
  );
}

function deepest(issues: readonly Issue[]): { path: PropertyKey[]; unknown?: string } {
  let best: { path: PropertyKey[]; unknown?: string } = { path: [] };
  for (const issue of issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined;
    let inner: { path: PropertyKey[]; unknown?: string } = {
      path: [],
      ...(unknown !== undefined && { unknown }),
    };
    for (const branch of issue.errors ?? []) {
      const found = deepest(branch);
      if (depth(found) > depth(inner)) inner = found;
    }
    const found = { ...inner, path: [...issue.path, ...inner.path] };
    if (depth(found) > depth(best)) best = found;
  }
  return best;
}

/** A key that is not known tells more than the map that has it. */
function depth({ path, unknown }: { path: readonly PropertyKey[]; unknown?: string }): number {
  return path.length + (unknown === undefined ? 0 : 0.5);
}

function readLanguage(typed: string | undefined, reading: SiteReading): string | undefined {
  if (typed === undefined) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(typed.replaceAll('_', '-'));
    if (tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag)) return tag;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  reading.problems.push(report(rules.langInvalid, reading.place('language'), { lang: typed }));
  return undefined;
}

/** The address with a slash at the end, without query and fragment. */
function readAddress(typed: string | undefined, reading: SiteReading): string | undefined {
  if (typed === undefined) return undefined;
  const url = URL.parse(typed);
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && !url.search && !url.hash)
    return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
  wrong('address', typed, reading);
  return undefined;
}

function readPublisher(
  given: SiteFields['publisher'],
  reading: SiteReading,
): Publisher | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string') return { name: given };
  const url = readUrl(given.url, reading.place('publisher', 'url'), reading);
  const ror = given.ror && readRor(given.ror, reading.place('publisher', 'ror'), reading.problems);
  return {
    name: given.name,
    ...(url !== undefined && { url }),
    ...(given.place !== undefined && { place: given.place }),
    ...(ror !== undefined && { ror }),
  };
}

function readContact(typed: string | undefined, reading: SiteReading): string | undefined {
  if (typed === undefined) return undefined;
  const mail = typed.replace(/^mailto:/i, '');
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(mail)) return `mailto:${mail}`;
  if (/^https?:\/\//i.test(typed)) return readUrl(typed, reading.place('contact'), reading);
  wrong('contact', typed, reading);
  return undefined;
}

function readLogo(given: SiteFields['logo'], reading: SiteReading): Logo | undefined {
  if (given === undefined) return undefined;
  const paths = typeof given === 'string' ? { light: given } : given;
  const place = (key: 'light' | 'dark'): Place =>
    typeof given === 'string' ? reading.place('logo') : reading.place('logo', key);
  const light = readFile(paths.light, 'picture', place('light'), reading);
  const dark =
    paths.dark === undefined ? undefined : readFile(paths.dark, 'picture', place('dark'), reading);
  if (light === undefined) return undefined;
  return {
    light,
    ...(dark !== undefined && { dark }),
    ...(paths.alt !== undefined && { alt: paths.alt }),
  };
}

function readIssns(given: readonly string[] | undefined, reading: SiteReading): string[] {
  return (given ?? []).map((issn, index) => {
    const holds = issnHolds(issn);
    if (holds !== true) {
      const fault = holds === undefined ? 'form' : 'check digit';
      const place = reading.place('issn', index);
      reading.problems.push(report(rules.issnInvalid, place, { issn, fault }));
    }
    return issn;
  });
}

function licenceOf(given: NonNullable<SiteFields['licence']>, reading: SiteReading): Licence {
  if (typeof given === 'string') return readLicence(given);
  const url = readUrl(given.url, reading.place('licence', 'url'), reading);
  return { ...readLicence(given.name), ...(url !== undefined && { url }) };
}

function readEditors(given: SiteFields['editors'], reading: SiteReading): Editor[] {
  return (given ?? []).map((entry, index) => {
    const { name, role, affiliation } = entry;
    const { problems, place } = reading;
    const orcid = entry.orcid && readOrcid(entry.orcid, place('editors', index, 'orcid'), problems);
    const ror = entry.ror && readRor(entry.ror, place('editors', index, 'ror'), problems);
    return {
      name,
      ...(role !== undefined && { role }),
      ...(affiliation !== undefined && { affiliation }),
      ...(orcid !== undefined && { orcid }),
      ...(ror !== undefined && { ror }),
    };
  });
}

function readMenu(
  given: NonNullable<SiteFields['menu']>,
  reading: SiteReading,
): { readonly entry: MenuEntry; readonly place: Place }[] {
  return given.flatMap((entry, index) => {
    const { to } = entry;
    const place = reading.place('menu', index);
    const isPath = to.startsWith('/') && !to.startsWith('//');
    return isPath || readUrl(to, place, reading) !== undefined ? [{ entry, place }] : [];
  });
}

const formats = [...articleFormatNames, ...recordEndings];

function readDownloads(
  given: SiteFields['downloads'],
  reading: SiteReading,
): Publication['downloads'] {
  if (given === undefined || typeof given === 'boolean') return given ?? true;
  for (const [index, name] of given.entries()) {
    if (formats.some((format) => format === name)) continue;
    const expected = `one of ${formats.join(', ')}`;
    const fault = { found: `"${name}"`, key: 'downloads', expected, example: 'downloads: [pdf]' };
    reading.problems.push(report(rules.siteType, reading.place('downloads', index), fault));
  }
  return given;
}

function readUrl(
  typed: string | undefined,
  place: Place,
  { problems }: SiteReading,
): string | undefined {
  if (typed === undefined) return undefined;
  const url = safeUrl(typed);
  if (url === undefined) {
    const fault = 'expected an address that begins with https://';
    problems.push(report(rules.linkUrlMalformed, place, { url: typed, fault }));
  }
  return url;
}

function wrong(key: SiteKey, typed: string, { problems, place }: SiteReading): void {
  const meta = siteSchema.shape[key].meta();
  problems.push(
    report(rules.siteType, place(key), {
      found: `"${typed}"`,
      key,
      expected: String(meta?.['expected']),
      example: `${key}: ${String(meta?.['example'])}`,
    }),
  );
}

function oneLine(words: string | undefined): string | undefined {
  return words?.replace(/\s+/g, ' ').trim();
}
