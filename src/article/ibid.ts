import type { Article, Ibid } from './article.ts';
import { lookup } from './lookup.ts';

/** Words in a row, some of which lead to a part of the article by its id. */
export interface LinkedWords {
  readonly words: string;
  readonly to?: string;
}

/**
 * What "Ibid." stands for, as every form says it: "[Ibid. = Roe, “A Book” (note 3)]". They are the
 * edition's words, never the author's. Empty where the work is not known.
 */
export function ibidExplained(article: Article, { key, note: label }: Ibid): LinkedWords[] {
  const { works, notes } = lookup(article);
  const work = works.get(key);
  if (!work) return [];
  const note = notes.get(label);
  const name = work.names[0] ? `${work.names[0]}, ` : '';
  return [
    { words: `[Ibid. = ${name}` },
    { words: `“${work.title}”`, to: work.id },
    ...(note
      ? [{ words: ' (' }, { words: `note ${note.number}`, to: note.id }, { words: ')' }]
      : []),
    { words: ']' },
  ];
}
