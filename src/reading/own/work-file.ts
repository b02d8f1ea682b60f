import * as z from 'zod/mini';

const place = z.object({
  address: z.string(),
  name: z.string(),
  locator: z.optional(z.string()),
  sentence: z.string(),
});

/** `sources/<key>/work.json` (`exports/works/work-json.ts`), as far as it is read here. */
const workFile = z.object({
  key: z.string(),
  address: z.string(),
  title: z.string(),
  lang: z.string(),
  reference: z.string(),
  doi: z.optional(z.string()),
  original: z.optional(z.string()),
  archived: z.optional(z.string()),
  openurl: z.string(),
  styles: z.array(z.object({ style: z.string(), text: z.string(), html: z.optional(z.string()) })),
  records: z.object({
    bib: z.optional(z.string()),
    ris: z.optional(z.string()),
    json: z.optional(z.string()),
  }),
  citedIn: z.array(
    z.object({
      article: z.string(),
      title: z.string(),
      dossier: z.string(),
      places: z.array(place),
    }),
  ),
  namesakes: z.optional(z.array(z.object({ address: z.string(), dossiers: z.array(z.string()) }))),
});

export type WorkFile = z.infer<typeof workFile>;

/** A work as its file tells of it, and the path of its page. */
export interface FetchedWork {
  readonly path: string;
  readonly file: WorkFile;
}

/**
 * What the site tells of the work of a page, by the path of its dossier or of its page across
 * articles. Two works may have one name in addresses: then that which the dossier means.
 * Rejects where there is no such file, or none that can be read.
 */
export async function fetchWork(path: string): Promise<FetchedWork> {
  const own = sharedPath(path);
  const file = await fetchFile(own);
  if (own === path || dossiersOf(file).includes(path)) return { path: own, file };
  const meant = file.namesakes?.find(({ dossiers }) => dossiers.map(pathOf).includes(path));
  if (!meant) return { path: own, file };
  const other = pathOf(meant.address);
  return { path: other, file: await fetchFile(other) };
}

/** Paths of the dossiers of a work. */
export function dossiersOf({ citedIn }: WorkFile): string[] {
  return citedIn.map(({ dossier }) => pathOf(dossier));
}

/** `/base/articles/<slug>/sources/<key>/` → `/base/sources/<key>/`. */
export function sharedPath(path: string): string {
  return path.replace(/articles\/[^/]+\/(?=sources\/[^/]+\/$)/, '');
}

function pathOf(address: string): string {
  return new URL(address, document.baseURI).pathname;
}

const files = new Map<string, Promise<WorkFile>>();

function fetchFile(path: string): Promise<WorkFile> {
  const known = files.get(path);
  if (known) return known;
  const coming = fetch(`${path}work.json`).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return workFile.parse(await answer.json());
  });
  files.set(path, coming);
  // A later call asks again.
  coming.catch(() => files.delete(path));
  return coming;
}
