import { describe, expect, it } from 'vitest';
import { readCited } from '../../support/read-citations.ts';

describe('the words that an author puts to a citation', () => {
  it.each([
    ['[*cf.* @ames2011]', '(<a><i>cf.</i> Ames, 2011</a>)'],
    ['[**pace** @ames2011]', '(<a><b>pace</b> Ames, 2011</a>)'],
    ['[@ames2011, p. 4, *passim*]', '(<a>Ames, 2011, p. 4, <i>passim</i></a>)'],
    ['[@ames2011, p. 4^v^]', '(<a>Ames, 2011, p. 4<sup>v</sup></a>)'],
    ['[@ames2011, with H~2~O]', '(<a>Ames, 2011, with H<sub>2</sub>O</a>)'],
    ['[@ames2011, p. \\[9\\]]', '(<a>Ames, 2011, p. [9]</a>)'],
    ['[see \\*this\\* @ames2011]', '(<a>see *this* Ames, 2011</a>)'],
    ['[~~but~~ see @ames2011]', '(<a><del>but</del> see Ames, 2011</a>)'],
    ['[@ames2011, ~~*on* tides~~]', '(<a>Ames, 2011, <del><i>on</i> tides</del></a>)'],
    ['[R&amp;D in @ames2011]', '(<a>R&#x26;D in Ames, 2011</a>)'],
    [
      '[[Acta]{.smallcaps} in @ames2011]',
      '(<a><span class="csl-small-caps">Acta</span> in Ames, 2011</a>)',
    ],
  ])('are Markdown in %s', async (typed, printed) => {
    expect((await readCited(`So ${typed}.`)).html).toBe(`<p>So ${printed}.</p>`);
  });

  it.each([
    ['[1. see @ames2011]', '(1. see Ames, 2011)'],
    ['[# @ames2011]', '(# Ames, 2011)'],
    ['[see [this](https://example.org/x) in @ames2011]', /this.*https:\/\/example\.org\/x/],
    ['[*see @ames2011]', '(*see Ames, 2011)'],
  ])('are no blocks, and links in them stay as typed: %s', async (typed, printed) => {
    const { text } = await readCited(`So ${typed}.`);
    if (typeof printed === 'string') expect(text).toBe(`So ${printed}.`);
    else expect(text).toMatch(printed);
  });

  it('are formulas as in the text', async () => {
    const { html, article } = await readCited('So [for $k<2$ see @ames2011, and $y$].');
    const formulas = html.replace(
      /<math.*?<annotation[^>]*>(.*?)<\/annotation>.*?<\/math>/g,
      '{$1}',
    );
    expect(formulas).toBe('<p>So (<a>for {k&#x3C;2} see Ames, 2011, and {y}</a>).</p>');
    expect(article.citations).toMatchObject([{ prefix: 'for $k<2$ see', suffix: ', and $y$' }]);
  });

  it('begin a note with a formula as it is, and with a capital otherwise', async () => {
    const { notes, html } = await readCited('A[$k$ in @ames2011]. B[~~in~~ @hale1998].', {
      head: 'csl: chicago-notes\n',
    });
    expect(notes[0]).toMatch(/^k.* in Ivo Ames/);
    expect(html).toContain('<del>In</del>');
  });

  it.each([
    ['apa', `p. 4, "so" it's 'said'`],
    ['mla', `4, "so" it's 'said'`],
    ['harvard', `p. 4, "so" it's 'said'`],
  ])('keep quotation marks and apostrophes as typed in %s', async (csl, printed) => {
    const typed = `So [@ames2011, p. 4, "so" it's 'said'].`;
    expect((await readCited(typed, { head: `csl: ${csl}\n` })).text).toContain(printed);
  });

  it('take nothing of an author for marks of ours', async () => {
    const { text } = await readCited('So [$x$ in @ames2011, \uE0C2\uE0D0\uE0C3 \uE0C4and\uE0C5].');
    expect(text).toMatch(/, \uFFFD{3} \uFFFDand\uFFFD\)\.$/);
  });

  it('are plain words in the data of the article', async () => {
    const { article } = await readCited('So [*cf.* @ames2011, p. \\[9\\], *passim*].');
    expect(article.citations).toMatchObject([
      { prefix: 'cf.', locator: '[9]', suffix: ', passim', text: 'cf. Ames, 2011, p. [9], passim' },
    ]);
  });

  it('keep their place: nothing is sorted across them', async () => {
    const typed = [
      '[see @hale1998; also @ames2011]',
      '[see @hale1998; @ames2011]',
      '[@hale1998, on salt; @ames2011]',
      '[@hale1998; @ames2011]',
    ];
    const { text } = await readCited(typed.join(' '));
    expect(text).toBe(
      '(see Hale, 1998; also Ames, 2011) (see Hale, 1998; Ames, 2011) ' +
        '(Hale, 1998, on salt; Ames, 2011) (Ames, 2011; Hale, 1998)',
    );
  });
});

