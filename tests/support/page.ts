import type { Nodes } from 'hast';
import type { Article } from '../../src/article/article.ts';
import { parseFragment } from '../../src/compiler/html/parse.ts';
import { htmlOf } from './html.ts';
import { withApparatus } from '../../src/site/print.ts';

/** Everything of an article that reaches its page as HTML. */
export function pageHtml(article: Article): string {
  const { title, subtitle, abstract, authors, sections, notes, works } = article;
  return [
    htmlOf(title.tree),
    htmlOf(subtitle?.tree),
    htmlOf(abstract?.tree),
    ...authors.map(({ note }) => htmlOf(note?.tree)),
    ...sections.map(
      ({ id, title: heading, tree }) =>
        `<section id="${id}"><h2>${htmlOf(heading.tree)}</h2>${htmlOf(withApparatus(tree, article))}</section>`,
    ),
    ...notes.map(({ id, body }) => `<li id="${id}">${htmlOf(body.tree)}</li>`),
    ...works.map(({ id, reference }) => `<li id="${id}">${htmlOf(reference.tree)}</li>`),
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
