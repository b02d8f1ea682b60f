import { article } from './article.ts';
import { library } from './library.ts';
import { own } from './own/index.ts';
import { page } from './page.ts';
import { pictures } from './pictures.ts';
import { print } from './print.ts';
import { reading } from './reading.ts';
import { search } from './search.ts';
import { terms } from './terms.ts';
import { translations } from './translations.ts';

/** All messages, in English. Other languages have the same, by the same names. */
export const en = {
  terms,
  page,
  article,
  library,
  translations,
  pictures,
  reading,
  search,
  own,
  print,
} as const;

export type English = typeof en;
