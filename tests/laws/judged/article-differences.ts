/** What Pandoc reads otherwise in an article: each pair is Pandoc's number, then ours. */
export interface ArticleDifference {
  readonly why: readonly string[];
  readonly headings?: readonly [number, number];
  readonly notes?: readonly [number, number];
  readonly citations?: readonly [number, number];
  /** Words that Pandoc prints and we do not, and the other way round. */
  readonly lost?: string;
  readonly added?: string;
  readonly inOrder?: false;
}

const rawLatex =
  'By design: raw LaTeX, which Pandoc leaves out of HTML, stands as typed, with a warning.';
const joined =
  'By design: the "&" of a citation in the running text is a word there (APA 7, 8.17); Pandoc leaves the sign.';

/** By the name of the article's folder. */
export const articleDifferences: Readonly<Record<string, ArticleDifference>> = {
  'distill-adamw': {
    why: ['Pandoc prints markup of Jekyll (`{% … %}`, `<div class=…>` in a line) as words.'],
    lost: 'col sm mt mt md div col sm mt mt md class div class 3 3 div 0 div 0',
  },
  'es-ia-descentralizada': {
    why: [
      'By design: `@fig-1` of Quarto, which names no work, stays as typed, and a missing picture is named.',
      joined,
    ],
    citations: [51, 47],
    added: 'jpg post fig1 jpg fig2 jpg y y y y y y y y y',
  },
  'joss-exotic-ld': {
    why: [joined, 'Pandoc sorts "Kostogryz, N" and "Kostogryz, NM" apart and so repeats the name.'],
    lost: 'Kostogryz et al',
    added: 'and',
    inOrder: false,
  },
  'joss-eyecite': { why: [rawLatex], added: 'label fig fig1 autoref fig fig1' },
  'joss-inara-example': {
    why: [rawLatex, joined],
    added:
      'proglangs ref proglangs Equations autoref autoref eq fermat and The below snippet can added to the YAML metadata if the placement of the metadata block in the margin needs manual adjustments be',
  },
  'joss-libfmp': { why: [rawLatex], added: 'dots' },
  'joss-pyarabic': {
    why: [
      rawLatex,
      'A mistake of its author: for want of a semicolon Pandoc reads one narrative citation and drops the other thirteen without a word; we name the place.',
      'Pandoc does not sort two works of one year by their second author.',
    ],
    lost: 'Zhang',
    added: '65 words: footnote can found at PyPi index The footnote',
    inOrder: false,
  },
  'myst-method-of-moderation': {
    why: [
      'Its `{math}` blocks are syntax of MyST: Pandoc reads their fences as code in a line, which swallows headings and notes.',
    ],
    headings: [6, 12],
    notes: [15, 20],
    lost: 'math math math math math math images ExtrapProblemPlot derivation derivation ldots math math math math figure images IntExpFOCInvPesReaOptNeedHiPlot proof proof math math math figure figure images ExtrapProblemSolvedPlot identity identity math math math math math math figure images IntExpFOCInvPesReaOptNeed45Plot math math math math human math optimist math math math math math math optimist wealth human wealth ratio ratio',
    added: '751 words: pure discount aLvl mLvl text pLvl text text',
    inOrder: false,
  },
  'obsidian-on-consciousness': {
    why: [
      'Pandoc reads no note that is defined within another one, so that nine calls stay as typed.',
      'By design: handles such as `@midjourney` that name no work stay as typed.',
    ],
    notes: [5, 14],
    citations: [4, 0],
    lost: '11 6 8 9 10 11 12 13 14 6 7 8 9 10 11 12 13 14',
    added: 'Merleau Ponty on world and consciousness the',
    inOrder: false,
  },
};
