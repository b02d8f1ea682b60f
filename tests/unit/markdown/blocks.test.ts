import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { all, faults, read } from './read.ts';

const lines = (...parts: string[]): string => parts.join('\n');

describe('a fenced div', () => {
  it('holds blocks, lists and further divs', () => {
    const { tree, problems } = read(
      lines('::: warning', 'Text', '', ':::: {.a #b}', '- x', '::::', ':::', '', 'After'),
    );
    expect(problems).toEqual([]);
    const [outer, inner] = all(tree, 'fencedDiv');
    expect(outer?.attributes.classes).toEqual(['warning']);
    expect(inner?.attributes).toEqual({ id: 'b', classes: ['a'], values: {} });
    expect(outer?.children.map(({ type }) => type)).toEqual(['paragraph', 'fencedDiv']);
    expect(outer?.position?.end.line).toBe(7);
    expect(tree.children).toHaveLength(2);
  });

  it('is reported where it is never closed, and a closing fence without opening', () => {
    expect(faults('::: note\nText.')).toEqual(['1:1 div-unclosed']);
    expect(faults('Text.\n\n:::')).toEqual(['3:1 div-unopened']);
  });

  it.each([
    ['an element', ['<p>', 'a', '</p>'], 'html'],
    ['a picture and an element', ['![](a.png)', '<p>a</p>'], 'paragraph html'],
    ['any tag alone in its line', ['<a-b>'], 'html'],
    ['an element in a list', ['- a', '<p>b</p>'], 'list html'],
  ])('ends at a fence directly below %s', (_, inside, types) => {
    const { tree, problems } = read(lines('::: {.figure}', ...inside, ':::', '', '# After'));
    expect(problems).toEqual([]);
    expect(tree.children.map(({ type }) => type)).toEqual(['fencedDiv', 'heading']);
    const [div] = all(tree, 'fencedDiv');
    expect(div?.children.map(({ type }) => type).join(' ')).toBe(types);
  });

  it('begins within another directly below an element, and within an element', () => {
    const { tree, problems } = read(
      lines('::: a', '<div>', '::: b', '*x*', ':::', '</div>', ':::', '', 'After'),
    );
    expect(problems).toEqual([]);
    const [outer, inner] = all(tree, 'fencedDiv');
    expect(outer?.children.map(({ type }) => type)).toEqual(['html', 'fencedDiv', 'html']);
    expect(toString(inner)).toBe('x');
    expect(tree.children).toHaveLength(2);
  });

  it.each([
    '<script>|</script>',
    '<pre>|</pre>',
    '<style>|</style>',
    '<!--|-->',
    '<textarea>|</textarea>',
  ])('does not end within %s', (around) => {
    const html = around.replace('|', '\n:::\n');
    const { tree, problems } = read(lines('::: a', html, ':::', '', 'After'));
    expect(problems).toEqual([]);
    expect(all(tree, 'html').map(({ value }) => value)).toEqual([html]);
    expect(tree.children.map(({ type }) => type)).toEqual(['fencedDiv', 'paragraph']);
  });

  it('ends no element where none is open', () => {
    for (const before of ['', '::: a\nx\n:::\n\n']) {
      const { tree } = read(`${before}<p>x</p>\n:::\n`);
      expect(all(tree, 'html').map(({ value }) => value)).toEqual(['<p>x</p>\n:::']);
    }
  });
});

describe('a definition list', () => {
  it('stands in a cell of a grid table as anywhere', () => {
    const grid = '+-----------+---+\n| Term      | a |\n| :   Words |   |\n+-----------+---+\n';
    const { tree } = read(grid);
    const [cell] = all(tree, 'tableCell');
    expect(cell?.children.map(({ type }) => type)).toEqual(['definitionList']);
  });

  it('has terms with one or several definitions of several blocks', () => {
    const { tree } = read(
      lines('Term', ':   One', '', '    more', '', ':   Two', '', 'Next', '', ': x', '', 'After'),
    );
    expect(tree.children.map(({ type }) => type)).toEqual(['definitionList', 'paragraph']);
    expect(all(tree, 'definitionList')[0]?.children.map(({ type }) => type)).toEqual([
      'definitionTerm',
      'definitionDescription',
      'definitionDescription',
      'definitionTerm',
      'definitionDescription',
    ]);
  });

  it('ends at what stands below its colon, also in a list item', () => {
    const { tree } = read(
      lines(...['- Item', '', '    Term', '    :   One', '', '        more', '', '    After']),
    );
    expect(all(tree, 'listItem')[0]?.children.map(({ type }) => type)).toEqual([
      ...['paragraph', 'definitionList', 'paragraph'],
    ]);
    expect(toString(all(tree, 'definitionDescription')[0])).toBe('Onemore');
  });

  it('is none without a term: the words stay, and lists in them are lists', () => {
    const { tree } = read(lines(': orphan', '', '  Term', '  : x'));
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'definitionList']);
    expect(toString(read('# H\n\n: orphan').tree)).toBe('H: orphan');
  });
});

