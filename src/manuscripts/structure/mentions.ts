import type { TypedNote } from './find-notes.ts';
import { partsOf, scan, type Scanned } from './parts.ts';
import type { Reading, ShortForm } from './reading.ts';
import { readReferences } from './read-references.ts';
import { shortForm } from './short-forms.ts';
import type { Span } from './spans.ts';
import type { TypedText } from './typed-text.ts';

/** A part of a note that may cite a work. */
export interface Mention {
  readonly note: TypedNote;
  readonly paragraph: TypedText;
  readonly scanned: Scanned;
  readonly part: Span;
  /** Ways to understand it as a full reference. */
  readonly readings: readonly Reading[];
  readonly short?: ShortForm;
}

/** Notes longer than this are no references, and are left as typed. */
const longestNote = 20_000;

/** Further parts of a paragraph are left as typed; keeps the time in proportion to the text. */
const mostParts = 50;

/** Every part of the notes that may cite a work, in the order of the notes. */
export function mentionsIn(notes: readonly TypedNote[], lang: string): Mention[] {
  return notes.flatMap((note) =>
    note.paragraphs
      .filter(({ text }) => text.length <= longestNote)
      .flatMap((paragraph) => {
        const scanned = scan(paragraph);
        return partsOf(scanned)
          .slice(0, mostParts)
          .map((part) => mentionIn(note, paragraph, scanned, part, lang))
          .filter(({ readings, short }) => readings.length > 0 || short !== undefined);
      }),
  );
}

function mentionIn(
  note: TypedNote,
  paragraph: TypedText,
  scanned: Scanned,
  part: Span,
  lang: string,
): Mention {
  const canBeCut = ({ span }: { readonly span: Span }): boolean =>
    paragraph.sourceOf(span.from, span.to) !== undefined &&
    endsThere(paragraph.text.slice(span.to, part.to));
  const readings = readReferences(scanned, part, lang).filter(canBeCut);
  const short = shortForm(scanned, part, lang);
  return {
    note,
    paragraph,
    scanned,
    part,
    readings,
    ...(short && canBeCut(short) && { short }),
  };
}

/** Words that go on with a reference, so that it cannot have ended before them. */
const goesOn =
  /^(?:trans|transl|translated|eds?|edn|edited|vols?|nos?|nr|pp?|s|rev|repr|reprinted|edition|in|hrsg|hg|bd|jg|heft|übers|aufl|avec|par|von|with|foreword|introduction|introd|new|orig|originally)(?![\p{L}\p{N}])/iu;

/** True where what follows a reference is no part of it: the end, a remark, or prose. */
function endsThere(after: string): boolean {
  const rest = after.replace(/[.,;:?!]+$/u, '').trimEnd();
  if (rest === '' || /^\s?[([]\p{L}/u.test(rest)) return true;
  const prose = /^[,;:—–-]?\s(\p{Ll}.*)$/su.exec(rest)?.[1];
  return prose !== undefined && !goesOn.test(prose);
}

/** What was typed in a part of a paragraph, and how it is set. */
export function typedIn({ paragraph }: Mention, { from, to }: Span) {
  return { text: paragraph.text.slice(from, to), italic: paragraph.italic.slice(from, to) };
}
