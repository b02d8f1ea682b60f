import legible from './legible.css?url';
import panels from './panels.css?url';

const loaded = new Map<string, Promise<void>>();

/**
 * Loads the styles of all that scripts open, once: nobody who only reads pays for them. Resolves
 * even where they fail: boxes and choices work without looks.
 */
export function loadPanelStyles(): Promise<void> {
  return loadSheet(panels);
}

/** Loads the rules of the font that a reader may choose (`site/layouts/before-paint.ts`). */
export function loadLegibleFont(): Promise<void> {
  return loadSheet(legible);
}

/** Loads a sheet once. Resolves even where it fails. */
export function loadSheet(address: string): Promise<void> {
  let sheet = loaded.get(address);
  if (!sheet) {
    sheet = new Promise((resolve) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = address;
      link.addEventListener('load', () => resolve());
      link.addEventListener('error', () => resolve());
      document.head.append(link);
    });
    loaded.set(address, sheet);
  }
  return sheet;
}
