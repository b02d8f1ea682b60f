import type { Chosen } from './choose-readings.ts';
import type { Proof } from './compare.ts';
import type { TypedArticle, TypedNote } from './find-notes.ts';
import type { Mention } from './mentions.ts';
import type { Citation } from './plan.ts';
import type { Locator, TypedWork } from './reading.ts';
import type { Outcome } from './settle.ts';

/** A piece of a note: words that stay, or a citation in place of words. */
export type Segment =
  | { readonly kind: 'prose'; readonly text: string }
  | {
      readonly kind: 'citation';
      /** What was typed. */
      readonly text: string;
      readonly key: string;
      readonly work: TypedWork;
      readonly locator?: Locator;
    };

/** What a typed note may become, with its proof. */
export interface Proposal {
  readonly label: string;
  /** Line of `article.md`. */
  readonly line: number;
  readonly typed: string;
  readonly status: Proof['status'];
  /** Prose alone where nothing is proved. */
  readonly segments: readonly Segment[];
  /** Absent where nothing is proposed. */
  readonly proof?: Proof;
  /** Of a note that stays as typed: why. */
  readonly why?: string;
}

/** One proposal for each note, in the order of the file. */
export function makeProposals(
  { notes }: TypedArticle,
  mentions: readonly Mention[],
  chosen: ReadonlyMap<Mention, Chosen>,
  { notes: settled, failed }: Outcome,
): Proposal[] {
  return notes.map((note) => {
    const found = settled.get(note.label);
    const typed = note.paragraphs.map(({ text }) => text).join(' ');
    const base = { label: note.label, line: note.line, typed };
    if (!found) {
      const own = mentions.filter((mention) => mention.note === note);
      return {
        ...base,
        status: 'not proved',
        segments: [{ kind: 'prose', text: typed }],
        why:
          note.cites && own.length === 0
            ? 'it cites by keys already'
            : whyNot(own, chosen, failed.get(note.label)),
      };
    }
    const { citations, proof } = found;
    return { ...base, status: proof.status, proof, segments: segmentsOf(note, citations) };
  });
}

function whyNot(
  mentions: readonly Mention[],
  chosen: ReadonlyMap<Mention, Chosen>,
  failed: Proof | undefined,
): string {
  if (mentions.length === 0) return 'no reference was recognised in it';
  const [first] = failed?.differences ?? [];
  if (first) return `“${first.typed}” would be printed as “${first.printed}”`;
  const isRead = mentions.some(({ readings }) => readings.length > 0);
  if (isRead && !mentions.some((mention) => chosen.has(mention)))
    return 'no way to read its reference is printed as it was typed';
  return 'no note before it tells of the work that it names in short';
}

function segmentsOf(note: TypedNote, citations: readonly Citation[]): Segment[] {
  return note.paragraphs.flatMap((paragraph) => {
    const segments: Segment[] = [];
    let at = 0;
    const prose = (to: number): void => {
      const text = paragraph.text.slice(at, to);
      if (text !== '') segments.push({ kind: 'prose', text });
    };
    const own = citations
      .filter(({ mention }) => mention.paragraph === paragraph)
      .sort((a, b) => a.span.from - b.span.from);
    for (const { span, work, locator } of own) {
      prose(span.from);
      segments.push({
        kind: 'citation',
        text: paragraph.text.slice(span.from, span.to),
        key: work.key,
        work: work.work,
        ...(locator && { locator }),
      });
      at = span.to;
    }
    prose(paragraph.text.length);
    return segments;
  });
}
