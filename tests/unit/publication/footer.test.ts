import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { compileFooter } from '../../../src/compiler/index.ts';

const place = { file: 'site.yaml', line: 3, column: 9 };
const compiled = (markdown: string) => compileFooter(markdown, { lang: 'en', base: '/x/', place });

describe('the footer of a site', () => {
  test('is a paragraph of the Markdown of articles, its addresses below the site’s', async () => {
    const { tree, problems } = await compiled(
      'By *us*, see [the page](/imprint/) -- & <you@example.org>',
    );
    expect(problems).toEqual([]);
    expect(tree && toHtml(tree)).toMatch(
      /^By <em>us<\/em>, see <a href="\/x\/imprint\/"[^>]*>the page<\/a>/,
    );
  });

  test('is refused where it is more than that', async () => {
    for (const markdown of [
      '# Title\n\nWords',
      'One.\n\nTwo.',
      '- a\n- b',
      'A note.[^1]\n\n[^1]: So.',
      '',
    ])
      expect((await compiled(markdown)).problems.length, markdown).toBeGreaterThan(0);
    const { problems } = await compiled('One.\n\nTwo.');
    expect(problems).toMatchObject([
      { place, message: expect.stringContaining('more than a paragraph') },
    ]);
  });

  test('holds no live code', async () => {
    const { tree, problems } = await compiled(
      '<script>alert(1)</script> <b onclick="a()">x</b> [y](javascript:a)',
    );
    expect(problems).not.toEqual([]);
    expect(tree ? toHtml(tree) : '').not.toMatch(/<script|onclick|javascript:/);
  });
});
