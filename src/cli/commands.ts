/** A command of the package: its module reads the arguments and does the work when it is loaded. */
export interface CommandEntry {
  readonly name: string;
  readonly about: string;
  readonly load: () => Promise<unknown>;
  /** It makes a project or reads no content. */
  readonly ownProject?: true;
}

/** Every command, in the order in which an editor needs them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    about: 'makes a folder for a journal, a blog or a series',
    load: () => import('./init.ts'),
    ownProject: true,
  },
  {
    name: 'new',
    about: 'makes the folder of a new article',
    load: () => import('./new.ts'),
  },
  {
    name: 'import',
    about: 'makes an article of a manuscript: Word, OpenDocument, LaTeX, JATS …',
    load: () => import('./import.ts'),
  },
  {
    name: 'dev',
    about: 'shows the site while it is written',
    load: () => import('./dev.ts'),
  },
  {
    name: 'check',
    about: 'prints every problem of the content',
    load: () => import('./check.ts'),
  },
  {
    name: 'build',
    about: 'builds the site',
    load: () => import('./build.ts'),
  },
  {
    name: 'merge',
    about: 'makes the site of shards that build --shard has built',
    load: () => import('./merge.ts'),
  },
  {
    name: 'start',
    about: 'builds the site and serves it',
    load: () => import('./start.ts'),
  },
  {
    name: 'serve',
    about: 'serves a site that is built',
    load: () => import('./serve-site.ts'),
  },
  {
    name: 'permalinks',
    about: 'records the addresses that are published',
    load: () => import('./permalinks.ts'),
  },
  {
    name: 'names',
    about: 'proposes events and names for edition.yaml',
    load: () => import('./names.ts'),
  },
  {
    name: 'structure',
    about: 'makes works and citations of notes that are only typed',
    load: () => import('./structure.ts'),
  },
  {
    name: 'nginx',
    about: 'prints a server block for nginx',
    load: () => import('./nginx.ts'),
  },
];
