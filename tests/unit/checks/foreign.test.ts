import { describe, expect, it } from 'vitest';
import { compileTexts, problemLines } from '../../support/compile.ts';

/** The message and hint of the only problem of an article with this text. */
async function only(text: string): Promise<string> {
  const { problems } = await compileTexts(`## One\n\n${text}\n`);
  const found = problems.filter(({ rule }) => /foreign|label/.test(rule));
  expect(problems.map(({ place }) => place.line)).toContain(7);
  expect(found, text).toHaveLength(1);
  return `${found[0]?.message} ${found[0]?.hint}`;
}

describe('the syntax of another tool is a problem that says how it is written here', () => {
  it.each([
    ['{cite:p}`doe2020`', '[@key]'],
    ['{cite:t}`doe2020`', '@key'],
    ['{numref}`fig-map`', '@fig:id'],
    ['H{sub}`2`O', '~the words~'],
    [':::{note} Title\nWords.\n', '"::: note"'],
    ['> :::{tip}', '"::: note"'],
    ['(a-label)=', '{#a-label}'],
    ['```{figure} map.png\nA map\n```', '![What it shows](file.png){#fig:id}'],
    ['```{list-table} A table\n* - a\n```', 'a pipe table'],
    ['```{bibliography}\n```', 'nothing'],
    ['```{r, echo=FALSE}\n1 + 1\n```', 'the name of the language'],
    ['{% include figure.html path="a.png" %}', '![What it shows](file.png)'],
    ['{%- cite doe2020 -%}', '[@key]'],
    ['{{ site.title }}', 'the words that it stands for'],
    ['{{< figure src="a.png" >}}', '![What it shows](file.png)'],
    ['{{< video https://example.org/a >}}', 'the words or the image'],
    ['{{% notice tip %}}', 'Hugo or Quarto'],
    ['<d-cite key="doe2020"></d-cite>', '[@key]'],
    ['Words<d-footnote>A note.</d-footnote>', '^[its words]'],
    ['<Callout type="tip">Words</Callout>', 'MDX'],
    ['Words <your name> and more.', 'which HTML does not have'],
    ['<div><Chart/></div>', 'MDX'],
    ['[[Another page]]', '[words](../folder/article.md#id)'],
    ['[[page#part|words]]', '[words](../folder/article.md#id)'],
    ['![[map.png]]', '![What it shows](file.png)'],
    ['> [!note] Title\n> Words.', '"::: note"'],
    ['So ==very important== it is.', '<mark>the words</mark>'],
    ['Words %%and a remark%%.', '<!-- words -->'],
    ['See Figure \\@ref(fig:map).', '@fig:id'],
    ['!!! note "Title"', '"::: note"'],
    ['![A map](https://example.org/x){: .wide}', '{#id .class}'],
    ['[TOC]', 'contents'],
    ['.. figure:: map.png', '![What it shows](file.png)'],
    ["import Chart from './chart.js'", 'runs no scripts'],
    ['::: {.callout-note title="Where it is from"}\nWords.\n:::', 'do not stand on the page'],
    ['Words.[^This is a note.]', '^[its words]'],
    ['Words.[^]', '^[its words]'],
  ])('%s', async (text, instead) => {
    expect(await only(text)).toContain(instead);
  });

  it('names every place of it', async () => {
    const text = 'A {cite:p}`a`,\nB {cite:p}`b`.\n\n[^1]: {ref}`c`.\n\nC.[^1]';
    expect(problemLines(await compileTexts(text))).toEqual([
      'article.md:5 syntax-foreign',
      'article.md:6 syntax-foreign',
      'article.md:8 syntax-foreign',
    ]);
  });

  it.each([
    '`{cite:p}` and `[[a]]` and `{% include a %}`',
    '```text\n{{< video >}} [[a]] :::{note}\n```',
    '    ![[indented.png]]',
    '$a == b == c$ and $$[[x]]$$',
    '<!-- {% comment %} [[a]] -->',
    '\\[[a]] \\{% x %} \\{{ a.b }}',
    '[[1]](https://example.org) [[@doe2020]]: as quoted, [[2]] and [[a] b]',
    '::: {.note #x}\nWords.\n:::',
    '[words]{.mark title-case=x} and {not code} and {a}',
    '```{.python #lst:a}\nx == y == z\n```',
    'He said: "import it from there".',
    'A <b>B</b> <I>C</I> <SPAN>D</SPAN> <br/> <del>E</del> and 1 < 2 <http://example.org> <a@b.org>.',
    '<!-- <your name> -->',
  ])('but not %s', async (text) => {
    const { problems } = await compileTexts(`${text}\n`);
    expect(problems.filter(({ rule }) => /foreign|label/.test(rule))).toEqual([]);
  });
});

describe('the label of a note', () => {
  it.each([
    ['A.[^Doe] B.[^doe]\n\n[^Doe]: One.\n\n[^doe]: Two.', '9 note-label-alike'],
    ['A.[^Doe]\n\n[^doe]: One.', '5 note-label-alike'],
    ['A.[^a label]\n\n[^a label]: One.', '7 note-label-spaces'],
  ])('is a problem where other tools read it otherwise: %s', async (text, line) => {
    expect(problemLines(await compileTexts(text))).toEqual([`article.md:${line}`]);
  });

  it('may be spelt as it likes where it is alone', async () => {
    expect(problemLines(await compileTexts('A.[^Doe]\n\n[^Doe]: One.'))).toEqual([]);
  });
});

describe('in a file of data', () => {
  const text = '---\ntitle: T\n---\n\nWords [@a].\n';
  const work = '{"id":"a","type":"book","title":"Gardens"}';

  it.each([
    ['---\ntitle: !expr "a"\n---\n\nWords.\n', 'article.md:2 yaml-tag'],
    ['---\ntitle: !!str a\n---\n\nWords.\n', undefined],
    ['---\ntitle: A\n? [a, b]\n: c\n---\n\nWords.\n', 'article.md:3 yaml-key'],
  ])('YAML that is read otherwise than written is a problem: %j', async (source, line) => {
    const lines = problemLines(await compileTexts({ 'article.md': source }));
    expect(lines.filter((each) => /yaml/.test(each))).toEqual(line === undefined ? [] : [line]);
  });

  it.each([
    ['references.json', work, 'bibliography-object'],
    ['references.json', `{"items":[${work}]}`, 'bibliography-object'],
    ['references.json', `{"a":${work}}`, 'bibliography-shape'],
    ['references.json', `[${work}]`, undefined],
    ['references.yaml', 'references:\n- id: a\n  type: book\n  title: Gardens\n', undefined],
    ['references.yaml', '- id: a\n  type: book\n  title: !x Gardens\n', 'yaml-tag'],
    ['references.yaml', '- id: a\n  type: &t book\n  title: *t\n', 'yaml-alias'],
    ['references.yaml', 'only words', 'bibliography-shape'],
  ])('a bibliography of another shape is a problem: %s %s', async (file, source, rule) => {
    const { problems } = await compileTexts({ 'article.md': text, [file]: source });
    const found = problems.filter(({ place }) => place.file === file).map((each) => each.rule);
    expect(found.filter((each) => each !== 'work-empty')).toEqual(rule === undefined ? [] : [rule]);
  });
});
