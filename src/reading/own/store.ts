import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import {
  type AnnotatedArticle,
  type Annotation,
  annotationSchema,
  articleSchema,
  longestNote,
  readAnnotation,
  readArticle,
} from '../../annotations/model.ts';
import { newId } from '../../annotations/new-id.ts';
import { plain } from '../../annotations/text-index.ts';
import { changeSummary } from './summary.ts';

/** Name of the database: several sites may lie on one origin, each below its own path. */
export const storeName = `scholium-own${import.meta.env.BASE_URL}`;

/** A cited work in the basket. */
export interface BasketWork {
  /**
   * Path of the work's page across articles, `/sources/<key>/` below the site's base: a work that
   * several articles cite is in the basket once. Where the site could not be asked for it, that of
   * the dossier, until it can be.
   */
  readonly path: string;
  /** Paths of its dossiers, `/articles/<slug>/sources/<key>/`, when it was put in. */
  readonly dossiers?: readonly string[];
  /** Citation key. */
  readonly key: string;
  /** As the list of sources prints it. */
  readonly reference: string;
  /** When it was put in (ISO 8601). */
  readonly added: string;
}

interface Tables extends DBSchema {
  // What is in a table may be anything: another version of the site, or a bug, has written it.
  annotations: { key: string; value: Annotation; indexes: { article: string } };
  articles: { key: string; value: AnnotatedArticle };
  works: { key: string; value: BasketWork };
  settings: { key: string; value: unknown };
  /** All records as they were before the layout changed, one entry for each change. */
  backups: { key: string; value: unknown };
}

/** Why nothing can be kept. */
export type StoreFault =
  /** The browser has no storage, or refuses it. */
  | 'blocked'
  /** There is no room left on the device. */
  | 'full'
  /** A newer version of the site has changed the layout: what is there can be read only. */
  | 'newer';

export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(`Unexpected storage: ${fault}`, options);
    this.fault = fault;
  }
}

/** What is kept of an article, or of all. */
export interface Kept {
  readonly annotations: readonly Annotation[];
  /** Records that this version cannot read, as they are. */
  readonly unread: readonly unknown[];
}

/** A change that another part of the page, or another tab, has made. */
export type StoreChange = 'annotations' | 'works' | 'settings';

/**
 * What the reader keeps on this device: one record an annotation, an article, a work. Every change
 * is one transaction, so that a page that is closed meanwhile leaves it done or not begun. Other tabs
 * are told. What cannot be read is never written over. Each method rejects with {@link StoreError}.
 *
 * Dispatches `change` with a {@link StoreChange} after every change, of other tabs, too, and `close`
 * where another tab, or the browser, has taken the database away: {@link ownStore} gives the next.
 */
export class OwnStore extends EventTarget {
  readonly #db: IDBPDatabase<Tables>;
  readonly #channel = new BroadcastChannel(storeName);
  /** A newer layout: nothing may be written. */
  readonly isReadOnly: boolean;
  #isClosed = false;
  #summarised: Promise<void> = Promise.resolve();