describe('a locator', () => {
  it.each([
    ['@ames2011, pp. 1 & 3', 'Ames, 2011, pp. 1 & 3'],
    ['@ames2011, pp. 1 &amp; 3', 'Ames, 2011, pp. 1 & 3'],
    ['@ames2011 {} 12 copies', 'Ames, 2011 12 copies'],
    ['@ames2011, {}12 copies', 'Ames, 2011 12 copies'],
    ['@ames2011, art. 5', 'Ames, 2011, Article 5'],
    ['@ames2011, issue 4', 'Ames, 2011, Issue 4'],
    ['@ames2011, time 1:02', 'Ames, 2011, time 1:02'],
    ['@ames2011, p. A.3-4', 'Ames, 2011, pp. A.3–4'],
    ['@ames2011, p. B2-B5, B9', 'Ames, 2011, pp. B2–B5, B9'],
    ['@ames2011, {p. iv, (ix)-(xii)}', 'Ames, 2011, pp. iv, (ix)–(xii)'],
    ['@ames2011, chap. A.3', 'Ames, 2011, Chapter A.3'],
    ['@ames2011, p. A-3', 'Ames, 2011, p. A-3'],
    ['@ames2011, p. 1zqxaaahxqz', 'Ames, 2011, p. 1zqxaaahxqz'],
    ['@ames2011, *p. 3*', 'Ames, 2011, p. 3'],
    ['@ames2011, __chap. 3__, and more', 'Ames, 2011, Chapter 3, and more'],
    ['@ames2011, *p. 3 of it*', 'Ames, 2011, p. 3 of it'],
  ])('of [%s] is printed as %s', async (typed, printed) => {
    expect((await readCited(`So [${typed}].`)).text).toBe(`So (${printed}).`);
  });

  it('in emphasis has its number in it', async () => {
    const { html, article } = await readCited('So [@ames2011, *p. 3*].');
    expect(html).toBe('<p>So (<a>Ames, 2011, p. <i>3</i></a>).</p>');
    expect(article.citations[0]).toMatchObject({ locator: '3', locatorText: 'p. 3' });
  });

  it.each([
    ['de', 'Bd. 2, S. 3', 'vol', 'Bd. 2, S. 3'],
    ['de', 'Bd. 2, Kap. 4, S. 3-5', 'vol', 'Bd. 2, Kap. 4, S. 3–5'],
    ['fr', 'nᵒ 3', 'issue', 'nᵒ 3'],
    ['fr', 'nº 3', 'issue', 'nᵒ 3'],
    ['fr', 'nᵒˢ 3-4', 'issue', 'nᵒˢ 3–4'],
    ['fr', 'part. 3', 'part', 'part. 3'],
    ['fr-CA', 'paragr. 3', 'paragraph', 'paragr. 3'],
    ['es', 'n.º 3', 'issue', 'n.º 3'],
    ['es', 'n.° 3', 'issue', 'n.º 3'],
    ['it', 'capitolo 3', 'chapter', 'cap. 3'],
    ['pl', 's. 3', 'page', 's. 3'],
    ['nl', 'hoofdstuk 3', 'chapter', 'hfdst. 3'],
    ['ru', 'гл. 3', 'chapter', 'гл. 3'],
    ['en', 'time 3', 'timestamp', 'time 3'],
  ])('is read in the terms of its language: %s %s', async (lang, typed, label, told) => {
    const { article } = await readCited(`So [@ames2011, ${typed}].`, { head: `lang: ${lang}\n` });
    expect(article.citations[0]!.label).toMatch(label);
    expect(article.citations[0]!.locatorText).toBe(told);
  });

  it('of one volume and a page is no plural', async () => {
    const { text } = await readCited('So [@ames2011, Bd. 2, S. 3].', { head: 'lang: de\n' });
    expect(text).toBe('So (Ames, 2011, Band 2, S. 3).');
  });

  it('is read in the terms of the language in the title and abstract, too', async () => {
    const { article } = await readCited('Text.', {
      head: 'lang: pl\nabstract: "So [@ames2011, rozdz. 3]."\n',
    });
    expect(article.citations[0]).toMatchObject({ label: 'chapter', locator: '3' });
  });

  it('that is no page stands apart from its label in MLA', async () => {
    const { text } = await readCited('So [@ames2011, chap. 2].', { head: 'csl: mla\n' });
    expect(text).toBe('So (Ames, chap. 2).');
  });
});

