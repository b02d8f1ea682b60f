/** Words that the style sheet keeps off the screen. */
const hidden = '.off-screen, .repeats, .spare';

/**
 * Copies a selection without the styles that some browsers write into it: words that the screen
 * does not show would not be seen where it is pasted, either.
 */
export function copyWhole(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || event.defaultPrevented) return;
  const copy = document.createElement('div');
  for (let nth = 0; nth < selection.rangeCount; nth++)
    copy.append(selection.getRangeAt(nth).cloneContents());
  if (!copy.querySelector(hidden)) return;
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', link.href);
  for (const words of copy.querySelectorAll(hidden)) words.replaceWith(...words.childNodes);
  event.clipboardData?.setData('text/plain', selection.toString());
  event.clipboardData?.setData('text/html', copy.innerHTML);
  event.preventDefault();
}
