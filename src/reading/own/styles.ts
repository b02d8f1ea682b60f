import { make } from '../dom.ts';

const loaded = new Map<string, Promise<void>>();

/** Loads a sheet, once. Resolves even where it fails: everything works without looks. */
export function loadStyles(address: string): Promise<void> {
  let sheet = loaded.get(address);
  if (!sheet) {
    sheet = new Promise((resolve) => {
      const link = make('link', { rel: 'stylesheet', href: address });
      link.addEventListener('load', () => resolve());
      link.addEventListener('error', () => resolve());
      document.head.append(link);
    });
    loaded.set(address, sheet);
  }
  return sheet;
}
