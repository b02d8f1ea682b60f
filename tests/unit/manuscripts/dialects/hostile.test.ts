import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dialects } from '../../../../src/manuscripts/dialects/index.ts';
import { articleOf, converted, imported, linesOf } from './convert.ts';

describe('a path that leads out of the manuscript’s folder', () => {
  const secret = { passwd: 'secret', 'a.png': 'x' };

  it.each([
    '```{include} ../../etc/passwd\n```',
    '```{literalinclude} /../../etc/passwd\n```',
    '{{< include ../../etc/passwd >}}',
    '{{< include ..\\..\\etc\\passwd >}}',
    '{{< include %2e%2e/%2e%2e/etc/passwd >}}',
    '![[../../etc/passwd]]',
    '{{< include file:///etc/passwd >}}',
  ])('is not followed, which is said: %s', (text) => {
    const result = imported(text, { dialect: 'quarto', files: secret });
    expect(articleOf(result)).not.toContain('secret');
    expect([...result.files.keys()]).toEqual(['article.md']);
    expect(linesOf(result).some((line) => line.startsWith('lost'))).toBe(true);
  });

  it.each(['![A](../../a.png)', '![A](..%2f..%2fa.png)', '![A](https://example.org/a.png)'])(
    'brings no picture along: %s',
    (text) => {
      const result = imported(text, { files: secret });
      expect([...result.files.keys()]).toEqual(['article.md']);
      expect(linesOf(result).some((line) => line.startsWith('lost picture'))).toBe(true);
    },
  );
});

describe('files that include each other', () => {
  it('stand in the article once, and the second time is said', () => {
    const files = {
      'a.md': 'A.\n\n{{< include b.md >}}\n',
      'b.md': 'B.\n\n{{< include a.md >}}\n\n{{< include paper.md >}}\n',
      'paper.md': 'Never.',
    };
    const result = imported('{{< include a.md >}}', { dialect: 'quarto', files });
    expect(converted('{{< include a.md >}}', { dialect: 'quarto', files })).toBe('A.\n\nB.');
    expect(linesOf(result)).toEqual(
      expect.arrayContaining([
        'lost syntax b.md:3 {{< include a.md >}}',
        'lost syntax b.md:5 {{< include paper.md >}}',
      ]),
    );
  });

  it('do not grow without an end', () => {
    const names = Array.from({ length: 30 }, (_, at) => `f${at}.md`);
    const files = Object.fromEntries(
      names.map((name, at) => [name, `W${at}.\n\n![[f${at + 1}]]\n\n![[f${at + 1}]]\n`]),
    );
    const result = imported('![[f0]]', { dialect: 'obsidian', files });
    expect(articleOf(result).length).toBeLessThan(100_000);
    expect(linesOf(result).some((line) => line.startsWith('lost'))).toBe(true);
  });
});

test('a mark of byte order and line ends of Windows are no words', () => {
  expect(
    articleOf(imported('\ufeff---\r\ntitle: T\r\n---\r\n\r\n:::{note}\r\nWords.\r\n:::\r\n')),
  ).toBe('---\ntitle: T\n---\n\n::: {.note}\nWords.\n:::\n');
});

describe('in linear time', () => {
  const many = 5000;
  const long = 250_000;
  it.each<readonly [string, string]>([
    ['directives without an end', ':::{note}\n'.repeat(many)],
    [
      'directives within each other',
      Array.from({ length: 1000 }, (_, at) => `${':'.repeat(1003 - at)}{note}\n`).join(''),
    ],
    ['fences without an end', '```{note}\n'.repeat(many)],
    ['quotations within each other', `${'> '.repeat(1000)}[!note]\n`.repeat(20)],
    ['callouts', '> [!note] T\n> Words.\n\n'.repeat(many)],
    ['boxes', ':::{note} T\nWords.\n:::\n\n'.repeat(many)],
    ['comments without an end', '<!-- a\n%% b\n'.repeat(many)],
    ['tags without an end', '{% raw %}\n{% highlight x %}\n'.repeat(many)],
    ['shortcodes without an end', '{{< a >}}\n{{< b "\n'.repeat(many)],
    ['shortcodes with one end', `${'{{< notice >}}\n'.repeat(many)}{{< /notice >}}\n`],
    ['formulas without an end', '$$ x\n$$ y $$ z\n'.repeat(many)],
    ['five megabytes of letters', 'a'.repeat(5_000_000)],
    ['a line of blanks', `# a${' '.repeat(long)}b ^${' '.repeat(1000)}`],
    ['a line of brackets', '['.repeat(long)],
    ['a line of embeds', '![['.repeat(long / 3)],
    ['a line of images', '![a]('.repeat(long / 5)],
    ['a line of braces', '{{< {% {{ {a}`'.repeat(long / 20)],
    ['a line of dollars', '$a $'.repeat(long / 4)],
    ['a line of backticks', '` `` '.repeat(long / 5)],
    ['a line of tags', '<d-footnote><d-cite key="'.repeat(long / 25)],
    ['a line of marks', '== %% @a '.repeat(long / 10)],
    ['a line of roles', '{cite:p}`a,b` '.repeat(long / 20)],
    ['a role of commas', `{cite:p}\`${','.repeat(long)}\``],
    ['rows of a table', `\`\`\`{list-table}\n${'* - a\n  - b\n'.repeat(many)}\`\`\``],
  ])(
    '%s are read',
    (_, text) => {
      const from = performance.now();
      const result = imported(text, { dialect: text.startsWith('<!--') ? 'obsidian' : 'myst' });
      expect(result.files.has('article.md')).toBe(true);
      expect(performance.now() - from).toBeLessThan(4000);
    },
    20_000,
  );
});

const pieces = [
  ':::{note} T\n',
  ':::\n',
  '```{figure} a.png\n',
  '```\n',
  '```python\n',
  '{cite:p}`a`',
  '`',
  '``',
  '$',
  '$$\n',
  '[[a|b]]',
  '![[a]]',
  '> [!note]\n',
  '> ',
  '- ',
  '    ',
  '{% raw %}',
  '{% endraw %}',
  '{{< a >}}',
  '{{< /a >}}',
  '<d-footnote>',
  '</d-footnote>',
  '<!--',
  '-->',
  '%%',
  '==',
  '\\',
  '(a)=\n',
  '# H\n',
  '\n\n',
  '\n',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '{#fig-a}',
  '@fig-a',
  '\\@ref(fig:a)',
  '{: .x}',
  '<div>\n',
  '</div>\n',
  '$$ {#eq-a}\n',
  '\n% ',
  '\n%%\n',
  '{% comment %}',
  '{% endcomment %}',
  '[//]: # ',
];

test('no text makes an import throw, and one text makes the same bytes twice', () => {
  const word = fc.stringMatching(/^[a-z]{3,8} $/);
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), word), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.constantFrom(...dialects), (parts, dialect) => {
      const whole = `Words.\n\n${parts.join('')}`;
      expect(imported(whole, { dialect })).toEqual(imported(whole, { dialect }));
    }),
    { numRuns: 150 },
  );
});

test('no word is lost: each stands in the article or in a line of the report', () => {
  // Words of a kind that no syntax is made of.
  const word = fc.stringMatching(/^zq[a-z]{4}zq $/);
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), word), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.constantFrom(...dialects), (parts, dialect) => {
      const result = imported(`Words.\n\n${parts.join('')}`, { dialect });
      const there = [articleOf(result), ...result.report.map(({ what }) => what)].join(' ');
      const words = parts.flatMap((part) => /zq[a-z]{4}zq/.exec(part)?.[0] ?? []);
      expect(words.filter((each) => !there.includes(each))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});
