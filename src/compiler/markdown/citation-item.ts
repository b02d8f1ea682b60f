import { rules } from '../../article/index.ts';
import type { Token } from 'micromark-util-types';
import type { ParsedItem } from './citation-parse.ts';
import type { LocatorTerms } from './locator-terms.ts';
import type { CitationCluster, CitationItem } from './nodes.ts';
import type { Report } from './report.ts';
import type { TypedText } from './typed-text.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation';
    handle: 'handle';
  }
}

/** What the tokenizers of citations share in one text. */
export interface Citing {
  readonly report: Report;
  readonly terms: LocatorTerms;
  /** Takes what was read at a token. */
  readonly found: (token: Token, cluster: CitationCluster) => void;
}

/** Turns indexes into places, and reports what is odd about the item. */
export function locate(
  { report }: Citing,
  item: ParsedItem,
  typed: TypedText,
  by: number,
  suffix: TypedText = typed,
  suffixBy = by,
): CitationItem {
  const { index, odd, swallowed, ...rest } = item;
  const point = typed.pointAt(index + by);
  const start = { line: point.line, column: point.column };
  if (odd !== undefined) {
    report(rules.citationLocatorOdd, { start }, { key: item.key, term: odd });
  }
  if (swallowed !== undefined) {
    const second = { start: suffix.pointAt(swallowed + suffixBy) };
    report(rules.citationSeparatorMissing, second, { key: item.key });
  }
  return { ...rest, point };
}
