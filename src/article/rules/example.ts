/**
 * An article that breaks a rule, or the same without the fault: the text of its `article.md`
 * below the frontmatter, or the files of its folder by path. `../` leads to what lies beside the
 * folder. What an example does not have is taken from `exampleDefaults`.
 */
export type Example = string | ExampleFiles;

export type ExampleFiles = Readonly<Record<string, ExampleFile>>;

/** Text, or nothing where the file is not there; bytes in hexadecimal; a link; a closed file. */
export type ExampleFile =
  | string
  | null
  | { readonly bytes: string }
  | { readonly link: string }
  | { readonly unreadable: true };

/** What lies in the folder of every example that does not say otherwise. */
export const exampleDefaults = {
  article: withFrontmatter('Words.'),
  /** Left out where the example has a bibliography of its own. */
  references: `[
  {
    "id": "doe2020",
    "type": "book",
    "title": "On Tiny Things",
    "author": [{ "family": "Doe", "given": "Jane" }],
    "issued": { "date-parts": [[2020]] }
  },
  {
    "id": "roe2021",
    "type": "article-journal",
    "title": "Small Objects",
    "container-title": "Journal of Small Things",
    "page": "471-499",
    "author": [{ "family": "Roe", "given": "Anna" }],
    "issued": { "date-parts": [[2021]] }
  }
]
`,
} as const;

/** A picture of one point, as PNG. */
export const picture = {
  bytes:
    '89 50 4E 47 0D 0A 1A 0A 00 00 00 0D 49 48 44 52 00 00 00 01 00 00 00 01 08 00 00 00 00 3A 7E 9B 55 00 00 00 0A 49 44 41 54 78 9C 63 68 00 00 00 82 00 81 77 CD 72 B6 00 00 00 00 49 45 4E 44 AE 42 60 82',
} as const satisfies ExampleFile;

/** An article whose frontmatter has these lines besides its title. */
export function frontmatter(lines: string): ExampleFiles {
  return { 'article.md': withFrontmatter('Words.', lines) };
}

/** An article of one sentence, and what its edition says of it. */
export function edition(lines: string): ExampleFiles {
  return {
    'article.md': withFrontmatter('The Minsk Group was formed in 1994.'),
    'edition.yaml': lines,
  };
}

/** The folder of an example as files by path, what it does not say put in. */
export function filesOfExample(example: Example): ReadonlyMap<string, ExampleFile> {
  const given: ExampleFiles =
    typeof example === 'string' ? { 'article.md': withFrontmatter(example) } : example;
  const own = Object.keys(given);
  const files = new Map<string, ExampleFile>();
  if (!own.some((path) => /^\.\.\/[^/]+\/article\.md$/.test(path)) || own.includes('article.md')) {
    files.set('article.md', exampleDefaults.article);
    const bibliography = /^(?!edition\.|permalinks\.)[^/]+\.(?:bib|json|ya?ml)$/;
    if (!own.some((path) => bibliography.test(path))) {
      files.set('references.json', exampleDefaults.references);
    }
  }
  for (const [path, content] of Object.entries(given)) files.set(path, content);
  return files;
}

function withFrontmatter(text: string, lines?: string): string {
  return `---\ntitle: An Example\n${lines === undefined ? '' : `${lines}\n`}---\n\n${text}\n`;
}
