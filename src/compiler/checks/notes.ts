import { saysIbid } from '../language/ibid-words.ts';
import { idPart } from '../../article/markup.ts';
import { type Problem, report, rules } from '../../article/index.ts';
import type { CheckInput, NoteFact } from './input.ts';

/** Notes: called by nothing, alone without text, alike after normalisation, "Ibid." of nothing. */
export function checkNotes(input: CheckInput): Problem[] {
  return [
    ...uncalled(input),
    ...alike(input),
    ...spaced(input),
    ...ibid(input),
    ...onlyNotes(input),
  ];
}

/** True for a note that says "the same as before": what it stands for is the note before it. */
function uncalled({ notes }: CheckInput): Problem[] {
  return notes
    .filter(({ inline, calls }) => !inline && calls.length === 0)
    .map(({ label, place }) => report(rules.noteUncalled, place, { label }));
}

function alike({ notes }: CheckInput): Problem[] {
  const first = new Map<string, NoteFact>();
  const problems: Problem[] = [];
  for (const note of notes) {
    if (note.inline) continue;
    const { label, place } = note;
    for (const call of note.misspelt) {
      problems.push(
        report(rules.noteLabelAlike, call.place, {
          label: call.label,
          line: place.line,
          how: 'its letters',
          written: label,
        }),
      );
    }
    const id = idPart(label).toLowerCase();
    const before = first.get(id);
    if (before === undefined) first.set(id, note);
    else if (before.label !== label) {
      const stored = idPart(before.label) === idPart(label);
      const how = stored ? 'how its letters are stored' : 'capital letters';
      problems.push(report(rules.noteLabelAlike, place, { label, line: before.place.line, how }));
    }
  }
  return problems;
}

function spaced({ notes }: CheckInput): Problem[] {
  return notes
    .filter(({ inline, label }) => !inline && /\s/.test(label))
    .flatMap((note) => [note.place, ...note.repeated].map((place) => ({ ...note, place })))
    .map(({ label, place }) =>
      report(rules.noteLabelSpaces, place, {
        typed: `[^${label}]`,
        instead: `[^${label.trim().replace(/\s+/g, '-')}]`,
      }),
    );
}

function ibid({ notes }: CheckInput): Problem[] {
  return notes.flatMap((note, index) => {
    if (!saysIbid(note.text) || note.calls.length === 0) return [];
    const before = notes[index - 1];
    if (before === undefined) return [report(rules.ibidFirst, note.place)];
    const { label, cites } = before;
    if (cites.length < 2) return [];
    return [report(rules.ibidAmbiguous, note.place, { label, keys: cites })];
  });
}

function onlyNotes({ file, notes, paragraphs, headings, images }: CheckInput): Problem[] {
  if (notes.length === 0 || images.length > 0) return [];
  const running = paragraphs.some(({ inNote }) => !inNote);
  if (running || headings.some(({ text }) => text !== '')) return [];
  const place = { file, line: notes[0]!.place.line, column: notes[0]!.place.column };
  return [report(rules.textMissing, place, { holds: 'notes' })];
}
