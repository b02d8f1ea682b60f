import { z } from 'zod';
import { rules } from '../rules/index.ts';

/*
 * The frontmatter of an article as authors write it, in Pandoc's, JOSS's, Quarto's and Jekyll's
 * shapes. Every scalar arrives as the words that were typed. `meta` documents each key:
 * `description` is its meaning, `expected` the words of error messages, `default` what holds
 * without it. Keys that are not named here are left alone: other tools have their own.
 */

const words = z.string();
const flag = z.stringbool({
  truthy: ['true', 'yes', 'on', '1'],
  falsy: ['false', 'no', 'off', '0'],
});
const wordsOrList = z.union([words, z.array(words)]);

const nameParts = z.object({
  literal: words.nullish(),
  given: words.nullish(),
  family: words.nullish(),
  'dropping-particle': words.nullish(),
  'non-dropping-particle': words.nullish(),
  suffix: words.nullish(),
});

const affiliation = z.union([
  words,
  z.looseObject({
    index: words.nullish(),
    id: words.nullish(),
    ref: words.nullish(),
    name: words.nullish(),
    department: words.nullish(),
    city: words.nullish(),
    region: words.nullish(),
    country: words.nullish(),
    ror: words.nullish(),
  }),
]);

/** A picture beside the article; of words alone they are its file. */
const picture = z.union([
  words,
  z.object({
    file: words,
    alt: words.nullish(),
    credit: words.nullish(),
    licence: words.nullish(),
    license: words.nullish(),
    'licence-url': words.nullish(),
    'license-url': words.nullish(),
  }),
]);

/** What is said of anybody who made an article. */
const person = {
  name: z.union([words, nameParts]).nullish(),
  given: words.nullish(),
  'given-names': words.nullish(),
  family: words.nullish(),
  surname: words.nullish(),
  'family-names': words.nullish(),
  'dropping-particle': words.nullish(),
  'non-dropping-particle': words.nullish(),
  suffix: words.nullish(),
  literal: words.nullish(),
  affiliation: z.union([affiliation, z.array(affiliation)]).nullish(),
  affiliations: z.union([affiliation, z.array(affiliation)]).nullish(),
  institute: z.union([affiliation, z.array(affiliation)]).nullish(),
  orcid: words.nullish(),
};

const author = z.union([
  words,
  z.object({
    ...person,
    roles: wordsOrList.nullish(),
    role: wordsOrList.nullish(),
    email: words.nullish(),
    note: words.nullish(),
    bio: words.nullish(),
    portrait: picture.nullish(),
    corresponding: z.union([flag, words]).nullish(),
    'equal-contrib': z.union([flag, words]).nullish(),
  }),
]);

/** Who translated an article: like an author, without what only an article's own people have. */
const translator = z.union([words, z.object(person)]);

const title = z.union([
  words,
  z.object({
    long: words.nullish(),
    main: words.nullish(),
    text: words.nullish(),
    short: words.nullish(),
  }),
]);

/** One problem lowered by name: an error becomes a warning, a warning is accepted. */
export const acceptance = z.strictObject({
  /** Id of the rule, for example `date-accessed-before-issued`. */
  rule: words.min(1),
  /** Where: `note 19`, `work sule2020`, `heading 3`, `paragraph 4`, `references.json:12`. */
  at: words.min(1).optional(),
  /** Why it is right as it stands; shown in reports. */
  reason: words.trim().min(1),
});

