import { SearchElement } from './element.ts';
import { loadSearchMessages, messages } from './messages.ts';
import { loadStyles } from './styles.ts';
import { make } from './view.ts';

/** The element of search is made as soon as there are words for it. */
async function defineSearch(): Promise<void> {
  await loadSearchMessages();
  if (!customElements.get('scholium-search'))
    customElements.define('scholium-search', SearchElement);
}
defineSearch().catch(() => undefined);

/**
 * Opens the dialog; `address` is that of the search page. On that page, goes to its field. Rejects
 * where the messages cannot be had.
 */
export async function openSearch(address: string): Promise<void> {
  const styles = loadStyles();
  await defineSearch();
  const onPage = document.querySelector<SearchElement>('scholium-search[data-page]');
  if (onPage) {
    onPage.open();
    return;
  }
  const dialog =
    document.querySelector<HTMLDialogElement>('dialog.search-dialog') ?? makeDialog(address);
  await styles;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<SearchElement>('scholium-search')?.open();
}

function makeDialog(address: string): HTMLDialogElement {
  const { pathname } = new URL(address, location.href);
  const dialog = make(
    'dialog',
    { class: 'search-dialog', 'aria-label': messages.dialog, 'data-pagefind-ignore': 'all' },
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
