/** What an address may ask of the page that it leads to, beyond the place where it lands. */
export { bringStrip } from './strip.ts';
export { noticeMoved } from './moved.ts';
export { askedFor } from './open-address.ts';
