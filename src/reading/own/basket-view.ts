import { saveFile } from './save-file.ts';
import { strToU8, zipSync } from 'fflate';
import { report, writeClipboard } from '../clipboard.ts';
import { make } from '../dom.ts';
import { announce, button } from '../dom-later.ts';
import { inOwnLanguage, messages } from '../messages.ts';
import { bringBasket, inShort, putWork } from './basket.ts';
import {
  type RecordFormat,
  joinRecords,
  listItems,
  listPage,
  noteName,
  noteOf,
  recordFormats,
  uniqueNames,
} from './basket-files.ts';
import { say, sayFault } from './basket-said.ts';
import { askForLibrary, findButton, forgetResolver, resolver } from './find-it.ts';
import { own } from './messages.ts';
import { type BasketWork, type OwnStore, ownStore } from './store.ts';
import { dossiersOf, fetchWork, type WorkFile } from './work-file.ts';

export { loadPageMessages } from './messages.ts';

/** Files asked for at a time. */
const atOnce = 6;

/**
 * Shows the basket in `mount`, a part of the page of the notebook, and keeps it as it is kept: other
 * tabs change it, too.
 */
export async function showBasket(mount: HTMLElement): Promise<void> {
  await bringBasket();
  mount.replaceChildren();
  mount.classList.add('own-basket', 'yours');
  for (const [name, value] of Object.entries(inOwnLanguage())) mount.setAttribute(name, value);
  try {
    await new BasketView(mount, await ownStore()).show();
  } catch (error) {
    mount.append(make('p', {}, own.basket.view.empty));
    sayFault(error);
  }
  const part = mount.closest('section');
  if (part && location.hash === `#${part.id}`) part.scrollIntoView();
}

/** One line of the list: a work, which may have been removed since the page was opened. */
interface Line {
  readonly work: BasketWork;
  readonly isRemoved: boolean;
}

class BasketView {
  readonly #mount: HTMLElement;
  readonly #store: OwnStore;
  readonly #list = make('ol', { class: 'basket-works' });
  readonly #tools = make('div');
  readonly #library = make('div', { class: 'basket-bar' });
  readonly #files = new Map<string, WorkFile>();
  #lines: readonly Line[] = [];
  readonly #select = make('select', { id: 'basket-style' });
  /** One of the cite dialog's (`exports/cite/reference-styles.ts`); empty: as the articles print it. */
  #style = '';

  constructor(mount: HTMLElement, store: OwnStore) {
    this.#mount = mount;
    this.#store = store;
  }

