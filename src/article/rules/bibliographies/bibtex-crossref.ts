import { defineRule } from '../rule.ts';

export interface Values {
  readonly field: string;
  /** Key of the entry that is named. */
  readonly key: string;
  /** Key of the entry that names it. */
  readonly child: string;
  /** Key of the entry that inherits at last. */
  readonly root: string;
  readonly fault: 'circle' | 'missing' | { readonly deepest: number };
}

export const bibtexCrossref = defineRule({
  id: 'bibtex-crossref',
  severity: 'error',
  meaning: 'An entry inherits from one that is not there, or from itself.',
  message: ({ field, key, child, root, fault }: Values) => {
    if (fault === 'circle') {
      return `Unexpected circle: "${root}" inherits from itself through "${key}"`;
    }
    const to = `Unexpected ${field} to "${key}" in "${child}"`;
    return fault === 'missing'
      ? `${to}, expected the key of an entry`
      : `${to}: "${root}" already inherits through ${fault.deepest} entries`;
  },
  remedy: 'Name the key of the book or proceedings that holds the work.',
  example: {
    'references.bib': '@incollection{doe2020, title = {A Chapter}, crossref = {hole2020}}',
  },
  fixed: {
    'references.bib':
      '@incollection{doe2020, title = {A Chapter}, crossref = {whole2020}}\n@collection{whole2020, title = {The Whole}, year = 2020}',
  },
});
