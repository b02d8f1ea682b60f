import { digits, messages } from './messages.ts';

/** "Paragraph 12", or "This paragraph" where it has no number. */
export function paragraphTitle(n: string | undefined): string {
  const { paragraph, thisParagraph } = messages.share;
  return n ? paragraph({ number: digits(n) }) : thisParagraph;
}
