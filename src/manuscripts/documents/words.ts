import type { Article } from '../../article/index.ts';
import { mapTree, wordsOf } from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { contentOf, inlinesOf, para, str } from './shapes.ts';
import { shortened } from './shorten.ts';

/** Letters and numbers of a text that stand together, in small letters. */
function tokens(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Words of a Pandoc tree, notes included; of citations and formulas none, as they are made anew. */
export function wordsOfTree(value: unknown): string {
  const notes: unknown[] = [];
  const plain = mapTree(value, (node) => {
    if (node.t === 'Cite' || node.t === 'Math') return [];
    const code = contentOf('CodeBlock', node);
    if (code) return para([str(code[1])]);
    if (node.t === 'DefinitionList') return [para(inlinesOf([node]))];
    const note = contentOf('Note', node);
    if (!note) return undefined;
    notes.push(note);
    return [];
  });
  return [wordsOf(plain), ...notes.map(wordsOf)].join(' ');
}

/** Every word that an article prints of its own text, and of its front. */
export function wordsOfArticle(article: Article): string {
  const { title, subtitle, abstract, authors, sections, paragraphs, blocks, notes } = article;
  return [
    title.text,
    subtitle?.text,
    abstract?.text,
    ...authors.flatMap((author) => [author.name, author.note?.text, ...author.affiliations]),
    ...article.keywords,
    ...sections.map((section) => section.title.text),
    ...paragraphs.map(({ text }) => text),
    ...blocks.map(({ text }) => text),
    ...notes.map(({ body }) => body.text),
  ].join(' ');
}

/**
 * Words of a manuscript that its article has not, each as often as it is missing. Words that were
 * parted or joined on the way are not missed: letters count, not spaces.
 */
export function missingWords(from: string, to: string): string[] {
  const there = new Map<string, number>();
  for (const word of tokens(to)) there.set(word, (there.get(word) ?? 0) + 1);
  const missing: string[] = [];
  for (const word of tokens(from)) {
    const left = there.get(word) ?? 0;
    if (left > 0) there.set(word, left - 1);
    else missing.push(word);
  }
  if (missing.length === 0) return missing;
  const rest = [...there].flatMap(([word, left]) => Array.from({ length: left }, () => word));
  const letters = rest.join('');
  return missing.filter((word) => !letters.includes(word));
}

/** The line of the report for words that are missing. */
export function toldMissing(missing: readonly string[], where: string): Accounted[] {
  if (missing.length === 0) return [];
  return [
    {
      kind: 'words',
      fate: 'lost',
      what: `${missing.length} ${missing.length === 1 ? 'word' : 'words'}: ${shortened(missing.join(' '), 200)}`,
      where,
      why: 'They are in the manuscript, and not in the article. Look for them there.',
    },
  ];
}
