import type { Chosen } from './choose-readings.ts';
import type { Mention } from './mentions.ts';
import type { Locator, ShortForm, TypedWork } from './reading.ts';
import type { Span } from './spans.ts';
import { comparable, type KnownWork, type Works } from './works.ts';

/** A citation that would stand in place of words of a note. */
export interface Citation {
  readonly mention: Mention;
  readonly span: Span;
  readonly work: KnownWork;
  readonly locator?: Locator;
  /** It is a short form, or "Ibid.": what it means follows from other notes. */
  readonly isShort: boolean;
}

/**
 * Decides which work each mention cites: full references to one work are one, and short forms,
 * "Ibid." and "see note 3" lead to the work that stands there. What is not certain is left out.
 * @param mentions in the order in which readers meet the notes.
 * @param numbers of the notes by label.
 */
export function planCitations(
  mentions: readonly Mention[],
  chosen: ReadonlyMap<Mention, Chosen>,
  works: Works,
  numbers: ReadonlyMap<string, number>,
): Citation[] {
  const planned: Citation[] = [];
  const byMention = new Map<Mention, Citation>();
  mentions.forEach((mention, n) => {
    const made =
      fullCitation(mention, chosen.get(mention), works) ??
      shortCitation(mention, { before: mentions[n - 1], planned, byMention, works, numbers });
    if (!made) return;
    planned.push(made);
    byMention.set(mention, made);
  });
  return planned;
}

function fullCitation(
  mention: Mention,
  chosen: Chosen | undefined,
  works: Works,
): Citation | undefined {
  if (!chosen) return undefined;
  const { span, work, locator } = chosen.reading;
  const known = works.match(work);
  // Whether it is the same work or another one, nobody can tell from here.
  if (!known && works.isAlike(work)) return undefined;
  const cited = known ?? works.add(work);
  return { mention, span, work: cited, isShort: false, ...pointedTo(cited.work, work, locator) };
}

/** Pages that are not those of the work as it is known are what the note points to. */
function pointedTo(
  known: TypedWork,
  typed: TypedWork,
  locator: Locator | undefined,
): { readonly locator?: Locator } {
  if (locator) return { locator };
  const { page } = typed;
  return page === undefined || page === known.page
    ? {}
    : { locator: { label: 'page', value: page } };
}

interface Around {
  /** The mention before it, which "Ibid." stands for. */
  readonly before: Mention | undefined;
  readonly planned: readonly Citation[];
  readonly byMention: ReadonlyMap<Mention, Citation>;
  readonly works: Works;
  readonly numbers: ReadonlyMap<string, number>;
}

function shortCitation(mention: Mention, around: Around): Citation | undefined {
  const { short } = mention;
  if (!short) return undefined;
  const work = workOf(mention, short.refersTo, around);
  if (!work) return undefined;
  return {
    mention,
    span: short.span,
    work,
    isShort: true,
    ...(short.locator && { locator: short.locator }),
  };
}

function workOf(
  mention: Mention,
  refersTo: ShortForm['refersTo'],
  { before, planned, byMention, works, numbers }: Around,
): KnownWork | undefined {
  if (refersTo.kind === 'ibid')
    return before && isNear(before, mention, numbers) ? byMention.get(before)?.work : undefined;
  const cited = [...new Set(planned.map(({ work }) => work))];
  if (refersTo.kind === 'note') {
    const there = planned.filter(({ mention: { note } }) =>
      isNumber(note.label, refersTo.number, numbers),
    );
    return works.resolve(refersTo, [...new Set(there.map(({ work }) => work))]);
  }
  const given = works.list.filter((each) => each.given);
  const found = works.resolve(refersTo, [...new Set([...cited, ...given])]);
  if (found && refersTo.kind === 'title') shorten(found, refersTo.title);
  return found;
}

/** The short title that the notes use is one that a style can print. */
function shorten(known: KnownWork, title: string): void {
  const { work, given } = known;
  if (given || work['title-short'] !== undefined) return;
  if (comparable(work.title ?? '') !== comparable(title))
    known.work = { ...work, 'title-short': title };
}

/** True for a mention of the same note or of the one before. */
function isNear(before: Mention, { note }: Mention, numbers: ReadonlyMap<string, number>): boolean {
  if (before.note === note) return true;
  const [from, to] = [numbers.get(before.note.label), numbers.get(note.label)];
  return from !== undefined && to === from + 1;
}

function isNumber(label: string, number: string, numbers: ReadonlyMap<string, number>): boolean {
  return String(numbers.get(label)) === number;
}
