import address from './settings.css?url';

let loaded: Promise<void> | undefined;

/**
 * Loads the styles of the settings and of what they bring, once: nobody who only reads pays for
 * them. Resolves even where they fail: the choices work without looks.
 */
export function loadSettingsStyles(): Promise<void> {
  return (loaded ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  }));
}
