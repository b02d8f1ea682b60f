/** Blocks of text whose place the reader knows. */
const blocks = 'p, li, h1, h2, h3, h4, figure, table, blockquote, pre';

/**
 * Remembers where the text stands in the window. The function that comes back puts it there again
 * after a change: by the first block in sight that is still on the page.
 */
export function holdScroll(text: Element): () => void {
  if (scrollY === 0) return () => undefined;
  const seen: { block: Element; top: number }[] = [];
  for (const block of text.querySelectorAll(blocks)) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) seen.push({ block, top });
  }
  const html = document.documentElement;
  // The browser would move the page for the same reason, once more.
  html.style.setProperty('overflow-anchor', 'none');
  return () => {
    const kept = seen.find(({ block }) => block.isConnected);
    if (kept) {
      const moved = kept.block.getBoundingClientRect().top - kept.top;
      if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
    }
    requestAnimationFrame(() =>
      requestAnimationFrame(() => html.style.removeProperty('overflow-anchor')),
    );
  };
}
