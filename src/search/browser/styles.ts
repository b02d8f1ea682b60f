import address from './search.css?url';

let loaded: Promise<void> | undefined;

/**
 * Loads the styles of search, once. They come with its script and not with the page: nobody
 * who only reads pays for them. Resolves even where they fail: search works without looks.
 */
export function loadStyles(): Promise<void> {
  return (loaded ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  }));
}
