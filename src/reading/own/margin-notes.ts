import type { MarginGuest } from '../margin-quote.ts';
import { make } from '../dom.ts';
import { inOwnLanguage } from '../messages.ts';
import { openEditor } from './editor.ts';
import type { Marked, Marks } from './marks.ts';
import { own } from './messages.ts';
import { noteText } from './note-text.ts';
import { placeOf } from './place-name.ts';

/**
 * Puts the reader's notes into the margin beside the edition's, each level with its words. Where the
 * margin is not drawn they are a press on the words, or the panel, away.
 */
export function showInMargin(marks: Marks, signal: AbortSignal): void {
  const column = document.querySelector<HTMLElement>('[data-margin]');
  if (!column) return;
  const shown = new Map<string, { readonly box: MarginGuest; readonly key: string }>();
  const update = () => {
    const wanted = marks.all.filter(({ annotation, range }) => annotation.note && range);
    const ids = new Set(wanted.map(({ annotation }) => annotation.id));
    for (const [id, { box }] of shown)
      if (!ids.has(id)) {
        box.remove();
        shown.delete(id);
      }
    for (const marked of wanted) {
      const { id, note, color } = marked.annotation;
      const key = `${color} ${note}`;
      const last = shown.get(id);
      if (last?.key === key) {
        last.box.beside = () => besideOf(marked);
        continue;
      }
      const box: MarginGuest = noteBox(marks, marked);
      box.beside = () => besideOf(marked);
      if (last) last.box.replaceWith(box);
      else column.append(box);
      shown.set(id, { box, key });
    }
    placeAgain();
  };
  marks.addEventListener('change', update, { signal });
  update();
}

/** Has the margin laid out anew. */
function placeAgain(): void {
  document.dispatchEvent(new Event('scholium-margin'));
}

/** From the first marked line to the end of its block. */
function besideOf({ range }: Marked): { readonly top: number; readonly bottom: number } {
  const [first] = range?.getClientRects() ?? [];
  const start = range?.startContainer;
  const block = (start instanceof Element ? start : start?.parentElement)?.closest('[id]');
  const { top = 0 } = first ?? block?.getBoundingClientRect() ?? {};
  return { top, bottom: Math.max(top, block?.getBoundingClientRect().bottom ?? top) };
}

function noteBox(marks: Marks, marked: Marked): HTMLElement {
  const { annotation } = marked;
  const { id, note, color } = annotation;
  const { youAt, panel } = own.marks;
  const name = youAt({ place: placeOf(annotation) });
  const edit = make('button', { type: 'button' }, panel.edit);
  const remove = make('button', { type: 'button' }, panel.remove);
  edit.addEventListener('click', () =>
    openEditor(marks, fresh(marks, marked), { write: true, back: edit }),
  );
  remove.addEventListener('click', () => void marks.remove([fresh(marks, marked).annotation]));
  return make(
    'div',
    {
      class: 'yours yours-note',
      role: 'note',
      'aria-label': name,
      'data-own': id,
      'data-color': color,
      'data-pagefind-ignore': 'all',
      ...inOwnLanguage(),
    },
    make('b', { 'aria-hidden': 'true' }, name),
    noteText(note, '', placeAgain),
    make('span', { class: 'yours-actions' }, edit, ' ', remove),
  );
}

/** The same annotation as it is kept now. */
function fresh(marks: Marks, marked: Marked): Marked {
  return marks.find(marked.annotation.id) ?? marked;
}
