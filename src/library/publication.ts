import { contentFolder } from './content-folder.ts';
import { type Words, wordsFor } from '../messages/index.ts';
import { readPublication } from './read-publication.ts';

/** The publication that the content folder holds, read once in each thread. */
export let { publication } = readPublication(contentFolder());

/** Name of the site, in the bar of every page and after the title in the browser's tab. */
export let SITE_NAME: string = publication.name;

/** BCP 47 tag of the interface's language, by which lists for readers are ordered, too. */
export let SITE_LANG: string = publication.language;

/**
 * Whether readers are shown the numbers of paragraphs, by which they may be cited. Without them
 * permanent links stay, and nothing else changes its address.
 */
export let PARAGRAPH_NUMBERS: boolean = showsNumbers();

/**
 * Reads the publication anew, for the dev server: whoever asks from now on is told what it says
 * now. The site stays at the address that it was started with.
 */
export function rereadPublication(): void {
  ({ publication } = readPublication(contentFolder()));
  SITE_NAME = publication.name;
  SITE_LANG = publication.language;
  PARAGRAPH_NUMBERS = showsNumbers();
}

/** What the interface says to readers of a text in `lang`, with the publication's own messages. */
export function words(lang: string): Words {
  return wordsFor(lang, publication.messages);
}

function showsNumbers(): boolean {
  const said = process.env['PARAGRAPH_NUMBERS'];
  return said ? said !== '0' : publication.paragraphNumbers;
}

const address = new URL(
  process.env['SITE_URL'] || (publication.address ?? 'http://localhost:4321'),
);

/** Origin that the site is published under, without a slash at the end. The environment wins. */
export const SITE_URL: string = address.origin;

/** Path that the site is published under: `/`, or `/journal/` with a slash on both sides. */
export const BASE_PATH: string = basePath(process.env['BASE_PATH'] ?? address.pathname);

/**
 * The address of a page or file for a link: `/sources/` → `/journal/sources/`.
 * Takes a path from the site's root, unescaped; a fragment may follow.
 */
export function href(path: string): string {
  return BASE_PATH + encodeURI(path.replace(/^\/+/, ''));
}

/** The same address with its origin, for canonical links, exports and metadata. */
export function absolute(path: string): string {
  return SITE_URL + href(path);
}

/** A base path with a slash at both ends. */
function basePath(typed: string): string {
  const inner = typed.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