  constructor(db: IDBPDatabase<Tables>, version = storeVersion) {
    super();
    this.#db = db;
    this.isReadOnly = db.version > version;
    const lost = () => {
      this.close();
      this.dispatchEvent(new Event('close'));
    };
    // Another tab brings a newer layout, or clears everything: make way.
    db.addEventListener('versionchange', lost);
    db.addEventListener('close', lost);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isChange(data)) return;
      // Of two tabs that write at once each may have told less than both know.
      void this.#summarise();
      this.dispatchEvent(new CustomEvent<StoreChange>('change', { detail: data }));
    });
  }

  /** What is kept of an article by its path, or of all articles; in no order. */
  async annotations(article?: string): Promise<Kept> {
    const annotations: Annotation[] = [];
    const unread: unknown[] = [];
    for (const value of await this.#all('annotations', article)) {
      const annotation = readAnnotation(value);
      if (annotation) annotations.push(annotation);
      else unread.push(value);
    }
    return { annotations, unread };
  }

  /** Articles that have been written about; those that cannot be read are left out. */
  async articles(): Promise<AnnotatedArticle[]> {
    return (await this.#all('articles')).flatMap((value) => readArticle(value) ?? []);
  }

  /**
   * Keeps annotations, all or none of them, and what is known of their articles. A record of the
   * same name that cannot be read is put among the backups. Throws a `RangeError` where one of them
   * is none.
   */
  async put(
    annotations: readonly Annotation[],
    articles: readonly AnnotatedArticle[] = [],
  ): Promise<void> {
    const isValid =
      annotations.every((annotation) => annotationSchema.safeParse(annotation).success) &&
      articles.every((article) => articleSchema.safeParse(article).success);
    if (!isValid) throw new RangeError('Unexpected annotation');
    await this.#write(['annotations', 'articles', 'backups'], 'annotations', (at) => [
      ...annotations.map(async (annotation) => {
        const known: unknown = await at('annotations').get(annotation.id);
        if (known !== undefined && !readAnnotation(known))
          await at('backups').put(known, `${annotation.id} ${now()}`);
        await at('annotations').put(annotation);
      }),
      ...articles.map((article) => at('articles').put(article)),
    ]);
  }

  /**
   * Changes the note or the colour of one annotation. Where another tab has changed its note since
   * `before` was read, both notes are kept, one below the other, or, where that is too long, in an
   * annotation of its own. Gives what is kept now; undefined where the annotation has been removed
   * meanwhile. Throws a `RangeError` where the note is too long.
   */
  async change(
    before: Annotation,
    change: Partial<Pick<Annotation, 'color' | 'note'>>,
  ): Promise<Annotation | undefined> {
    if ((change.note?.length ?? 0) > longestNote) throw new RangeError('Unexpected length');
    let kept: Annotation | undefined;
    await this.#write(['annotations'], 'annotations', (at) => [
      at('annotations')
        .get(before.id)
        .then(async (value: unknown) => {
          const current = readAnnotation(value);
          if (!current) return;
          const [changed, ...others] = merged(before, current, change);
          kept = changed;
          for (const each of [changed, ...others]) await at('annotations').put(each);
        }),
    ]);
    return kept;
  }

  /**
   * Keeps where annotations have been found to stand ({@link Annotation.target}, `where`), and
   * nothing else of them. One that has been removed meanwhile, or names other words, stays so.
   */
  async place(placed: readonly Annotation[]): Promise<void> {
    await this.#write(['annotations'], 'annotations', (at) =>
      placed.map(async ({ id, article, target, where }) => {
        const current = readAnnotation(await at('annotations').get(id));
        if (current?.article !== article) return;
        if (plain(current.target.quote.exact) !== plain(target.quote.exact)) return;
        await at('annotations').put({ ...current, target, where });
      }),
    );
  }

  /** Takes annotations out. Who may want them back keeps them ({@link put}). */
  async remove(ids: readonly string[]): Promise<void> {
    await this.#write(['annotations'], 'annotations', (at) =>
      ids.map((id) => at('annotations').delete(id)),
    );
  }

  /** The works in the basket, in the order in which they were put in; what is none is left out. */
  async works(): Promise<BasketWork[]> {
    const works = (await this.#all('works')).filter(isWork);
    return works.sort((a, b) => (a.added < b.added ? -1 : a.added > b.added ? 1 : 0));
  }

  async putWorks(works: readonly BasketWork[]): Promise<void> {
    await this.#write(['works'], 'works', (at) => works.map((work) => at('works').put(work)));
  }

  async removeWorks(paths: readonly string[]): Promise<void> {
    await this.#write(['works'], 'works', (at) => paths.map((path) => at('works').delete(path)));
  }

  /** A value kept under a name; undefined where there is none. */
  async setting(name: string): Promise<unknown> {
    return this.#read('settings', () => this.#db.get('settings', name), undefined);
  }

  async changeSetting(name: string, value: unknown): Promise<void> {
    await this.#write(['settings'], 'settings', (at) => [at('settings').put(value, name)]);
  }

  /** Records as they were before the layout changed, or before another took their name. */
  async backups(): Promise<ReadonlyMap<string, unknown>> {
    const names = await this.#read('backups', () => this.#db.getAllKeys('backups'), []);
    const values = await this.#all('backups');
    return new Map(names.map((name, at) => [name, values[at]]));
  }

  /** Resolves when pages to come are told what they have to ask for. */
  async summarised(): Promise<void> {
    await this.#summarised;
  }

  /** Who asks for the store again gets another one. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    opening = undefined;
    this.#channel.close();
    this.#db.close();
  }

  /** All of a table, or what belongs to an article; nothing where a newer layout has no such table. */
  #all(name: StoreNames, article?: string): Promise<unknown[]> {
    return this.#read(name, async (): Promise<unknown[]> => {
      if (article === undefined) return this.#db.getAll(name);
      const table = this.#db.transaction('annotations').store;
      if (table.indexNames.contains('article')) return table.index('article').getAll(article);
      const all: unknown[] = await table.getAll();
      return all.filter((value) => (value as Partial<Annotation>).article === article);
    }, []);
  }

  async #read<Value>(name: StoreNames, read: () => Promise<Value>, none: Value): Promise<Value> {
    try {
      return this.#db.objectStoreNames.contains(name) ? await read() : none;
    } catch (error) {
      throw faultOf(error);
    }
  }

  async #write(
    names: readonly StoreNames[],
    change: StoreChange,
    work: (at: TableOf) => readonly Promise<unknown>[],
  ): Promise<void> {
    if (this.isReadOnly) throw new StoreError('newer');
    try {
      const transaction = this.#db.transaction(names, 'readwrite');
      const at = ((name: StoreNames) => transaction.objectStore(name)) as unknown as TableOf;
      await settled(transaction, work, at);
    } catch (error) {
      throw faultOf(error);
    }
    await this.#summarise();
    if (this.#isClosed) return;
    this.#channel.postMessage(change);
    this.dispatchEvent(new CustomEvent<StoreChange>('change', { detail: change }));
  }

  /** Tells pages to come what they have to ask for: one after the other, the last knows most. */
  #summarise(): Promise<void> {
    this.#summarised = this.#summarised.then(async () => {
      try {
        const transaction = this.#db.transaction(['annotations', 'works']);
        const marked = new Set<string>();
        const index = transaction.objectStore('annotations').index('article');
        for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue())
          marked.add(String(at.key));
        const basket = await transaction.objectStore('works').count();
        // All may have been forgotten meanwhile.
        if (!this.#isClosed) changeSummary({ marked: [...marked], basket });
      } catch {
        // The next change tells them.
      }
    });
    return this.#summarised;
  }
}

