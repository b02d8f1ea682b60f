import {
  articleOfCache,
  cacheName,
  canonicalPath,
  filesAddress,
  type KeptRecord,
  recordAddress,
} from '../../offline/kept.ts';
import {
  type Keeping,
  keepingOf,
  listName,
  readArticleList,
  readSiteList,
  workerName,
} from '../../offline/lists.ts';
import { base, canKeep, keptArticles, keptCopies, lockName } from './kept-articles.ts';

/** Why an article could not be kept; what was kept before is as it was. */
export type KeepFault =
  /** There is no room left on the device. */
  | 'full'
  /** The site, or a file of it, cannot be reached. */
  | 'offline'
  /** The site is published anew just now, or the host sends other files than were built. */
  | 'changed'
  /** Another page is about to keep or let go. */
  | 'busy'
  /** The browser refuses the worker or its storage. */
  | 'refused';

export class KeepError extends Error {
  readonly fault: KeepFault;

  constructor(fault: KeepFault, options?: ErrorOptions) {
    super(`Unexpected end of keeping an article: ${fault}`, options);
    this.fault = fault;
  }
}

/** What the site has now of an article. Rejects with {@link KeepError}. */
export async function newestOf(path: string): Promise<Keeping> {
  const [article, site] = await Promise.all([
    readList(path + listName).then(readArticleList),
    readList(base + listName).then(readSiteList),
  ]);
  if (!article || !site) throw new KeepError('changed');
  return keepingOf(article, site);
}

async function readList(address: string): Promise<unknown> {
  const response = await ask(address, 'no-store');
  return response.json().catch((error: unknown) => {
    throw new KeepError('changed', { cause: error });
  });
}

type OnProgress = (done: number, all: number) => void;

/**
 * Keeps an article, or what the site now has of it in place of what is kept: all files are brought
 * into a cache of their own and compared with the list, and only then the older copy goes. Files
 * that are kept already and have not changed are not asked for again.
 * @param onProgress is told of the bytes that are there, of all.
 * Rejects with {@link KeepError}; the older copy stays.
 */
export async function keepArticle(path: string, onProgress: OnProgress): Promise<KeptRecord> {
  if (!canKeep()) throw new KeepError('refused');
  try {
    return await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
      if (!lock) throw new KeepError('busy');
      askToStay();
      try {
        await startWorker();
        await clearAway();
        const record = await bringNewest(path, onProgress);
        await clearAway();
        return record;
      } finally {
        await stopUnneeded();
      }
    });
  } catch (error) {
    throw faultOf(error);
  }
}

/**
 * Asks the browser not to clear what is kept when there is little room. Nobody has to grant it, or
 * to answer at all; WebKitGTK cannot be asked.
 */
function askToStay(): void {
  const { storage }: Partial<Pick<Navigator, 'storage'>> = navigator;
  void storage?.persist().catch(() => false);
}

async function bringNewest(path: string, onProgress: OnProgress): Promise<KeptRecord> {
  try {
    return await bring(path, await newestOf(path), onProgress);
  } catch (error) {
    // Published anew meanwhile: what there is now is tried once.
    if (!(error instanceof KeepError) || error.fault !== 'changed') throw error;
    return bring(path, await newestOf(path), onProgress);
  }
}

