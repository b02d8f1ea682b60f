import type { Definition, Link } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/**
 * A manuscript whose links to others of its folder (`other.md#place`) lead to their articles
 * (`../other/article.md#place`). All else stays as it is, line for line.
 * @param slugs By name of the file in the folder: the folder of its article.
 */
export function linkManuscripts(text: string, slugs: ReadonlyMap<string, string>): string {
  const links: (Link | Definition)[] = [];
  visit(fromMarkdown(text), (node) => {
    if (node.type === 'link' || node.type === 'definition') links.push(node);
  });
  let linked = text;
  for (const { url, position } of links.reverse()) {
    const [, name = '', rest = ''] = /^(?:\.\/)?([^/?#]+)(.*)$/s.exec(url) ?? [];
    const slug = slugs.get(name);
    const { start, end } = position ?? {};
    if (slug === undefined || start?.offset === undefined || end?.offset === undefined) continue;
    const typed = text.slice(start.offset, end.offset);
    const at = typed.lastIndexOf(url);
    if (at < 0) continue;
    const from = start.offset + at;
    linked = `${linked.slice(0, from)}../${slug}/article.md${rest}${linked.slice(from + url.length)}`;
  }
  return linked;
}
