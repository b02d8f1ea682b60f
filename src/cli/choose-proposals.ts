import { createInterface } from 'node:readline/promises';
import type { Proposal, Structure } from '../manuscripts/index.ts';
import { askProposals, shownProposal } from './show-proposals.ts';

export interface Wish {
  /** Takes what is proved, and asks nothing. */
  readonly yes?: boolean | undefined;
  /** Takes what is nearly proved, too, and asks nothing. */
  readonly nearly?: boolean | undefined;
}

/**
 * Which of the nearly proved proposals are taken, asked on a terminal; undefined where nothing is to be
 * written. Prints how many there are.
 */
export async function chooseProposals(
  { proposals, style }: Structure,
  { yes, nearly }: Wish,
): Promise<((proposal: Proposal) => boolean) | undefined> {
  const count = (status: Proposal['status']): number =>
    proposals.filter((each) => each.status === status).length;
  process.stdout.write(
    `Style: ${style.name}${style.isChosen ? ' (chosen: the article names none)' : ''}. Notes: ${proposals.length}, proved ${count('proved')}, nearly ${count('nearly')}, as typed ${count('not proved')}.\n`,
  );
  if (nearly) return () => true;
  if (yes) return () => false;
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    const shown = proposals.map(shownProposal).join('');
    process.stdout.write(
      `${shown}This is no terminal that could be asked: --yes takes what is proved.\n`,
    );
    return undefined;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const closed = new Promise<undefined>((done) => terminal.once('close', () => done(undefined)));
    const taken = await askProposals(proposals, (question) =>
      Promise.race([terminal.question(question), closed]),
    );
    return taken && (({ label }) => taken.has(label));
  } finally {
    terminal.close();
  }
}
