import {
  compileDissertation,
  dissertation,
  type DissertationSize,
} from '../tests/support/dissertation.ts';
import { ofBudget, ratio, short } from './figures.ts';

/** Seconds of processor time that the compiler takes for a dissertation. */
export interface DissertationFigures {
  readonly whole: number;
  /** With half of its citations, all else the same. */
  readonly halfCited: number;
  /** With all its works by one author in one year. */
  readonly oneAuthor: number;
}

/** Seconds that a dissertation may take. */
const budget = 10;

/** Compiles a dissertation of 58,000 words, 875 citation clusters, 400 works and 54 tables. */
export async function timeDissertation(): Promise<DissertationFigures> {
  // The first run pays for loading the compiler.
  await seconds({ words: 1000, clusters: 20, works: 10, tables: 3 });
  return {
    whole: await seconds({}),
    halfCited: await seconds({ clusters: 438 }),
    oneAuthor: await seconds({ oneAuthor: true }),
  };
}

async function seconds(size: DissertationSize): Promise<number> {
  const made = dissertation(size);
  const before = process.cpuUsage();
  await compileDissertation(made);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** A line for the report. */
export function dissertationLine({ whole, halfCited, oneAuthor }: DissertationFigures): string {
  return (
    'A dissertation of 58,000 words, 875 citations, 400 works and 54 tables compiles in ' +
    `${ofBudget(whole, budget, 's of processor time')}, ` +
    `${ratio(whole, halfCited)} of one with half the citations; ` +
    `${short(oneAuthor)} s with all works by one author in one year.`
  );
}
