import { useChip } from './chip.ts';
import { byFragment, closest, hasPopovers, headerHeight, isDrawn, plainClick } from './dom.ts';
import type { Margin } from './margin.ts';
import { announcePopups, markAt, markSelector } from './marks.ts';
import { life, settings, shortcuts } from './page.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { Position } from './position.ts';
import { PreviewLoader } from './preview-loader.ts';
import { textHere } from './reading-page.ts';
import { renewed } from './renewed.ts';
import { withMessages } from './with-messages.ts';

const { signal } = life;
/** Links that offer more than where they lead, the last three instead of it. */
const sharing = '.para-link,.section-link,.pullquote a,[data-cite],[data-share],.enlarge';
const text = textHere();
if (text) enhance(text);

/** Brings an article, or a section of one, to life. Everything works without, as links. */
function enhance(text: HTMLElement): void {
  announcePopups(document);
  if (import.meta.hot) document.addEventListener(renewed, () => announcePopups(document));
  const keeper = new PlaceKeeper(new Position(text, signal), signal);
  const previews = new PreviewLoader(
    {
      enabled: () => settings.now.notes !== 'end',
      beforeJump: (mark) => keeper.leave(mark),
    },
    signal,
  );

  const updateMargin = bringMargin(previews);
  const strip = document.querySelector<HTMLElement>('.rests');
  if (strip)
    void Promise.all([import('./strip.ts'), whenSet()]).then(([{ bringStrip }]) =>
      bringStrip(strip, signal),
    );
  bringQuiet(updateMargin);
  openAsked(previews);
  document.querySelector('[data-share]')?.removeAttribute('hidden');
  document.addEventListener(
    'click',
    (event) => {
      const link = closest<HTMLAnchorElement>(event.target, sharing);
      if (!link || !plainClick(event) || !hasPopovers) return;
      if (link.matches('[data-cite],[data-share],.enlarge')) event.preventDefault();
      withMessages(import('./share.ts')).then(
        ({ share }) => share(link, event.detail === 0),
        () => location.assign(link.href),
      );
    },
    { signal },
  );
  const arrive = () => {
    const { hash } = location;
    if (!document.querySelector('.moved') && !byFragment(hash)?.dataset['alias']) return;
    void withMessages(import('./arrival.ts')).then(({ noticeMoved }) => noticeMoved(hash));
  };
  arrive();
  addEventListener('hashchange', arrive, { signal });

  shortcuts.add(
    { key: 'n', act: () => toMark(text, 1) },
    { key: 'p', act: () => toMark(text, -1) },
    { key: 'b', act: useChip },
  );
}

/** Puts notes into the margin once it is drawn, and keeps them there. */
function bringMargin(previews: PreviewLoader): () => void {
  const enabled = () => settings.now.notes === 'margin';
  let margin: Margin | undefined;
  const column = document.querySelector<HTMLElement>('[data-margin]');
  let asked = false;
  const updateMargin = () => {
    margin?.update();
    if (asked || !column || !enabled() || !isDrawn(column)) return;
    asked = true;
    void Promise.all([import('./margin.ts'), whenSet()]).then(([{ Margin }]) => {
      margin = new Margin(column, enabled, (mark, at) => previews.press(mark, 'mouse', at), signal);
    });
  };
  updateMargin();
  addEventListener('resize', updateMargin, { signal });
  settings.addEventListener('change', () => {
    previews.ready?.dismiss();
    updateMargin();
  });
  return updateMargin;
}

/** Brings the way back to marks and numbers as soon as the reader's settings hide them. */
function bringQuiet(afterChange: () => void): void {
  let isAsked = false;
  const bring = () => {
    if (isAsked || settings.now.marks === 'shown') return;
    isAsked = true;
    void withMessages(import('./panels.ts')).then(({ bringQuietButton }) =>
      bringQuietButton(settings, shortcuts, afterChange),
    );
  };
  bring();
  settings.addEventListener('change', bring);
}

/** Opens the box of the mark that the address names, when the page no longer moves under it. */
function openAsked(previews: PreviewLoader): void {
  const { hash } = location;
  if (!hasPopovers || !/^#(?:noteref|cite)-/.test(hash)) return;
  void Promise.all([import('./arrival.ts'), whenSet()]).then(([{ askedFor }]) => {
    const mark = settings.now.notes === 'end' ? undefined : markAt(askedFor(hash) ?? null);
    // Whoever has gone on meanwhile has declined.
    if (mark && (scrollY === 0 || isInSight(mark))) previews.press(mark, 'keyboard');
  });
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Waits until every part of the page is laid out in the site's fonts (`layouts/after-paint.ts`). */
function whenSet(): Promise<void> {
  const html = document.documentElement;
  const isSet = () => html.dataset['fonts'] === undefined;
  if (isSet()) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isSet()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(html, { attributeFilter: ['data-fonts'] });
  });
}

/** Moves the focus to the next or previous mark from where the reader is. */
function toMark(text: HTMLElement, direction: 1 | -1): void {
  const marks = [...text.querySelectorAll<HTMLElement>(markSelector)].filter(isDrawn);
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const edge = headerHeight();
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > edge);
  const from = below < 0 ? marks.length : below;
  const next = marks[at >= 0 ? at + direction : direction > 0 ? from : from - 1];
  next?.focus();
}