export const frontmatter = z.object({
  title: title.meta({
    description: 'Title of the article, Markdown allowed; or a map with `long` and `short`.',
    expected: 'the words of the title, or a map with `long` and `short`',
    example: 'Digitizing the *Sound Explosions*',
  }),
  subtitle: words.meta({
    description: 'Subtitle, Markdown allowed.',
    expected: 'the words of the subtitle',
    example: 'A Case Study',
  }),
  'short-title': words.meta({
    description: 'Title for running heads and narrow places.',
    expected: 'the words of a short title',
    default: 'the title',
    example: 'Sound Explosions',
  }),
  author: z.union([author, z.array(author)]).meta({
    description:
      'Authors in order (also `authors`): names, or maps with `name` (or `given` and `family`), ' +
      '`affiliation`, `orcid`, `email`, `note` (or `bio`), `portrait` (like `cover`), `roles` ' +
      '(of the CRediT taxonomy, such as `Methodology`), `corresponding`, `equal-contrib`.',
    expected: 'a name, a list of names, or maps with `name`, `affiliation`, `orcid`, `email`',
    default: 'no author is named',
    example: `[{ name: 'van der Berg, Anna Maria', affiliation: University of Bristol }]`,
  }),
  affiliations: z.union([affiliation, z.array(affiliation), z.record(words, affiliation)]).meta({
    description:
      'Institutions (also `affiliation`, `institute`): words, or maps with `index`, `name` and ' +
      '`ror` (their id at ror.org).',
    expected: 'an institution, a list of them, or maps with `index` and `name`',
    example: '[{ index: 1, name: University of Bristol }]',
  }),
  date: words.meta({
    description: 'Date of publication: a day, a month or a year.',
    expected: 'a date such as 2022-06-29, 29 June 2022, May 2016 or 2016',
    default: 'no date is printed',
    example: '2022-06-29',
  }),
  abstract: words.meta({
    description: 'Abstract, Markdown blocks allowed.',
    expected: 'the words of the abstract',
    example: 'This article argues …',
  }),
  description: words.meta({
    description: 'A sentence for search engines and shared links, in plain words.',
    expected: 'a sentence',
    default: 'the abstract',
    example: 'Who publishes this journal, and how to reach us.',
  }),
  keywords: wordsOrList.meta({
    description: 'Keywords (also `tags`): a list, or words with commas between them.',
    expected: 'a list of words, or words with commas between them',
    example: '[poetry, archives]',
  }),
  lang: words.meta({
    description: 'Language of the text (also `language`) as a BCP 47 tag.',
    expected: 'a language tag such as en, en-GB or ar',
    default: 'en',
    example: 'en-GB',
  }),
  dir: z.enum(['ltr', 'rtl']).meta({
    description: 'Direction of the text.',
    expected: 'ltr or rtl',
    default: 'the direction of the language’s script',
    example: 'rtl',
  }),
  'translation-of': words.meta({
    description:
      'What the article is a translation of: the name of that article’s folder. See [translations.md](translations.md).',
    expected: 'the name of another article’s folder',
    default: 'the article is no translation',
    example: 'foot-of-the-page',
  }),
  translators: z.union([translator, z.array(translator)]).meta({
    description:
      'Who translated it (also `translator`): names, or maps like those of `author` with `name` (or ' +
      '`given` and `family`), `affiliation`, `orcid`.',
    expected: 'a name, a list of names, or maps with `name`, `affiliation`, `orcid`',
    default: 'no translator is named',
    example: `[{ name: Jane Doe, orcid: 0000-0002-1825-0097 }]`,
  }),
  csl: words.meta({
    description: 'Citation style: the name of a file in the folder `styles`.',
    expected: 'the name of a citation style',
    default: 'apa',
    example: 'chicago-note-bibliography',
  }),
  bibliography: wordsOrList.meta({
    description: 'File or files of references, relative to the article’s folder.',
    expected: 'the name of a file, or a list of names',
    default: 'references.json, references.bib or the like beside the article',
    example: 'references.bib',
  }),
  journal: z
    .union([
      words,
      z.object({
        title: words.nullish(),
        name: words.nullish(),
        volume: words.nullish(),
        issue: words.nullish(),
        pages: words.nullish(),
        issn: words.nullish(),
        publisher: words.nullish(),
        /** As Pandoc's template of JATS has it. */
        'publisher-name': words.nullish(),
      }),
    ])
    .meta({
      description:
        'Journal: its title, or a map with title, volume, issue, pages, issn, publisher.',
      expected: 'the title of the journal, or a map with `title`, `volume`, `issue`, `pages`',
      example: '{ title: archipelagos, issue: 1 }',
    }),
  volume: words.meta({
    description: 'Volume, where `journal` is only a title.',
    expected: 'a volume number',
    example: '12',
  }),
  issue: words.meta({
    description: 'Issue, where `journal` is only a title.',
    expected: 'an issue number',
    example: '3',
  }),
  pages: words.meta({
    description: 'Pages, where `journal` is only a title.',
    expected: 'a range of pages',
    example: '30-52',
  }),
  issn: words.meta({
    description: 'ISSN, where `journal` is only a title.',
    expected: 'an ISSN such as 2049-3630',
    example: '2049-3630',
  }),
  publisher: words.meta({
    description: 'Publisher, where `journal` is only a title.',
    expected: 'the name of the publisher',
    example: 'Open Journals',
  }),
  doi: words.meta({
    description: 'DOI of the article, bare or as an address.',
    expected: 'a DOI such as 10.7916/D8WS8TBG',
    example: '10.7916/D8WS8TBG',
  }),
  license: z
    .union([
      words,
      z.object({
        name: words.nullish(),
        text: words.nullish(),
        type: words.nullish(),
        url: words.nullish(),
        link: words.nullish(),
      }),
    ])
    .meta({
      description:
        'Licence (also `licence`): an SPDX id, a name or an address; or `name` and `url`.',
      expected: 'a licence such as CC-BY-4.0, or a map with `name` and `url`',
      example: 'CC-BY-4.0',
    }),
  cover: picture.meta({
    description:
      'Picture for the head of the article: a map with `file` (beside the article), `alt` (what it ' +
      'shows), `credit` (who made it), `licence` and `licence-url`.',
    expected: 'the name of a file, or a map with `file`, `alt`, `credit`, `licence`',
    default: 'no picture',
    example:
      '{ file: harbour.jpg, alt: The harbour at dawn, credit: Jane Doe, licence: CC-BY-4.0 }',
  }),
  nocite: wordsOrList.meta({
    description: 'Works to list though nothing cites them: `@key`s, or `@*` for all.',
    expected: 'citation keys with @ before them',
    example: `['@doe2020', '@roe2021']`,
  }),
  accept: z.array(acceptance).meta({
    description: 'Problems that are right as they stand: `rule`, `at`, `reason`.',
    expected: 'a list of maps with `rule`, `at` and `reason`',
    example: `[{ rule: ${rules.workAccessedBeforeIssued.id}, at: work doe2020, reason: As printed. }]`,
  }),
});

