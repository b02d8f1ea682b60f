import { hideChip, type Offer, showChip } from './chip.ts';
import { closest, headerHeight, plainClick, targetOf } from './dom.ts';
import { stateObject } from './history-state.ts';
import { findPlace, parsePlace, placeName } from './place.ts';
import { type ParagraphSpot, type Position } from './position.ts';
import { forget, recall, remember } from './store.ts';
import { storageKeys } from './stored.ts';

interface Origin {
  readonly top: number;
  readonly left: number;
  readonly link: HTMLElement;
  /** The page has moved away since. */
  away: boolean;
}

const jumpKey = 'scholiumJump';

/**
 * Never lose the place: after a jump within the page a chip leads back to where it began, and on
 * a later visit one leads to where the reader had come to.
 */
export class PlaceKeeper {
  readonly #position: Position;
  readonly #key = storageKeys.place + location.pathname;
  #origin: Origin | undefined;
  #jumps = 0;
  #leaving = false;
  #offering = false;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(position: Position, signal: AbortSignal) {
    this.#position = position;
    // After everything on the page that may take a click for itself.
    addEventListener('click', (event) => this.#onClick(event), { signal });
    addEventListener('hashchange', () => this.#onHash(), { signal });
    addEventListener('popstate', () => this.#onBack(), { signal });
    addEventListener('scroll', () => this.#onScroll(), { passive: true, signal });
    addEventListener('pagehide', () => this.#save(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'hidden' && this.#save(),
      { signal },
    );
    signal.addEventListener('abort', () => clearTimeout(this.#wait));
    void this.#offer(signal);
  }

  /** Remembers where a jump starts, and offers the way back. */
  leave(link: HTMLElement): void {
    const origin: Origin = {
      top: scrollY,
      left: scrollX,
      link,
      away: false,
    };
    this.#origin = origin;
    this.#jumps++;
    this.#offering = false;
    showChip(this.#wayBackTo(link), () => this.#return(origin));
  }

  #onClick(event: MouseEvent): void {
    const link = closest<HTMLAnchorElement>(event.target, 'a[href*="#"]');
    if (!link || !plainClick(event)) return;
    const target = targetOf(link);
    // A permalink of the very place where it stands, or the way past the header, is no jump.
    if (!target || target.contains(link) || target.tagName === 'MAIN') return;
    this.leave(link);
    this.#leaving = link.hash !== location.hash;
  }

  /** The browser has made an entry for the jump: mark it as the one that Back undoes. */
  #onHash(): void {
    if (this.#leaving) {
      this.#leaving = false;
      history.replaceState({ ...stateObject(), [jumpKey]: this.#jumps }, '');
    }
  }

  /** Back has done what the chip offers. A jump itself is a `popstate` too, before its hash. */
  #onBack(): void {
    if (this.#leaving || !this.#origin) return;
    this.#origin = undefined;
    hideChip();
  }

  #return(origin: Origin): void {
    const back = () => {
      scrollTo({ top: origin.top, left: origin.left, behavior: 'instant' });
      origin.link.focus({ preventScroll: true });
    };
    if (stateObject()[jumpKey] === this.#jumps && location.hash) {
      addEventListener('popstate', () => requestAnimationFrame(back), { once: true });
      history.back();
    }
    back();
    this.#origin = undefined;
  }

  #wayBackTo(link: HTMLElement): Offer {
    const own = link.closest<HTMLElement>('p[data-n]');
    const item = link.closest<HTMLElement>('li[id]');
    if (!own && item?.closest('[role="doc-endnotes"]')) {
      const number = [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
      return { says: 'backToNote', place: String(number) };
    }
    if (!own && item?.closest('[role="doc-bibliography"]')) return { says: 'backToSources' };
    const n = own ? own.dataset['n'] : this.#position.top()?.n;
    if (n === undefined && !own) return { says: 'backToBeginning' };
    return n ? { says: 'back', place: placeName(undefined, n) } : { says: 'backToPlace' };
  }

  async #offer(signal: AbortSignal): Promise<void> {
    const [navigation] = performance.getEntriesByType('navigation');
    const came = navigation instanceof PerformanceNavigationTiming ? navigation.type : 'navigate';
    // A reload or Back has its own place, and a fragment is what the reader asked for. Of one that
    // names words alone (`#:~:text=`) the page is told nothing but by its scrolling, and by some
    // browsers the address that was asked for.
    if (location.hash || came !== 'navigate' || navigation?.name.includes('#:~:')) return;
    const place = parsePlace(recall(this.#key));
    if (!place) return;
    this.#offering = true;
    const arrived = await whenArrived(signal);
    this.#offering = false;
    if (arrived || signal.aborted) return;
    const found = findPlace(place, this.#position.paragraphs, ({ element }) => element.textContent);
    if (!found) return;
    const { spot, exact } = found;
    if (spot.element.getBoundingClientRect().top + scrollY < innerHeight) return;
    this.#offering = true;
    const name = placeName(this.#position.sectionNumber(spot), spot.n);
    showChip(
      name ? { says: 'resume', place: name } : { says: 'resumeAtPlace' },
      () => this.#resume(spot, exact ? place.into : 0),
      () => (this.#offering = false),
    );
  }

  #resume(spot: ParagraphSpot, into: number): void {
    const { top, height } = spot.element.getBoundingClientRect();
    scrollBy({
      top: top + height * into - headerHeight() - (into > 0 ? 0 : 16),
      behavior: 'instant',
    });
    spot.element.tabIndex = -1;
    spot.element.focus({ preventScroll: true });
    spot.element.addEventListener('blur', () => spot.element.removeAttribute('tabindex'), {
      once: true,
    });
  }

  #onScroll(): void {
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => this.#save(), 400);
    // Whoever reads on from the beginning has declined the offer.
    if (this.#offering && scrollY > 3 * innerHeight) hideChip();
    const origin = this.#origin;
    if (!origin || !origin.away) {
      if (origin && Math.abs(scrollY - origin.top) > innerHeight / 2) origin.away = true;
      return;
    }
    if (Math.abs(scrollY - origin.top) > 2) return;
    hideChip();
    this.#origin = undefined;
  }

  /** Where a scrolled reader is. An offer that is still open is not overwritten. */
  #save(): void {
    if (this.#offering || scrollY === 0) return;
    const place = this.#position.place();
    if (place) remember(this.#key, JSON.stringify(place));
    else forget(this.#key);
  }
}

/** True if the browser, not its reader, has scrolled by two frames after the page is whole. */
async function whenArrived(signal: AbortSignal): Promise<boolean> {
  let byHand = false;
  for (const hand of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    addEventListener(hand, () => (byHand = true), { passive: true, once: true, signal });
  if (document.readyState !== 'complete')
    await new Promise((done) => addEventListener('load', done, { once: true, signal }));
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  return scrollY > 0 && !byHand;
}
