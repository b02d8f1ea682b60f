import type { Nodes, Root } from 'hast';
import type { Article } from '../../article/index.ts';
import { wordsOf } from '../shared/words.ts';

/**
 * What pictures are said to show, by the id of the block, heading or note that holds them: words
 * that are read out, and seen where a picture cannot be, and that plain text lacks. A picture
 * that stands in no block with words counts to the one before it.
 */
export function imageWords(article: Article): ReadonlyMap<string, readonly string[]> {
  const { paragraphs, blocks, sections, notes } = article;
  const texts = new Map([...paragraphs, ...blocks].map(({ id, text }) => [id, text]));
  for (const { id, title } of sections) texts.set(id, title.text);
  for (const { id, body } of notes) texts.set(id, body.text);
  const found = new Map<string, string[]>();
  const read = (tree: Root, owner: string): void => {
    let last = owner;
    const walk = (node: Nodes, home: string | undefined): void => {
      if (!('children' in node)) return;
      let here = home;
      if (node.type === 'element') {
        const { id, alt } = node.properties;
        if (typeof id === 'string' && texts.has(id)) here = last = id;
        const place = here ?? last;
        const words = node.tagName === 'img' && typeof alt === 'string' ? alt : '';
        if (words !== '' && !holds(texts.get(place), words))
          found.set(place, [...(found.get(place) ?? []), words]);
      }
      for (const child of node.children) walk(child, here);
    };
    walk(tree, undefined);
  };
  for (const { id, title, tree } of sections) {
    read(title.tree, id);
    read(tree, id);
  }
  for (const { id, body } of notes) read(body.tree, id);
  return found;
}

/** A figure's caption is what its picture shows, too. */
function holds(text: string | undefined, words: string): boolean {
  const all = ` ${wordsOf(text ?? '').join(' ')} `;
  return all.includes(` ${wordsOf(words).join(' ')} `);
}