type StoreNames = 'annotations' | 'articles' | 'works' | 'settings' | 'backups';
type Table<Name extends StoreNames> = {
  readonly get: (key: string) => Promise<Tables[Name]['value'] | undefined>;
  readonly put: (value: Tables[Name]['value'], key?: string) => Promise<string>;
  readonly delete: (key: string) => Promise<void>;
};
type TableOf = <Name extends StoreNames>(name: Name) => Table<Name>;

/** Waits for all work of a transaction; where a part of it fails, nothing of it is kept. */
async function settled(
  transaction: { readonly done: Promise<void>; readonly abort: () => void },
  work: (at: TableOf) => readonly Promise<unknown>[],
  at: TableOf,
): Promise<void> {
  const abort = (error: unknown): never => {
    try {
      transaction.abort();
    } catch {
      // It has failed already.
    }
    throw error;
  };
  let parts: readonly Promise<unknown>[];
  try {
    parts = work(at).map((part) => part.catch(abort));
  } catch (error) {
    parts = [Promise.reject(error as Error).catch(abort)];
  }
  // Each of them rejects where the transaction fails: none may go unheard.
  const outcomes = await Promise.allSettled([...parts, transaction.done]);
  const reasons = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  );
  // The first may only say that the transaction is over.
  if (reasons.length > 0) throw reasons.find((reason) => nameOf(reason) === full) ?? reasons[0];
}

