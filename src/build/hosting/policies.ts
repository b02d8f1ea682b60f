import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';

/** The policies of all pages below `dir` as text, each once. Throws where a page has none. */
export async function readPolicies(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const found = new Set<string>();
  for (const page of pages) found.add(policyIn(await readFile(page, 'utf8'), page));
  return [...found];
}

/**
 * The text of the policy of a page. Throws where it has none, naming the page by its `address`:
 * headers made from the others would not fit it.
 */
export function policyIn(html: string, address: string): string {
  const tag = tagOf(html);
  const text = (tag === undefined ? undefined : known.get(tag)) ?? policyOf(html);
  if (tag !== undefined && text !== undefined) known.set(tag, text);
  if (text === undefined) throw new Error(`${address} has no Content Security Policy`);
  return text;
}

/** The text of the policy that a page carries in its head (HTML, section 4.2.5.3). */
export function policyOf(html: string): string | undefined {
  const meta = select(wanted, fromHtml(tagOf(html) ?? html, { fragment: false }));
  const content = meta?.properties['content'];
  return typeof content === 'string' ? content : undefined;
}

/**
 * The page with a policy that allows the scripts and styles that stand in it, and no others by
 * their hash: Astro names those of all modules that the page shares. What is loaded is allowed by
 * its origin (Content Security Policy 3, section 2.3.1).
 */
export function withOwnHashes(html: string): string {
  const tag = tagOf(html);
  if (tag === undefined) return html;
  const own = new Set(
    Array.from(html.matchAll(inline), ([, , text = '']) =>
      createHash('sha256').update(text).digest('base64'),
    ),
  );
  const policy = tag.replace(hashSource, (source, hash: string) => (own.has(hash) ? source : ''));
  return html.replace(tag, () => policy);
}

/** Elements as Astro writes them; what an author wrote never holds a bare `<`. */
const inline = /<(script|style)(?: [^<>]*)?>([^]*?)<\/\1>/g;
const hashSource = / 'sha256-([^']+)'/g;

/** By the tag: most pages of a kind have the same. */
const known = new Map<string, string>();
const wanted = 'head > meta[http-equiv="content-security-policy" i]';

/**
 * The one tag, as Astro writes it: parsing whole pages for it would take longer than making them.
 * Nothing that an author wrote can look like it, since text never holds a bare `<`.
 */
function tagOf(html: string): string | undefined {
  return /<meta http-equiv="content-security-policy" content="[^"<>]*">/.exec(html)?.[0];
}
