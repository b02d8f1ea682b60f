import type { Accounted } from '../model.ts';
import type { Files } from './folder.ts';
import type { Citation } from './plan.ts';
import type { Proposal } from './proposals.ts';
import { settle, type Context, type Settled } from './settle.ts';
import { withEmendations } from './emendations.ts';

/** An article with structured notes. */
export interface Taken {
  /** Every file of the folder that was given; those that changed are {@link changed}. */
  readonly files: Files;
  readonly changed: readonly string[];
  /** A line for each note, and for each new work. */
  readonly report: readonly Accounted[];
}

interface Proposed {
  readonly context: Context;
  readonly planned: readonly Citation[];
  readonly certain: ReadonlySet<Citation>;
  readonly proposals: readonly Proposal[];
  readonly isStyleChosen: boolean;
}

/** Writes what is proved and what is chosen; what rests on notes that are not taken stays as typed. */
export async function takeProposals(
  { context, planned, certain, proposals, isStyleChosen }: Proposed,
  choose: (proposal: Proposal) => boolean,
): Promise<Taken> {
  const asked = new Set(
    proposals.filter((each) => each.status === 'nearly' && choose(each)).map(({ label }) => label),
  );
  const { notes, files } = await settle(context, planned, certain, (label) => asked.has(label));
  const edition = withEmendations(files.get('edition.yaml'), proposals, notes);
  const all = new Map(files);
  if (edition !== undefined) all.set('edition.yaml', edition);
  const changed = [...all].flatMap(([name, text]) =>
    context.files.get(name) === text ? [] : [name],
  );
  const style: Accounted[] =
    isStyleChosen && context.csl !== undefined && notes.size > 0
      ? [
          {
            kind: 'metadata',
            fate: 'guessed',
            what: `csl: ${context.csl}`,
            where: 'article.md',
            why: 'of the styles that cite in notes it prints most of them as they were typed',
          },
        ]
      : [];
  return {
    files: all,
    changed,
    report: [
      ...style,
      ...proposals.map((each) => accountOf(each, notes.get(each.label), asked.has(each.label))),
      ...worksOf(notes, context),
    ],
  };
}

function accountOf(proposal: Proposal, taken: Settled | undefined, isAsked: boolean): Accounted {
  const { label, line, status, proof } = proposal;
  const note = { kind: 'note', what: `note ${label}`, where: `article.md:${line}` } as const;
  if (taken) {
    const keys = taken.citations.map(({ work }) => `@${work.key}`).join(', ');
    if (taken.proof.status === 'proved')
      return { ...note, fate: 'converted', why: `cites ${keys}` };
    const count = taken.proof.differences.length;
    return {
      ...note,
      fate: 'guessed',
      why: `cites ${keys}; ${count} ${count === 1 ? 'difference is' : 'differences are'} listed in edition.yaml`,
    };
  }
  return { ...note, fate: 'kept', why: `as typed: ${whyKept(proposal, status, isAsked, proof)}` };
}

function whyKept(
  { why }: Proposal,
  status: Proposal['status'],
  isAsked: boolean,
  proof: Proposal['proof'],
): string {
  if (status === 'not proved') return why ?? 'not proved';
  if (status === 'proved' || isAsked) return 'it rests on another note that stays as typed';
  const [first] = proof?.differences ?? [];
  return `printed only nearly so${first ? `: “${first.typed}” would be “${first.printed}”` : ''}`;
}

function worksOf(notes: ReadonlyMap<string, Settled>, { own }: Context): Accounted[] {
  const citations = [...notes.values()].flatMap((note) => note.citations);
  const works = [...new Set(citations.map(({ work }) => work))];
  return works
    .filter(({ key }) => !own.has(key))
    .map(({ key, work, given }) => ({
      kind: 'work',
      fate: 'converted',
      what: `@${key}: ${work.title ?? ''}`,
      why: given ? 'from the bibliography that was given' : 'from the notes',
    }));
}
