import type { Page } from 'playwright-core';

/**
 * What of a page does not fit: the page is wider than the window, a text is cut off, or two texts of
 * the bar, a box or the foot lie on one another. Each with its words, and `where`.
 */
export async function cutOff(page: Page, where: string): Promise<string[]> {
  const found = await page.evaluate((width) => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > width) faults.push(`wider than the window: ${root.scrollWidth}`);

    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const words = (element: Node): string => (element.textContent ?? '').trim().slice(0, 60);
    /** What for eyes is hidden in a box of a pixel is there for ears. */
    const isForEars = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      return box.width <= 2 || box.height <= 2;
    };

    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      if (!/hidden|clip/.test(style.overflowX) || !isSeen(element) || isForEars(element)) continue;
      if (element.scrollWidth <= element.clientWidth + 1 || words(element) === '') continue;
      // The name of a long title in one line ends with an ellipsis, by design.
      if (style.textOverflow === 'ellipsis' && !element.closest('button, label, legend')) continue;
      faults.push(`cut off: ${element.tagName}.${element.className} “${words(element)}”`);
    }

    interface Line {
      readonly node: Node;
      readonly box: DOMRect;
    }
    const linesIn = (container: Element): Line[] => {
      const lines: Line[] = [];
      const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!;
        if (words(node) === '' || !isSeen(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          const shown = clipped(box, parent);
          if (shown) lines.push({ node, box: shown });
        }
      }
      return lines;
    };
    const clipped = (box: DOMRect, within: Element): DOMRect | undefined => {
      let { left, right, top, bottom } = box;
      for (let at: Element | null = within; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.clipPath !== 'none') return undefined;
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const edge = at.getBoundingClientRect();
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
        top = Math.max(top, edge.top);
        bottom = Math.min(bottom, edge.bottom);
      }
      return right - left > 3 && bottom - top > 3
        ? new DOMRect(left, top, right - left, bottom - top)
        : undefined;
    };

    for (const { node, box } of linesIn(document.body))
      if (box.right > width + 1 || box.left < -1)
        faults.push(`beside the window: “${words(node)}”`);

    const containers = document.querySelectorAll(
      '.bar, body > header, .head, .foot, [role=dialog], dialog[open], [role=toolbar], [popover], .panel',
    );
    for (const container of containers) {
      const lines = linesIn(container);
      for (const [index, a] of lines.entries())
        for (const b of lines.slice(index + 1)) {
          if (a.node === b.node) continue;
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 3 && height > 0.5 * Math.min(a.box.height, b.box.height))
            faults.push(`“${words(a.node)}” lies on “${words(b.node)}”`);
        }
    }
    return [...new Set(faults)];
  }, page.viewportSize()!.width);
  return found.map((fault) => `${where}: ${fault}`);
}
