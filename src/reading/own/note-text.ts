import { make } from '../dom.ts';

/**
 * A note as it was typed, and with its Markdown as soon as what reads that has come. `changed` is told
 * when it looks otherwise.
 */
export function noteText(
  note: string,
  className = '',
  changed: () => void = () => undefined,
): HTMLElement {
  const box = make(
    'div',
    { class: `yours-text ${className}`.trim(), dir: 'auto' },
    make('p', { class: 'as-typed', dir: 'auto' }, note),
  );
  if (!looksLikeMarkdown.test(note)) return box;
  import('./note-markdown.ts').then(
    ({ renderNote }) => {
      box.replaceChildren(...renderNote(note));
      changed();
    },
    () => undefined,
  );
  return box;
}

/** A sign that Markdown makes something of, or an empty line between paragraphs. */
const looksLikeMarkdown = /[*_`[\]<>#~\\]|^\s*(?:[-+]|\d+[.)])\s|\n\s*\n|https?:/m;
