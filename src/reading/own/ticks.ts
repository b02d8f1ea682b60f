import { withMessages } from '../with-messages.ts';

/* For pages of works, and the notebook: the basket comes when the page is there. */
const mount = document.querySelector<HTMLElement>('[data-own-basket]');
const shown = mount
  ? withMessages(import('./basket-view.ts'), 'own').then(({ showBasket }) => showBasket(mount))
  : withMessages(import('./basket.ts'), 'own').then(({ bringBasket }) => bringBasket());
// Without its words a page is as it was sent.
shown.catch(() => undefined);
