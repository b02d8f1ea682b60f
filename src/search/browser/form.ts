import { button } from './button.ts';
import { messages } from './messages.ts';
import { make } from './view.ts';

/** The parts of a search, in the order in which they stand on the page. */
export interface SearchParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly facets: HTMLElement;
  /** What is said of the results: corrections, failures, hints. */
  readonly remarks: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLElement;
}

/**
 * Puts the parts of a search into its element. A form that the page brings is used, and stays
 * where it is: moved, it would lose the caret of a reader who is typing already.
 */
export function putParts(host: HTMLElement, id: string): SearchParts {
  const form = host.querySelector('form') ?? putForm(host);
  const input = form.querySelector('input')!;
  const container =
    host.querySelector<HTMLElement>('[data-search-results]') ??
    make('div', { 'data-search-results': '' });
  for (const child of [...host.children]) if (child !== form) child.remove();
  const list = make('div', {
    role: 'listbox',
    id: `${id}-list`,
    'aria-label': messages.results,
    class: 'search-list',
    hidden: '',
  });
  const status = make('p', { role: 'status', class: 'search-status' });
  const facets = make('div', { class: 'search-facets' });
  const remarks = make('div', { class: 'search-say' });
  const more = make('div', { class: 'search-more' });
  container.replaceChildren(list);
  host.append(status, facets, remarks, container, more);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    autocomplete: 'off',
  }))
    input.setAttribute(name, value);
  return { form, input, status, facets, remarks, list, more };
}

function putForm(host: HTMLElement): HTMLFormElement {
  const form = make(
    'form',
    {
      class: 'search-form',
      role: 'search',
      method: 'get',
      action: host.getAttribute('data-action') ?? '/search/',
    },
    make('input', {
      type: 'search',
      name: 'q',
      'aria-label': messages.field,
      placeholder: messages.placeholder,
      spellcheck: 'false',
    }),
    button(() => host.closest('dialog')?.close(), { class: 'search-close' }, messages.close),
  );
  host.append(form);
  return form;
}