describe('a table', () => {
  it.each([
    ['| a |\n|---|\n| b |\n\nTable: Cap *x* {#tbl:x}', 'Cap x'],
    ['Table: Cap *x* {#tbl:x}\n\n| a |\n|---|\n| b |', 'Cap x'],
    ['| a |\n|---|\n| b |\n\n: Cap *x* {#tbl:x}', 'Cap x'],
  ])('takes the caption next to it: %s', (source, words) => {
    const { tree } = read(source);
    const [found] = all(tree, 'table');
    expect(tree.children).toHaveLength(1);
    expect(toString(found?.data?.caption).trim()).toBe(words);
    expect(found?.data?.attributes?.id).toBe('tbl:x');
  });
});

it('keeps the caption of an image with its markup', () => {
  const [image] = all(read('![A *b* [@c]](d.png){#fig:x}').tree, 'image');
  expect(image?.alt).toBe('A b [@c]');
  expect(image?.data?.caption?.map(({ type }) => type)).toEqual([
    'text',
    'emphasis',
    'text',
    'citation',
  ]);
  expect(image?.data?.attributes?.id).toBe('fig:x');
});

it('reads superscript and subscript, and two tildes as struck through', () => {
  const { tree } = read('H~2~O x^*n*^ ~~gone~~ a^[note] 2^10 ~a b~');
  expect(all(tree, 'subscript').map((node) => toString(node))).toEqual(['2']);
  expect(all(tree, 'superscript').map((node) => toString(node))).toEqual(['n']);
  expect(all(tree, 'delete')).toHaveLength(1);
  expect(all(tree, 'footnote')).toHaveLength(1);
});

it('ends a superscript before the call of a note', () => {
  const { tree } = read('a[^1]^,^[^2] b^c^[^1]\n\n[^1]: d\n\n[^2]: e');
  expect(all(tree, 'superscript').map((node) => toString(node))).toEqual([',', 'c']);
  expect(all(tree, 'footnoteReference')).toHaveLength(3);
});

it('reads an escaped space in superscript and subscript as one that does not break', () => {
  const { tree } = read('x^one\\ *two\\ words*^ y~a\\ b~ z^`c`^ ^a b^ w^a\\\\^');
  expect(all(tree, 'superscript').map((node) => toString(node))).toEqual([
    'one\u00a0two\u00a0words',
    'c',
    'a\\',
  ]);
  expect(all(tree, 'subscript').map((node) => toString(node))).toEqual(['a\u00a0b']);
});

describe('math', () => {
  it('needs the dollars where Pandoc does', () => {
    const { tree } = read('$5 and $10, $x^2$, $a\nb$ and $20k');
    expect(all(tree, 'inlineMath').map(({ value }) => value)).toEqual(['x^2', 'a\nb']);
  });

  it('is a block between double dollars, also with an id or on the lines of the formula', () => {
    const { tree } = read(
      '$$\nx = 1\n- y\n$$ {#eq:x}\n\n$$a$$\n\n$$\\begin{aligned}\nx\n\\end{aligned}$$\n\nText',
    );
    expect(all(tree, 'math').map(({ value }) => value)).toEqual([
      'x = 1\n- y',
      'a',
      '\\begin{aligned}\nx\n\\end{aligned}',
    ]);
    expect(all(tree, 'math')[0]?.data?.attributes?.id).toBe('eq:x');
    expect(tree.children.at(-1)?.type).toBe('paragraph');
  });

  it('is an environment of mathematics', () => {
    const { tree, problems } = read('\\begin{align}\na\n\nb\n\\end{align}\n\nText');
    expect(problems).toEqual([]);
    expect(tree.children.map(({ type }) => type)).toEqual(['math', 'paragraph']);
  });
});

it('shows other LaTeX as typed, with a warning', () => {
  const source = '\\begin{center}\n*a*\n\\end{center}\n\nSee \\cite{b} in C:\\Users.';
  expect(faults(source)).toEqual(['1:1 latex-raw', '5:5 latex-raw']);
  expect(toString(read(source).tree)).toContain('See \\cite{b} in C:\\Users.');
});

describe('code', () => {
  it('has the attributes of its fence', () => {
    const [code] = all(read('```{.python #id}\nx\n```').tree, 'code');
    expect(code).toMatchObject({ lang: 'python', meta: null, value: 'x' });
    expect(code?.data?.attributes?.id).toBe('id');
  });

  it('that is never closed is reported where it opens', () => {
    expect(faults('Text\n\n```python\nprint()\n')).toEqual(['3:1 code-fence-unclosed']);
    expect(faults('> ~~~\n> x\n> ~~~\n\n- ```\n  y\n  ```')).toEqual([]);
  });
});

it('reports a reference link without definition', () => {
  expect(faults('See [text][nope] and [ok][yes], [a] [b].\n\n[yes]: https://example.org')).toEqual([
    '1:5 link-reference-undefined',
  ]);
});

it('reports notes defined twice, and empty ones', () => {
  expect(faults('[^1] [^2]\n\n[^1]:\n\n[^2]: a\n\n[^2]: b')).toEqual([
    '3:1 note-empty',
    '7:1 note-duplicate',
  ]);
});

it('takes metadata in the middle of the text for what it is, and a rule for a rule', () => {
  const { tree } = read('One\n\n---\nlatex:\n  a: b\n---\n\nTwo\n\n---\n\nThree');
  expect(tree.children.map(({ type }) => type)).toEqual([
    'paragraph',
    'paragraph',
    'thematicBreak',
    'paragraph',
  ]);
});
