import { describe, expect, it } from 'vitest';
import { converted, imported, linesOf } from './convert.ts';

const files = { 'assets/img/a.png': 'x' };

describe('what Jekyll and kramdown write in their own way takes our form', () => {
  it.each([
    ['As {% cite doe2020 roe2021 --locator 3 %}.', 'As [@doe2020, p. 3; @roe2021].'],
    ['{% cite doe2020 --prefix see %}', '[see @doe2020]'],
    ['{% highlight ruby linenos %}\n{{ x }}\n{% endhighlight %}', '```ruby\n{{ x }}\n```'],
    ['{% raw %}{{ x }}{% endraw %} and {{ page.title }}', '{{ x }} and The Title'],
    [
      '{% include figure.html path="assets/img/a.png" caption="A *map*" %}',
      '![A *map*](assets/img/a.png)',
    ],
    [
      '<div class="row">\n    <div class="col">\n        {% include figure.html path="assets/img/a.png" %}\n    </div>\n</div>\n<div class="caption">\n    Words.\n</div>',
      '![Words.](assets/img/a.png)',
    ],
    [
      '<div class="caption">\n    As {% cite doe2020 %}.\n</div>',
      '<div class="caption">\n\nAs [@doe2020].\n\n</div>',
    ],
    ['<img src="{{ site.baseurl }}/assets/img/a.png" alt="x">', '![x](assets/img/a.png)'],
    ['<img src="/assets/img/a.png" alt="A map">', '![A map](assets/img/a.png)'],
    ['![A](/assets/img/a.png){: .wide}', '![A](assets/img/a.png){.wide}'],
    [
      '[words](https://example.org){:target="_blank"} [b](https://example.org){: .btn }',
      '[words](https://example.org) [b](https://example.org){.btn}',
    ],
    ['* TOC\n{:toc}\n\n## Words\n{: .no_toc }', '## Words'],
    ['We have $$x_1$$ and\n\n$$\ny\n$$', 'We have $x_1$ and\n\n$$\ny\n$$'],
    ['Write to @jane or a@b.org.', 'Write to \\@jane or a@b.org.'],
    ['{% bibliography --cited %}', ''],
    ['{% comment %}A remark{% endcomment %}Words.', 'Words.'],
    [
      '[post]({% post_url 2020-01-01-other-text %}) and [x]({% link _posts/no.md %})',
      '[post](../other-text/article.md) and [x]{.unlinked}',
    ],
    ['`{% cite a %}`', '`{% cite a %}`'],
    ['{% if x %}Words.{% endif %}', 'Words.'],
    ['{% unheard of %}', '{% unheard of %}'],
  ])('%j', (text, expected) => {
    const library = [{ slug: 'other-text' }];
    const front = '---\nlayout: post\ntitle: The Title\n---\n\n';
    expect(converted(front + text, { dialect: 'jekyll', files, library })).toBe(expected);
  });

  it('or stands as typed, which is said', () => {
    const lines = linesOf(imported('{% unheard of %}\n\n{{ site.x }}', { dialect: 'jekyll' }));
    expect(lines).toContain('lost syntax paper.md:1 {% unheard of %}');
    expect(lines).toContain('lost syntax paper.md:3 {{ site.x }}');
  });
});

describe('an element of Distill', () => {
  it.each([
    ['As <d-cite key="doe2020, roe2021"></d-cite>.', 'As [@doe2020; @roe2021].'],
    ['As <dt-cite key="doe2020"/>.', 'As [@doe2020].'],
    [
      'Words<d-footnote>See <d-cite key="doe2020"></d-cite>.</d-footnote> more.',
      'Words^[See [@doe2020].] more.',
    ],
    [
      'Words<d-footnote>For $x$ see below.</d-footnote>.',
      'Words[^import-1].\n\n[^import-1]: For $x$ see below.',
    ],
    ['<d-math>x</d-math>', '$x$'],
    ['<d-math block>x</d-math>', '$$\nx\n$$'],
    ['<d-code language="js">f()</d-code>', '`f()`'],
    ['<d-article>\n\nWords.\n\n</d-article>', 'Words.'],
    ['<a name="end">\n## The End', '## The End {#end}'],
    ['[//]: # (a remark)\n\nWords.', 'Words.'],
  ])('%j', (text, expected) => {
    expect(converted(`---\nlayout: distill\ntitle: T\n---\n\n${text}`)).toBe(expected);
  });

  it('that is never closed loses no words', () => {
    expect(converted('Words<d-footnote>and more.', { dialect: 'distill' })).toBe('Wordsand more.');
  });
});