describe('a citation in the sentence', () => {
  it('keeps its author and year together where other works follow', async () => {
    const { text } = await readCited('Says @hale1998 [@ames2011; also @brandt2004].');
    expect(text).toBe('Says Hale (1998; Ames, 2011; also Brandt, 2004).');
  });

  it.each([
    ['[and elsewhere]', '(1998, and elsewhere)'],
    ['[*passim*]', '(1998, passim)'],
    ['["so"]', '(1998, "so")'],
    ['[, and elsewhere]', '(1998, and elsewhere)'],
    ['[(my emphasis)]', '(1998 (my emphasis))'],
    ['[: so]', '(1998: so)'],
    ['[p. 3 and more]', '(1998, p. 3 and more)'],
  ])('has a comma before words in its brackets: %s', async (typed, printed) => {
    expect((await readCited(`Says @hale1998 ${typed}.`)).text).toBe(`Says Hale ${printed}.`);
  });

  it('has no name where its author is suppressed', async () => {
    expect((await readCited('Hale, in -@hale1998 and -@hale2003 [p. 4], says.')).text).toBe(
      'Hale, in (1998) and (2003, p. 4), says.',
    );
  });

  it('without its author becomes a note that has none in a style of notes', async () => {
    const { text, notes } = await readCited('Hale says in -@hale1998 that.', {
      head: 'csl: chicago-notes\n',
    });
    expect(text).toBe('Hale says in[1] that.');
    expect(notes).toEqual(['Salt Roads (Harbour, 1998).']);
  });
});

describe('an exclamation mark', () => {
  it('before a citation is the end of a sentence, not a picture', async () => {
    const { text, article } = await readCited('What a find![see @ames2011, p. 2]');
    expect(text).toBe('What a find!(see Ames, 2011, p. 2)');
    expect(article.citations[0]?.places[0]?.sentence).toBe(text);
  });

  it('still makes a picture of words that name somebody', async () => {
    const { html } = await readCited('See ![Photo by @ames2011](https://example.org/a.png) here.');
    expect(html).not.toContain('Ames');
  });
});

describe('works of one author', () => {
  it('stand together where the style leaves the name out after the first', async () => {
    const { text } = await readCited('So [@hale1998; @ames2011; @hale2003].', {
      head: 'csl: chicago-author-date\n',
    });
    expect(text).toBe('So (Hale 1998, 2003; Ames 2011).');
  });
});

describe('a full stop after a citation', () => {
  it.each([
    ['So [@ames2011, etc.].', 'So [1], etc.'],
    ['So [@ames2011, *etc.*].', 'So [1], etc.'],
    ['So [@ames2011, etc.]...', 'So [1], etc....'],
    ['So [@ames2011, etc.], too.', 'So [1], etc., too.'],
    ['So @ames2011 [etc.].', 'So Ames [1], etc.'],
    ['So [@ames2011].', 'So [1].'],
  ])('is no second one: %s', async (typed, printed) => {
    expect((await readCited(typed, { head: 'csl: ieee\n' })).text).toBe(printed);
  });
});
