import address from './panels.css?url';

let loaded: Promise<void> | undefined;

/**
 * Loads the styles of all that scripts open, once: nobody who only reads pays for them. Resolves
 * even where they fail: boxes and choices work without looks.
 */
export function loadPanelStyles(): Promise<void> {
  return (loaded ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  }));
}
