import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { keepNamed } from '../../../src/site/reader-modes.ts';
import { treeFrom } from '../../support/html.ts';

it('a box that is named like the surroundings of an article says that it belongs to one', () => {
  const kept = keepNamed(treeFrom('<div class="related"><p>Words.</p></div>'));
  expect(toHtml(kept)).toBe('<div class="in-article related"><p>Words.</p></div>');
});

it('a box of a figure is one, with the classes that its author gave', () => {
  const typed = '<div class="figure wide" id="map"><p>Photo by <a href="#a">A</a></p></div>';
  expect(toHtml(keepNamed(treeFrom(typed)))).toBe(
    typed.replace('<div', '<figure').replace('</div>', '</figure>'),
  );
  expect(toHtml(keepNamed(treeFrom('<div class="figures"></div>')))).toContain('<div');
});
