import { describe, expect, it } from 'vitest';
import { ManuscriptError } from '../../../../src/manuscripts/model.ts';
import { compileTexts } from '../../../support/compile.ts';
import { articleOf, imported, linesOf } from './convert.ts';

describe('the frontmatter of another tool', () => {
  it('of MyST keeps authors, institutions, licence and abstract', async () => {
    const text = `---
title: A Title
authors:
  - name: Jane Doe
    orcid: 0000-0002-1825-0097
    email: jane@example.org
    corresponding: true
    equal-contributor: true
    affiliations: [one]
    github: jane
affiliations:
  - id: one
    institution: A University
    country: France
license:
  content: CC-BY-4.0
  code: MIT
keywords: [a, b]
date: 2022-06-29
parts:
  abstract: |
    What it {sub}\`is\` about.
  acknowledgments: Thanks to {cite:t}\`doe2020\`.
exports: [{ format: pdf }]
---

Words.
`;
    const result = imported(text, { dialect: 'myst' });
    const { article } = await compileTexts({
      'article.md': articleOf(result),
      'references.json': '[{"id":"doe2020","type":"book","title":"Gardens"}]',
    });
    expect(article?.authors[0]).toMatchObject({
      name: 'Jane Doe',
      email: 'jane@example.org',
      affiliations: ['A University, France'],
    });
    expect(articleOf(result)).toContain('corresponding: "true"');
    expect(article?.licence?.name).toBe('CC BY 4.0');
    expect(articleOf(result)).toContain('abstract: What it ~is~ about.');
    expect(articleOf(result)).toContain('## Acknowledgments {.unnumbered}\n\nThanks to @doe2020.');
    expect(linesOf(result)).toEqual(
      expect.arrayContaining([
        'left out metadata paper.md:1 github of an author: jane',
        'left out metadata paper.md:1 license of the code: MIT',
        'left out metadata paper.md:1 exports: format: pdf',
      ]),
    );
  });

  it('of Quarto keeps its journal, picture and bibliography', () => {
    const text = `---
title: T
author:
  - name: { given: Jane, family: Doe }
    affiliations: [{ ref: one }]
    role: [Conceptualization, Dreaming]
affiliations: [{ id: one, name: A University }]
date: last-modified
lang: en_GB
image: cover.jpg
image-alt: Hills
citation: { type: article-journal, container-title: A Journal, volume: 3, issue: 2, page: 1-9, doi: 10.1000/1 }
bibliography: [a.bib, no.bib]
csl: ../styles/apa.csl
unheard: of
---

Words.
`;
    const result = imported(text, { name: 'a.qmd', files: { 'cover.jpg': 'x', 'a.bib': '' } });
    const article = articleOf(result);
    for (const line of [
      'lang: en-GB',
      '  file: cover.jpg',
      '  title: A Journal',
      '  volume: "3"',
      'doi: 10.1000/1',
      'bibliography: a.bib',
    ])
      expect(article).toContain(line);
    expect([...result.files.keys()]).toEqual(['article.md', 'cover.jpg', 'a.bib']);
    expect(linesOf(result)).toEqual(
      expect.arrayContaining([
        'left out metadata a.qmd:1 role of an author: Dreaming',
        'left out metadata a.qmd:1 date: last-modified',
        'left out metadata a.qmd:1 unheard: of',
        'lost work a.qmd:1 bibliography no.bib',
      ]),
    );
  });

  it.each([
    ['# The Title\n\nWords.', 'The Title'],
    ['# One\n\nWords.\n\n# Two\n\nMore.', 'my paper'],
    ['Words.', 'my paper'],
  ])('may lack a title: %j', (text, title) => {
    const result = imported(text, { name: '2020-01-01-my-paper.md' });
    expect(articleOf(result)).toContain(`title: ${title}\n`);
    expect(linesOf(result).some((line) => line.startsWith('guessed metadata'))).toBe(true);
  });

  it.each([
    ['---\ntitle: "A\nb: c\n---\n\nWords.', /paper\.md:\d+:\d+: The frontmatter cannot be read/],
    ['---\ntitle: A\n\nWords.', /paper\.md:1: .*closes it/],
    ['+++\ntitle = "A\n+++\nWords.', /paper\.md:2:\d+: .*TOML/],
    ['+++\ntitle = "A"\nWords.', /paper\.md:1: .*closes it/],
    ['---\n- a\n- b\n---\n\nWords.', /paper\.md:2: Unexpected list/],
    [`---\na: ${'['.repeat(5000)}\n---\n\nWords.`, /paper\.md:\d+/],
    [`+++\na = ${'['.repeat(5000)}\n+++\nWords.`, /paper\.md:\d+/],
    [
      '---\na: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\n---\n\nWords.',
      /more than/,
    ],
  ])('that cannot be read is told with its line: %#', (text, message) => {
    expect(() => imported(text)).toThrow(ManuscriptError);
    expect(() => imported(text)).toThrow(message);
  });

  it('may have any key', () => {
    const text = '---\ntitle: T\n__proto__: a\nconstructor: b\n---\n\nWords.';
    expect(linesOf(imported(text))).toEqual(
      expect.arrayContaining([
        'left out metadata paper.md:1 __proto__: a',
        'left out metadata paper.md:1 constructor: b',
      ]),
    );
  });
});

describe('the tool that a manuscript was written for', () => {
  it.each([
    ['a.qmd', 'Words.', 'quarto'],
    ['a.Rmd', 'Words.', 'rmarkdown'],
    ['a.md', '---\nlayout: distill\ntitle: T\n---\n\nWords.', 'distill'],
    ['a.md', '---\nlayout: post\ntitle: T\n---\n\n{% include a.html %}', 'jekyll'],
    ['a.md', 'As {cite:p}`a` says.', 'myst'],
    ['a.md', '+++\ntitle = "T"\n+++\n\nWords.', 'hugo'],
    ['a.md', '---\ntitle: T\n---\n\nA [[link]] and ![[a.png]].', 'obsidian'],
    ['a.md', '---\ntitle: T\nkeywords: [a]\n---\n\nWords [@a] and `[[x]]` nothing.', 'markdown'],
  ])('is concluded from name, keys and syntax: %s %j', (name, text, dialect) => {
    const result = imported(text, { name });
    expect(result.dialect).toBe(dialect);
    expect(result.report[0]?.what).toMatch(/^read as /);
  });
});
