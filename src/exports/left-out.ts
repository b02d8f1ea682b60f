import type { ArticleFormatName } from '../article/index.ts';

/** The forms in which an article is published. */
export type FaceName = 'page' | 'section page' | 'search' | 'feed' | ArticleFormatName;

/** Something of an article that a form leaves out on purpose. */
export interface LeftOut {
  readonly faces: readonly FaceName[];
  /** For authors: "Pull-quotes". */
  readonly what: string;
  readonly why: string;
}

/**
 * What each form leaves out on purpose, and why. Everything else that an author typed stands in
 * every form; the tests hold this, and docs/exports.md prints the table.
 */
export const leftOut: readonly LeftOut[] = [
  {
    faces: ['search', 'pdf', 'epub', 'docx', 'latex', 'jats', 'markdown', 'text', 'feed'],
    what: 'Pull-quotes',
    why: 'They repeat a sentence that stands in the text.',
  },
  {
    faces: ['pdf', 'epub', 'docx', 'latex', 'jats', 'markdown', 'text', 'feed'],
    what: 'What the edition adds within the text, such as addresses of pictures that are not shown',
    why: 'They are not the author’s words; the page has them.',
  },
  {
    faces: ['docx', 'latex', 'jats', 'markdown', 'text', 'feed'],
    what: 'The pictures of the article, and its index of names',
    why: 'They are the edition’s; a page of their own, the PDF and the EPUB have them.',
  },
  {
    faces: ['epub', 'docx', 'latex', 'jats', 'markdown', 'text', 'feed'],
    what: 'The work that "Ibid." stands for',
    why: 'It is the edition’s addition; the page and the PDF have it.',
  },
  {
    faces: ['pdf', 'epub', 'docx', 'latex', 'text', 'feed'],
    what: 'Authors’ e-mail addresses',
    why: 'These are copied to many places; JATS has them.',
  },
  {
    faces: ['pdf', 'epub', 'docx', 'latex', 'text'],
    what: 'Authors’ ORCID iDs',
    why: 'They are for programs: JATS and the feed have them.',
  },
  {
    faces: ['search', 'section page', 'pdf', 'epub', 'docx', 'latex', 'text', 'feed'],
    what: 'Authors’ roles, and the ROR ids of their affiliations',
    why: 'The page about the text and JATS have them.',
  },
  {
    faces: ['search', 'section page', 'docx', 'latex', 'text', 'feed'],
    what: 'The cover',
    why: 'It stands before the article as a whole.',
  },
  {
    faces: ['search', 'section page', 'pdf', 'epub', 'docx', 'latex', 'jats', 'text', 'feed'],
    what: 'Portraits of authors',
    why: 'They are about the authors: the page about the text shows them.',
  },
  {
    faces: ['epub', 'docx', 'latex'],
    what: 'Pictures in WebP and AVIF',
    why: 'Not every program shows them: their alternative text stands in square brackets.',
  },
  {
    faces: ['latex'],
    what: 'Pictures in GIF',
    why: 'LaTeX knows none: their alternative text stands in square brackets.',
  },
  {
    faces: ['epub', 'docx'],
    what: 'Scripts, animations, links and what is fetched from elsewhere in an SVG',
    why: 'These files hold a copy that can only be looked at.',
  },
  {
    faces: ['page', 'section page', 'pdf', 'epub', 'docx', 'latex', 'jats', 'text', 'feed'],
    what: 'The alternative text of a figure whose caption says the same',
    why: 'Nobody is to read it twice.',
  },
  {
    faces: ['text'],
    what: 'Pictures, formulas as they are set, and the addresses of links',
    why: 'The file is words only: alternative text and TeX stand for the first two.',
  },
];
