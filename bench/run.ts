import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { commandLine } from '../src/cli/arguments.ts';
import { shared } from '../tests/shared.ts';
import { findBrowser } from '../tests/support/find-browser.ts';
import { measured, type Ran } from './child.ts';
import { timeDissertation, type DissertationFigures } from './dissertation.ts';
import { timeExports, type ExportFigures } from './exports.ts';
import { editOneWord, makeCopies } from './copies.ts';
import { median } from './figures.ts';
import { timeLoop, type LoopFigures } from './loop.ts';
import { lighthouse, type LighthouseFigures } from './lighthouse.ts';
import { timePreviews, weighPage, type PageFigures, type PreviewFigures } from './page.ts';
import { timeOwn, type OwnFigures } from './own.ts';
import { peers, plainPages } from './peers.ts';
import { timePictures, type PictureFigures } from './pictures.ts';
import { report } from './report.ts';
import { measureSearch, type SearchFigures } from './search.ts';

/** Seconds and memory of one build of `count` articles, by how it was made. */
export interface BuildFigures {
  readonly count: number;
  /** All pages and their search, nothing kept from before. */
  readonly cold: Ran;
  /** The same again after one word of one article was changed. */
  readonly edited: Ran;
  /** Cold, with pictures for sharing and every download but the PDF. */
  readonly withExports?: Ran;
}

export interface SiteFigures {
  readonly name: string;
  readonly page?: PageFigures;
  readonly lighthouse?: LighthouseFigures;
  readonly search?: readonly SearchFigures[];
  /** When search was measured: it can be measured alone. */
  readonly searched?: string;
  /** Of the article, and of an article with 64 notes where the corpus is at hand. */
  readonly previews?: readonly PreviewFigures[];
  readonly exports?: ExportFigures;
  readonly dissertation?: DissertationFigures;
  readonly pictures?: PictureFigures;
  /** What a reader marks. */
  readonly own?: OwnFigures;
  readonly loop?: LoopFigures;
  /** When the editor's loop was measured: it can be measured alone. */
  readonly looped?: string;
  readonly builds: readonly BuildFigures[];
}

export interface PeerFigures {
  readonly name: string;
  /** Why there are no figures. */
  readonly missing?: string;
  readonly page?: PageFigures;
  readonly lighthouse?: LighthouseFigures;
  readonly loop?: LoopFigures;
  readonly builds: readonly { readonly count: number; readonly cold: Ran }[];
}

export interface Results {
  readonly date: string;
  readonly machine: {
    readonly cores: number;
    readonly gigabytes: number;
    readonly node: string;
    readonly browser: string;
    /** Load of the machine before and after: above the number of cores, times say little. */
    readonly load: readonly [number, number];
  };
  readonly site: SiteFigures;
  readonly peers: readonly PeerFigures[];
}

const { values } = await commandLine({
  usage: 'npm run bench -- [options]',
  about:
    'Builds copies of the article with this project and with its peers, weighs and times the article page, prints the table and writes bench/results.json. Everything it needs goes into bench/scratch/.',
  options: {
    full: { type: 'boolean', default: false, about: 'Builds 1,000 copies as well.' },
    sizes: {
      type: 'string',
      value: 'numbers',
      default: '1,10,100',
      about: 'How many copies are built, with commas (default: 1,10,100).',
    },
    peers: { type: 'boolean', default: true, about: 'Leaves out the peers.' },
    lighthouse: { type: 'boolean', default: true, about: 'Leaves out Lighthouse.' },
    exports: { type: 'boolean', default: true, about: 'Leaves out the exports.' },
    'search-only': {
      type: 'boolean',
      default: false,
      about: 'Measures search anew and keeps the other figures of the last run.',
    },
    'loop-only': {
      type: 'boolean',
      default: false,
      about: "Measures the editor's loop anew and keeps the other figures of the last run.",
    },
    runs: {
      type: 'string',
      value: 'number',
      default: '3',
      about: 'How often Lighthouse looks at a page (default: 3).',
    },
    port: { type: 'string', value: 'number', default: '4530', about: 'Port of the server.' },
  },
});
const work = join('bench', 'scratch');
const port = Number(values.port);
const runs = Number(values.runs);
const sizes = [...values.sizes.split(',').map(Number), ...(values.full ? [1000] : [])];
const before = loadavg()[0] ?? 0;

