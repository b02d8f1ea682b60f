import { basket } from './basket.ts';
import { listening } from './listening.ts';
import { marks } from './marks.ts';
import { notebook } from './notebook.ts';
import { offline } from './offline.ts';

/** What is said about what a reader keeps: on an article's page, and on the page of the notebook. */
export const own = { marks, notebook, basket, offline, listening } as const;
