/** What a reader is shown: its pages, and the pictures that are drawn for sharing them. */
export { editorLink } from './editor-link.ts';
export { entrypoint, routes } from './routes.ts';

/** Pictures for sharing, with the programs that draw them: loaded when they are wanted. */
export const sharePictures = () => import('./figures/write-share.ts');

export type { Looks, MadeLooks } from './looks/looks.ts';
/** How the site looks: its own colours, fonts, rules, logo and icon. */
export const siteLooks = () => import('./looks/make-looks.ts');
