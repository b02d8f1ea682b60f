import { expect, test } from 'vitest';
import { compileTexts, problemLines } from '../../../support/compile.ts';
import type { Dialect } from '../../../../src/manuscripts/dialects/index.ts';
import { articleOf, imported } from './convert.ts';

const texts: readonly (readonly [Dialect, string])[] = [
  [
    'myst',
    '(start)=\n## Start\n\nAs {cite:p}`doe2020` in {ref}`start`, {eq}`eq:a`.\n\n:::{note} T\nWords {sub}`1`.\n:::\n\n```{math}\n:label: eq:a\nx\n```\n\n```{list-table} Rows\n:name: rows\n:header-rows: 1\n* - A\n  - B\n* - c\n  - d\n```\n\nIn {numref}`rows`.\n\n```{epigraph}\nWords.\n```',
  ],
  [
    'quarto',
    '## Start {#sec-start}\n\nIn @sec-start, @tbl-a and [@doe2020].\n\n::: {.callout-tip title="T"}\nWords.\n:::\n\n| a | b |\n|---|---|\n| c | d |\n\n: Words {#tbl-a}\n\n{{< pagebreak >}}\n\n```{r}\n#| label: fig-a\n#| fig-cap: Words\nplot(1)\n```\n\nSee @fig-a.',
  ],
  [
    'jekyll',
    '* TOC\n{:toc}\n\n## Start\n{: #here .x}\n\nAs {% cite doe2020 %} with $$x$$, @jane.\n\n{% highlight js %}\nf()\n{% endhighlight %}\n\n<div class="caption">As {% cite doe2020 %}.</div>\n\n[a](#here)',
  ],
  [
    'hugo',
    '## Start\n\nAs {{< cite doe2020 >}}.\n\n{{% notice tip "T" %}}\nWords.\n{{% /notice %}}\n\n{{< details "More" >}}\nWords.\n{{< /details >}}',
  ],
  [
    'obsidian',
    '## Start\n\nAs [[@doe2020]] in [[#Start]], [[Nowhere]], ==so==. %%x%% ^b\n\n[[#^b|there]]\n\n> [!note] T\n> Words.\n> > [!tip]\n> > Words.',
  ],
];

test.each(texts)('what %s writes has nothing left that check warns of', async (dialect, text) => {
  const result = imported(`---\ntitle: T\n---\n\n${text}\n`, { dialect });
  const references =
    '[{"id":"doe2020","type":"book","title":"Gardens","author":[{"family":"Doe"}],"issued":{"date-parts":[[2020]]}}]';
  const compiled = await compileTexts({
    'article.md': articleOf(result),
    'references.json': references,
  });
  expect(problemLines(compiled)).toEqual([]);
});
