import { markSelector } from './apparatus.ts';
import { useChip } from './chip.ts';
import { Margin } from './margin.ts';
import { life, settings, shortcuts } from './page.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { headerHeight, Position } from './position.ts';
import { Previews } from './preview.ts';
import { watchSelection } from './selection.ts';

const { signal } = life;
const text = document.querySelector<HTMLElement>('main article');

if (text) {
  const column = document.querySelector<HTMLElement>('[data-margin]');
  let margin: Margin | undefined;
  const previews = new Previews(
    {
      enabled: () => settings.now.notes !== 'end',
      seenBeside: (mark) => margin?.shows(mark) ?? false,
      beforeJump: (mark) => keeper.leave(mark),
    },
    signal,
  );
  const keeper = new PlaceKeeper(new Position(text, signal), signal);
  if (column) {
    margin = new Margin(
      column,
      previews.apparatus,
      () => settings.now.notes === 'margin',
      (mark) => previews.press(mark, 'mouse'),
      signal,
    );
    margin.update();
    settings.addEventListener('change', () => margin?.update());
  }
  settings.addEventListener('change', () => previews.dismiss());
  const toSelectionMenu = watchSelection(text, signal);
  shortcuts.add(
    { key: 'n', does: 'to the next note mark', act: () => toMark(text, 1) },
    { key: 'p', does: 'to the previous note mark', act: () => toMark(text, -1) },
    { key: 's', does: 'to what can be done with selected words', act: toSelectionMenu },
    { key: 'b', does: 'back to where you were', act: () => void useChip() },
  );
}

/** Moves the focus to the next or previous mark from where the reader is. */
function toMark(text: HTMLElement, direction: 1 | -1): void {
  const marks = [...text.querySelectorAll<HTMLElement>(markSelector)].filter((mark) =>
    mark.checkVisibility(),
  );
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const edge = headerHeight();
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top > edge);
  const from = below < 0 ? marks.length : below;
  const next = marks[at >= 0 ? at + direction : direction > 0 ? from : from - 1];
  next?.focus();
}
