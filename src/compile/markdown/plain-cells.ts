import { gfmTable } from 'micromark-extension-gfm-table';
import type { Construct, Extension } from 'micromark-util-types';

/** Words and numbers that no inline construct can start in. */
const plain = /^[\p{L}\p{M}\p{N} .,;()%+=/–—'"’-]*$/u;

/**
 * GFM tables whose plain cells are not read again for inline syntax: a tokenizer for each cell of
 * a table of statistics costs more time and memory than the rest of the article.
 */
export function table(): Extension {
  const extension = gfmTable();
  const given = extension.flow?.['null'];
  const constructs = Array.isArray(given) ? given : given ? [given] : [];
  return { ...extension, flow: { ...extension.flow, null: constructs.map(withPlainCells) } };
}

function withPlainCells(construct: Construct): Construct {
  const { resolveAll } = construct;
  if (resolveAll === undefined) return construct;
  return {
    ...construct,
    resolveAll(events, context) {
      const resolved = resolveAll(events, context);
      let inTable = false;
      for (const [way, token] of resolved) {
        if (token.type === 'table') inTable = way === 'enter';
        if (!inTable || way !== 'enter' || token.contentType !== 'text') continue;
        const text = context.sliceSerialize(token);
        if (!plain.test(text) || /www\./iu.test(text)) continue;
        token.type = 'data';
        delete token.contentType;
      }
      return resolved;
    },
  };
}
