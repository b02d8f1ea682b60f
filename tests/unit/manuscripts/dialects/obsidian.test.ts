import { describe, expect, it } from 'vitest';
import { converted, imported, linesOf } from './convert.ts';

const obsidian = {
  dialect: 'obsidian',
  files: {
    'attachments/map.png': 'x',
    'note.md': '---\ntags: [a]\n---\n\n# One\n\nFirst.\n\n# Two\n\nSecond ==words==.\n',
    'loop.md': 'Loop. \n\n![[loop]]',
    'data.csv': 'a,b',
  },
  library: [{ slug: 'other-text', title: 'Another Text' }],
} as const;

describe('what Obsidian writes in its own way', () => {
  it.each([
    [
      '[[Other text]], [[x/other-text|the *other*]], [[Another Text#Part]]',
      '[Another Text](../other-text/article.md), [the *other*](../other-text/article.md), [Another Text](../other-text/article.md)',
    ],
    ['[[Nowhere]], [[a/Nowhere#Part]], [[Nowhere|words]]', 'Nowhere, Nowhere > Part, words'],
    [
      '## The *Part*\n\n[[#The Part]] and [[#Nothing|here]]',
      '## The *Part*\n\n[The Part](#the-part) and here',
    ],
    ['[[@doe2020]] and [[@doe2020|Doe]]', '[@doe2020] and Doe [@doe2020]'],
    ['![[map.png|300]]', '![](attachments/map.png)'],
    ['![[map.png|A map|300]]', '![A map](attachments/map.png)'],
    ['![[map.png]]_"A map" by @jane_', '!["A map" by \\@jane](attachments/map.png)'],
    ['![[note]]', '# One\n\nFirst.\n\n# Two\n\nSecond <mark>words</mark>.'],
    ['![[note#Two]]', '# Two\n\nSecond <mark>words</mark>.'],
    ['![[loop]]', 'Loop. \n\nloop'],
    ['![[data.csv]]', '[data.csv](data.csv)'],
    [
      '> [!warning]- Take *care*\n> Words.\n>\n> > [!tip]\n> > Inner.',
      '::: {.warning}\n**Take *care***\n\nWords.\n\n::: {.tip}\nInner.\n:::\n:::',
    ],
    ['> Only a quotation.\n> [[Nowhere]]', '> Only a quotation.\n> Nowhere'],
    ['So ==very *much*== it is, a == b.', 'So <mark>very *much*</mark> it is, a == b.'],
    ['Words %%a remark%% more.\n\n%%\nA block\n%%\n\nEnd.', 'Words  more.\n\n\nEnd.'],
    ['Words. ^one\n\nSee [[#^one]].', 'Words. []{#one}\n\nSee [one](#one).'],
    ['A #tag and key:: value.', 'A #tag and key:: value.'],
    ['| [[Nowhere\\|words]] | b |\n|---|---|\n| c | d |', '| words | b |\n|---|---|\n| c | d |'],
    [
      'As [[1]](https://example.org), [[2]] and [[a] b] and `[[c]]`.',
      'As [[1]](https://example.org), [[2]] and [[a] b] and `[[c]]`.',
    ],
  ])('takes our form: %j', (text, expected) => {
    expect(converted(text, obsidian)).toBe(expected);
  });

  it('is accounted for: links that lead nowhere, comments, files that are not there', () => {
    const result = imported(
      '[[Nowhere]] %%a remark%%\n\n![[no.png]]\n\n![[no]]\n\n![[loop]]',
      obsidian,
    );
    expect(linesOf(result)).toEqual(
      expect.arrayContaining([
        'guessed syntax paper.md:1 [[Nowhere]]',
        'left out comment paper.md:1 a remark',
        'lost picture paper.md:3 no.png',
        'lost syntax paper.md:5 ![[no]]',
        'lost syntax loop.md:3 ![[loop]]',
      ]),
    );
    expect([...result.files.keys()]).toEqual(['article.md']);
  });
});
