import { withMessages } from '../with-messages.ts';

/* For pages of works: the ticks of the basket come when the page is there. */
void withMessages(import('./basket.ts'), 'own').then(
  ({ bringBasket }) => bringBasket(),
  () => undefined,
);
