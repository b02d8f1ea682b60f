import { z } from 'zod';

/*
 * `site.yaml` in the content folder: the publication. Every scalar arrives as the words that were
 * typed. `meta` documents each key: `description` is its meaning, `expected` the words of error
 * messages, `default` what holds without it, `example` how it is written.
 */

const words = z.string().trim().min(1);
const flag = z.stringbool({
  truthy: ['true', 'yes', 'on', '1'],
  falsy: ['false', 'no', 'off', '0'],
});
const wordsOrList = z.union([words.transform((one) => [one]), z.array(words)]);

const colours = z.strictObject({
  accent: words.optional(),
  paper: words.optional(),
  ink: words.optional(),
});

const fontFile = z.union([
  words,
  z.strictObject({
    file: words,
    weight: words.optional(),
    style: z.enum(['normal', 'italic']).optional(),
  }),
]);

const font = z.union([
  words,
  z.strictObject({ family: words, files: z.union([fontFile, z.array(fontFile)]).optional() }),
]);

/** A map of one entry: the label and where it leads. */
const menuEntry = z.union([
  z.strictObject({ label: words, to: words }),
  z
    .record(words, words)
    .refine((entry) => Object.keys(entry).length === 1)
    .transform((entry) => {
      const [label = '', to = ''] = Object.entries(entry)[0] ?? [];
      return { label, to };
    }),
]);

const issue = z.strictObject({
  id: words.optional(),
  title: words.optional(),
  volume: words.optional(),
  number: words.optional(),
  date: words.optional(),
  articles: z.union([words.transform((one) => [one]), z.array(words)]).default([]),
});

const editorMap = z.strictObject({
  name: words,
  role: words.optional(),
  affiliation: words.optional(),
  orcid: words.optional(),
  ror: words.optional(),
});
const editor = z.union([
  words.transform((name): z.infer<typeof editorMap> => ({ name })),
  editorMap,
]);

const head = z.strictObject({
  meta: z.strictObject({ name: words, content: words }).optional(),
  link: z.strictObject({ rel: words, href: words }).optional(),
  script: z.looseObject({ src: words }).optional(),
});

