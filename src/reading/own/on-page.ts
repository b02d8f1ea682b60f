/** What marks words on a page, and shows what is marked: one file to load. */
import type { Color } from '../../annotations/colors.ts';
import { closest, plainClick } from '../dom.ts';
import { life } from '../page.ts';
import { renewed } from '../renewed.ts';
import { withMessages } from '../with-messages.ts';
import { openEditor } from './editor.ts';
import { showInMargin } from './margin-notes.ts';
import { marksHere, type Marks, showFault } from './marks.ts';
import { openMargin } from './panel.ts';
import { annotate, highlight } from './selected.ts';
import { StoreError } from './store.ts';
import { loadOwnStyles } from './styles.ts';

export { loadPageMessages } from './messages.ts';

const { signal } = life;

/** Highlights these words, in a colour or the last one. */
export async function highlightSelected(range: Range, color?: Color): Promise<void> {
  await withMarks((marks) => highlight(marks, range, color));
}

/** Highlights them and opens their note. */
export async function annotateSelected(range: Range): Promise<void> {
  await withMarks((marks) => annotate(marks, range));
}

/** Opens the panel that lists all that is marked in this article. */
export async function showMargin(): Promise<void> {
  await withMarks(openMargin);
}

/** Does what a single key stands for, on any page of an article. */
export async function press(key: 'h' | 'a' | 'o' | 'j' | 'k' | 'l'): Promise<void> {
  if (key === 'l') return (await withMessages(import('./listen.ts'), 'own')).listen();
  const selection = getSelection();
  const range = selection?.isCollapsed === false ? selection.getRangeAt(0).cloneRange() : undefined;
  await withMarks((marks) => {
    if (key === 'o') openMargin(marks);
    else if (key === 'j') marks.step(1);
    else if (key === 'k') marks.step(-1);
    else if (range) return key === 'h' ? highlight(marks, range) : annotate(marks, range);
    else if (key === 'a' && marks.current) openEditor(marks, marks.current, { write: true });
    return undefined;
  });
}

/** Shows what is marked on this page, if it can be read. */
export async function showMarks(): Promise<void> {
  await begun().catch(() => undefined);
}

let beginning: Promise<Marks> | undefined;

function begun(): Promise<Marks> {
  beginning ??= begin().catch((error: unknown) => {
    beginning = undefined;
    throw error;
  });
  return beginning;
}

async function begin(): Promise<Marks> {
  const [marks] = await Promise.all([marksHere(signal), loadOwnStyles()]);
  marks.root.addEventListener('click', (event) => onClick(marks, event), { signal });
  showInMargin(marks, signal);
  if (import.meta.hot) document.addEventListener(renewed, () => void marks.renew(), { signal });
  return marks;
}

/** A press on marked words opens their box: on a link or a mark of the text it does what that does. */
function onClick(marks: Marks, event: MouseEvent): void {
  if (!plainClick(event) || getSelection()?.isCollapsed === false) return;
  if (closest(event.target, 'a, button, input, textarea, summary, label, [popover], dialog'))
    return;
  const marked = marks.at(event.clientX, event.clientY);
  if (marked) openEditor(marks, marked);
}

async function withMarks(work: (marks: Marks) => unknown): Promise<void> {
  try {
    await work(await begun());
  } catch (error) {
    await loadOwnStyles();
    showFault(error);
    if (!(error instanceof StoreError)) throw error;
  }
}
