import type { Nodes } from 'hast';
import type { Article } from '../../src/article/article.ts';
import { parseFragment } from '../../src/compiler/html/parse.ts';

/** Everything of an article that reaches its page as HTML. */
export function pageHtml(article: Article): string {
  const { title, subtitle, abstract, authors, sections, notes, works } = article;
  return [
    title.html,
    subtitle?.html ?? '',
    abstract?.html ?? '',
    ...authors.map(({ note }) => note?.html ?? ''),
    ...sections.map(
      ({ id, title: heading, html }) =>
        `<section id="${id}"><h2>${heading.html}</h2>${html}</section>`,
    ),
    ...notes.map(({ id, body }) => `<li id="${id}">${body.html}</li>`),
    ...works.map(({ id, reference }) => `<li id="${id}">${reference.html}</li>`),
  ].join('\n');
}

const forbidden = new Set(
  'script style iframe object embed form input button textarea select link meta base svg'.split(
    ' ',
  ),
);

/** What must never be on a page: live code, ids given twice. */
export function pageFaults(article: Article): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const open: Nodes[] = [parseFragment(pageHtml(article))];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    open.push(...node.children);
    if (node.type !== 'element') continue;
    if (forbidden.has(node.tagName)) faults.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name) || name === 'style') faults.push(`${name} of <${node.tagName}>`);
      const address = name === 'href' || name === 'src' || name === 'cite';
      if (address && /^\s*(?:javascript|vbscript|data):/i.test(String(value)))
        faults.push(`${name}="${String(value)}"`);
    }
    const { id } = node.properties;
    if (typeof id !== 'string') continue;
    if (ids.has(id)) faults.push(`id "${id}" twice`);
    ids.add(id);
  }
  for (const { href, archived } of article.works) {
    for (const address of [href, archived]) {
      if (address !== undefined && !/^https?:/.test(address)) faults.push(address);
    }
  }
  return faults;
}
