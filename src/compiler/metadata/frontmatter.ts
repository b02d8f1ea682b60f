import {
  type Acceptance,
  type Frontmatter,
  type Journal,
  type Licence,
  type Place,
  type Problem,
  type PublicationDate,
  report,
  rules,
} from '../../article/index.ts';
import { readAuthors, readTranslators } from './frontmatter-authors.ts';
import { findBlock } from './frontmatter-block.ts';
import { typed, type Context } from './frontmatter-context.ts';
import { readFields } from './frontmatter-fields.ts';
import { readJournal } from './frontmatter-journal.ts';
import { readKeywords, readNocite, readPaths } from './frontmatter-lists.ts';
import type { MetadataAuthor } from './frontmatter-people.ts';
import { readPicture, type MetadataPicture } from './frontmatter-pictures.ts';
import { readTexts } from './frontmatter-texts.ts';
import { readDateField, readDoi, readLang, readLicenceField } from './frontmatter-values.ts';
import { readYaml } from './yaml.ts';

/** What the frontmatter says. Titles, abstract and authors' notes are Markdown as typed. */
export interface Metadata {
  readonly title?: string;
  readonly shortTitle?: string;
  readonly subtitle?: string;
  readonly authors: readonly MetadataAuthor[];
  readonly translators: readonly MetadataAuthor[];
  /** Slug of the article that it translates. */
  readonly translationOf?: string;
  readonly date?: PublicationDate;
  readonly abstract?: string;
  readonly description?: string;
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
  readonly cover?: MetadataPicture;
  /** Keys without `@`; `*` stands for every work. */
  readonly nocite: readonly string[];
  readonly accept: readonly Accepted[];
  /** Where the value of each key stands; keys in their first spelling (`author`, `keywords`, …). */
  readonly places: ReadonlyMap<string, Place>;
  /** Where the words of each piece of Markdown begin: `title`, `subtitle`, `abstract`, `author 0`, … */
  readonly textPlaces: ReadonlyMap<string, Place>;
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
 * caller, who knows the headings.
 */
export function readFrontmatter(source: string, file: string): FrontmatterReading {
  const block = findBlock(source);
  if (block === 'unclosed') {
    const problem = report(rules.frontmatterUnclosed, { file, line: 1, column: 1 });
    return { metadata: empty(), body: source, problems: [problem], complete: false };
  }
  if (block === undefined) return { metadata: empty(), body: source, problems: [], complete: true };
  const yaml = readYaml(block.text, file, block.firstLine);
  const problems = [...yaml.problems];
  const { fields, typedAs, places } = readFields(yaml, problems);
  const metadata = normalise(fields, { yaml, problems, places, typedAs });
  return {
    metadata,
    body: block.body,
    problems,
    complete: !yaml.problems.some(({ severity }) => severity === 'error'),
  };
}

/** The values of the keys as the compiler takes them. */
function normalise(fields: Frontmatter, context: Context): Metadata {
  const { texts, places } = readTexts(fields, context);
  const { authors, notePlaces } = readAuthors(fields, context);
  const description = fields.description?.replace(/\s+/g, ' ').trim();
  const date = readDateField(fields.date, context);
  const lang = readLang(fields.lang, context);
  const doi = readDoi(fields.doi, context);
  const journal = readJournal(fields, context);
  const licence = readLicenceField(fields.license);
  const cover = readPicture(fields.cover, [typed('cover', context)], context);
  return {
    ...texts,
    authors,
    translators: readTranslators(fields, context),
    ...(fields['translation-of'] !== undefined && {
      translationOf: translatedSlug(fields['translation-of']),
    }),
    ...(date === undefined ? {} : { date }),
    ...(description ? { description } : {}),
    keywords: readKeywords(fields.keywords, context),
    ...(lang === undefined ? {} : { lang }),
    ...(fields.dir === undefined ? {} : { dir: fields.dir }),
    ...(fields.csl === undefined ? {} : { csl: fields.csl.trim() }),
    bibliography: readPaths(fields.bibliography, context),
    ...(journal === undefined ? {} : { journal }),
    ...(doi === undefined ? {} : { doi }),
    ...(licence === undefined ? {} : { licence }),
    ...(cover === undefined ? {} : { cover }),
    nocite: readNocite(fields.nocite),
    accept: (fields.accept ?? []).map((entry, index) => ({
      ...entry,
      place: context.yaml.placeOf([typed('accept', context), index]),
    })),
    places: context.places,
    textPlaces: new Map([...places, ...notePlaces]),
  };
}

/** The folder's name, also of `../its-folder/article.md`, as links to another article are written. */
function translatedSlug(typed: string): string {
  return typed
    .trim()
    .replace(/^\.\.\//, '')
    .replace(/\/(?:article\.md)?$/, '');
}

function empty(): Metadata {
  return {
    authors: [],
    translators: [],
    keywords: [],
    bibliography: [],
    nocite: [],
    accept: [],
    places: new Map(),
    textPlaces: new Map(),
  };
}
