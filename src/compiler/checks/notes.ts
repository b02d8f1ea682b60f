import { idPart } from '../../article/markup.ts';
import type { Place, Problem } from '../../article/index.ts';
import type { CheckInput, NoteFact } from './input.ts';

/** "Ibid." and its kin in other languages, at the start of a note. */
const IBID =
  /^\W*(?:(?:see|cf\.?|vgl\.?|voir)\s+)?(?:ib(?:id)?\.|ibid\b|ibidem\b|ebd\.|ebenda\b|там же)/iu;

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
function saysIbid(text: string): boolean {
  return IBID.test(text);
}

function uncalled({ notes }: CheckInput): Problem[] {
  return notes
    .filter(({ inline, calls }) => !inline && calls.length === 0)
    .map(({ label, place }) => ({
      rule: 'note-uncalled',
      severity: 'warning',
      place,
      message: `Unexpected note [^${label}] that nothing calls, expected [^${label}] in the text`,
      hint: 'Put the mark where the note belongs, or take the note out.',
    }));
}

function alike({ notes }: CheckInput): Problem[] {
  const first = new Map<string, NoteFact>();
  const problems: Problem[] = [];
  const report = (place: Place, label: string, line: number, how: string, hint: string): void => {
    const message = `Unexpected label "${label}", which differs from that of line ${line} only in ${how}`;
    problems.push({ rule: 'note-label-alike', severity: 'warning', place, message, hint });
  };
  for (const note of notes) {
    if (note.inline) continue;
    const { label, place } = note;
    for (const call of note.misspelt) {
      const hint = `Here it calls that note; other tools may not: write [^${label}].`;
      report(call.place, call.label, place.line, 'its letters', hint);
    }
    const id = idPart(label).toLowerCase();
    const before = first.get(id);
    if (before === undefined) first.set(id, note);
    else if (before.label !== label) {
      const stored = idPart(before.label) === idPart(label);
      const how = stored ? 'how its letters are stored' : 'capital letters';
      report(place, label, before.place.line, how, 'Give one of the two notes another label.');
    }
  }
  return problems;
}

function spaced({ notes }: CheckInput): Problem[] {
  return notes
    .filter(({ inline, label }) => !inline && /\s/.test(label))
    .flatMap((note) => [note.place, ...note.repeated].map((place) => ({ ...note, place })))
    .map(({ label, place }) => ({
      rule: 'note-label-spaces',
      severity: 'warning',
      place,
      message: `Unexpected white space in the label "[^${label}]", expected one word`,
      hint: `Other tools read no note there: write [^${label.trim().replace(/\s+/g, '-')}].`,
    }));
}

function ibid({ notes }: CheckInput): Problem[] {
  return notes.flatMap((note, index) => {
    if (!saysIbid(note.text) || note.calls.length === 0) return [];
    const before = notes[index - 1];
    if (before === undefined) {
      return [
        {
          rule: 'ibid-first',
          severity: 'warning' as const,
          place: note.place,
          message: `Unexpected "Ibid." in the first note, expected a note before it to refer to`,
          hint: 'Name the work that is meant.',
        },
      ];
    }
    if (before.cites.length < 2) return [];
    const works = before.cites.map((key) => `"${key}"`).join(', ');
    return [
      {
        rule: 'ibid-ambiguous',
        severity: 'warning' as const,
        place: note.place,
        message:
          `Unexpected "Ibid." after note [^${before.label}], which cites ` +
          `${before.cites.length} works: ${works}`,
        hint: 'Name the work that is meant.',
      },
    ];
  });
}

function onlyNotes({ file, notes, paragraphs, headings, images }: CheckInput): Problem[] {
  if (notes.length === 0 || images.length > 0) return [];
  const running = paragraphs.some(({ inNote }) => !inNote);
  if (running || headings.some(({ text }) => text !== '')) return [];
  const place = { file, line: notes[0]!.place.line, column: notes[0]!.place.column };
  return [
    {
      rule: 'text-missing',
      severity: 'warning',
      place,
      message: 'Unexpected end of the article: it has no text, only footnote definitions',
      hint: 'Write the text that calls the notes.',
    },
  ];
}
