import type { PreviewBox } from './preview-box.ts';

/** Pixels that a drag has to go, or pixels per millisecond that a flick has to have. */
const far = 80;
const fast = 0.5;

/** Lets a finger drag the sheet down and away. */
export function onSheetDrag(box: PreviewBox, away: () => void, signal: AbortSignal): void {
  const { element } = box;
  let start: { readonly y: number; readonly time: number } | undefined;
  let moved = 0;
  element.addEventListener(
    'touchstart',
    (event) => {
      const touch = event.touches[0];
      const grip = event.target instanceof Element && event.target.closest('.preview-head');
      start =
        box.isSheet && touch && event.touches.length === 1 && (grip || box.atTop)
          ? { y: touch.clientY, time: event.timeStamp }
          : undefined;
      moved = 0;
    },
    { passive: true, signal },
  );
  element.addEventListener(
    'touchmove',
    (event) => {
      const touch = event.touches[0];
      if (!start || !touch) return;
      moved = Math.max(0, touch.clientY - start.y);
      if (moved > 0 && event.cancelable) event.preventDefault();
      element.style.transform = moved > 0 ? `translateY(${moved}px)` : '';
    },
    { passive: false, signal },
  );
  const end = (event: TouchEvent) => {
    if (!start) return;
    const speed = moved / Math.max(1, event.timeStamp - start.time);
    start = undefined;
    element.style.transform = '';
    if (event.type === 'touchend' && (moved > far || (moved > 24 && speed > fast))) away();
  };
  element.addEventListener('touchend', end, { signal });
  element.addEventListener('touchcancel', end, { signal });
}
