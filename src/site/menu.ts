import {
  type MenuEntry,
  type Publication,
  libraryPath,
  roomPath,
  worksPath,
} from '../article/index.ts';
import type { Words } from '../messages/index.ts';

/** The entries of the menu: those of the publication in its own language, or the usual ones. */
export function menuOf(
  { menu, issues }: Pick<Publication, 'menu' | 'issues'>,
  { page: { bar } }: Pick<Words, 'page'>,
): MenuEntry[] {
  if (menu) return [...menu];
  return [
    { label: bar.library, to: libraryPath },
    ...(issues.length > 0 ? [{ label: bar.issues, to: roomPath('issues') }] : []),
    { label: bar.sources, to: worksPath },
  ];
}

/** Whether the entries need a line of their own on a phone, beside the site's name and its search. */
export function isLongMenu(menu: readonly MenuEntry[]): boolean {
  return menu.length > 2 || menu.map(({ label }) => label).join(' ').length > 16;
}

/**
 * Styles of a long menu on a phone: a line above the bar, which scrolls sideways, and away with the
 * page. They stand in the pages of such a site alone.
 */
export const longMenuStyles = `@media (width<700px){
.bar{flex-wrap:wrap;row-gap:0;inset-block-start:-2.5rem}
.bar nav{order:-1;flex:0 0 100%;gap:1.1rem;align-items:center;block-size:2.5rem;overflow-x:auto;white-space:nowrap}
.bar nav a:first-child{display:inline}
.bar .site{flex:1;padding-block:0;line-height:var(--bar)}
}`;
