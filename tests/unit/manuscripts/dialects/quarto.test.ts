import { describe, expect, it } from 'vitest';
import { converted, imported, linesOf } from './convert.ts';

const quarto = { name: 'paper.qmd' } as const;
const rmarkdown = { name: 'paper.Rmd' } as const;

describe('what Quarto writes in its own way', () => {
  it.each([
    [
      '::: {.callout-note title="So it *is*" collapse="true"}\nWords.\n:::',
      '::: {.note}\n**So it *is***\n\nWords.\n:::',
    ],
    ['::: {.callout-tip}\n## Title\n\nWords.\n:::', '::: {.tip}\n**Title**\n\n\nWords.\n:::'],
    ['::: {.panel-tabset}\nWords.\n:::', '::: {.panel-tabset}\nWords.\n:::'],
    [
      '::: {#fig-two}\n![A](a.png)\n\nThe caption\n:::\n\nSee @fig-two.',
      '::: {#fig:two}\n![A](a.png)\n\nThe caption\n:::\n\nSee @fig:two.',
    ],
    [
      '![A map](a.png){#fig-map fig-align="center" width=50%}\n\n@fig-map, [-@fig-map], [Fig. @fig-map] and @Fig-map.',
      '![A map](a.png){#fig:map width="50%"}\n\n@fig:map, [1](#fig:map), [Fig. 1](#fig:map) and @fig:map.',
    ],
    ['## Words {#sec-words}\n\nIn @sec-words.', '## Words {#sec:words}\n\nIn @sec:words.'],
    ['$$\nx\n$$ {#eq-one}\n\nBy @eq-one.', '$$\nx\n$$ {#eq:one}\n\nBy @eq:one.'],
    ['| a |\n|---|\n| b |\n\n: Words {#tbl-a}', '| a |\n|---|\n| b |\n\n: Words {#tbl:a}'],
    ['As [@doe2020, p. 3] and @roe2021 say.', 'As [@doe2020, p. 3] and @roe2021 say.'],
    ['@fig-leaf stays.', '@fig-leaf stays.'],
    ['{{< pagebreak >}}\n\nWords.', 'Words.'],
    ['{{< meta title >}} and {{< kbd Ctrl >}}', 'The Title and <kbd>Ctrl</kbd>'],
    ['{{< video https://example.org/a >}}', '<https://example.org/a>'],
    ['{{< include part.qmd >}}', 'Part ~1~.'],
    ['```{python}\n#| echo: false\n#| eval: false\nx = 1\n```\n\nWords.', 'Words.'],
    ['```{=html}\n<b>x</b>\n```\n\n```{=latex}\n\\x\n```', '<b>x</b>'],
    ['```{.python filename="a.py"}\nx\n```', '```{.python filename="a.py"}\nx\n```'],
  ])('takes our form: %j', (text, expected) => {
    const files = { 'a.png': 'x', 'part.qmd': 'Part ~1~.' };
    expect(converted(`---\ntitle: The Title\n---\n\n${text}`, { ...quarto, files })).toBe(expected);
  });

  it('that is a figure of a cell keeps its id and caption, and the picture is said to be lost', () => {
    const text =
      '```{r}\n#| label: fig-plot\n#| fig-cap: "A *plot*"\nplot(1)\n```\n\nSee @fig-plot.';
    const result = imported(text, quarto);
    expect(converted(text, quarto)).toBe(
      '```r\nplot(1)\n```\n\n::: {.figure #fig:plot}\nA *plot*\n:::\n\nSee @fig:plot.',
    );
    expect(linesOf(result)).toContain('lost picture paper.qmd:1 output of the cell fig-plot');
  });

  it('that is hidden code is left out with a line of the report', () => {
    const text = '```{r setup, include=FALSE}\nlibrary(x)\n```\n\nWords.';
    expect(converted(text, rmarkdown)).toBe('Words.');
    expect(linesOf(imported(text, rmarkdown))).toContain('left out syntax paper.Rmd:1 library(x)');
  });
});

describe('what R Markdown and bookdown write in their own way', () => {
  it.each([
    [
      'See Figure \\@ref(fig:plot), Abb. \\@ref(fig:plot) and \\@ref(fig:plot).\n\n```{r plot, fig.cap="A plot"}\nplot(1)\n```',
      'See [Figure 1](#fig:plot), [Abb. 1](#fig:plot) and [1](#fig:plot).\n\n```r\nplot(1)\n```\n\n::: {.figure #fig:plot}\nA plot\n:::',
    ],
    [
      'See \\@ref(fig:pic).\n\n(ref:cap) Words with *stress*.\n\n```{r pic, echo=FALSE, fig.cap="(ref:cap)"}\nknitr::include_graphics("a.png")\n```',
      'See [1](#fig:pic).\n\n\n![Words with *stress*.](a.png){#fig:pic}',
    ],
    [
      '# Words {#w}\n\n## More\n\nIn \\@ref(w) and \\@ref(nothing).',
      '# Words {#w}\n\n## More\n\nIn [Words](#w) and nothing.',
    ],
    [
      '```{theorem, euler, name="Euler"}\nWords.\n```',
      '::: {.theorem #the:euler}\n**Theorem** (Euler)\n\nWords.\n:::',
    ],
    [
      '\\begin{equation}\nx (\\#eq:a)\n\\end{equation}',
      '\\begin{equation}\nx (\\#eq:a)\n\\end{equation}',
    ],
  ])('takes our form: %j', (text, expected) => {
    expect(
      converted(`---\ntitle: T\n---\n\n${text}`, { ...rmarkdown, files: { 'a.png': 'x' } }),
    ).toBe(expected);
  });

  it('is lost where it is calculated', () => {
    expect(converted('It is `r 1 + 1`.', rmarkdown)).toBe('It is `1 + 1`.');
    expect(linesOf(imported('It is `r 1 + 1`.', rmarkdown))).toContain(
      'lost syntax paper.Rmd:1 `r 1 + 1`',
    );
  });
});
