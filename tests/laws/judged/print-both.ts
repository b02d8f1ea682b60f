import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { matches, select } from 'hast-util-select';
import { loadStyle } from '../../../src/compiler/citations/style.ts';
import { compileTexts } from '../../support/compile.ts';
import type { Case, Family } from './family.ts';
import { pandocPrints } from './pandoc.ts';
import { wordsOf } from './words.ts';
import { htmlOf } from '../../support/html.ts';
import { withApparatus } from '../../../src/site/print.ts';

export interface Printed extends Case {
  readonly theirs: string;
  readonly ours: string;
}

/** A family as Pandoc and the compiler print it in a style; each note stands at its mark: «…». */
export async function printBoth(family: Family, style: string): Promise<Printed[]> {
  const page = await pandocPrints({
    markdown: family.markdown,
    bibliography: { file: 'references.json', text: family.bibliography },
    style: loadStyle(style, new Map()),
    lang: family.lang,
  });
  const theirs = split(page, page, '.footnote-ref');
  const ours = await ourPage(family, style);
  const mine = split(ours.body, ours.notes, '[role=doc-noteref]');
  return family.cases.map((each, index) => ({
    ...each,
    theirs: theirs.get(index) ?? '(not printed)',
    ours: mine.get(index) ?? '(not printed)',
  }));
}

async function ourPage(family: Family, style: string): Promise<{ body: Root; notes: Root }> {
  const { article } = await compileTexts(
    {
      'article.md': `---\ntitle: Family\nlang: ${family.lang}\ncsl: ${style}\n---\n\n${family.markdown}`,
      'references.json': family.bibliography,
    },
    { draft: true },
    { assets: [{ path: 'a.png', picture: 'png', width: 10, height: 10 }] },
  );
  if (!article) throw new Error('Unexpected family, expected one that compiles');
  const body = article.sections.map(
    ({ title, tree }) =>
      `${htmlOf(title.tree) === '' ? '' : `<h2>${htmlOf(title.tree)}</h2>`}${htmlOf(withApparatus(tree, article))}`,
  );
  const notes = article.notes.map((note) => `<div id="${note.id}">${htmlOf(note.body.tree)}</div>`);
  const tree = (html: string): Root => fromHtml(html, { fragment: true });
  return { body: tree(body.join('\n')), notes: tree(notes.join('\n')) };
}

/** What stands between the words Begin1 and End1, Begin2 and End2, … */
function split(page: Root, notes: Root, marks: string): Map<number, string> {
  const left = '.footnote-back, .footnotes, #refs, .para-link, [role=doc-backlink]';
  const open: string[] = [];
  const instead = (node: Nodes): string | undefined => {
    if (node.type !== 'element') return undefined;
    if (matches(left, node)) return '';
    const [only, ...others] = node.children;
    const raised = node.tagName === 'sup' && others.length === 0 && only?.type === 'element';
    const mark = raised ? only : node;
    if (!matches(marks, mark)) return undefined;
    const id = String(mark.properties['href']).replace(/^#/, '');
    const note = open.includes(id) ? undefined : select(`[id="${id}"]`, notes);
    open.push(id);
    const words = note ? wordsOf({ type: 'root', children: note.children }, instead) : '';
    open.pop();
    return `«${words}»`;
  };
  return new Map(
    [...wordsOf(page, instead).matchAll(/Begin(\d+)\.(.*?)End\1\./gs)].map(([, index, text]) => [
      Number(index),
      text!.trim(),
    ]),
  );
}
