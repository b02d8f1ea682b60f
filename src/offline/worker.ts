import { registerRoute } from 'workbox-routing';
import { Strategy, type StrategyHandler } from 'workbox-strategies';
import { addressesOf, type Asked, inTurn, isFailure, withSlash } from './answers.ts';
import {
  articleOfCache,
  canonicalPath,
  type KeptRecord,
  readRecord,
  recordAddress,
} from './kept.ts';
import { listName, missingPath } from './lists.ts';

/**
 * The site's service worker. It is there only where a reader keeps an article. It asks the network
 * first and answers from kept copies where that fails; it writes nothing, and knows nothing of the
 * build that it comes from, so that it may serve the pages of any other.
 *
 * The first worker serves the page on which a reader keeps an article from then on
 * (`clients.claim`). A newer one waits until no page is served by the older: both answer alike from
 * the same caches, and Chromium loses a page that is asked for while one takes over from the other.
 */
interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ readonly url: string } | undefined>;
  };
  addEventListener(type: 'activate', act: (event: LifeEvent) => void): void;
}
interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}

const worker = globalThis as unknown as WorkerScope;
const base = new URL(worker.registration.scope).pathname;

/** How long a page may keep a reader waiting before the kept copy is shown (milliseconds). */
const patience = 6000;

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

interface Copy extends KeptRecord {
  readonly cache: Cache;
}

/** Every whole copy that is kept of this site. */
async function copies(): Promise<Copy[]> {
  const found: Copy[] = [];
  for (const name of await caches.keys()) {
    const path = articleOfCache(name, base);
    if (path === undefined) continue;
    const cache = await caches.open(name);
    const response = await cache.match(recordAddress(path), { ignoreVary: true });
    const record = readRecord(await response?.json().catch(() => undefined));
    if (record) found.push({ ...record, cache });
  }
  return found;
}

async function matchIn(kept: readonly Copy[], address: string): Promise<Response | undefined> {
  for (const { cache } of kept) {
    const response = await cache.match(address, { ignoreVary: true });
    if (response) return response;
  }
  return undefined;
}

/** What is kept for a request; the page that says so where it is a page and not kept. */
async function keptAnswer(asked: Asked): Promise<Response | undefined> {
  const kept = inTurn(await copies(), asked);
  for (const address of addressesOf(asked)) {
    const response = await matchIn(kept, address);
    if (response) return response;
  }
  const other = withSlash(asked);
  if (other !== undefined && (await matchIn(kept, new URL(other, location.href).pathname)))
    return Response.redirect(other);
  return undefined;
}

async function missingPage(asked: Asked): Promise<Response | undefined> {
  if (!asked.isNavigation) return undefined;
  const page = await matchIn(inTurn(await copies(), asked), base + missingPath);
  return page && new Response(page.body, { status: 503, headers: page.headers });
}

/** Asks the network; what is kept answers where it fails, or lets a reader wait for a page. */
class NetworkThenKept extends Strategy {
  protected override async _handle(
    request: Request,
    handler: StrategyHandler,
  ): Promise<Response | undefined> {
    const asked = await askedBy(request, handler.event);
    const answer = handler.fetch(request).then(
      (response) => ({ response }),
      (error: unknown) => ({ error }),
    );
    const soon = asked.isNavigation ? await Promise.race([answer, late()]) : await answer;
    if (soon === undefined) {
      const kept = await keptAnswer(asked);
      if (kept) return kept;
    }
    const last = soon ?? (await answer);
    if ('response' in last && !isFailure(last.response.status)) return last.response;
    const kept = (await keptAnswer(asked)) ?? (await missingPage(asked));
    if (kept) return kept;
    if ('response' in last) return last.response;
    throw last.error;
  }
}

function late(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), patience));
}

async function askedBy(request: Request, event: object): Promise<Asked> {
  const { pathname, search } = new URL(request.url);
  const id = 'clientId' in event && typeof event.clientId === 'string' ? event.clientId : '';
  const client = id === '' ? undefined : await worker.clients.get(id).catch(() => undefined);
  return {
    pathname: canonicalPath(pathname),
    search,
    isNavigation: request.mode === 'navigate',
    from: client && new URL(client.url).pathname,
  };
}

registerRoute(
  // Lists say what the newest build has: a kept one would be no answer.
  ({ url, sameOrigin }) =>
    sameOrigin && url.pathname.startsWith(base) && !url.pathname.endsWith(`/${listName}`),
  new NetworkThenKept(),
);
