/** What is known of a work that is looked for. */
export interface Wanted {
  /** Query of an OpenURL 1.0 in key/encoded-value form, as `COinS` has it (`exports/works/coins.ts`). */
  readonly openurl: string;
  readonly title: string;
  /** Family name of the first author, or more. */
  readonly by?: string;
}

/**
 * The address of a library's link resolver as a reader wrote it: absolute, `https:` only, without
 * a name and password, a fragment, or the query of some work. Undefined where it is none.
 */
export function resolverAddress(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const text = written.trim();
  if (/\s/.test(text) || text.length > 2000) return undefined;
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || url.username || url.password) return undefined;
  if (!url.hostname.includes('.') && !url.hostname.startsWith('[')) return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()])
    if (isOfWork(name)) url.searchParams.delete(name);
  return url.href;
}

/**
 * The address at which a link resolver says where a work is (ANSI/NISO Z39.88-2004, KEV by HTTP GET).
 * What the resolver's address asks for itself stays before it.
 * @param referrer Host of the site that asks (`rfr_id`).
 */
export function openUrl(resolver: string, { openurl }: Wanted, referrer: string): string {
  const url = new URL(resolver);
  const asked = new URLSearchParams({ url_ver: 'Z39.88-2004' });
  for (const [name, value] of new URLSearchParams(openurl)) asked.append(name, value);
  asked.append('rfr_id', `info:sid/${referrer}`);
  // Written whole: what is there already is not written anew.
  return `${url.origin}${url.pathname}${url.search ? `${url.search}&` : '?'}${asked}`;
}

/** Addresses where anyone may look for a work: nothing is asked of them before they are followed. */
export function catalogues({ title, by = '' }: Wanted): {
  readonly worldCat: string;
  readonly scholar: string;
} {
  const words = [title.replaceAll('"', ' '), by].map((each) => each.replace(/\s+/g, ' ').trim());
  const [named = '', author] = words;
  const query = [named && `"${named}"`, author].filter(Boolean).join(' ');
  return {
    worldCat: `https://search.worldcat.org/search?${new URLSearchParams({ q: words.filter(Boolean).join(' ') })}`,
    scholar: `https://scholar.google.com/scholar?${new URLSearchParams({ q: query })}`,
  };
}

/** Names of OpenURL 1.0 that describe a work: pasted with the address by those who copy a link. */
function isOfWork(name: string): boolean {
  return /^(?:rft|rfr|ctx|url|svc|req|rfe|res)[._]/.test(name);
}
