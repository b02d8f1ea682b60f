import { type Apparatus, inText, type Mark, outerMark, sameWork } from './apparatus.ts';
import { alreadyPrints, copyOf, noteContent } from './copy.ts';
import { betweenSlots } from '../messages/slots.ts';
import { make } from './dom.ts';
import { isRtl } from './dom-later.ts';
import { digits, inOwnLanguage, messages } from './messages.ts';

/** Links of a work's entry that lead to the work itself. */
const workLinks = '.reference a[href^="http"], .work-links a[href]';

/** What the box shows for one mark. */
export interface PreviewContent {
  /** "Note 3", or "Source" for a citation in the running text. */
  readonly title: string;
  /** "¶3", where the text calls it; empty where paragraphs have no numbers. */
  readonly place: string;
  /** "1 of 2", by which citation of its work this is; empty where there is only one. */
  readonly count: string;
  /** "Article", for a box in passing: the kind of what is cited. */
  readonly kind: string;
  /** "Note 2", which calls this note, and the way back to it; absent for what the text calls. */
  readonly outer?: { readonly title: string; readonly back: string };
  readonly body: DocumentFragment;
}

/** What only a pinned box shows, beside its head: it has links and buttons. */
export const whenPinned = '.preview-meta, .preview-actions';

/**
 * The words of a note, then every work it cites in full: kind, locator, where else it is cited,
 * its dossier, link and archived copy. Everything is cloned from the lists at the end
 * of the page; links to other marks keep their addresses, so that they work when copied.
 */
export function previewContent(apparatus: Apparatus, mark: Mark): PreviewContent {
  const body = document.createDocumentFragment();
  const note = make('div', { class: 'preview-note', ...languageOf(mark.note) });
  if (mark.note) {
    note.append(copyOf(noteContent(mark.note)));
    body.append(note);
  }
  const works = mark.works.flatMap((id) => document.getElementById(id) ?? []);
  for (const work of works) body.append(workCopy(apparatus, mark, work, note));
  const { marks, at } = sameWork(apparatus, mark);
  const outer = outerMark(apparatus, mark);
  return {
    title: markTitle(mark),
    place: paragraphOf(inText(apparatus, mark)) ?? '',
    count: marks.length > 1 && at >= 0 ? countOf(at, marks.length) : '',
    kind: kindOf(mark, works),
    ...(outer ? { outer: { title: markTitle(outer), back: backTo(outer) } } : {}),
    body,
  };
}

/** "Note 3" or "Source". */
export function markTitle(mark: Mark): string {
  const { note, source } = messages.preview;
  return mark.note ? note({ label: markNumber(mark) }) : source;
}

function backTo(mark: Mark): string {
  const { backToNote, backToSource } = messages.preview;
  return mark.note ? backToNote({ label: markNumber(mark) }) : backToSource;
}

/** "1 of 2", for the first of two. */
export function countOf(at: number, total: number): string {
  return messages.preview.count({ nth: at + 1, total });
}

/** The language and direction of what is copied, where they are not the page's. */
function languageOf(original: Element | null | undefined): Readonly<Record<string, string>> {
  const { documentElement: page } = document;
  if (!original) return {};
  const lang = original.closest<HTMLElement>('[lang]')?.lang;
  return {
    ...(lang && lang !== page.lang ? { lang } : {}),
    ...(isRtl(original) === isRtl(page) ? {} : { dir: isRtl(original) ? 'rtl' : 'ltr' }),
  };
}

function workCopy(
  apparatus: Apparatus,
  mark: Mark,
  work: HTMLElement,
  note: HTMLElement,
): HTMLElement {
  const reference = work.querySelector<HTMLElement>('.reference');
  const copy = make('div', { class: 'preview-work' });
  if (reference && !alreadyPrints(note.textContent, reference.textContent)) {
    copy.append(
      make(
        'p',
        { class: 'preview-reference', ...languageOf(reference), dir: 'auto' },
        copyOf([...reference.childNodes]),
      ),
    );
  }
  const facts: (Node | string)[] = [];
  const kind = work.dataset['kindLabel'];
  const shown = work.querySelector('.kind');
  if (shown) facts.push(copyOf([shown]));
  else if (kind) facts.push(make('span', { class: 'kind' }, kind));
  const locator = locatorOf(mark, work.id);
  if (locator)
    facts.push(kind ? messages.comma : '', make('span', { class: 'preview-locator' }, locator));
  const others = alsoCited(apparatus, mark, work.id);
  if (others) facts.push(facts.length > 0 ? ' · ' : '', others);
  if (facts.length > 0) copy.append(make('p', { class: 'preview-meta' }, ...facts));
  copy.append(actions(work, reference, new Set(linksIn(note, copy))));
  return copy;
}