/** Brings everything into a new cache. What is there of it when something fails is taken away. */
async function bring(
  path: string,
  { title, lang, version, bytes, files }: Keeping,
  onProgress: OnProgress,
): Promise<KeptRecord> {
  const when = new Date().toISOString();
  const name = cacheName(path, version, when);
  const cache = await caches.open(name);
  const before = await filesBefore();
  let done = 0;
  const queue = Object.entries(files)[Symbol.iterator]();
  const line = async (): Promise<void> => {
    for (const [file, [size, hash]] of queue) {
      const address = addressOf(file);
      const kept = hash === '' ? undefined : await before(address, hash);
      const response = kept ?? (await fetched(address, hash));
      if (response) await cache.put(address, response);
      onProgress((done += size), bytes);
    }
  };
  try {
    await all(Array.from({ length: 6 }, line));
    const hashes = Object.entries(files).map(([file, [, hash]]) => [addressOf(file), hash]);
    await cache.put(filesAddress(path), json(Object.fromEntries(hashes)));
    const record: KeptRecord = { path, title, lang, version, bytes, when };
    await cache.put(recordAddress(path), json(record));
    return record;
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** Waits for all, even where one fails: none may go on in a cache that is taken away. */
async function all(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

type Before = (address: string, hash: string) => Promise<Response | undefined>;

/** Files of copies that are kept already, by their address and hash. */
async function filesBefore(): Promise<Before> {
  const copies = await Promise.all(
    (await keptCopies()).map(async ({ path, cache: name }) => {
      const cache = await caches.open(name);
      const response = await cache.match(filesAddress(path));
      const hashes: unknown = await response?.json().catch(() => undefined);
      return { cache, hashes: new Map(Object.entries(hashes ?? {})) };
    }),
  );
  return async (address, hash) => {
    for (const { cache, hashes } of copies) {
      const response =
        hashes.get(address) === hash ? await cache.match(address, { ignoreVary: true }) : undefined;
      if (response) return response;
    }
    return undefined;
  };
}

/**
 * A file as the list says that it is. What may change without the article has no hash there: where
 * it has gone, the article is read without it.
 */
async function fetched(address: string, hash: string): Promise<Response | undefined> {
  const response = await ask(address, 'no-cache').catch((error: unknown) => {
    if (hash !== '' || !(error instanceof KeepError) || error.fault !== 'changed') throw error;
    return undefined;
  });
  if (!response) return undefined;
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    throw new KeepError('offline', { cause: error });
  });
  if (hash !== '' && (await hashOf(bytes)) !== hash) throw new KeepError('changed');
  // As it is kept it is neither compressed nor led elsewhere, and the same for everyone who asks.
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return new Response(bytes, { headers });
}

async function ask(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache }).catch((error: unknown) => {
    throw new KeepError('offline', { cause: error });
  });
  if (response.ok) return response;
  throw new KeepError(response.status >= 500 ? 'offline' : 'changed');
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash));
}

/**
 * Takes away what is half kept (the page was closed, or there was no room), and all but the newest
 * copy of each article. Only who holds the lock may: what another page is about to keep is half, too.
 */
async function clearAway(): Promise<void> {
  const copies = await keptCopies();
  const wanted = new Set(
    copies
      .filter(({ path }, at) => copies.findIndex((other) => other.path === path) === at)
      .map(({ cache }) => cache),
  );
  for (const name of await caches.keys())
    if (articleOfCache(name, base) !== undefined && !wanted.has(name)) await caches.delete(name);
}

/** Does so where no other page is about to keep or let go. */
export async function tidy(): Promise<void> {
  if (!canKeep()) return;
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock) await clearAway();
  });
}

/** Lets go of what is kept of an article by its path. With the last one the worker goes, too. */
export async function letGo(path: string): Promise<void> {
  if (!canKeep()) return;
  await navigator.locks.request(lockName, async () => {
    for (const name of await caches.keys())
      if (articleOfCache(name, base) === path) await caches.delete(name);
    await stopUnneeded();
  });
}

/** Ends the worker where nothing is kept; says in the summary what is. */
async function stopUnneeded(): Promise<void> {
  if ((await keptArticles().catch(() => [])).length > 0) return;
  const registration = await navigator.serviceWorker.getRegistration(base).catch(() => undefined);
  if (registration && new URL(registration.scope).pathname === base)
    await registration.unregister();
}

/** Starts the worker, where it is not at work, and waits until it is. */
async function startWorker(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(workerAddress(), { scope: base });
    const { active, waiting, installing } = registration;
    if (!active) await atWork(waiting ?? installing);
  } catch (error) {
    throw new KeepError('refused', { cause: error });
  }
}

function atWork(worker: ServiceWorker | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker?.state === 'activated') resolve();
      else if (!worker || worker.state === 'redundant') reject(new KeepError('refused'));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

interface Policy {
  readonly createScriptURL: (typed: string) => string;
}
interface WithTrustedTypes {
  readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Policy) => Policy };
}

let policy: Policy | undefined;

/**
 * The one address that a script of ours hands to the browser as a string to be run. Where Trusted
 * Types are known it needs a policy (W3C, Trusted Types, section 4), which gives nothing else.
 */
function workerAddress(): string {
  const rules: Policy = { createScriptURL: () => base + workerName };
  const { trustedTypes } = globalThis as WithTrustedTypes;
  policy ??= trustedTypes ? trustedTypes.createPolicy('kept-articles', rules) : rules;
  return policy.createScriptURL('');
}

/** What a path of a list is asked for by; behind a question mark stands a version. */
function addressOf(file: string): string {
  const [path = '', version] = file.split('?');
  return canonicalPath(base + path) + (version === undefined ? '' : `?${version}`);
}

function json(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
}

function faultOf(error: unknown): KeepError {
  if (error instanceof KeepError) return error;
  const name = error instanceof DOMException ? error.name : '';
  return new KeepError(name === 'QuotaExceededError' ? 'full' : 'refused', { cause: error });
}
