/**
 * Opens pictures of figures large. What shows them is loaded when the first is pressed; without it
 * the link leads to the figure's page.
 */
document.addEventListener('click', (event) => {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a.enlarge');
  if (!link || button > 0 || ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  import('./figure-view.ts').then(
    ({ openFigure }) => openFigure(link),
    () => location.assign(link.href),
  );
});
