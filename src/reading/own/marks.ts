import { type Anchor, anchorAll } from '../../annotations/anchor.ts';
import type { Color } from '../../annotations/colors.ts';
import { type Annotation, type Target, longestQuote } from '../../annotations/model.ts';
import { targetOf } from '../../annotations/describe.ts';
import { newId } from '../../annotations/new-id.ts';
import { announce } from '../dom-later.ts';
import { headerHeight } from '../dom.ts';
import { forget, recall, remember } from '../store.ts';
import { storageKeys } from '../stored.ts';
import { articleRecord } from './article-record.ts';
import { Drawing } from './draw.ts';
import { own } from './messages.ts';
import { hideNotice, showNotice } from './notice.ts';
import { type OwnStore, ownStore, StoreError } from './store.ts';
import { articleHere } from './summary.ts';
import { abstractBlock, AnnotatedText, whereIs } from './text.ts';

/** An annotation of this article, and where it is now. */
export interface Marked {
  readonly annotation: Annotation;
  /** Where the words stand on this page. */
  readonly anchor?: Anchor;
  readonly range?: Range;
  /** The words are nowhere in the article any more. */
  readonly isOrphan: boolean;
}

/** What happened to an attempt to mark words. */
export type MarkResult = Marked | 'nothing' | 'too long' | undefined;

/**
 * The reader's highlights and notes on this page: reads them, finds their words, draws them and
 * keeps what is changed. Says so by a `change` event.
 */
export class Marks extends EventTarget {
  readonly article: string;
  readonly root: HTMLElement;
  readonly #store: OwnStore;
  readonly #drawing: Drawing;
  #text: AnnotatedText;
  #all: readonly Marked[] = [];
  #unread: readonly unknown[] = [];
  #current = '';
  /** The current one is shown as such. */
  #isLit = false;
  #reading = 0;
  /** The last reading: what has been changed here is shown when it is done. */
  #shown: Promise<void> = Promise.resolve();

  constructor(store: OwnStore, article: string, root: HTMLElement, signal: AbortSignal) {
    super();
    this.article = article;
    this.root = root;
    this.#store = store;
    this.#text = new AnnotatedText(root);
    this.#drawing = new Drawing(root, signal);
    // Whatever changed it: another tab, another part of this page, this one.
    store.addEventListener('change', (event) => {
      if (!(event instanceof CustomEvent) || event.detail !== 'annotations') return;
      this.#shown = this.read();
      this.#shown.catch(() => undefined);
    });
  }

  /** All that is marked in this article, in reading order, orphans last. */
  get all(): readonly Marked[] {
    return this.#all;
  }

  /** Records that this version cannot read. */
  get unread(): readonly unknown[] {
    return this.#unread;
  }

  /** The one that the reader has come to. */
  get current(): Marked | undefined {
    return this.#all.find(({ annotation }) => annotation.id === this.#current);
  }

  find(id: string): Marked | undefined {
    return this.#all.find(({ annotation }) => annotation.id === id);
  }

