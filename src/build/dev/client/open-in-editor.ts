/** Follows a link to a place in a file without leaving the page: the server opens the editor. */
export function openInEditor(event: MouseEvent): void {
  // A link in a shadow tree is not the target that the document is told of.
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (!link || event.defaultPrevented || event.button !== 0) return;
  const { origin, pathname } = new URL(link.href, location.href);
  if (origin !== location.origin || pathname !== '/__open-in-editor') return;
  event.preventDefault();
  void fetch(link.href);
}
