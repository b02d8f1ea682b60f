import { markup } from '../markup.ts';
import { closest, targetOf } from './dom.ts';

/** Marks in the running text: of notes, and citations that stand outside the list of notes. */
export const markSelector = 'a[role~="doc-noteref"][href], a[role~="doc-biblioref"][href]';

const elsewhere =
  '[role="doc-endnotes"], [role="doc-bibliography"], [role="doc-toc"], [role="doc-pullquote"], ' +
  `#preview, [${markup.marginNote}]`;

/** One mark of the page, with what it leads to. */
export interface Mark {
  readonly element: HTMLAnchorElement;
  /** The note; absent for a citation in the running text. */
  readonly note?: HTMLElement;
  /** Ids of the works (`ref-…`) that stand behind it, in the order of their citations. */
  readonly works: readonly string[];
}

/**
 * The notes and works of a page as its marks reach them, read from the lists at its end
 * (the only source). Marks are in reading order.
 */
export interface Apparatus {
  readonly marks: readonly Mark[];
  readonly byElement: ReadonlyMap<Element, Mark>;
  /** Every mark behind which a work stands. */
  readonly byWork: ReadonlyMap<string, readonly Mark[]>;
}

/** Reads the marks of a page and the lists they point to. */
export function readApparatus(root: ParentNode): Apparatus {
  const marks: Mark[] = [];
  const byWork = new Map<string, Mark[]>();
  const worksOf = new Map<HTMLElement, readonly string[]>();
  for (const element of root.querySelectorAll<HTMLAnchorElement>(markSelector)) {
    if (element.closest(elsewhere)) continue;
    const target = targetOf(element);
    if (!target) continue;
    const isNote = element.getAttribute('role') === 'doc-noteref';
    let works = isNote ? worksOf.get(target) : [target.id];
    if (!works) worksOf.set(target, (works = citedIn(target)));
    const mark: Mark = { element, works, ...(isNote ? { note: target } : {}) };
    marks.push(mark);
    for (const work of works) {
      const list = byWork.get(work);
      if (list) list.push(mark);
      else byWork.set(work, [mark]);
    }
  }
  return { marks, byElement: new Map(marks.map((mark) => [mark.element, mark])), byWork };
}

/**
 * Says of every mark what it opens. Never `aria-expanded`: it is invalid on these roles.
 */
export function announcePopups({ marks }: Apparatus): void {
  for (const { element } of marks) element.setAttribute('aria-haspopup', 'dialog');
}

/** The mark that an event hit, if it hit one of the running text. */
export function markAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = closest<HTMLAnchorElement>(target, markSelector);
  return link && !link.closest(elsewhere) ? link : undefined;
}

/** Every mark of the works behind this one, itself included. */
export function kin(apparatus: Apparatus, mark: Mark): readonly Mark[] {
  const found = new Set<Mark>([mark]);
  for (const work of mark.works)
    for (const other of apparatus.byWork.get(work) ?? []) found.add(other);
  return apparatus.marks.filter((other) => found.has(other));
}

/** The marks of the first work behind this one: what "2 of 5" counts. */
export function sameWork(apparatus: Apparatus, mark: Mark): readonly Mark[] {
  const work = mark.works[0];
  return work === undefined ? [mark] : (apparatus.byWork.get(work) ?? [mark]);
}

/** The next (1) or previous (-1) mark of the same sort that leads to something else. */
export function neighbour(apparatus: Apparatus, mark: Mark, direction: 1 | -1): Mark | undefined {
  const sort = apparatus.marks.filter((other) => Boolean(other.note) === Boolean(mark.note));
  for (let i = sort.indexOf(mark) + direction; i >= 0 && i < sort.length; i += direction) {
    const other = sort[i];
    if (other && (mark.note ? other.note !== mark.note : true)) return other;
  }
  return undefined;
}

function citedIn(note: HTMLElement): readonly string[] {
  const works = new Set<string>();
  for (const link of note.querySelectorAll<HTMLAnchorElement>('a[href*="#ref-"]')) {
    const target = targetOf(link);
    if (target) works.add(target.id);
  }
  return [...works];
}
