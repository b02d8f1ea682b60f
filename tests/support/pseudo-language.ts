import { en, type OwnMessages, type Words, wordsFor } from '../../src/messages/index.ts';

/**
 * Every message in brackets that nothing else has, as an editor's own for `lang`: whatever a page or
 * a file says without them is no message.
 */
export function pseudoMessages(lang: string): OwnMessages {
  return { [lang]: inBrackets(en) as OwnMessages[string] };
}

/** The words of such a language. */
export function bracketed(lang: string): Words {
  return wordsFor(lang, pseudoMessages(lang));
}

function inBrackets(node: unknown): unknown {
  if (typeof node === 'string') return `⟦${node}⟧`;
  return Object.fromEntries(
    Object.entries(node as object).map(([name, child]) => [name, inBrackets(child)]),
  );
}

/** A text without its messages; one may hold another, or be cut. */
export function withoutMessages(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧|⟦[^⟦⟧\n]*…/g, ' ');
  }
  return rest;
}

/** What of a text stands in no message, in pieces. */
export function outsideMessages(text: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '⟦') depth++;
    else if (character === '⟧') {
      depth--;
      if (depth === 0) pieces.push('');
    } else if (depth === 0) pieces.push(`${pieces.pop() ?? ''}${character}`);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}
