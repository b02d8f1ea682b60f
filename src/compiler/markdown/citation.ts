import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Construct, Extension, Token } from 'micromark-util-types';
import { asTyped } from './as-typed.ts';
import { tokenizeGroup } from './citation-group.ts';
import type { Citing } from './citation-item.ts';
import { tokenizeNarrative } from './citation-narrative.ts';
import { tokenizeExclamation } from './exclamation.ts';
import { tokenizeHandle } from './handle.ts';
import type { LocatorTerms } from './locator-terms.ts';
import type { CitationCluster } from './nodes.ts';
import type { Report } from './report.ts';

/**
 * Pandoc's citations, in brackets and in the running sentence. A bracket is consumed whole, so
 * that an inline note around it does not end at the citation's bracket. Faults that only the
 * typed form shows are reported: an unclosed bracket, an odd locator, a key swallowed by a suffix.
 * @param terms of locators, in the article's language.
 *
 * @see https://pandoc.org/MANUAL.html#citation-syntax
 */
export function citation(
  report: Report,
  terms: LocatorTerms,
): { syntax: Extension; mdast: MdastExtension } {
  const clusters = new WeakMap<Token, CitationCluster>();
  const found = (token: Token, cluster: CitationCluster) => void clusters.set(token, cluster);
  const citing: Citing = { report, terms, found };
  const group: Construct = {
    name: 'citationGroup',
    tokenize(...states) {
      return tokenizeGroup.call(this, citing, ...states);
    },
  };
  const handle: Construct = { name: 'handle', tokenize: tokenizeHandle };
  const exclamation: Construct = { name: 'exclamation', tokenize: tokenizeExclamation };
  const narrative: Construct = {
    name: 'citationNarrative',
    tokenize(...states) {
      return tokenizeNarrative.call(this, citing, ...states);
    },
  };
  return {
    syntax: {
      text: { 33: exclamation, 45: narrative, 64: [narrative, handle], 91: group },
    },
    mdast: {
      enter: {
        citation(token) {
          const node = clusters.get(token);
          if (node) this.enter(node, token);
        },
        handle: asTyped.enter,
      },
      exit: {
        citation(token) {
          this.exit(token);
        },
        handle: asTyped.exit,
      },
    },
  };
}
