import { withMessages } from './with-messages.ts';

/** On the page that stands in for one that is not kept: what is kept on this device. */
const list = document.querySelector<HTMLElement>('[data-kept-list]');
if (list)
  withMessages(import('./own/keep.ts'), 'own').then(
    ({ listKept }) => listKept(list),
    // The page says what it has to without the list.
    () => undefined,
  );
