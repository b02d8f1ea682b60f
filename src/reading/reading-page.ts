/** The text that this page is for reading: an article's, or a part of it. Other pages have none. */
export function textHere(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('main .body') ??
    document.querySelector<HTMLElement>('main article')
  );
}

export function isReadingPage(): boolean {
  return textHere() !== null;
}
