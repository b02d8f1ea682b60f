/** The package's public face: the integration for `astro.config.mjs`. */
export { scholium } from './build/index.ts';
export type { WithinOptions } from './build/index.ts';
