import { describe, expect, it } from 'vitest';
import { compileTexts, problemLines } from '../../../support/compile.ts';
import { articleOf, converted, imported, linesOf } from './convert.ts';

const myst = { dialect: 'myst' } as const;

describe('a role of MyST takes the form that Markdown has for it here', () => {
  it.each([
    ['As {cite:p}`doe2020,roe2021` says.', 'As [@doe2020; @roe2021] says.'],
    ['{cite:t}`doe2020` says so.', '@doe2020 says so.'],
    ['{cite}`{see}doe2020{p. 3}`', '[see @doe2020, p. 3]'],
    ['{cite:year}`doe2020`', '[-@doe2020]'],
    ['{cite:p}`odd;doe`', '[@odd; @doe]'],
    ['H{sub}`2`O and x{sup}`a b`', 'H~2~O and x^a\\ b^'],
    [
      '{abbr}`HTML (Hypertext Markup Language)`',
      '<abbr title="Hypertext Markup Language">HTML</abbr>',
    ],
    ['{math}`x_1`', '$x_1$'],
    ['{kbd}`Ctrl`', '<kbd>Ctrl</kbd>'],
    ['{term}`a word <the-term>`', 'a word'],
    ['{unheard}`of words`', 'of words'],
    ['{doc}`the start <https://example.org/a>`', '[the start](https://example.org/a)'],
    ['`{cite:p}` and ``{ref}`x` `` stay', '`{cite:p}` and ``{ref}`x` `` stay'],
    ['\\{cite:p}`a`', '\\{cite:p}`a`'],
    ['$\\{a\\}$ and $x$', '$\\{a\\}$ and $x$'],
  ])('%s', (text, expected) => {
    expect(converted(text, myst)).toBe(expected);
  });
});

describe('a reference of MyST', () => {
  const text = [
    '(the-start)=',
    '# Where it *begins*',
    '',
    'See {ref}`the-start`, {ref}`words <the-start>`, {numref}`my-map`, {numref}`Map %s <my-map>`,',
    '{eq}`eq:one`, {ref}`eq:one`, [](#the-start), [there](#my-map) and {ref}`nowhere`.',
    '',
    '```{figure} map.png',
    ':name: my-map',
    ':alt: Hills',
    'A map of {cite:t}`doe2020`',
    '',
    'Legend.',
    '```',
    '',
    '```{math}',
    ':label: eq:one',
    'x = 1',
    '```',
  ].join('\n');

  it('is a link, or the name and number of what it refers to', () => {
    expect(converted(text, { ...myst, files: { 'map.png': 'x' } })).toBe(
      [
        '[]{#the-start}',
        '',
        '',
        'See [Where it begins](#the-start), [words](#the-start), @fig:my-map, [Map 1](#fig:my-map),',
        '[(1)](#eq:one), @eq:one, [Where it begins](#the-start), [there](#fig:my-map) and nowhere.',
        '',
        '![A map of @doe2020](map.png){#fig:my-map}',
        '',
        'Legend.',
        '',
        '$$',
        'x = 1',
        '$$ {#eq:one}',
      ].join('\n'),
    );
  });

  it('is accounted for, and so is an alternative text that no caption has room for', () => {
    const lines = linesOf(imported(text, { ...myst, files: { 'map.png': 'x' } }));
    expect(lines).toContain('guessed syntax paper.md:5 {ref}`nowhere`');
    expect(lines).toContain('kept picture paper.md:7 map.png');
    expect(lines).toContain('left out picture paper.md:7 alternative text of map.png: Hills');
    expect(lines).toContain('converted citation paper.md:10 {cite:t}`doe2020`');
  });
});

