/**
 * What an address may ask of the page that it leads to, beyond the place where it lands. One file: a
 * page names the hash of each.
 */
export { noticeMoved } from './moved.ts';
export { OpenAddress, askedFor } from './open-address.ts';