/** What a change makes of an annotation that may have been changed elsewhere since `before`. */
function merged(
  before: Annotation,
  current: Annotation,
  { color, note = before.note }: Partial<Pick<Annotation, 'color' | 'note'>>,
): readonly [Annotation, ...Annotation[]] {
  const modified = now();
  const base = { ...current, color: color ?? current.color, modified };
  if (note === before.note || note === current.note) return [base];
  if (current.note === before.note) return [{ ...base, note }];
  const both = [current.note, note].filter((each) => each !== '').join('\n\n---\n\n');
  if (both.length <= longestNote) return [{ ...base, note: both }];
  return [base, { ...base, id: newId(), note }];
}

let opening: Promise<OwnStore> | undefined;

/**
 * The store of this page, opened once. Rejects with {@link StoreError} where there can be none;
 * a later call tries again.
 */
export function ownStore(): Promise<OwnStore> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw faultOf(error);
  });
  return opening;
}

/**
 * Deletes everything that is kept. Resolves when it is gone, in other tabs, too. Rejects with
 * {@link StoreError} where that cannot be.
 */
export async function forgetEverything(): Promise<void> {
  const store = await opening?.catch(() => undefined);
  store?.close();
  opening = undefined;
  try {
    await deleteDB(storeName);
  } catch (error) {
    throw faultOf(error);
  }
  changeSummary({ marked: [], basket: 0 });
  store?.dispatchEvent(new Event('close'));
}

async function open(): Promise<OwnStore> {
  return new OwnStore(await openLayout(storeName, layout));
}

export type Database = IDBPDatabase<Tables>;
export type UpgradeTransaction = IDBPTransaction<Tables, StoreNames[], 'versionchange'>;
/** Brings the database from one version of its layout to the next, within one transaction. */
export type LayoutStep = (db: Database, transaction: UpgradeTransaction) => void | Promise<void>;

/**
 * The layout of the database, step by step: who changes it adds a step and never changes one.
 * A step may wait for nothing but the transaction.
 */
const layout: readonly [LayoutStep, ...LayoutStep[]] = [
  (db) => {
    db.createObjectStore('annotations', { keyPath: 'id' }).createIndex('article', 'article');
    db.createObjectStore('articles', { keyPath: 'path' });
    db.createObjectStore('works', { keyPath: 'path' });
    db.createObjectStore('settings');
    db.createObjectStore('backups');
  },
];

/** Version of the database's layout. */
const storeVersion = layout.length;

/**
 * Opens a database and brings it to the last step of a layout, all or nothing. Of one that has been
 * changed before, all records are copied into `backups` first. A newer layout is opened as it is.
 */
export async function openLayout(name: string, steps: readonly LayoutStep[]): Promise<Database> {
  let reason: unknown;
  try {
    return await openDB<Tables>(name, steps.length, {
      async upgrade(db, from, _to, transaction) {
        try {
          if (from > 0) await copyAll(from, transaction);
          for (const step of steps.slice(from)) await step(db, transaction);
        } catch (error) {
          // The transaction would be kept: nobody waits for this promise.
          reason = error;
          transaction.abort();
          await transaction.done.catch(() => undefined);
        }
      },
    });
  } catch (error) {
    if (nameOf(error) === 'VersionError') return openDB<Tables>(name);
    throw reason ?? error;
  }
}

/** Copies all records of a layout into `backups`, under its version and the time. */
async function copyAll(version: number, transaction: UpgradeTransaction): Promise<void> {
  const copy: Record<string, { readonly keys: unknown[]; readonly values: unknown[] }> = {};
  for (const name of transaction.objectStoreNames) {
    if (name === 'backups') continue;
    const table = transaction.objectStore(name);
    copy[name] = { keys: await table.getAllKeys(), values: await table.getAll() };
  }
  await transaction.objectStore('backups').put(copy, `v${version} ${now()}`);
}

function faultOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(nameOf(error) === full ? 'full' : 'blocked', { cause: error });
}

const full = 'QuotaExceededError';

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function now(): string {
  return new Date().toISOString();
}

function isChange(value: unknown): value is StoreChange {
  return value === 'annotations' || value === 'works' || value === 'settings';
}

function isWork(value: unknown): value is BasketWork {
  const { path, key, reference, added } = (value ?? {}) as Partial<Record<string, unknown>>;
  return [path, key, reference, added].every((each) => typeof each === 'string');
}
