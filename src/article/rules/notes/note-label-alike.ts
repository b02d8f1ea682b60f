import { defineRule } from '../rule.ts';

export interface Values {
  readonly label: string;
  /** Line of the other label. */
  readonly line: number;
  readonly how: 'its letters' | 'capital letters' | 'how its letters are stored';
  /** For a mark: the label as the note has it. */
  readonly written?: string;
}

export const noteLabelAlike = defineRule({
  id: 'note-label-alike',
  severity: 'warning',
  meaning:
    'Two labels differ only in capital letters, or in how their letters are stored (é as one letter or two); or a mark spells the label of its note otherwise than the note. Some tools take them for one note, some for two.',
  message: ({ label, line, how }: Values) =>
    `Unexpected label "${label}", which differs from that of line ${line} only in ${how}`,
  remedy: 'Spell the label the same way everywhere, or give one of two notes another one.',
  hint: ({ written }) =>
    written === undefined
      ? 'Give one of the two notes another label.'
      : `Here it calls that note; other tools may not: write [^${written}].`,
  example: 'Words.[^Doe]\n\n[^doe]: A note.',
  fixed: 'Words.[^doe]\n\n[^doe]: A note.',
});