  /** Reads what is kept, finds it in the text and draws it. */
  async read(): Promise<void> {
    const nth = ++this.#reading;
    const { annotations, unread } = await this.#store.annotations(this.article);
    if (nth !== this.#reading) return;
    this.#unread = unread;
    const targets = annotations.map(({ target }) => target);
    const anchors = anchorAll(targets, this.#text.blocks, aliasesOf(this.root));
    this.#all = annotations
      .map((annotation, at) => this.#locate(annotation, anchors[at]))
      .sort((a, b) => Number(a.isOrphan) - Number(b.isOrphan) || inOrder(a, b));
    this.#draw();
    void this.#keepPlaces();
  }

  /** Reads the text anew, after it has changed under the reader. */
  async renew(): Promise<void> {
    this.#text = new AnnotatedText(this.root);
    await this.read();
  }

  /** Highlights the words of a selection. The same words again get the colour. */
  async add(selection: Range, color: Color): Promise<MarkResult> {
    const places = this.#text.placesOf(selection);
    if (!places) return 'nothing';
    const target = targetOf(places.start, places.end, this.#text.blocks);
    if (!target) return selection.toString().length > longestQuote ? 'too long' : 'nothing';
    const same = this.#all.find(({ annotation }) => isSame(annotation.target, target));
    if (same) {
      await this.change(same.annotation, { color });
      return this.find(same.annotation.id);
    }
    const now = new Date().toISOString();
    const annotation: Annotation = {
      id: newId(),
      article: this.article,
      created: now,
      modified: now,
      color,
      note: '',
      target,
      where: whereIs(this.#text, target.start.block),
    };
    const isKept = await this.#try(() =>
      this.#store.put([annotation], [articleRecord(this.article)]),
    );
    if (!isKept) return undefined;
    rememberColor(color);
    announce(own.marks.highlighted);
    await this.#shown;
    return this.find(annotation.id);
  }

  /** Changes colour or note. False where it could not be kept. */
  async change(
    annotation: Annotation,
    changes: Partial<Pick<Annotation, 'color' | 'note'>>,
  ): Promise<Annotation | undefined> {
    let kept: Annotation | undefined;
    await this.#try(async () => {
      kept = await this.#store.change(annotation, changes);
    });
    if (kept && changes.color) rememberColor(changes.color);
    if (kept?.note) void this.#askToPersist();
    await this.#shown;
    return kept;
  }

  /** Takes annotations away, and offers to bring them back. */
  async remove(annotations: readonly Annotation[]): Promise<void> {
    const isGone = await this.#try(() => this.#store.remove(annotations.map(({ id }) => id)));
    if (!isGone) return;
    await this.#shown;
    const { marks } = own;
    const hadNote = annotations.length === 1 && annotations[0]?.note !== '';
    showNotice(hadNote ? marks.removedWithNote : marks.removed({ count: annotations.length }), {
      label: marks.undo,
      act: () => void this.#restore(annotations),
    });
  }

  async #restore(annotations: readonly Annotation[]): Promise<void> {
    if (!(await this.#try(() => this.#store.put(annotations)))) return;
    announce(own.marks.restored);
    await this.#shown;
  }

  /** The highlight at a point of the window; of several the shortest. */
  at(x: number, y: number): Marked | undefined {
    const place = caretAt(x, y);
    if (!place) return undefined;
    const hit = this.#all.filter(
      ({ range }) => range?.isPointInRange(place.node, place.offset) && isOver(range, x, y),
    );
    return hit.sort((a, b) => length(a) - length(b))[0];
  }

  /** Leads to the words, or to the page that has them. */
  goTo({ annotation, range }: Marked): void {
    if (!range) return;
    this.#current = annotation.id;
    this.#isLit = true;
    this.#drawing.mark(annotation.id);
    const { top } = range.getBoundingClientRect();
    const isSeen = top > headerHeight() && top < innerHeight * 0.8;
    if (!isSeen) scrollBy({ top: top - headerHeight() - innerHeight / 4, behavior: 'instant' });
    announce(own.marks.editor.name({ words: annotation.target.quote.exact.slice(0, 200) }));
    this.dispatchEvent(new Event('current'));
  }

  /** The reader is done with the current one: it looks as the others do again. */
  settle(): void {
    this.#isLit = false;
    this.#drawing.mark('');
  }

  /** Goes to the next or the previous highlight from where the reader is. */
  step(direction: 1 | -1): Marked | undefined {
    const here = this.#all.filter(({ range }) => range);
    const at = here.findIndex(({ annotation }) => annotation.id === this.#current);
    const edge = headerHeight();
    const below = here.findIndex(({ range }) => (range?.getBoundingClientRect().top ?? 0) > edge);
    const from = below < 0 ? here.length : below;
    const isNear = at >= 0 && isInWindow(here[at]?.range);
    const next = here[isNear ? at + direction : direction > 0 ? from : from - 1];
    if (next) this.goTo(next);
    return next;
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      hideNotice();
      return true;
    } catch (error) {
      showFault(error);
      return false;
    }
  }

  /** Asks once, with the first note, that the browser does not clear what is kept by itself. */
  async #askToPersist(): Promise<void> {
    try {
      if (await this.#store.setting('asked-to-persist')) return;
      await this.#store.changeSetting('asked-to-persist', true);
      await navigator.storage.persist();
    } catch {
      // It stays as the browser has it.
    }
  }

  /**
   * Keeps the places of annotations that came without one, in other people's files, once the whole
   * text says where their words stand: lists name it from then on.
   */
  async #keepPlaces(): Promise<void> {
    if (this.#store.isReadOnly || !this.#isWhole()) return;
    const placed = this.#all.flatMap(({ annotation, anchor }) => {
      const found = anchor && hasNoPlace(annotation) ? this.#placed(annotation, anchor) : undefined;
      return found && !isEqual(found, annotation) ? [found] : [];
    });
    if (placed.length === 0) return;
    try {
      await this.#store.place(placed);
    } catch {
      // They are found again the next time.
    }
  }

  #placed(annotation: Annotation, { start, end, fit }: Anchor): Annotation | undefined {
    const target = targetOf(start, end, this.#text.blocks);
    if (!target) return undefined;
    // Words that have changed since stay as they were marked.
    const quote = fit === 'exact' ? target.quote : annotation.target.quote;
    return {
      ...annotation,
      target: { ...target, quote },
      where: whereIs(this.#text, target.start.block),
    };
  }

  #locate(annotation: Annotation, found: Anchor | undefined): Marked {
    const { target } = annotation;
    const range = found && this.#text.rangeOf(found.start, found.end);
    if (found && range) return { annotation, anchor: found, range, isOrphan: false };
    const isElsewhere = target.start.block.includes('/') || !this.#isWhole();
    return { annotation, isOrphan: !isElsewhere };
  }

