import { madeUpWord } from './made-up.ts';

/** A note by the number of its words, and where it is called. */
export interface PlannedNote {
  /** Words of the text before its mark. */
  readonly after: number;
  readonly words: number;
  readonly at: 'text' | 'heading' | 'cell' | 'caption' | 'item' | 'quotation';
}

export interface ArticleWithNotes {
  readonly source: string;
  /** Words of the text, in their order. */
  readonly text: readonly string[];
  /** Words of each note, in its order; the notes by their numbers. */
  readonly notes: readonly (readonly string[])[];
}

/**
 * An article of made-up words, none of which stands twice, whose notes are as long as planned:
 * about 600 words of a note fill a page. The first two are called in its title and its abstract.
 */
export function articleWithNotes(plan: readonly PlannedNote[]): ArticleWithNotes {
  let made = 0;
  const words = (count: number): string[] => [...Array(count)].map(() => madeUpWord(made++));
  const text: string[] = [];
  const say = (count: number): string => {
    const more = words(count);
    text.push(...more);
    return more.join(' ');
  };
  const notes = plan.map((each) => words(each.words));
  const inline = (index: number): string => `^[${notes[index]?.join(' ') ?? ''}]`;
  const front = [
    `title: 'A title ${say(2)}${inline(0)}'`,
    'lang: en',
    'abstract: |',
    `  Abstract ${say(20)}.${inline(1)} ${say(12)}`,
  ];
  const blocks = plan.slice(2).map(({ after, at }, index) => {
    const mark = `[^${index + 3}]`;
    const before = say(after);
    if (at === 'heading') return `${before}\n\n## Heading ${say(2)}${mark}\n\n${say(15)}`;
    if (at === 'item') return `${before}\n\n- ${say(9)}.${mark}\n- ${say(9)}\n\n${say(9)}`;
    if (at === 'quotation') return `${before}\n\n> ${say(19)}.${mark}\n\n${say(9)}`;
    if (at === 'cell' || at === 'caption') {
      // The caption stands over the table.
      const caption = `${say(4)}${at === 'caption' ? mark : ''}`;
      const cells = [say(1), say(1), say(2), `${say(1)}${at === 'cell' ? mark : ''}`];
      const [a, b, c, d] = cells;
      return `${before}\n\n| ${a} | ${b} |\n|---|---|\n| ${c} | ${d} |\n\nTable: ${caption}\n\n${say(9)}`;
    }
    return `${before}.${mark} ${say(8)}`;
  });
  const definitions = notes.slice(2).map((note, index) => {
    const paragraphs = [];
    for (let at = 0; at < note.length; at += 150)
      paragraphs.push(note.slice(at, at + 150).join(' '));
    return `[^${index + 3}]: ${paragraphs.join('\n\n    ')}`;
  });
  const source = `---\n${front.join('\n')}\n---\n\n${[...blocks, `${say(12)}.`, ...definitions].join('\n\n')}\n`;
  return { source, text, notes };
}
