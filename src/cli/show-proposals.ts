import type { Proposal } from '../manuscripts/index.ts';

/** What a note is proposed to become, for a terminal. */
export function shownProposal({
  label,
  line,
  typed,
  status,
  segments,
  proof,
  why,
}: Proposal): string {
  const head = `note ${label} (article.md:${line}): ${status}`;
  if (proof === undefined) return `${head}: ${why ?? 'stays as typed'}\n`;
  const works = segments.flatMap((segment) =>
    segment.kind === 'citation'
      ? [`  @${segment.key}${segment.locator ? `, ${segment.locator.value}` : ''}: ${segment.text}`]
      : [],
  );
  const differences = proof.differences.flatMap((each) => [
    `  - ${each.typed}`,
    `  + ${each.printed}`,
  ]);
  const text = status === 'nearly' ? [`  ${typed}`] : [];
  return `${[head, ...text, ...works, ...differences].join('\n')}\n`;
}

/** What somebody says to a proposal; everything else is asked again. */
export type Answer = 'yes' | 'no' | 'all' | 'quit';

/**
 * Asks of each proposal that is nearly proved whether it is taken.
 * @param ask prints a question and gives what is typed; undefined where the input has ended.
 * @returns the labels of those that are taken; undefined where nothing at all is to be written.
 */
export async function askProposals(
  proposals: readonly Proposal[],
  ask: (question: string) => Promise<string | undefined>,
): Promise<ReadonlySet<string> | undefined> {
  const taken = new Set<string>();
  const asked = proposals.filter(({ status }) => status === 'nearly');
  for (const [n, proposal] of asked.entries()) {
    const answer = await answerTo(
      `${shownProposal(proposal)}Take it? [y]es, [n]o, [a]ll, [q]uit `,
      ask,
    );
    if (answer === 'quit') return undefined;
    if (answer === 'all') {
      for (const { label } of asked.slice(n)) taken.add(label);
      return taken;
    }
    if (answer === 'yes') taken.add(proposal.label);
  }
  return taken;
}

const answers: readonly Answer[] = ['yes', 'no', 'all', 'quit'];

async function answerTo(
  question: string,
  ask: (question: string) => Promise<string | undefined>,
): Promise<Answer> {
  for (;;) {
    const typed = (await ask(question))?.trim().toLowerCase();
    if (typed === undefined) return 'quit';
    const answer = answers.find((each) => typed !== '' && each.startsWith(typed));
    if (answer) return answer;
  }
}
