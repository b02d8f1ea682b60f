import { en, type OwnMessages } from '../../src/messages/index.ts';

/**
 * Every message in brackets that nothing else has, as an editor's own for `lang`: whatever a page or
 * a file says without them is no message.
 */
export function pseudoMessages(lang: string): OwnMessages {
  return { [lang]: bracketed(en) as OwnMessages[string] };
}

function bracketed(node: unknown): unknown {
  if (typeof node === 'string') return `⟦${node}⟧`;
  return Object.fromEntries(
    Object.entries(node as object).map(([name, child]) => [name, bracketed(child)]),
  );
}

/** A text without its messages; one may hold another. */
export function withoutMessages(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return rest;
}
