import { type Problem, sortProblems } from '../../article/index.ts';
import { checkCharacters } from './characters.ts';
import { checkCitations } from './citations.ts';
import { checkForeignSyntax } from './foreign.ts';
import { checkHeadings } from './headings.ts';
import { checkImages } from './images.ts';
import type { CheckInput } from './input.ts';
import { checkLinks } from './links.ts';
import { checkLocators } from './locators.ts';
import { checkNotes } from './notes.ts';
import { checkQuotations } from './quotations.ts';
import { checkWords } from './words.ts';
import { checkWorks } from './works.ts';

const CHECKS: readonly ((input: CheckInput) => Problem[])[] = [
  checkNotes,
  checkCitations,
  checkLocators,
  checkWorks,
  checkHeadings,
  checkLinks,
  checkImages,
  checkQuotations,
  checkWords,
  checkCharacters,
  checkForeignSyntax,
];

/** Every truth check of an editor over one article; see `rules.ts` for what each rule means. */
export function runChecks(input: CheckInput): Problem[] {
  return sortProblems(CHECKS.flatMap((check) => check(input)));
}
