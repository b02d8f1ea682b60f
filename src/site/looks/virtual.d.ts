/** What the integration tells the pages of the looks of the site (`build/looks-module.ts`). */
declare module 'virtual:scholium-looks' {
  import type { Looks } from './looks.ts';

  export const looks: Looks;
}
