import { withMessages } from '../with-messages.ts';

/* For pages of works: the basket comes when the page is there. */
withMessages(import('./basket.ts'), 'own')
  .then(({ bringBasket }) => bringBasket())
  // Without its words a page is as it was sent.
  .catch(() => undefined);
