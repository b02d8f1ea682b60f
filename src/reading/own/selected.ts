import type { Color } from '../../annotations/colors.ts';
import { openEditor } from './editor.ts';
import { lastColor } from './colors.ts';
import type { Marked, Marks } from './marks.ts';
import { own } from './messages.ts';
import { showNotice } from './notice.ts';

/** Highlights what is selected, in a colour or the last one. The selection goes. */
export async function highlight(
  marks: Marks,
  range: Range,
  color: Color = lastColor(),
): Promise<Marked | undefined> {
  deselect(range);
  const result = await marks.add(range, color);
  if (result === undefined) return undefined;
  if (typeof result === 'string') {
    const { faults } = own.marks;
    showNotice(result === 'nothing' ? faults.nothing : faults.tooLong);
    return undefined;
  }
  return result;
}

/** The same, and opens its note. */
export async function annotate(marks: Marks, range: Range): Promise<void> {
  const marked = await highlight(marks, range);
  if (marked) openEditor(marks, marked, { write: true });
}

/** Takes the selection away, with its menu: but what the reader has selected meanwhile stays. */
function deselect(range: Range): void {
  const selection = getSelection();
  const now = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const isSame =
    now?.compareBoundaryPoints(Range.START_TO_START, range) === 0 &&
    now.compareBoundaryPoints(Range.END_TO_END, range) === 0;
  if (!isSame) return;
  selection?.removeAllRanges();
  const menu = document.getElementById('selection-menu');
  if (menu?.matches(':popover-open')) menu.hidePopover();
}