/** "Article, pp. 3–5", or "Article, Book" where a note cites several works. */
function kindOf(mark: Mark, works: readonly HTMLElement[]): string {
  const kinds = works.flatMap((work) => work.dataset['kindLabel'] ?? []);
  const [only, ...more] = works;
  const locator = only && more.length === 0 ? locatorOf(mark, only.id) : '';
  return [...new Set([...kinds, locator])].filter(Boolean).join(messages.comma);
}

/** Addresses that the box leads to already. */
function linksIn(...parts: readonly HTMLElement[]): string[] {
  return parts.flatMap((part) => [...part.querySelectorAll('a')].map(({ href }) => href));
}

/** The ways on from a work, without those to addresses that were `said`. */
function actions(
  work: HTMLElement,
  reference: HTMLElement | null,
  said: ReadonlySet<string>,
): HTMLElement {
  const row = make('p', { class: 'preview-actions', ...inOwnLanguage() });
  const dossier = work.querySelector<HTMLAnchorElement>('a.dossier-link');
  if (dossier) {
    const said = { 'data-dossier': reference?.textContent.replace(/\s+/g, ' ').trim() ?? '' };
    row.append(make('a', { href: dossier.href, ...said }, messages.preview.about), ' ');
  }
  if (reference) {
    const { copyCitation } = messages.preview;
    row.append(make('button', { type: 'button', 'data-copy': work.id }, copyCitation), ' ');
  }
  for (const link of work.querySelectorAll<HTMLAnchorElement>(workLinks))
    if (!said.has(link.href)) row.append(copyOf([link]), ' ');
  return row;
}

function alsoCited(apparatus: Apparatus, mark: Mark, work: string): HTMLElement | undefined {
  const notes = new Map<string, HTMLAnchorElement>();
  const paragraphs = new Map<string, HTMLAnchorElement>();
  const own = mark.note ?? mark.within;
  for (const other of apparatus.byWork.get(work) ?? []) {
    if (other === mark || (own && other.note === own)) continue;
    const place = other.note ? markNumber(other) : paragraphOf(other);
    const places = other.note ? notes : paragraphs;
    if (place && other.element.id && !places.has(place)) {
      places.set(place, make('a', { href: `#${other.element.id}` }, place));
    }
  }
  const links = { notes: [...notes.values()], paragraphs: [...paragraphs.values()] };
  const count = notes.size;
  const { alsoInNotes, alsoInParagraphs, alsoInBoth } = messages.preview;
  const words =
    count === 0
      ? betweenSlots(alsoInParagraphs, ['paragraphs'])
      : paragraphs.size === 0
        ? betweenSlots<'notes', 'count'>(alsoInNotes, ['notes'], { count })
        : betweenSlots<'notes' | 'paragraphs', 'count'>(alsoInBoth, ['notes', 'paragraphs'], {
            count,
          });
  if (count + paragraphs.size === 0) return undefined;
  return make(
    'span',
    { class: 'preview-also', ...inOwnLanguage() },
    ...words.flatMap((piece) => (typeof piece === 'string' ? [piece] : inList(links[piece.slot]))),
  );
}

function inList(items: readonly Node[]): (Node | string)[] {
  return items.flatMap((item, i) => (i > 0 ? [messages.comma, item] : [item]));
}

/** Every part of the work that the mark's citations name, each once: "p. 3; fol. 12r". */
function locatorOf(mark: Mark, work: string): string {
  const citations = mark.note
    ? [...mark.note.querySelectorAll<HTMLAnchorElement>('a[data-locator-text]')]
    : [mark.element];
  const named = citations
    .filter(({ hash }) => decodeURIComponent(hash) === `#${work}`)
    .flatMap(({ dataset }) => dataset['locatorText'] ?? []);
  return [...new Set(named)].join(messages.semicolon);
}

function markNumber(mark: Mark): string {
  return mark.element.textContent.replace(/[[\]()\s]/g, '');
}

function paragraphOf(mark: Mark): string | undefined {
  const number = mark.element.closest<HTMLElement>('[data-n]')?.dataset['n'];
  return number ? `¶${digits(number)}` : undefined;
}