describe('a directive of MyST', () => {
  it.each([
    [':::{note} A *title*\nWords {sub}`1`.\n:::', '::: {.note}\n**A *title***\n\nWords ~1~.\n:::'],
    ['```{admonition} Read\n:class: tip\nWords.\n```', '::: {.tip}\n**Read**\n\nWords.\n:::'],
    [
      '::::{warning}\n:::{tip}\nInner.\n:::\nOuter.\n::::',
      '::: {.warning}\n::: {.tip}\nInner.\n:::\nOuter.\n:::',
    ],
    [':::{dropdown} More\nWords.\n:::', '::: {.dropdown}\n**More**\n\nWords.\n:::'],
    ['```{epigraph}\nWords.\n\n-- Somebody\n```', '> Words.\n>\n> -- Somebody'],
    [
      '```{code-block} python\n:linenos:\nx = "{cite:p}`a`"\n```',
      '```python\nx = "{cite:p}`a`"\n```',
    ],
    [
      '```{table} A table\n:name: tbl-a\n| a |\n|---|\n| b |\n```',
      '| a |\n|---|\n| b |\n\nTable: A table {#tbl:a}',
    ],
    [
      '```{list-table} Rows\n:header-rows: 1\n* - A\n  - B\n* - c|d\n  - e\n    f\n```',
      '| A | B |\n| --- | --- |\n| c\\|d | e f |\n\nTable: Rows',
    ],
    ['```{csv-table}\n:header: A,B\n"1,5",2\n```', '| A | B |\n| --- | --- |\n| 1,5 | 2 |'],
    [
      '```{prf:theorem} Euler\n:label: thm\nWords.\n```',
      '::: {#thm .theorem}\n**Theorem** (Euler)\n\nWords.\n:::',
    ],
    ['```{bibliography}\n:filter: docname\n```', ''],
    ['- item\n\n  ```{note}\n  Words.\n  ```', '- item\n\n  ::: {.note}\n  Words.\n  :::'],
    ['> ```{tip}\n> Words.\n> ```', '> ::: {.tip}\n> Words.\n> :::'],
    ['```{unheard} of\nWords.\n```', '::: {.unheard}\nof\n\nWords.\n:::'],
    ['$$\nx\n$$ (eq-one)', '$$\nx\n$$ {#eq:one}'],
    ['% a remark\nWords.\n\n+++\n\nMore.', 'Words.\n\n\n\nMore.'],
    ['```python\n:::{note}\n```', '```python\n:::{note}\n```'],
    ['Words.\n\n    {cite:p}`a`', 'Words.\n\n    {cite:p}`a`'],
  ])('%j', (text, expected) => {
    expect(converted(text, myst)).toBe(expected);
  });

  it('includes a file that lies beside the manuscript', () => {
    const files = { 'parts/two.md': '---\nx: 1\n---\n\nTwo {sub}`2`.', 'a.py': 'print(1)\n' };
    expect(converted('```{include} parts/two.md\n```', { ...myst, files })).toBe('Two ~2~.');
    expect(converted('```{literalinclude} a.py\n:language: python\n```', { ...myst, files })).toBe(
      '```python\nprint(1)\n```',
    );
  });

  it('never drops a comment without a line of the report', () => {
    expect(linesOf(imported('% a remark\n\nWords.', myst))).toContain(
      'left out comment paper.md:1 a remark',
    );
  });
});

describe('a project of MyST', () => {
  const files = {
    'myst.yml': [
      'project:',
      '  title: The Title',
      '  authors: [{ name: Jane Doe, affiliations: [u] }]',
      '  affiliations: [{ id: u, institution: A University, ror: "03yrm5c26" }]',
      '  bibliography: refs.bib',
      '  math:',
      "    '\\Ex': '\\mathbb{E}'",
      "    '\\half': '\\frac{#1}{2}'",
      "    '\\loop': '\\loop x'",
    ].join('\n'),
    'refs.bib': '@book{doe2020, title = {Gardens}, author = {Doe, Jane}, date = {2020}}',
  };

  it('gives its manuscripts what they do not say themselves, macros of formulas included', async () => {
    const result = imported(
      '---\nkeywords: [a]\n---\n\n# One\n\n$\\Ex x$, $\\half{y}z$, $\\half1$, $\\loop$ [@doe2020].\n\n# Two\n\nMore.',
      { ...myst, files },
    );
    const article = articleOf(result);
    expect(article).toContain('title: The Title');
    expect(article).toContain('bibliography: refs.bib');
    expect(article).toContain('$\\mathbb{E} x$, $\\frac{y}{2}z$, $\\frac{1}{2}$, $\\loop$');
    const compiled = await compileTexts({ 'article.md': article, 'refs.bib': files['refs.bib'] });
    expect(problemLines(compiled)).toEqual(['article.md:18 math-invalid']);
    expect(compiled.article?.authors[0]?.affiliations).toEqual(['A University']);
  });
});
