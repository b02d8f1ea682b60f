import { fileURLToPath } from 'node:url';

/** An article with figures, drawings, a table and a formula. */
export const figuresFolder = fileURLToPath(new URL('../fixtures/figures', import.meta.url));