/**
 * Other spellings of keys, as other tools have them. The last two are those of an exported
 * `article.md`: there they come before what Pandoc reads (`date`) or would look for as a file (`csl`).
 */
export const frontmatterAliases: Readonly<Record<string, keyof typeof frontmatter.shape>> = {
  authors: 'author',
  translator: 'translators',
  affiliation: 'affiliations',
  institute: 'affiliations',
  institution: 'affiliations',
  institutions: 'affiliations',
  tags: 'keywords',
  keyword: 'keywords',
  language: 'lang',
  licence: 'license',
  shorttitle: 'short-title',
  'title-short': 'short-title',
  'running-title': 'short-title',
  'running-head': 'short-title',
  DOI: 'doi',
  ISSN: 'issn',
  summary: 'abstract',
  'date-as-typed': 'date',
  'csl-style': 'csl',
};

export type FrontmatterKey = keyof typeof frontmatter.shape;
export type Frontmatter = { [K in FrontmatterKey]?: z.output<(typeof frontmatter.shape)[K]> };
export type Acceptance = z.infer<typeof acceptance>;
export type PictureEntry = z.infer<typeof picture>;
export type AuthorEntry = z.infer<typeof author>;
export type TranslatorEntry = z.infer<typeof translator>;
export type AffiliationEntry = z.infer<typeof affiliation>;
