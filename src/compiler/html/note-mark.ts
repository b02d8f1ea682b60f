import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { markup, noteId, noteRefId } from '../../article/markup.ts';
import { type Words, withoutIsolates } from '../../messages/index.ts';
import type { NoteCall, ResolvedNotes } from '../resolve/notes.ts';

/** The mark of a note where it is called, in the words of the article's language; nothing for a call of no note. */
export function noteMark(call: NoteCall, { marks }: ResolvedNotes, words: Words): ElementContent[] {
  const found = marks.get(call);
  if (!found) return [];
  const { note, mark } = found;
  const number = words.digits(String(note.number));
  const link = h(
    `a.${markup.noteRefClass}`,
    {
      id: noteRefId(note.label, mark.occurrence),
      role: 'doc-noteref',
      href: `#${noteId(note.label)}`,
      ariaLabel: withoutIsolates(words.print.text.noteMark({ number })),
    },
    number,
  );
  return [h('sup', { ...link, meaning: { kind: 'noteMark', note: noteId(note.label) } })];
}
