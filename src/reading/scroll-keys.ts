/** What a box scrolls: how far it is, how much of it is seen, how long it is. In pixels. */
export interface Scroller {
  readonly scrollTop: number;
  readonly clientHeight: number;
  readonly scrollHeight: number;
}

/** Pixels of an arrow key, and of the last page that stay in sight on the next. */
const line = 40;
const overlap = 40;

/**
 * Where a key leads to that scrolls: arrows, Page Up and Down, Space, Home, End. Undefined for any
 * other key.
 */
export function scrollTo(
  { key, shiftKey = false }: { readonly key: string; readonly shiftKey?: boolean },
  { scrollTop, clientHeight, scrollHeight }: Scroller,
): number | undefined {
  const end = Math.max(0, scrollHeight - clientHeight);
  const page = Math.max(line, clientHeight - overlap);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: line,
    ArrowUp: -line,
    PageDown: page,
    PageUp: -page,
    ' ': shiftKey ? -page : page,
    Home: -scrollTop,
    End: end - scrollTop,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step === undefined ? undefined : Math.min(end, Math.max(0, scrollTop + step));
}
