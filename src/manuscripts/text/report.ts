import type { Accounted } from '../model.ts';
import type { Block } from './block.ts';
import type { PlacedChange, WrittenNote } from './compose.ts';
import type { Text } from './flow.ts';
import type { FrontMatter } from './front-matter.ts';
import { accountForFront } from './report-front.ts';
import type { Line } from './lines.ts';
import type { PlacedMark } from './marks.ts';
import type { TypedNote } from './notes.ts';
import type { WrittenQuotes } from './quote-places.ts';

/** All that the passes found and did. */
export interface Findings {
  readonly front: FrontMatter;
  readonly text: Text;
  readonly notes: readonly TypedNote[];
  readonly written: readonly WrittenNote[];
  readonly marks: readonly PlacedMark[];
  readonly quotes: WrittenQuotes;
  readonly furniture: readonly Line[];
  readonly markers: readonly Line[];
  readonly unwrapped: readonly Line[];
  readonly pictures: readonly Line[];
  /** Words that only name a part of the text, such as "Notes". */
  readonly labels: readonly Block[];
  readonly joined: readonly string[];
  readonly changes: readonly PlacedChange[];
  readonly titleIsName: boolean;
  readonly lang: string | undefined;
}

/** Accounts for every piece of the text that is not simply a word of the article. */
export function accountFor(findings: Findings): Accounted[] {
  return [
    ...accountForFront(findings),
    ...ofNotes(findings),
    ...ofQuotes(findings),
    ...ofFurniture(findings),
    ...ofWords(findings),
  ];
}

function ofNotes({ notes, written, marks }: Findings): Accounted[] {
  const byNote = new Map(marks.map((mark) => [mark.note, mark]));
  return notes.map(({ value, line, page, isContinued }, index) => {
    const label = written[index]?.label ?? '';
    const mark = byNote.get(index);
    const what =
      label === String(value)
        ? `note ${label}`
        : `note ${label} (printed as ${value} on page ${page})`;
    const doubts = [
      ...(mark
        ? []
        : [
            'Its mark is not in the text, and nothing says where it is called. Type [^' +
              label +
              '] there.',
          ]),
      ...(mark?.isSupplied
        ? ['Its mark is not in the text. Its place is a guess, listed in edition.yaml.']
        : []),
      ...(isContinued ? ['Its end was found apart from it.'] : []),
    ];
    return {
      kind: 'note',
      fate: doubts.length > 0 ? 'guessed' : 'kept',
      what,
      where: `line ${line}`,
      ...(doubts.length > 0 && { why: doubts.join(' ') }),
    };
  });
}

function ofQuotes({ text, quotes }: Findings): Accounted[] {
  return text.quotes.map(({ quote }, index) => {
    const source = quotes.sources[index];
    const paragraph = source === undefined ? undefined : paragraphNumber(text, source);
    return {
      kind: 'words',
      fate: 'left out',
      what: quote.text,
      where: `line ${quote.line}`,
      why:
        paragraph === undefined
          ? 'A pull-quote that repeats words of the text. Its sentence could not be marked; mark it with {.pull-quote}.'
          : `A pull-quote that repeats words of paragraph ${paragraph}; it is drawn from there.`,
    };
  });
}

function ofFurniture({ furniture, markers, text }: Findings): Accounted[] {
  const groups = new Map<string, Line[]>();
  for (const line of [...furniture, ...markers]) {
    const key = line.text.replace(/\d+/g, '#');
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [
    ...[...groups.values()].map((group) => ({
      kind: 'furniture' as const,
      fate: 'left out' as const,
      what: group.map((line) => line.text).join(' · '),
      where: `line ${group[0]?.number ?? 1}`,
      why: 'It stands at the edges of pages.',
    })),
    ...text.asides.map((block) => ({
      kind: 'furniture' as const,
      fate: 'left out' as const,
      what: block.text,
      where: placeOf(block),
      why: 'It stands within a sentence, as a running head does. It may be the journal’s name.',
    })),
  ];
}

function ofWords({ text, joined, unwrapped, pictures, changes }: Findings): Accounted[] {
  const { headings, seams } = text;
  return [
    ...(seams > 0
      ? [
          {
            kind: 'words',
            fate: 'kept',
            what: `${seams} cuts within paragraphs were rejoined`,
          } as const,
        ]
      : []),
    ...(joined.length > 0
      ? [
          {
            kind: 'words',
            fate: 'kept',
            what: `words joined at line ends: ${joined.join('; ')}`,
          } as const,
        ]
      : []),
    ...(headings.length > 0
      ? [
          {
            kind: 'words',
            fate: 'guessed',
            what: `headings: ${headings.map((block) => block.text).join(' · ')}`,
            why: 'By their look alone: short lines apart.',
          } as const,
        ]
      : []),
    ...unwrapped.map((line) => ({
      kind: 'syntax' as const,
      fate: 'converted' as const,
      what: line.text,
      where: `line ${line.number}`,
      why: 'A note that a converter set as a formula.',
    })),
    ...pictures.map((line) => ({
      kind: 'picture' as const,
      fate: 'lost' as const,
      what: line.text,
      where: `line ${line.number}`,
      why: 'A text holds no pictures. Put the file beside article.md, and type the line there again.',
    })),
    ...changes.map(({ kind, at, received, edited, reason }) => ({
      kind: 'change' as const,
      fate: 'guessed' as const,
      what: `${kind}: ${received} → ${edited}`,
      where: at,
      why: reason,
    })),
  ];
}

function placeOf(block: Block): string {
  return `line ${block.origins[0]?.line ?? 1}`;
}

/** Number of a paragraph as the page shows it. */
export function paragraphNumber({ blocks }: Text, index: number): number {
  return blocks.slice(0, index + 1).filter(({ kind }) => kind === 'text').length;
}
