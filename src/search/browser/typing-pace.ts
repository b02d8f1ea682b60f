/**
 * How long the full text waits for the next letter, in milliseconds: its records are loaded for
 * each word asked for. Longer before it has answered once: it has yet to load, and a word half
 * typed would only add to that.
 */
const pauses = { first: 180, later: 30, longest: 400 };

/**
 * How long to wait for more, where the field went from `before` to `after`, `gap` milliseconds
 * after its last change. Words that come at once, pasted or said, are whole; a slow typist is given
 * more time.
 */
export function typingPause(
  before: string,
  after: string,
  gap: number,
  hasAnswered: boolean,
): number {
  if (after.length > before.length + 1) return 0;
  if (hasAnswered) return pauses.later;
  return Math.min(Math.max(pauses.first, gap * 1.6), pauses.longest);
}
