/** The package's public face: the integration for `astro.config.mjs`. */
export { scholium } from './build/index.ts';
