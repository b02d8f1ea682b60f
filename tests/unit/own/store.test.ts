import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Annotation, longestNote } from '../../../src/annotations/index.ts';
import {
  type LayoutStep,
  OwnStore,
  type StoreError,
  forgetEverything,
  openLayout,
  ownStore,
  storeName,
} from '../../../src/reading/own/store.ts';
import { readSummary } from '../../../src/reading/own/summary.ts';
import { anAnnotation, anArticle, memory } from './kept.ts';

const open: OwnStore[] = [];

/** The store as another tab has it: an object of its own on the same database. */
async function tab(): Promise<OwnStore> {
  await ownStore();
  const store = new OwnStore(await openDB(storeName));
  open.push(store);
  return store;
}

beforeEach(() => {
  vi.stubGlobal('localStorage', memory());
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const store of open.splice(0)) store.close();
  await forgetEverything();
  vi.unstubAllGlobals();
});

const ids = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id).sort();

async function raw(table: 'annotations' | 'works', value: unknown): Promise<void> {
  await ownStore();
  const db = await openDB(storeName);
  await db.put(table, value);
  db.close();
}

describe('what the reader keeps', () => {
  it('is found again, by article and all of it', async () => {
    const store = await ownStore();
    const [a, b] = [anAnnotation({ id: 'a' }), anAnnotation({ id: 'b', article: '/articles/o/' })];
    await store.put([a, b], [anArticle()]);
    expect((await store.annotations('/articles/o/')).annotations).toEqual([b]);
    expect(ids((await store.annotations()).annotations)).toEqual(['a', 'b']);
    expect(await store.articles()).toEqual([anArticle()]);
  });

  it('is told to pages to come in short', async () => {
    const store = await ownStore();
    await store.put([
      anAnnotation({ id: 'a' }),
      anAnnotation({ id: 'b', article: '/articles/o/' }),
    ]);
    const work = { path: '/w/', key: 'k', reference: 'R', added: '2026-01-01' };
    await store.putWorks([work]);
    expect(readSummary()).toMatchObject({ marked: ['/articles/a/', '/articles/o/'], basket: 1 });
    await store.remove(['b']);
    expect(readSummary()).toMatchObject({ marked: ['/articles/a/'], basket: 1 });
    await store.remove(['a']);
    await store.removeWorks([work.path]);
    expect(readSummary()).toEqual({ marked: [], basket: 0, kept: [] });
  });

  it('is gone when everything is forgotten, for other tabs, too', async () => {
    const store = await ownStore();
    const other = await tab();
    const lost = vi.fn();
    other.addEventListener('close', lost);
    await store.put([anAnnotation()]);
    await forgetEverything();
    expect(lost).toHaveBeenCalledOnce();
    expect((await (await ownStore()).annotations()).annotations).toEqual([]);
    expect(readSummary()).toEqual({ marked: [], basket: 0, kept: [] });
  });
});

describe('records that cannot be read', () => {
  it('are given as they are, and left where they are', async () => {
    const broken = { id: 'b', article: '/articles/a/', note: 7 };
    await raw('annotations', broken);
    const store = await ownStore();
    await store.put([anAnnotation({ id: 'a' })]);
    const { annotations, unread } = await store.annotations();
    expect(ids(annotations)).toEqual(['a']);
    expect(unread).toEqual([broken]);
    expect(await store.change(anAnnotation({ id: 'b' }), { note: 'x' })).toBeUndefined();
    expect((await store.annotations('/articles/a/')).unread).toEqual([broken]);
  });

  it('are put among the backups where another takes their name', async () => {
    const broken = { id: 'a', note: 7 };
    await raw('annotations', broken);
    const store = await ownStore();
    await store.put([anAnnotation({ id: 'a' })]);
    expect((await store.annotations()).unread).toEqual([]);
    expect([...(await store.backups()).values()]).toEqual([broken]);
  });

  it('are left out of the basket', async () => {
    await raw('works', { path: '/w/', key: 7 });
    expect(await (await ownStore()).works()).toEqual([]);
  });
});