export const siteSchema = z.object({
  name: words.meta({
    description: 'Name of the publication: in the bar of every page and after every title.',
    expected: 'a name',
    default: 'the title of the single article, or “Library”',
    example: 'Journal of Small Things',
  }),
  tagline: words.meta({
    description: 'A line below the name on the first page.',
    expected: 'a line of words',
    example: 'Footnotes, read closely',
  }),
  description: words.meta({
    description: 'A sentence or two for search engines, feeds and shared links.',
    expected: 'a sentence or two',
    default: 'the tagline',
    example: 'An open journal of the history of the book.',
  }),
  logo: z
    .union([words, z.strictObject({ light: words, dark: words.optional(), alt: words.optional() })])
    .meta({
      description:
        'Picture before the name: an SVG or PNG in the content folder, or a map with `light`, ' +
        '`dark` (on a dark page) and `alt` (where it stands for the name).',
      expected: 'the name of an SVG or PNG, or a map with `light`, `dark` and `alt`',
      example: '{ light: logo.svg, dark: logo-dark.svg }',
    }),
  favicon: words.meta({
    description: 'Icon of the browser’s tab: an SVG or PNG in the content folder.',
    expected: 'the name of an SVG or PNG',
    default: 'a neutral sign of a footnote',
    example: 'icon.svg',
  }),
  language: words.meta({
    description: 'Language of the site’s own pages (also `lang`), as a BCP 47 tag.',
    expected: 'a language tag such as en, en-GB or ar',
    default: 'en',
    example: 'en-GB',
  }),
  address: words.meta({
    description:
      'Where the site lives, with its path (also `url`). `SITE_URL` and `BASE_PATH` win over it.',
    expected: 'an address that begins with https:// or http://',
    default: 'http://localhost:4321',
    example: 'https://example.org/journal/',
  }),
  publisher: z
    .union([
      words,
      z.strictObject({
        name: words,
        url: words.optional(),
        place: words.optional(),
        ror: words.optional(),
      }),
    ])
    .meta({
      description: 'Who publishes: a name, or a map with `name`, `url`, `place` and `ror`.',
      expected: 'a name, or a map with `name`, `url`, `place`, `ror`',
      example: '{ name: Open Press, url: https://press.example.org, ror: 03yrm5c26 }',
    }),
  issn: wordsOrList.meta({
    description: 'ISSN of the publication, or a list of them.',
    expected: 'an ISSN such as 2049-3630, or a list',
    example: '2049-3630',
  }),
  licence: z.union([words, z.strictObject({ name: words, url: words.optional() })]).meta({
    description:
      'Licence of what is published (also `license`), where an article names no other: an SPDX id, ' +
      'a name or an address; or `name` and `url`.',
    expected: 'a licence such as CC-BY-4.0, or a map with `name` and `url`',
    example: 'CC-BY-4.0',
  }),
  contact: words.meta({
    description: 'Where readers may write: an address of mail or of a page.',
    expected: 'an address of mail, or one that begins with https://',
    example: 'editors@example.org',
  }),
  editors: z.union([editor.transform((one) => [one]), z.array(editor)]).meta({
    description:
      'Who edits: names, or maps with `name`, `role`, `affiliation`, `orcid` and `ror` (of the affiliation).',
    expected: 'a list of names, or of maps with `name`, `role`, `affiliation`, `orcid`, `ror`',
    example: '[{ name: Josiah Carberry, role: Editor, orcid: 0000-0002-1825-0097 }]',
  }),
  theme: z.enum(['system', 'light', 'dark']).meta({
    description: 'The colours that a reader meets first; the reader may choose others.',
    expected: 'system, light or dark',
    default: 'system',
    example: 'dark',
  }),
  colours: z
    .union([
      colours.transform((light) => ({ light, dark: undefined, isFlat: true })),
      z
        .strictObject({ light: colours.optional(), dark: colours.optional() })
        .transform((themes) => ({ ...themes, isFlat: false })),
    ])
    .meta({
      description:
        'Colours (also `colors`): `accent`, `paper` and `ink`, for `light` and for `dark`; without ' +
        'those, for light pages. All other colours are mixed from them.',
      expected: 'a map with `accent`, `paper`, `ink`, or `light` and `dark` with them',
      default: 'ink on warm paper, and its counterpart in dark',
      example: `{ light: { accent: '#0b5d4e' }, dark: { accent: '#7fd1bd' } }`,
    }),
  fonts: z.strictObject({ body: font.optional(), headings: font.optional() }).meta({
    description:
      'Fonts of the text (`body`) and of titles (`headings`): the name of a family of Fontsource ' +
      'whose package is installed, or a map with `family` and `files` (woff2 in the content folder, ' +
      'each a name or a map with `file`, `weight`, `style`).',
    expected: 'a map with `body` and `headings`, each a name or a map with `family` and `files`',
    default: 'Source Serif and Source Sans',
    example: '{ body: Literata, headings: { family: Own Font, files: fonts/own.woff2 } }',
  }),
  css: words.meta({
    description: 'A style sheet in the content folder, loaded after ours.',
    expected: 'the name of a file that ends with .css',
    example: 'site.css',
  }),
  menu: z.array(menuEntry).meta({
    description:
      'Entries of the menu: `label: address`. Addresses begin with `/` (a page of the site) or https://.',
    expected: 'a list of `label: address`',
    default: 'Library, Issues (where there are any) and Sources',
    example: '[{ Articles: / }, { Imprint: /imprint/ }]',
  }),
  footer: words.meta({
    description: 'Words at the foot of every page, Markdown of one paragraph allowed.',
    expected: 'words',
    example: 'Published by the *Society of Small Things*.',
  }),
  search: flag.meta({
    description: 'Whether the site can be searched.',
    expected: 'yes or no',
    default: 'yes',
    example: 'no',
  }),
  downloads: z.union([flag, wordsOrList]).meta({
    description: 'Which downloads are offered: yes, no, or a list of formats.',
    expected: 'yes, no, or a list of formats such as [pdf, epub]',
    default: 'yes',
    example: '[pdf, epub, bib]',
  }),
  'paragraph-numbers': flag.meta({
    description:
      'Whether readers are shown the numbers of paragraphs. `PARAGRAPH_NUMBERS` wins over it.',
    expected: 'yes or no',
    default: 'yes',
    example: 'no',
  }),
  notes: z.enum(['margin', 'end']).meta({
    description:
      'Where notes appear first: `margin`, beside the text where there is room, or `end` only. ' +
      'Every mark opens its note in place.',
    expected: 'margin or end',
    default: 'margin',
    example: 'end',
  }),
  head: z.array(head).meta({
    description:
      'Additions to the head of every page, one element an entry: `meta` (`name`, `content`), `link` ' +
      '(`rel`: me, pgpkey, license, author, help; `href`) or `script` (`src` and `data-…`, for a counter; ' +
      'its host goes into the policy of the pages). Nothing else is taken.',
    expected: 'a list of maps with `meta`, `link` or `script`',
    example: '[{ meta: { name: google-site-verification, content: abc } }]',
  }),
  issues: z.array(issue).meta({
    description:
      'Issues, newest first or last: `id` (part of the address), `volume`, `number`, `date`, `title`, ' +
      'and `articles`, the names of their folders in order.',
    expected: 'a list of maps with `volume`, `number`, `date`, `title`, `articles`',
    example: '[{ volume: 3, number: 1, date: 2026, articles: [on-footnotes, on-margins] }]',
  }),
  'made-with': flag.meta({
    description: 'Whether the footer says with what the site was made.',
    expected: 'yes or no',
    default: 'yes',
    example: 'no',
  }),
});

/** Other spellings of keys. */
export const siteAliases: Readonly<Record<string, keyof typeof siteSchema.shape>> = {
  title: 'name',
  lang: 'language',
  url: 'address',
  license: 'licence',
  colors: 'colours',
  editor: 'editors',
  icon: 'favicon',
};

export type SiteKey = keyof typeof siteSchema.shape;
export type SiteFields = { [K in SiteKey]?: z.output<(typeof siteSchema.shape)[K]> };
