import { targetOf } from './dom.ts';
import { elsewhere, markSelector } from './marks.ts';
import { originalOf } from './originals.ts';
import { renewed } from './renewed.ts';

const notes = '[role="doc-endnotes"]';

/** One mark of the page, with what it leads to. */
export interface Mark {
  readonly element: HTMLAnchorElement;
  /** The note; absent for a citation. */
  readonly note?: HTMLElement;
  /** Ids of the works (`ref-…`) that stand behind it, in the order of their citations. */
  readonly works: readonly string[];
  /** The note that it stands in; absent for a mark of the running text. */
  readonly within?: HTMLElement;
}

/**
 * The notes and works of a page as its marks reach them, read from the lists at its end
 * (the only source).
 */
export interface Apparatus {
  /**
   * Marks in the order in which they are read: those of the running text; a note that only another
   * one calls follows the first mark of that one.
   */
  readonly marks: readonly Mark[];
  readonly byElement: ReadonlyMap<Element, Mark>;
  /** Every mark behind which a work stands; a citation in a note is behind the note's mark. */
  readonly byWork: ReadonlyMap<string, readonly Mark[]>;
  /** The mark by which a note is first called. */
  readonly firstOf: ReadonlyMap<HTMLElement, Mark>;
}

/** The marks of this page, read when first asked for. */
export function pageApparatus(): Apparatus {
  return (known ??= readApparatus(document));
}

let known: Apparatus | undefined;
if (import.meta.hot) document.addEventListener(renewed, () => (known = undefined));

/** Reads the marks of a page and the lists they point to. */
function readApparatus(root: ParentNode): Apparatus {
  const byElement = new Map<Element, Mark>();
  const worksOf = new Map<HTMLElement, readonly string[]>();
  for (const element of root.querySelectorAll<HTMLAnchorElement>(markSelector)) {
    if (element.closest(elsewhere)) continue;
    const target = targetOf(element);
    if (!target) continue;
    const isNote = element.getAttribute('role') === 'doc-noteref';
    let works = isNote ? worksOf.get(target) : [target.id];
    if (!works) worksOf.set(target, (works = citedIn(target)));
    const within = element.closest(notes) ? element.closest<HTMLElement>('li[id]') : null;
    byElement.set(element, {
      element,
      works,
      ...(isNote ? { note: target } : {}),
      ...(within ? { within } : {}),
    });
  }
  const { marks, firstOf } = inOrder([...byElement.values()]);
  const byWork = new Map<string, Mark[]>();
  for (const mark of marks) {
    for (const work of mark.works) {
      const list = byWork.get(work);
      if (list) list.push(mark);
      else byWork.set(work, [mark]);
    }
  }
  return { marks, byElement, byWork, firstOf };
}

function inOrder(all: readonly Mark[]): Pick<Apparatus, 'marks' | 'firstOf'> {
  const calledIn = new Map<HTMLElement, Mark[]>();
  for (const mark of all) {
    if (!mark.within || !mark.note) continue;
    const list = calledIn.get(mark.within);
    if (list) list.push(mark);
    else calledIn.set(mark.within, [mark]);
  }
  const inText = all.filter(({ within }) => !within);
  const textNotes = new Set(inText.map(({ note }) => note));
  const marks: Mark[] = [];
  const firstOf = new Map<HTMLElement, Mark>();
  const add = (mark: Mark): void => {
    marks.push(mark);
    if (!mark.note || firstOf.has(mark.note)) return;
    firstOf.set(mark.note, mark);
    for (const inner of calledIn.get(mark.note) ?? [])
      if (inner.note && !textNotes.has(inner.note) && !firstOf.has(inner.note)) add(inner);
  };
  inText.forEach(add);
  return { marks, firstOf };
}

/** What stands behind a mark of the page, or behind the copy of one. */
export function markOf(apparatus: Apparatus, element: Element): Mark | undefined {
  return apparatus.byElement.get(originalOf(element) ?? element);
}

/** The mark in the running text from which a reader comes to this one. */
export function inText(apparatus: Apparatus, mark: Mark): Mark {
  const seen = new Set<Mark>();
  let outer = mark;
  for (;;) {
    const next = outer.within && apparatus.firstOf.get(outer.within);
    if (!next || seen.has(next)) return outer;
    seen.add(next);
    outer = next;
  }
}

/** The mark of the note that this one stands in. */
export function outerMark({ firstOf }: Apparatus, { within }: Mark): Mark | undefined {
  return within && firstOf.get(within);
}

/** Every mark of the works behind this one, itself included. */
export function kin(apparatus: Apparatus, mark: Mark): readonly Mark[] {
  const found = new Set<Mark>([mark]);
  for (const work of mark.works)
    for (const other of apparatus.byWork.get(work) ?? []) found.add(other);
  return [...found];
}

/** The marks of the first work behind this one: what "2 of 5" counts; and the place of this one. */
export function sameWork(
  apparatus: Apparatus,
  mark: Mark,
): { readonly marks: readonly Mark[]; readonly at: number } {
  const work = mark.works[0];
  const marks = (work === undefined ? undefined : apparatus.byWork.get(work)) ?? [mark];
  const own = marks.indexOf(mark);
  if (own >= 0) return { marks, at: own };
  // A citation in a note, or a further call of one: its note counts.
  const note = mark.note ?? mark.within;
  return { marks, at: marks.findIndex((other) => other.note === note) };
}

/** The next (1) or previous (-1) mark of the same sort that leads to something else. */
export function neighbour(
  { marks, firstOf }: Apparatus,
  mark: Mark,
  direction: 1 | -1,
): Mark | undefined {
  let at = marks.indexOf(mark);
  if (at < 0 && mark.note) at = marks.indexOf(firstOf.get(mark.note) ?? mark);
  if (at < 0) return undefined;
  for (let i = at + direction; i >= 0 && i < marks.length; i += direction) {
    const other = marks[i]!;
    if (Boolean(other.note) !== Boolean(mark.note)) continue;
    if (!mark.note || other.note !== mark.note) return other;
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
