import { storageKeys } from '../../reading/stored.ts';

/**
 * All of search that every page loads. The rest comes when a reader shows an intention:
 * pointer or focus on the search button, `/`, Ctrl-K or ⌘-K, the field of the search page.
 */
const load = () => import('./dialog.ts');
const link = document.querySelector<HTMLAnchorElement>('a[data-open-search]');
const page = document.querySelector('scholium-search');

function open(event: Event): void {
  const address = link?.href;
  if (!address) return;
  event.preventDefault();
  load()
    .then(({ openSearch }) => openSearch(address))
    .catch(() => location.assign(address));
}

function warm(): void {
  load().catch(() => undefined);
}

link?.addEventListener('pointerenter', warm, { once: true });
link?.addEventListener('focus', warm, { once: true });
link?.addEventListener('click', (event) => {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) open(event);
});
addEventListener('keydown', (event) => {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const single =
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    document.documentElement.dataset['shortcuts'] !== 'off' &&
    !(event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  if ((command && event.key.toLowerCase() === 'k') || (single && event.key === '/')) open(event);
});

if (page) {
  if (location.search) warm();
  else page.addEventListener('focusin', warm, { once: true });
}
try {
  if (sessionStorage.getItem(storageKeys.found))
    void import('./landing.ts').then(({ markFound }) => markFound());
} catch {
  // Storage is closed in some private windows.
}