const results = await measure();
await writeFile(join('bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
process.stdout.write(`\n${report(results)}\n`);

async function measure(): Promise<Results> {
  if (values['loop-only']) return loopAlone(await earlier());
  const site = await measureSite();
  if (values['search-only']) return { ...(await earlier()), site };
  const all = { site, peers: values.peers ? await measurePeers() : [] };
  return loopAlone({ ...all, date: today(), machine: machine() });
}

/** The same figures, with the editor's loop measured anew: of this site, and of peers that have one. */
async function loopAlone(known: Results): Promise<Results> {
  const slug = `copy-${String(5).padStart(5, '0')}`;
  const content = join(work, 'content-loop');
  await makeCopies('content', content, 10);
  const pages = join(work, 'plain-loop');
  await plainPages(content, pages);
  const loop = await timeLoop({
    command: process.execPath,
    args: ['src/cli/dev.ts', '--port', String(port), '--ignore-lock'],
    env: { CONTENT_DIR: content },
    url: `http://localhost:${port}/articles/${slug}/`,
    file: join(content, 'articles', slug, 'article.md'),
  });
  process.stderr.write(`Scholium, a save: ${loop.median} ms\n`);
  const found: PeerFigures[] = [];
  for (const old of known.peers) {
    const peer = peers.find(({ name }) => name === old.name);
    const folder = workOf(old.name);
    if (!values.peers || !peer?.dev || (await peer.prepare(folder)) !== undefined) {
      found.push(old);
      continue;
    }
    const figures = await timeLoop(await peer.dev(folder, pages, slug, port));
    process.stderr.write(`${old.name}, a save: ${figures.median} ms\n`);
    found.push({ ...old, loop: figures });
  }
  return { ...known, site: { ...known.site, loop, looped: today() }, peers: found };
}

function workOf(peer: string): string {
  return join(work, 'peer-' + peer.toLowerCase().replace(/[^a-z]+/g, '-'));
}

/** The figures that the last run left. */
async function earlier(): Promise<Results> {
  return JSON.parse(await readFile(join('bench', 'results.json'), 'utf8')) as Results;
}

function machine(): Results['machine'] {
  return {
    cores: availableParallelism(),
    gigabytes: Math.round(totalmem() / 1e9),
    node: process.version,
    browser: spawnSync(findBrowser(), ['--version'], { encoding: 'utf8' }).stdout.trim(),
    load: [Number(before.toFixed(1)), Number((loadavg()[0] ?? 0).toFixed(1))],
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function measureSite(): Promise<SiteFigures> {
  const builds: BuildFigures[] = [];
  const search: SearchFigures[] = [];
  for (const count of sizes) {
    const content = join(work, `content-${count}`);
    const out = join(work, `site-${count}`);
    const { slugs } = await makeCopies('content', content, count);
    const build = async (env: Readonly<Record<string, string>>): Promise<Ran> =>
      measured(process.execPath, ['src/cli/build.ts', '--outDir', out], {
        env: { CONTENT_DIR: content, PDF: '0', ...env },
      });
    const cold = await usual(`${count}, cold`, count, async () => {
      await forget();
      return build({ EXPORTS: '0' });
    });
    search.push(await measureSearch(out, `articles/${slugs[0]!}/`, count, port));
    if (values['search-only']) continue;
    const edited = await usual(`${count}, one word edited`, count, async () => {
      await editOneWord(content, slugs[Math.floor(count / 2)]!);
      return build({ EXPORTS: '0' });
    });
    let withExports: Ran | undefined;
    if (values.exports && count <= 100) {
      withExports = await usual(`${count}, with exports`, count, async () => {
        await forget();
        return build({});
      });
    }
    builds.push({ count, cold, edited, ...(withExports && { withExports }) });
  }
  const searched = today();
  if (values['search-only']) return { ...(await earlier()).site, search, searched };
  const out = join(work, 'site');
  await measured(process.execPath, ['src/cli/build.ts', '--outDir', out], { env: { PDF: '0' } });
  const path = 'articles/failure-of-multilateral-diplomacy/';
  const page = await weighPage(out, path, port);
  const previews = [await timePreviews(out, path, port), ...(await manyNotes())];
  const downloads = values.exports ? await timeExports('content', work) : undefined;
  const measuredPage = values.lighthouse ? await judge('Scholium', out, path) : undefined;
  return {
    name: 'Scholium',
    page,
    search,
    previews,
    searched,
    builds,
    ...(downloads && { exports: downloads }),
    dissertation: await timeDissertation(),
    pictures: await timePictures('content'),
    own: await timeOwn(out, path, port),
    ...(measuredPage && { lighthouse: measuredPage }),
  };
}

/** Previews of the article of the corpus with the most notes. */
async function manyNotes(): Promise<PreviewFigures[]> {
  const slug = 'archipelagos-neigh';
  const source = shared(`corpus/articles/${slug}`);
  if (source === undefined) return [];
  const content = join(work, 'content-notes');
  const out = join(work, 'site-notes');
  await rm(content, { recursive: true, force: true });
  await cp(source, join(content, 'articles', slug), { recursive: true });
  await measured(process.execPath, ['src/cli/build.ts', '--outDir', out], {
    env: { CONTENT_DIR: content, EXPORTS: '0', PDF: '0' },
  });
  return [await timePreviews(out, `articles/${slug}/`, port)];
}

async function measurePeers(): Promise<PeerFigures[]> {
  const found: PeerFigures[] = [];
  for (const peer of peers) {
    const folder = workOf(peer.name);
    const missing = await peer.prepare(folder);
    if (missing !== undefined) {
      process.stderr.write(`${peer.name}: ${missing}\n`);
      found.push({ name: peer.name, missing, builds: [] });
      continue;
    }
    try {
      const builds: { count: number; cold: Ran }[] = [];
      for (const count of sizes.filter((size) => size <= 100)) {
        const pages = join(work, `plain-${count}`);
        await plainPages(join(work, `content-${count}`), pages);
        const out = join(folder, `out-${count}`);
        const cold = await usual(`${peer.name}, ${count}`, count, async () => {
          await rm(out, { recursive: true, force: true });
          return peer.build(folder, pages, out);
        });
        builds.push({ count, cold });
      }
      const out = join(folder, `out-${sizes[0]}`);
      const path = peer.page('copy-00001');
      // Every browser asks for one; a peer is not to be marked down for what its user adds.
      if (!existsSync(join(out, 'favicon.ico'))) await writeFile(join(out, 'favicon.ico'), '');
      const page = await weighPage(out, path, port);
      const judged = values.lighthouse ? await judge(peer.name, out, path) : undefined;
      found.push({ name: peer.name, builds, page, ...(judged && { lighthouse: judged }) });
    } catch (error) {
      const reason = String(error).split('\n').slice(0, 2).join(' ');
      process.stderr.write(`${peer.name}: ${reason}\n`);
      found.push({ name: peer.name, missing: reason, builds: [] });
    }
  }
  return found;
}

async function judge(
  name: string,
  out: string,
  path: string,
): Promise<LighthouseFigures | undefined> {
  process.stderr.write(`${name}: Lighthouse\n`);
  try {
    return await lighthouse(out, path, { work: join(work, 'lighthouse'), port, runs });
  } catch (error) {
    process.stderr.write(`${name}: no Lighthouse (${String(error)})\n`);
    return undefined;
  }
}

/** What earlier builds kept is of no help to a cold one. */
async function forget(): Promise<void> {
  for (const name of ['builds', 'compile', 'exports', 'node', 'share'])
    await rm(join('.cache', name), { recursive: true, force: true });
}

/** One run, or of a few articles the median of three: the first one finds nothing on the disk read. */
async function usual(what: string, count: number, run: () => Promise<Ran>): Promise<Ran> {
  const ran: Ran[] = [];
  for (let n = 0; n < (count <= 10 ? 3 : 1); n++) ran.push(await run());
  const seconds = median(ran.map((one) => one.seconds));
  const most = Math.max(...ran.map(({ megabytes = 0 }) => megabytes));
  process.stderr.write(`${what}: ${seconds.toFixed(1)} s, ${most || '?'} MB\n`);
  return { seconds, ...(most > 0 && { megabytes: most }) };
}
