import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import {
  type AnnotatedArticle,
  type Annotation,
  annotationSchema,
  readAnnotation,
  readArticle,
} from '../../annotations/model.ts';
import { changeSummary } from './summary.ts';

/** Version of the database's layout. Who raises it adds a step to `upgrade()`, never changes one. */
export const storeVersion = 1;

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
 * are told. What cannot be read is never written over.
 */
export class OwnStore extends EventTarget {
  readonly #db: IDBPDatabase<Tables>;
  readonly #channel = new BroadcastChannel(storeName);
  /** A newer layout: nothing may be written. */
  readonly isReadOnly: boolean;

  constructor(db: IDBPDatabase<Tables>) {
    super();
    this.#db = db;
    this.isReadOnly = db.version > storeVersion;
    // Another tab brings a newer layout, or clears everything: make way.
    db.addEventListener('versionchange', () => this.close());
    db.addEventListener('close', () => this.close());
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isChange(data))
        this.dispatchEvent(new CustomEvent<StoreChange>('change', { detail: data }));
    });
  }

  /** What is kept of an article by its path, or of all articles; in no order. */
  async annotations(article?: string): Promise<Kept> {
    const values: unknown[] =
      article === undefined
        ? await this.#db.getAll('annotations')
        : await this.#db.getAllFromIndex('annotations', 'article', article);
    const annotations: Annotation[] = [];
    const unread: unknown[] = [];
    for (const value of values) {
      const annotation = readAnnotation(value);
      if (annotation) annotations.push(annotation);
      else unread.push(value);
    }
    return { annotations, unread };
  }

  /** Articles that have been written about; those that cannot be read are left out. */
  async articles(): Promise<AnnotatedArticle[]> {
    const values: unknown[] = await this.#db.getAll('articles');
    return values.flatMap((value) => readArticle(value) ?? []);
  }

  /**
   * Keeps annotations, all or none of them, and what is known of their articles.
   * Throws {@link StoreError}.
   */
  async put(
    annotations: readonly Annotation[],
    articles: readonly AnnotatedArticle[] = [],
  ): Promise<void> {
    await this.#write(['annotations', 'articles'], 'annotations', (at) => [
      ...annotations.map((annotation) => at('annotations').put(annotationSchema.parse(annotation))),
      ...articles.map((article) => at('articles').put(article)),
    ]);
  }

  /**
   * Changes the note or the colour of one annotation. Where another tab has changed its note since
   * `before` was read, both notes are kept, one below the other. Gives what is kept now; undefined
   * where the annotation has been removed meanwhile.
   */
  async change(
    before: Annotation,
    { color = before.color, note = before.note }: Partial<Pick<Annotation, 'color' | 'note'>>,
  ): Promise<Annotation | undefined> {
    let now: Annotation | undefined;
    await this.#write(['annotations'], 'annotations', (at) => [
      at('annotations')
        .get(before.id)
        .then(async (value: unknown) => {
          const current = readAnnotation(value);
          if (!current) return;
          const isOther = current.note !== before.note && current.note !== note;
          now = {
            ...current,
            color,
            note:
              isOther && note !== before.note
                ? both(current.note, note)
                : isOther
                  ? current.note
                  : note,
            modified: new Date().toISOString(),
          };
          await at('annotations').put(now);
        }),
    ]);
    return now;
  }

  /** Takes annotations out. Who may want them back keeps them ({@link put}). */
  async remove(ids: readonly string[]): Promise<void> {
    await this.#write(['annotations'], 'annotations', (at) =>
      ids.map((id) => at('annotations').delete(id)),
    );
  }

  /** The works in the basket, in the order in which they were put in. */
  async works(): Promise<BasketWork[]> {
    const works = await this.#db.getAll('works');
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
    return this.#db.get('settings', name);
  }

  async changeSetting(name: string, value: unknown): Promise<void> {
    await this.#write(['settings'], 'settings', (at) => [at('settings').put(value, name)]);
  }

  /** What was kept before the layout changed, by the version and time of the change. */
  async backups(): Promise<ReadonlyMap<string, unknown>> {
    const names = await this.#db.getAllKeys('backups');
    const values = await this.#db.getAll('backups');
    return new Map(names.map((name, at) => [name, values[at]]));
  }

  /** Who asks for the store again gets another one. */
  close(): void {
    opening = undefined;
    this.#channel.close();
    this.#db.close();
  }

  async #write<Name extends keyof Tables & string>(
    names: readonly Name[],
    change: StoreChange,
    work: (at: TableOf) => readonly Promise<unknown>[],
  ): Promise<void> {
    if (this.isReadOnly) throw new StoreError('newer');
    try {
      const transaction = this.#db.transaction(
        names as unknown as ArrayLike<StoreNames>,
        'readwrite',
      );
      const at = ((name: StoreNames) => transaction.objectStore(name)) as unknown as TableOf;
      const all = [...work(at), transaction.done];
      // Each of them rejects where the transaction fails: none may go unheard.
      const outcomes = await Promise.allSettled(all);
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
    } catch (error) {
      throw faultOf(error);
    }
    await this.#summarise();
    this.#channel.postMessage(change);
    this.dispatchEvent(new CustomEvent<StoreChange>('change', { detail: change }));
  }

  /** Tells pages to come what they have to ask for. */
  async #summarise(): Promise<void> {
    try {
      const transaction = this.#db.transaction(['annotations', 'works']);
      const marked = new Set<string>();
      const index = transaction.objectStore('annotations').index('article');
      for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue())
        marked.add(String(at.key));
      const basket = await transaction.objectStore('works').count();
      changeSummary({ marked: [...marked], basket });
    } catch {
      // The next change tells them.
    }
  }
}

type StoreNames = 'annotations' | 'articles' | 'works' | 'settings' | 'backups';
type Table<Name extends StoreNames> = {
  readonly get: (key: string) => Promise<Tables[Name]['value'] | undefined>;
  readonly put: (value: Tables[Name]['value'], key?: string) => Promise<string>;
  readonly delete: (key: string) => Promise<void>;
};
type TableOf = <Name extends StoreNames>(name: Name) => Table<Name>;

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

/** Deletes everything that is kept. Resolves when it is gone, in other tabs, too. */
export async function forgetEverything(): Promise<void> {
  (await opening?.catch(() => undefined))?.close();
  opening = undefined;
  await deleteDB(storeName);
  changeSummary({ marked: [], basket: 0 });
}

async function open(): Promise<OwnStore> {
  try {
    return new OwnStore(await openDB<Tables>(storeName, storeVersion, { upgrade }));
  } catch (error) {
    // A newer layout is opened as it is, to be read.
    if (nameOf(error) === 'VersionError') return new OwnStore(await openDB<Tables>(storeName));
    throw error;
  }
}

function upgrade(db: IDBPDatabase<Tables>, from: number): void {
  if (from < 1) {
    db.createObjectStore('annotations', { keyPath: 'id' }).createIndex('article', 'article');
    db.createObjectStore('articles', { keyPath: 'path' });
    db.createObjectStore('works', { keyPath: 'path' });
    db.createObjectStore('settings');
    db.createObjectStore('backups');
  }
}

function faultOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(nameOf(error) === 'QuotaExceededError' ? 'full' : 'blocked', {
    cause: error,
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function both(first: string, second: string): string {
  return [first, second].filter((note) => note !== '').join('\n\n---\n\n');
}

function isChange(value: unknown): value is StoreChange {
  return value === 'annotations' || value === 'works' || value === 'settings';
}
