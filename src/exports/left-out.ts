/** The forms in which an article is published. */
export type FaceName =
  'page' | 'section page' | 'search' | 'pdf' | 'epub' | 'jats' | 'markdown' | 'text' | 'feed';

/** Something of an article that a form leaves out on purpose. */
export interface LeftOut {
  readonly faces: readonly FaceName[];
  /** For authors: "Pull-quotes". */
  readonly what: string;
  readonly why: string;
  /**
   * Finds the places whose words are left out, by what the tests call them ("keywords",
   * "work roe", "image in caption"). Absent where the same words stand elsewhere in the form.
   */
  readonly where?: RegExp;
}

/**
 * What each form leaves out on purpose, and why. Everything else that an author typed stands in
 * every form; the tests hold this, and docs/exports.md prints the table.
 */
export const leftOut: readonly LeftOut[] = [
  {
    faces: ['search', 'pdf', 'epub', 'jats', 'markdown', 'text', 'feed'],
    what: 'Pull-quotes',
    why: 'They repeat a sentence that stands in the text.',
  },
];

/** Whether a form leaves out the words of a place on purpose; see {@link LeftOut.where}. */
export function leavesOut(face: FaceName, place: string): boolean {
  return leftOut.some(({ faces, where }) => faces.includes(face) && where?.test(place) === true);
}
