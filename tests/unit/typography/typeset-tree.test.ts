import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { literalsIn, typesetTree } from '../../../src/article/typography/typeset-tree.ts';

function shown(lang: string, ...children: (ElementContent | string)[]): string {
  const nodes = children.map((child): ElementContent =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  );
  const root: Root = { type: 'root', children: nodes };
  return toHtml(typesetTree(root, lang)).replaceAll('&#x27;', "'");
}

describe('the words of a block', () => {
  test('are read as one, whatever elements they stand in', () => {
    expect(
      shown('en', h('p', ['"Before ', h('em', 'an element'), '" and "', h('em', 'in" it')])),
    ).toBe('<p>“Before <em>an element</em>” and “<em>in” it</em></p>');
  });

  test('go over the mark of a note as if it were not there', () => {
    const mark = h('sup', h('a', { role: 'doc-noteref', href: '#note-9' }, '9'));
    expect(
      shown('en', h('p', ['"So."', mark, ' He "went', mark, '" on, the states', mark, "' way"])),
    ).toBe(
      '<p>“So.”<sup><a role="doc-noteref" href="#note-9">9</a></sup> He “went' +
        '<sup><a role="doc-noteref" href="#note-9">9</a></sup>” on, the states' +
        '<sup><a role="doc-noteref" href="#note-9">9</a></sup>’ way</p>',
    );
  });

  test('begin anew in the next block', () => {
    expect(shown('en', h('p', '"One'), h('p', '"two" three'))).toBe(
      '<p>“One</p><p>“two” three</p>',
    );
    expect(shown('en', h('table', [h('tr', [h('td', '"a"'), h('td', '"b"')])]))).toBe(
      '<table><tr><td>“a”</td><td>“b”</td></tr></table>',
    );
  });

  test('go on after a line break', () => {
    expect(shown('en', h('p', ['"one', h('br'), 'two"']))).toBe('<p>“one<br>two”</p>');
  });

  test('are set in the language of the element that holds them', () => {
    expect(shown('en', h('p', ['A "b" ', h('i', { lang: 'de' }, '"ja"'), ' "c"']))).toBe(
      '<p>A “b” <i lang="de">„ja“</i> “c”</p>',
    );
  });

  test('may stand around an element of another language', () => {
    expect(shown('en', h('p', ['"', h('i', { lang: 'fr' }, 'mot'), '"']))).toBe(
      '<p>“<i lang="fr">mot</i>”</p>',
    );
  });

  test('are set in the words that a citation prints', () => {
    const cluster: ElementContent = {
      type: 'citationCluster',
      cluster: 0,
      children: [{ type: 'text', value: '"A," pp. 3-5' }],
    };
    const tree: Root = { type: 'root', children: [h('p', ['See "', cluster, '."'])] };
    expect(JSON.stringify(typesetTree(tree, 'en'))).toContain('“A,” pp. 3–5');
  });
});

describe('what is no text to set', () => {
  test('stays as it was typed, and is a word to the quotes beside it', () => {
    expect(
      shown(
        'en',
        h('p', ['"', h('code', 'a--"b"'), '" and \'', h('kbd', "'"), "' ", h('samp', '1-2')]),
      ),
    ).toBe('<p>“<code>a--"b"</code>” and ‘<kbd>\'</kbd>’ <samp>1-2</samp></p>');
    expect(shown('en', h('pre', h('code', '"a" -- b')))).toBe('<pre><code>"a" -- b</code></pre>');
    expect(shown('en', h('p', [h('math', h('mi', "f'")), "'s"]))).toBe(
      "<p><math><mi>f'</mi></math>’s</p>",
    );
  });

  test('is a link whose words are an address', () => {
    const link = h('a', { href: 'https://a.example/1-2' }, "https://a.example/1-2'--x");
    expect(shown('en', h('p', ['"', link, '"']))).toBe(
      '<p>“<a href="https://a.example/1-2">https://a.example/1-2\'--x</a>”</p>',
    );
    expect(shown('en', h('a', { href: 'https://a.example' }, 'pp. 1-2'))).toBe(
      '<a href="https://a.example">pp. 1–2</a>',
    );
  });

  test('is any attribute', () => {
    const attributes = { id: "it's-1-2", title: '"t"', dataKey: '"k"', lang: 'en' };
    expect(shown('en', h('span', attributes, '"w"'))).toContain(
      `id="it's-1-2" title="&#x22;t&#x22;" data-key="&#x22;k&#x22;" lang="en">“w”`,
    );
  });

  test('is known to plain texts of the same words', () => {
    const tree: Root = { type: 'root', children: [h('p', ['x ', h('code', 'a--b'), ' y'])] };
    expect(literalsIn(tree)).toEqual(['a--b']);
  });
});

test('A sign that would stand in two elements stays as it was typed', () => {
  expect(shown('en', h('p', ['so', h('b', '..'), '. and -', h('b', '- x')]))).toBe(
    '<p>so<b>..</b>. and -<b>- x</b></p>',
  );
});

test('A tree of which nothing is to be set is the same tree', () => {
  const tree: Root = { type: 'root', children: [h('p', 'Plain words.')] };
  expect(typesetTree(tree, 'en')).toBe(tree);
});
