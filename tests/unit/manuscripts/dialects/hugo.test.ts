import { describe, expect, it } from 'vitest';
import { articleOf, converted, imported, linesOf } from './convert.ts';

const hugo = {
  dialect: 'hugo',
  files: { 'img/a.png': 'x' },
  library: [{ slug: 'other', title: 'Another Text' }],
} as const;

describe('a shortcode of Hugo', () => {
  it.each([
    [
      '{{< figure src="img/a.png" title="A Map" caption="of *hills*" alt="Hills" >}}',
      '![A Map. of *hills*](img/a.png)',
    ],
    [
      '{{% notice warning "Read this" %}}\nWords `{{< x >}}`.\n\nMore.\n{{% /notice %}}',
      '::: {.warning}\n**Read this**\n\nWords `{{< x >}}`.\n\nMore.\n:::',
    ],
    [
      '{{< details summary="More" >}}\nWords.\n{{< /details >}}',
      '::: {.details}\n**More**\n\nWords.\n:::',
    ],
    ['{{< highlight go "linenos=table" >}}\nf()\n{{< /highlight >}}', '```go\nf()\n```'],
    [
      '[a]({{< ref "other.md" >}}) and [b]({{< relref "no.md" >}})',
      '[a](../other/article.md) and [b]{.unlinked}',
    ],
    ['{{< youtube abc123 >}}', '<https://www.youtube.com/watch?v=abc123>'],
    ['{{< quote author="Doe" >}}\nWords.\n{{< /quote >}}', '> Words.\n>\n> — Doe'],
    ['a {{< sidenote >}}small{{< /sidenote >}} b', 'a ^[small] b'],
    ['{{< param "subtitle" >}}', 'The Subtitle'],
    ['{{< unheard x="y" >}}', '{{< unheard x="y" >}}'],
    ['```\n{{< figure src="img/a.png" >}}\n```', '```\n{{< figure src="img/a.png" >}}\n```'],
    ['{{< unheard >}}Words.{{< /unheard >}}', 'Words.'],
    ['{{< broken x="y\n\nWords.', '{{< broken x="y\n\nWords.'],
  ])('%j', (text, expected) => {
    expect(converted(`+++\ntitle = "T"\nsubtitle = "The Subtitle"\n+++\n${text}`, hugo)).toBe(
      expected,
    );
  });

  it('has its form in the report', () => {
    expect(linesOf(imported('{{< unheard >}}', hugo))).toContain(
      'lost syntax paper.md:1 {{< unheard >}}',
    );
  });
});

describe('frontmatter in TOML', () => {
  it('is read like that in YAML', () => {
    const text =
      '+++\ntitle = "A Title"\ndate = 2022-06-29T10:00:00Z\ntags = ["a", "b"]\nweight = 3\n[cover]\nimage = "img/a.png"\nalt = "Hills"\n+++\n\nWords.\n';
    const result = imported(text, { files: hugo.files });
    expect(result.dialect).toBe('hugo');
    expect(articleOf(result)).toBe(
      '---\ntitle: A Title\ndate: 2022-06-29\nkeywords:\n  - a\n  - b\ncover:\n  file: img/a.png\n  alt: Hills\n---\n\nWords.\n',
    );
    expect(linesOf(result)).toContain('left out metadata paper.md:1 weight: 3');
    expect([...result.files.keys()]).toEqual(['article.md', 'img/a.png']);
  });
});
