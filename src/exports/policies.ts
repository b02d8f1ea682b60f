import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';

/**
 * The policies of all pages below `dir` as text, each once. Throws where a page has none: headers made
 * from the others would not fit it. `change` may write something into each page on the way.
 */
export async function readPolicies(
  dir: string,
  change: (html: string) => string = (html) => html,
): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const pages = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const found = new Set<string>();
  for (const page of pages) {
    const html = await readFile(page, 'utf8');
    const changed = change(html);
    if (changed !== html) await writeFile(page, changed);
    const text = policyOf(changed);
    if (text === undefined) throw new Error(`${page} has no Content Security Policy`);
    found.add(text);
  }
  return [...found];
}

/** The text of the policy that a page carries in its head (HTML, section 4.2.5.3). */
export function policyOf(html: string): string | undefined {
  const meta = select(wanted, fromHtml(tagOf(html) ?? html, { fragment: false }));
  const content = meta?.properties['content'];
  return typeof content === 'string' ? content : undefined;
}

const wanted = 'head > meta[http-equiv="content-security-policy" i]';

/**
 * The one tag, as Astro writes it: parsing whole pages for it would take longer than making them.
 * Nothing that an author wrote can look like it, since text never holds a bare `<`.
 */
function tagOf(html: string): string | undefined {
  return /<meta http-equiv="content-security-policy" content="[^"<>]*">/.exec(html)?.[0];
}
