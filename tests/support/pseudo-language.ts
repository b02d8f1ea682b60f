import { type OwnMessages, type Words, en, wordsFor } from '../../src/messages/index.ts';

/** Messages that say what is a message: each stands in brackets. */
export function bracketed(lang: string): Words {
  return wordsFor(lang, { [lang]: inBrackets(en) } as OwnMessages);
}

function inBrackets(node: unknown): unknown {
  if (typeof node === 'string') return `⟦${node}⟧`;
  return Object.fromEntries(
    Object.entries(node as object).map(([name, child]) => [name, inBrackets(child)]),
  );
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