  /** Whether this page has the whole text of the article. */
  #isWhole(): boolean {
    return location.pathname === this.article;
  }

  #draw(): void {
    this.#drawing.show(
      this.#all.flatMap(({ annotation: { id, color }, range }) =>
        range ? [{ id, color, range }] : [],
      ),
      this.#isLit ? this.#current : '',
    );
    this.dispatchEvent(new Event('change'));
  }
}

/** Says why something could not be kept. */
export function showFault(error: unknown): void {
  const { faults } = own.marks;
  showNotice(faults[error instanceof StoreError ? error.fault : 'blocked']);
}

let here: Promise<Marks> | undefined;

/**
 * What is marked on this page, read once. Rejects where nothing can be kept ({@link StoreError}), or
 * where the page belongs to no article; a later call tries again.
 */
export function marksHere(signal: AbortSignal): Promise<Marks> {
  here ??= open(signal).catch((error: unknown) => {
    here = undefined;
    throw error;
  });
  return here;
}

async function open(signal: AbortSignal): Promise<Marks> {
  const article = articleHere();
  const root = document.querySelector<HTMLElement>('main');
  if (article === undefined || !root) throw new Error('Unexpected page without an article');
  const store = await ownStore();
  await bringDraft(store);
  const marks = new Marks(store, article, root, signal);
  await marks.read();
  return marks;
}

/** A note that was being written when its page was closed. */
interface Draft {
  readonly id: string;
  readonly note: string;
}

/** Lays aside at once what is being written: a closing page has no time for the database. */
export function layAside(draft: Draft | undefined): void {
  if (draft) remember(storageKeys.draft, JSON.stringify(draft));
  else forget(storageKeys.draft);
}

/** Keeps what was laid aside. */
async function bringDraft(store: OwnStore): Promise<void> {
  const text = recall(storageKeys.draft);
  if (text === null) return;
  try {
    const { id, note } = JSON.parse(text) as Partial<Record<keyof Draft, unknown>>;
    const { annotations } = await store.annotations();
    const annotation = annotations.find((each) => each.id === id);
    if (annotation && typeof note === 'string' && note !== annotation.note)
      await store.change(annotation, { note });
    forget(storageKeys.draft);
  } catch (error) {
    // Unless it cannot be kept now, it is nobody's.
    if (!(error instanceof StoreError)) forget(storageKeys.draft);
  }
}

function rememberColor(color: Color): void {
  remember(storageKeys.color, color);
}

/** Ids that were replaced, each with the block that stands there now (`data-alias`). */
function aliasesOf(root: Element): ReadonlyMap<string, string> {
  return new Map(
    [...root.querySelectorAll('[data-alias][id]')].flatMap((alias) => {
      const block = alias.parentElement?.closest('[id]');
      return block ? [[alias.id, block.id] as const] : [];
    }),
  );
}

/** Whether nothing but the words was known of an annotation, or of its block no more than the id. */
function hasNoPlace({ target, where }: Annotation): boolean {
  const { block } = target.start;
  return block === '' || (where.order === 0 && block !== abstractBlock);
}

function isEqual(one: Annotation, other: Annotation): boolean {
  return JSON.stringify([one.target, one.where]) === JSON.stringify([other.target, other.where]);
}

function inOrder(a: Marked, b: Marked): number {
  if (a.range && b.range)
    return (
      a.range.compareBoundaryPoints(Range.START_TO_START, b.range) ||
      a.range.compareBoundaryPoints(Range.END_TO_END, b.range)
    );
  const { where: first, target } = a.annotation;
  const { where: second, target: other } = b.annotation;
  return first.order - second.order || target.start.offset - other.start.offset;
}

function isSame(a: Target, b: Target): boolean {
  return (
    a.start.block === b.start.block &&
    a.end.block === b.end.block &&
    a.start.offset === b.start.offset &&
    a.end.offset === b.end.offset
  );
}

function caretAt(
  x: number,
  y: number,
): { readonly node: Node; readonly offset: number } | undefined {
  const known: Partial<Pick<Document, 'caretPositionFromPoint'>> = document;
  if (known.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Safari before 18.4, Chrome before 128.
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function isOver(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

function isInWindow(range: Range | undefined): boolean {
  const box = range?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

function length({ annotation }: Marked): number {
  return annotation.target.quote.exact.length;
}
