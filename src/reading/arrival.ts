/**
 * What an address may ask of the page that it leads to, beyond the place where it lands, and the
 * way back. One file: a page names the hash of each.
 */
export { chipOf } from './chip-box.ts';
export { loadPageMessages } from './messages.ts';
export { noticeMoved } from './moved.ts';
export { OpenAddress, askedFor } from './open-address.ts';
export { loadPanelStyles } from './panel-styles.ts';
