import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type { Code, Construct, Extension, TokenizeContext } from 'micromark-util-types';
import type { OffsetOf } from '../lines.ts';

/**
 * GFM's literal addresses, tried only where the line goes on like one. The extension tries each
 * word, and looks back over the paragraph for an open bracket each time.
 */
export function autolinkLiteral(source: string, offsetOf: OffsetOf): Extension {
  const extension = gfmAutolinkLiteral();
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => {
    const list = Array.isArray(constructs) ? constructs : constructs ? [constructs] : [];
    return [code, list.map(gated)] as const;
  });
  return { ...extension, text: Object.fromEntries(text) };

  function gated(construct: Construct): Construct {
    return {
      ...construct,
      previous(this: TokenizeContext, code: Code) {
        if (construct.previous?.call(this, code) === false) return false;
        const at = offsetOf(this.now());
        if (at === undefined) return true;
        address.lastIndex = at;
        return address.test(source);
      },
    };
  }
}

const address = /[\w.+-]+@|www\.|https?:\/\//iuy;