  async show(): Promise<void> {
    const { view } = own.basket;
    this.#store.addEventListener('change', (event) => {
      const { detail } = event as CustomEvent<string>;
      if (detail === 'works') void this.#read().catch(sayFault);
      if (detail === 'settings') void this.#showLibrary();
    });
    this.#mount.append(
      make('p', { class: 'quiet' }, view.kept),
      this.#tools,
      this.#list,
      this.#library,
    );
    this.#tools.append(...this.#toolbars());
    await this.#read();
    void this.#showLibrary();
    void this.#fetchAll();
  }

  /** Reads the basket; what has been removed stays where it was, to be brought back. */
  async #read(): Promise<void> {
    const works = await this.#store.works();
    const byPath = new Map(works.map((work) => [work.path, work]));
    const before = this.#lines.map(({ work }): Line => {
      const now = byPath.get(work.path);
      byPath.delete(work.path);
      return { work: now ?? work, isRemoved: now === undefined };
    });
    // What has become another record is no loss.
    const replaced = new Set(works.flatMap(({ dossiers = [] }) => dossiers));
    this.#lines = [
      ...before.filter(({ work }) => !replaced.has(work.path)),
      ...[...byPath.values()].map((work) => ({ work, isRemoved: false })),
    ];
    this.#draw();
  }

  #draw(): void {
    const focus = document.activeElement?.closest<HTMLElement>('[data-work]');
    const at = focus && this.#list.contains(focus) ? focus.dataset['work'] : undefined;
    this.#tools.hidden = !this.#lines.some(({ isRemoved }) => !isRemoved);
    this.#list.replaceChildren(...this.#lines.map((line) => this.#item(line)));
    if (this.#lines.length === 0)
      this.#list.append(make('li', { class: 'basket-empty' }, own.basket.view.empty));
    if (at === undefined) return;
    const item = [...this.#list.children].find(
      (each) => each instanceof HTMLElement && each.dataset['work'] === at,
    );
    item?.querySelector<HTMLElement>('[data-undo], [data-remove]')?.focus();
  }

  #item({ work, isRemoved }: Line): HTMLElement {
    const { view } = own.basket;
    const named = inShort(work.reference);
    if (isRemoved) {
      const undo = make('button', { type: 'button', 'data-undo': '' }, view.undo);
      undo.addEventListener('click', () => void this.#store.putWorks([work]).catch(sayFault));
      return make(
        'li',
        { 'data-work': work.path },
        make(
          'p',
          { class: 'basket-ways' },
          make('span', { dir: 'auto' }, view.removed({ reference: named })),
          undo,
        ),
      );
    }
    const file = this.#files.get(work.path);
    const { text, lang } = this.#printed(work);
    const remove = make(
      'button',
      { type: 'button', 'data-remove': '', 'aria-label': view.removeNamed({ reference: named }) },
      view.remove,
    );
    remove.addEventListener(
      'click',
      () => void this.#store.removeWorks([work.path]).catch(sayFault),
    );
    const about = make('a', { href: work.path }, view.about);
    return make(
      'li',
      { 'data-work': work.path },
      make('p', { class: 'basket-reference', dir: 'auto', ...(lang && { lang }) }, text),
      ...(file ? [citedIn(file)] : []),
      make('p', { class: 'basket-ways' }, about, findButtonOf(work, named), remove),
    );
  }

  /** A work as the chosen style prints it; as it was put in where that cannot be had. */
  #printed(work: BasketWork): { text: string; html?: string | undefined; lang: string } {
    const file = this.#files.get(work.path);
    const styled = file?.styles.find(({ style }) => style === this.#style);
    return {
      text: styled?.text ?? file?.reference ?? work.reference,
      html: styled?.html,
      lang: file?.lang ?? '',
    };
  }

  #toolbars(): HTMLElement[] {
    const { view } = own.basket;
    const select = this.#select;
    select.append(new Option(view.asPrinted, ''));
    select.addEventListener('change', () => {
      this.#style = select.value;
      this.#draw();
    });
    const copy = toolButton(view.copy, () => void this.#copy(copy));
    return [
      make(
        'div',
        { class: 'basket-bar' },
        make('label', { for: 'basket-style' }, view.style),
        select,
        copy,
        toolButton(view.list, () => void this.#saveList()),
      ),
      make(
        'div',
        { class: 'basket-bar', role: 'group', 'aria-label': view.files },
        ...(Object.keys(recordFormats) as RecordFormat[]).map((format) =>
          toolButton(
            recordFormats[format].label,
            () => void this.#saveRecords(format),
            `data-${format}`,
          ),
        ),
        toolButton(view.notes, () => void this.#saveNotes(), 'data-notes'),
        toolButton(view.removeAll, () => void this.#empty(), 'data-empty'),
      ),
    ];
  }

  async #empty(): Promise<void> {
    const paths = this.#works().map(({ path }) => path);
    await this.#store.removeWorks(paths).catch(sayFault);
  }

  #works(): BasketWork[] {
    return this.#lines.filter(({ isRemoved }) => !isRemoved).map(({ work }) => work);
  }

  /** Fetches what is not there yet, and keeps works under the path that the site has for them. */
  async #fetchAll(): Promise<readonly BasketWork[]> {
    const waiting = this.#works().filter(({ path }) => !this.#files.has(path));
    const next = async (): Promise<void> => {
      for (let work = waiting.shift(); work; work = waiting.shift()) await this.#fetch(work);
    };
    await Promise.all(Array.from({ length: atOnce }, next));
    this.#offerStyles();
    this.#draw();
    return this.#works();
  }

  /** Every style in which the site prints one of the works. */
  #offerStyles(): void {
    const offered = new Set([...this.#select.options].map(({ value }) => value));
    const styles = [...this.#files.values()].flatMap((file) => file.styles);
    for (const { style } of styles) {
      if (!offered.has(style)) this.#select.append(new Option(style, style));
      offered.add(style);
    }
  }

  async #fetch(work: BasketWork): Promise<void> {
    try {
      const { path, file } = await fetchWork(work.path);
      this.#files.set(work.path, file).set(path, file);
      if (path === work.path) return;
      const { key, reference } = file;
      await putWork(this.#store, {
        path,
        key,
        reference,
        added: work.added,
        dossiers: dossiersOf(file),
      });
    } catch {
      // It is said with what is saved.
    }
  }

  #missing(works: readonly BasketWork[]): BasketWork[] {
    return works.filter(({ path }) => !this.#files.has(path));
  }

  async #saveRecords(format: RecordFormat): Promise<void> {
    const works = await this.#fetchAll();
    const files = works.flatMap(({ path }) => this.#files.get(path) ?? []);
    const had = files.filter(({ records }) => records[format] !== undefined);
    if (had.length === 0) return say(own.basket.view.nothing);
    const name = ['sources', format].join('.');
    saveFile(name, recordFormats[format].type, joinRecords(had, format));
    const missing = works.filter(
      ({ path }) => this.#files.get(path)?.records[format] === undefined,
    );
    this.#tell(had.length, missing, 'missing');
  }

  async #saveNotes(): Promise<void> {
    const works = await this.#fetchAll();
    const files = works.flatMap((work) => {
      const file = this.#files.get(work.path);
      return file ? [{ file, text: this.#printed(work).text }] : [];
    });
    if (files.length === 0) return say(own.basket.view.nothing);
    const names = uniqueNames(files.map(({ file }) => noteName(file.key)));
    const { file: words } = own.basket;
    const entries = files.map(
      ({ file, text }, nth) => [`${names[nth]}.md`, strToU8(noteOf(file, text, words))] as const,
    );
    const zip = zipSync(Object.fromEntries(entries));
    saveFile('sources.zip', 'application/zip', zip as Uint8Array<ArrayBuffer>);
    this.#tell(files.length, this.#missing(works), 'missing');
  }

  /** References in the order of a bibliography. */
  async #references() {
    const works = await this.#fetchAll();
    const { lang } = document.documentElement;
    const order = new Intl.Collator(lang || undefined, { sensitivity: 'base', numeric: true });
    const entries = works.map((work) => this.#printed(work));
    return { works, entries: entries.sort((a, b) => order.compare(a.text, b.text)) };
  }

  async #copy(copy: HTMLElement): Promise<void> {
    const { works, entries } = await this.#references();
    const text = `${entries.map((entry) => entry.text).join('\n')}\n`;
    report(copy, await writeClipboard({ text, html: listItems(entries).join('\n') }));
    if (this.#missing(works).length > 0) this.#tell(works.length, this.#missing(works), 'plain');
  }

  async #saveList(): Promise<void> {
    const { works, entries } = await this.#references();
    const { lang } = document.documentElement;
    const page = listPage(own.basket.title, lang, entries);
    saveFile('sources.html', 'text/html', page);
    this.#tell(works.length, this.#missing(works), 'plain');
  }

  #tell(count: number, missing: readonly BasketWork[], how: 'missing' | 'plain'): void {
    const { view } = own.basket;
    if (missing.length === 0) return announce(view.saved({ count }));
    const references = missing.map(({ reference }) => inShort(reference)).join(messages.semicolon);
    say(view[how]({ count: missing.length, references }));
  }

  async #showLibrary(): Promise<void> {
    const words = own.basket.find;
    const now = await resolver().catch(() => undefined);
    const had = this.#library.contains(document.activeElement);
    const change = toolButton(
      now ? words.change : words.choose,
      () => void askForLibrary(undefined, now),
    );
    const forget = toolButton(words.forget, () => void forgetResolver().catch(sayFault));
    const said = make(
      'span',
      {},
      now ? words.library({ host: new URL(now).host }) : words.noLibrary,
    );
    this.#library.replaceChildren(said, change, ...(now ? [forget] : []));
    if (had) change.focus();
  }
}

function citedIn({ citedIn: articles }: WorkFile): HTMLElement {
  const { view } = own.basket;
  return make(
    'p',
    { class: 'basket-ways' },
    ...articles.map(({ title, dossier }) =>
      make(
        'a',
        { href: new URL(dossier, location.href).pathname, dir: 'auto' },
        view.citedIn({ title }),
      ),
    ),
  );
}

function findButtonOf({ path }: BasketWork, reference: string): HTMLButtonElement {
  return findButton(reference, async () => {
    const { openurl, title } = (await fetchWork(path)).file;
    return { openurl, title };
  });
}

function toolButton(label: string, act: () => void, hook = ''): HTMLButtonElement {
  return button(label, act, { class: 'own-button', ...(hook && { [hook]: '' }) });
}
