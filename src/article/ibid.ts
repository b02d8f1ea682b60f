import { type Words, betweenSlots } from '../messages/index.ts';
import type { Article, Ibid } from './article.ts';
import { lookup } from './lookup.ts';
import { quoted } from './typography/quoted.ts';

/** Words in a row, some of which lead to a part of the article by its id. */
export interface LinkedWords {
  readonly words: string;
  readonly to?: string;
}

/**
 * What "Ibid." stands for, as every form says it: "[Ibid. = Roe, “A Book” (note 3)]". They are the
 * edition's words, never the author's. Empty where the work is not known.
 */
export function ibidExplained(
  article: Article,
  { key, note: label }: Ibid,
  words: Words,
): LinkedWords[] {
  const { works, notes } = lookup(article);
  const work = works.get(key);
  if (!work) return [];
  const { ibid, noteNumber, comma } = words.terms;
  const note = notes.get(label);
  const named: LinkedWords[] = [
    ...(work.names[0] ? [{ words: `${work.names[0]}${comma}` }] : []),
    { words: quoted(work.title, words.lang), to: work.id },
  ];
  const pieces = note
    ? betweenSlots(ibid.ofNote, ['work', 'note'])
    : betweenSlots(ibid.work, ['work']);
  return pieces.flatMap((piece): LinkedWords[] => {
    if (typeof piece === 'string') return [{ words: piece }];
    if (piece.slot === 'work') return named;
    return note ? [{ words: noteNumber({ number: note.number }), to: note.id }] : [];
  });
}
