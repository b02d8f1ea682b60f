import type { z } from 'zod';
import { frontmatter, frontmatterAliases } from './frontmatter.ts';
import { siteAliases, siteSchema } from './site.ts';

/** What the documentation says of a key: all of it stands in the schema. */
export interface KeyDocument {
  readonly key: string;
  readonly meaning: string;
  /** What its value has to be. */
  readonly form: string;
  readonly default?: string;
  /** A line of YAML. */
  readonly example: string;
  /** Other spellings. */
  readonly aliases: readonly string[];
}

/** Every key of `site.yaml`, in the order of its schema. */
export function siteKeys(): KeyDocument[] {
  return keysOf(siteSchema.shape, siteAliases);
}

/** Every key of the frontmatter, in the order of its schema. */
export function frontmatterKeys(): KeyDocument[] {
  return keysOf(frontmatter.shape, frontmatterAliases);
}

function keysOf(
  shape: Readonly<Record<string, z.ZodType>>,
  aliases: Readonly<Record<string, string>>,
): KeyDocument[] {
  return Object.entries(shape).map(([key, schema]) => {
    const meta = schema.meta() ?? {};
    const of = (name: string): string => String(meta[name] ?? '');
    return {
      key,
      meaning: meta.description ?? '',
      form: of('expected'),
      ...(meta['default'] !== undefined && { default: of('default') }),
      example: `${key}: ${of('example')}`,
      aliases: Object.keys(aliases).filter((alias) => aliases[alias] === key),
    };
  });
}

/** `docs/site.md`. */
export function siteDocument(): string {
  return printed(
    [
      titled(
        'site.yaml: the publication',
        'Every key of the file that says what a site is called, how it looks and what it offers.',
      ),
      'The file `site.yaml` in the content folder says what the publication is called, how it looks and what it offers. Every key may be left out, and so may the file: then the name is the title of the single article, or “Library”. `npm run check` reads the file as it reads the articles: an unknown key, a colour that cannot be read on its paper, a logo that is no picture are errors with line and column ([rules](rules.md)).',
      "```yaml\nname: Journal of Small Things\ntagline: Footnotes, read closely\nlogo: { light: logo.svg, dark: logo-dark.svg }\ncolours:\n  light: { accent: '#0b5d4e' }\n  dark: { accent: '#7fd1bd' }\nfonts: { body: Literata }\n```",
      'Two whole publications to look at are in `tests/fixtures/publications/`.',
      '## How a site is given its looks',
      '**Colours.** Three are chosen for each theme: the paper, the ink on it and the accent. All others are mixed from them, so that every word keeps a contrast of 4.5 to 1 or more. A theme without an accent of its own takes the other’s, made lighter or darker. Sepia stays as it is.',
      '**Fonts.** `npm install @fontsource-variable/literata` (or `@fontsource/literata`) in the project, and `fonts: { body: Literata }`. Or files of your own, as woff2: see `fonts`. Fonts are drawn as large as ours, by the height of their small letters, and a font of the reader’s system stands in for them in the same width until they have come. A PDF can hold a font of fixed weight as a font, and a variable one only as drawings of its letters: where both packages are installed, it takes the first.',
      '**A style sheet.** `css` names one file. It is loaded last, and outside all layers, so that each of its rules wins over ours. It may use our variables: `--paper`, `--ink`, `--quiet`, `--line`, `--edge`, `--accent`, `--card`, `--serif` (the font of the text), `--title` (of titles), `--sans` (of everything around the text). What it loads with `url()` lies in the content folder.',
      '**The policy.** Pages load nothing from other hosts; browsers are told so. What `head` adds is the exception: the host of a script may be asked for the script, for data and for pictures, and nothing else may. Pages demand Trusted Types, so a counter that writes markup into the page does not work.',
    ],
    siteKeys(),
  );
}

/** `docs/frontmatter.md`. */
export function frontmatterDocument(): string {
  return printed(
    [
      titled(
        'The frontmatter of an article',
        'Every key that may stand at the head of an article, with its form and an example.',
      ),
      'Between two lines of `---` at the head of `article.md`, in YAML. Only the title is needed. Keys of other tools may stand there, too: what is not listed here is left alone, unless it looks like a slip of one that is.',
      '```yaml\n---\ntitle: Digitizing the *Sound Explosions*\nauthor:\n  - name: Jane Doe\n    affiliation: University of Bristol\n    orcid: 0000-0002-1825-0097\ndate: 2022-06-29\nlang: en-GB\nabstract: This article argues …\n---\n```',
    ],
    frontmatterKeys(),
  );
}

/** The head of a page of the documentation, which is an article itself. */
function titled(title: string, abstract: string): string {
  return `---\ntitle: '${title}'\nabstract: ${abstract}\n---`;
}

function printed(head: readonly string[], keys: readonly KeyDocument[]): string {
  const list = keys.map(({ key }) => `[\`${key}\`](#${key})`).join(' · ');
  return `${[...head, '## The keys', list, ...keys.flatMap(section)].join('\n\n')}\n`;
}

function section({ key, meaning, form, default: usual, example, aliases }: KeyDocument): string[] {
  const facts = [
    `- **Form:** ${form}.`,
    ...(usual === undefined ? [] : [`- **Default:** ${usual}.`]),
    ...(aliases.length === 0
      ? []
      : [`- **Other spellings:** ${aliases.map((alias) => `\`${alias}\``).join(', ')}.`]),
  ];
  return [`### ${key}`, meaning, facts.join('\n'), `\`\`\`yaml\n${example}\n\`\`\``];
}
