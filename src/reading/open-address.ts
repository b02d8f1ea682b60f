import { byFragment } from './dom.ts';
import { stateObject } from './history-state.ts';

/** Says of an entry of the history that its address names a mark because its box was open. */
const key = 'scholiumOpen';

/**
 * Keeps in the address which note is open: `#noteref-…`, the mark's own, so that a link that
 * somebody is sent leads to the mark where no script runs. What the address was before comes back
 * when the box is closed.
 */
export class OpenAddress {
  #before: string | undefined;

  /** Names the mark of an open box, where it has an id. */
  name(mark: Element): void {
    if (!mark.id) return this.restore();
    this.#before ??= isNamed(mark) ? '' : location.hash;
    replace({ ...stateObject(), [key]: true }, hashOf(mark));
  }

  /** Takes the mark out of an entry that names it, before its sheet gets one of its own. */
  leaveTo(mark: Element): void {
    if (this.#before !== undefined || !isNamed(mark)) return;
    this.#before = '';
    this.restore();
  }

  /** Puts back what was there before, on the same entry. */
  restore(): void {
    if (this.#before === undefined) return;
    const others = Object.entries(stateObject()).filter(([name]) => name !== key);
    replace(Object.fromEntries(others), this.#before);
    this.#before = undefined;
  }
}

/**
 * The mark whose box the address asks for: of a link that was followed to this page, or of a page
 * that was left or loaded anew with the box open. An id of a note that has another one now leads
 * to that note (`data-alias`).
 */
export function askedFor(hash: string): HTMLElement | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  const isNew =
    !(navigation instanceof PerformanceNavigationTiming) || navigation.type === 'navigate';
  if (!isNew && !(key in stateObject())) return undefined;
  const mark = byFragment(hash);
  if (mark) return mark;
  const alias = byFragment(hash.replace(/^#noteref-/, '#note-'))?.dataset['alias'];
  return (alias && byFragment(`#${alias.replace(/^note-/, 'noteref-')}`)) || undefined;
}

function hashOf({ id }: Element): string {
  return `#${encodeURIComponent(id)}`;
}

/** True where the address names an open box already: it was opened by its address. */
function isNamed(mark: Element): boolean {
  return key in stateObject() || location.hash === hashOf(mark);
}

/** Browsers refuse an entry that is changed too often (HTML, section 7.2.5). */
function replace(state: Readonly<Record<string, unknown>>, hash: string): void {
  try {
    history.replaceState(state, '', hash || location.pathname + location.search);
  } catch {
    // The note is read all the same.
  }
}