describe('two tabs', () => {
  it('keep both notes where each has changed the same one', async () => {
    const [one, two] = [await ownStore(), await tab()];
    const before = anAnnotation({ note: '' });
    await one.put([before]);
    await Promise.all([
      one.change(before, { note: 'first' }),
      two.change(before, { note: 'second', color: 'red' }),
    ]);
    const { annotations } = await one.annotations();
    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.note.split('\n\n---\n\n').sort()).toEqual(['first', 'second']);
    expect(annotations[0]?.color).toBe('red');
  });

  it('keep what the other has changed where one changes the colour alone', async () => {
    const [one, two] = [await ownStore(), await tab()];
    const before = anAnnotation({ note: 'old' });
    await one.put([before]);
    await one.change(before, { note: 'new', color: 'green' });
    expect(await two.change(before, { color: 'red' })).toMatchObject({ note: 'new', color: 'red' });
    expect(await two.change(before, { note: 'old' })).toMatchObject({ note: 'new', color: 'red' });
  });

  it('keep what the other has changed where one has found the place of the words', async () => {
    const [one, two] = [await ownStore(), await tab()];
    const before = anAnnotation({ note: 'old' });
    const others = [anAnnotation({ id: '2' }), anAnnotation({ id: '3' })];
    await one.put([before, ...others]);
    await two.change(before, { note: 'new' });
    await two.remove(['2']);
    const start = { block: 'p-new', offset: 1 };
    const where = { paragraph: '9', order: 900 };
    const placed = [before, ...others].map((each) => ({
      ...each,
      target: { ...each.target, start },
      where,
    }));
    placed[2]!.target.quote = { ...before.target.quote, exact: 'others' };
    await one.place(placed);
    const { annotations } = await one.annotations();
    expect(ids(annotations)).toEqual(['1', '3']);
    expect(annotations[0]).toMatchObject({ note: 'new', target: { start }, where });
    expect(annotations[1]).toEqual(others[1]);
  });

  it('keep two notes that are too long for one each for itself', async () => {
    const [one, two] = [await ownStore(), await tab()];
    const before = anAnnotation({ note: '' });
    await one.put([before]);
    await one.change(before, { note: 'a'.repeat(longestNote) });
    await two.change(before, { note: 'b'.repeat(longestNote) });
    const { annotations, unread } = await one.annotations();
    expect(annotations.map(({ note }) => note[0]).sort()).toEqual(['a', 'b']);
    expect(unread).toEqual([]);
  });

  it('bring nothing back that the other has removed', async () => {
    const [one, two] = [await ownStore(), await tab()];
    const before = anAnnotation();
    await one.put([before]);
    await two.remove([before.id]);
    expect(await one.change(before, { note: 'x' })).toBeUndefined();
    expect((await one.annotations()).annotations).toEqual([]);
  });

  it('hear of each other’s changes', async () => {
    const [one, two] = [await ownStore(), await tab()];
    const heard = new Promise((resolve) => {
      two.addEventListener('change', (event) => resolve((event as CustomEvent).detail));
    });
    await one.put([anAnnotation()]);
    expect(await heard).toBe('annotations');
  });

  it('tell pages to come all that both have kept', async () => {
    const [one, two] = [await ownStore(), await tab()];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? one : two).put([anAnnotation({ id: `${n}`, article: `/articles/${n}/` })]),
      ),
    );
    await Promise.all([one.summarised(), two.summarised()]);
    expect(readSummary().marked).toHaveLength(20);
  });
});

