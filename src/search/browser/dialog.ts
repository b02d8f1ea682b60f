import type { SearchElement } from './element.ts';
import './element.ts';
import { loadStyles } from './styles.ts';
import { make } from './view.ts';

/** Opens the dialog; `address` is that of the search page. On that page, goes to its field. */
export function openSearch(address: string): void {
  const onPage = document.querySelector<SearchElement>('scholium-search[data-page]');
  if (onPage) {
    onPage.open();
    return;
  }
  const dialog =
    document.querySelector<HTMLDialogElement>('dialog.search-dialog') ?? makeDialog(address);
  void loadStyles().then(() => {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<SearchElement>('scholium-search')?.open();
  });
}

function makeDialog(address: string): HTMLDialogElement {
  const { pathname } = new URL(address, location.href);
  const dialog = make(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search', 'data-pagefind-ignore': 'all' },
    make('scholium-search', { 'data-action': pathname }),
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  // Not left to browsers: in WebKit the field takes Escape for itself, to clear its words.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
