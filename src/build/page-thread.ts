import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import {
  compiledResults,
  downloadSizes,
  readResult,
  surroundings,
  unchangedSlugs,
} from '../library/index.ts';
import { integrityOf } from './hosting/integrity.ts';
import { lookOver } from '../exports/index.ts';
import { policyIn } from './hosting/policies.ts';
import { precompressPage } from './hosting/precompress.ts';
import { folderOf, pageFile } from './page-files.ts';
import type { PageAnswer, PageStyles, PageTask, PageThread } from './page-protocol.ts';

/**
 * What Astro's bundle of pages gives to whoever renders them: Astro's own prerenderer does the
 * same, and has no public way to do it in a thread yet (https://github.com/withastro/astro/pull/17932
 * asks for it). `tests/site/rebuild.test.ts` fails when the inside of the bundle changes.
 */
interface PageBundle {
  readonly app: {
    readonly manifest: { readonly routes: readonly { readonly routeData: Route }[] };
    setInternals: (internals: { readonly pagesByKeys: PageStyles }) => void;
    setOptions: (options: object) => void;
    render: (request: Request, options: { readonly routeData: Route }) => Promise<Response>;
  };
}

interface Route {
  readonly route: string;
  readonly component: string;
}

const thread: PageThread = workerData;
const { entry, articles, typed, others, styles, outDir, base, few } = thread;

for (const slug of others) unchangedSlugs().add(slug);
for (const { slug, digest, file, sizes, around, besides } of articles) {
  if (around) surroundings().set(slug, around);
  if (sizes) downloadSizes().set(slug, sizes);
  for (const each of [{ digest, file }, ...besides]) {
    if (compiledResults().has(each.digest)) continue;
    const result = await readResult(each.file);
    if (result) compiledResults().set(each.digest, result);
  }
}
const bundle: PageBundle = await import(pathToFileURL(entry).href);
const { app } = bundle;
app.setInternals({ pagesByKeys: styles });
app.setOptions({
  settings: { scripts: [] },
  logger: { options: { destination: { write: () => undefined } } },
});
const seal = await integrityOf(outDir, base);

/** By route: its first page. Astro finds all paths of a route with it, which must not begin twice. */
const first = new Map<string, Promise<unknown>>();

parentPort?.on('message', (task: PageTask) => {
  const before = first.get(task.component);
  const made = (before ?? Promise.resolve()).then(() => make(task));
  if (!before)
    first.set(
      task.component,
      made.catch(() => undefined),
    );
  void made
    .catch((error: unknown) => ({
      id: task.id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }))
    .then((answer: PageAnswer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage('ready');

async function make({ id, url, route, component }: PageTask): Promise<PageAnswer> {
  const found = app.manifest.routes.find(
    ({ routeData }) => routeData.route === route && routeData.component === component,
  );
  if (!found) throw new Error(`Unexpected route ${route}, expected one of the bundle's`);
  const response = await app.render(new Request(url), { routeData: found.routeData });
  const html = seal(await response.text());
  lookOver({ path: pageFile(new URL(url).pathname, base), content: html }, typed);
  const folder = folderOf(new URL(url).pathname, base, outDir);
  const file = join(folder, 'index.html');
  const bytes = Buffer.from(html);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  precompressPage(file, bytes, { dir: outDir, few });
  return { id, policy: policyIn(html, url) };
}