describe('a fault', () => {
  it('of storage that is not there is told as such, and the next call tries again', async () => {
    const { indexedDB } = globalThis;
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    await expect(ownStore()).rejects.toMatchObject({ fault: 'blocked' } satisfies Fault);
    vi.stubGlobal('indexedDB', indexedDB);
    await expect(ownStore()).resolves.toBeInstanceOf(OwnStore);
  });

  it('of a full device in the middle of a write leaves nothing half', async () => {
    const store = await ownStore();
    await store.put([anAnnotation({ id: 'kept' })]);
    const { put } = IDBObjectStore.prototype;
    let left = 2;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (left-- === 0) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const many = ['1', '2', '3', '4'].map((id) => anAnnotation({ id }));
    await expect(store.put(many)).rejects.toMatchObject({ fault: 'full' } satisfies Fault);
    expect(ids((await store.annotations()).annotations)).toEqual(['kept']);
  });

  it('of what is no annotation leaves nothing half', async () => {
    const store = await ownStore();
    const wrong = { ...anAnnotation({ id: 'b' }), created: 'yesterday' };
    await expect(store.put([anAnnotation({ id: 'a' }), wrong])).rejects.toThrow(RangeError);
    await expect(
      store.change(anAnnotation(), { note: 'x'.repeat(longestNote + 1) }),
    ).rejects.toThrow(RangeError);
    expect((await store.annotations()).annotations).toEqual([]);
  });

  it('of a store that is closed while it writes: what was begun is done', async () => {
    const store = await ownStore();
    const writing = store.put([anAnnotation()]);
    store.close();
    await writing;
    await expect(store.put([anAnnotation({ id: 'b' })])).rejects.toMatchObject({
      fault: 'blocked',
    } satisfies Fault);
    expect(ids((await (await ownStore()).annotations()).annotations)).toEqual(['1']);
  });

  it('of a list that this device does not remember costs nothing that is kept', async () => {
    vi.stubGlobal('localStorage', undefined);
    const store = await ownStore();
    await store.put([anAnnotation()]);
    expect((await store.annotations()).annotations).toHaveLength(1);
  });
});

describe('a newer layout', () => {
  const step: LayoutStep = (db) => {
    db.deleteObjectStore('works');
  };

  it('is read only, as far as it is the same', async () => {
    const store = await ownStore();
    await store.put([anAnnotation()]);
    store.close();
    (await openLayout(storeName, [none, step])).close();
    const old = await ownStore();
    expect(old.isReadOnly).toBe(true);
    expect((await old.annotations()).annotations).toEqual([anAnnotation()]);
    expect(await old.works()).toEqual([]);
    await expect(old.put([anAnnotation()])).rejects.toMatchObject({ fault: 'newer' });
  });

  it('is begun with a copy of all records among the backups', async () => {
    const store = await ownStore();
    await store.put([anAnnotation()], [anArticle()]);
    await store.changeSetting('library', 'https://example.org/');
    store.close();
    const db = await openLayout(storeName, [none, step]);
    const [name] = await db.getAllKeys('backups');
    const [copy] = await db.getAll('backups');
    db.close();
    expect(name).toMatch(/^v1 \d{4}-/);
    expect(copy).toMatchObject({
      annotations: { values: [anAnnotation()] },
      articles: { values: [anArticle()] },
      works: { values: [] },
      settings: { keys: ['library'], values: ['https://example.org/'] },
    });
  });

  it('that fails leaves the old one as it was', async () => {
    const store = await ownStore();
    await store.put([anAnnotation()]);
    store.close();
    const failing: LayoutStep = async (_db, transaction) => {
      await transaction.objectStore('annotations').clear();
      throw new Error('Unexpected');
    };
    await expect(openLayout(storeName, [none, failing])).rejects.toThrow();
    const again = await ownStore();
    expect(again.isReadOnly).toBe(false);
    expect((await again.annotations()).annotations).toEqual([anAnnotation()]);
    expect((await again.backups()).size).toBe(0);
  });
});

type Fault = Partial<StoreError>;

/** The first step, which has been taken. */
const none: LayoutStep = () => undefined;
