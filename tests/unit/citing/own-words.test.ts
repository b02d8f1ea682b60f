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
  ])('of [%s] is printed as %s', async (typed, printed) => {
    expect((await readCited(`So [${typed}].`)).text).toBe(`So (${printed}).`);
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
