import { describe, expect, it } from 'vitest';
import { formatCitations, type Cluster } from '../../../src/compiler/citations/format.ts';
import { bundledStyles, loadStyle } from '../../../src/compiler/citations/style.ts';
import { toHtml } from 'hast-util-to-html';
import { compileTexts } from '../../support/compile.ts';
import { readCited, shelf } from '../../support/read-citations.ts';
import { htmlOf } from '../../support/html.ts';

const placeholder = /NO_PRINTED_FORM|CSL STYLE ERROR/;
const notes = { head: 'csl: chicago-notes\n' };

describe('a work of which a style prints nothing', () => {
  it.each(bundledStyles)('has no words of the engine in its place in %s', async (name) => {
    const item = (key: string, suppressAuthor = false) => ({
      ...{ key, prefix: '', suffix: '', suppressAuthor },
    });
    const clusters: Cluster[] = [
      { mode: 'group', items: [item('empty')], noteNumber: 1 },
      { mode: 'narrative', items: [item('empty')], noteNumber: 2 },
      { mode: 'group', items: [item('empty', true), item('ames2011')], noteNumber: 3 },
      { mode: 'narrative', items: [item('ames2011'), item('empty')], noteNumber: 4 },
      { mode: 'group', items: [item('ames2011', true)], noteNumber: 5 },
    ];
    const formatted = await formatCitations({
      ...{ works: shelf as never, clusters, lang: 'en' },
      style: loadStyle(name, new Map()),
    });
    const printed = formatted.clusters.map(({ children }) => toHtml(children));
    expect(printed.join('\n')).not.toMatch(placeholder);
    for (const html of printed) expect(html).toContain('<a');
    expect(formatted.references.map(({ tree }) => htmlOf(tree)).join('\n')).not.toMatch(
      placeholder,
    );
    // What a citation links to is in the list.
    expect(formatted.references.map(({ key }) => key).sort()).toEqual(['ames2011', 'empty']);
    for (const { text } of formatted.references) expect(text).not.toBe('');
  });

  it('may have a title that reads like them, which stays', async () => {
    const works = [{ id: 'odd', type: 'book', title: 'On [NO_PRINTED_FORM] and silence' }];
    const { text, article } = await readCited('So [@odd].', { works });
    expect(text).toContain('[NO_PRINTED_FORM]');
    expect(article.works[0]?.reference.text).toContain('On [NO_PRINTED_FORM] and silence');
  });
});

describe('what is reported of it', () => {
  /** A style that prints the author in citations, and the publisher in the list. */
  const csl = [
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">',
    '<info><title>Short</title><id>short</id></info>',
    '<citation><layout delimiter="; " prefix="(" suffix=")">',
    '<names variable="author"/></layout></citation>',
    '<bibliography><layout><text variable="publisher"/></layout></bibliography></style>',
  ].join('');
  const problemsOf = async (text: string, style: string): Promise<string[]> => {
    const { problems } = await compileTexts({
      'article.md': `---\ntitle: Tiny\ncsl: short\nnocite: "@*"\n---\n\n${text}\n`,
      'references.json': JSON.stringify(shelf, null, 1),
      'short.csl': style,
    });
    return problems
      .filter(({ rule }) => rule.endsWith('-prints-nothing'))
      .map(
        ({ rule, place, severity }) =>
          `${severity} ${rule} ${place.file}:${place.line}:${place.column}`,
      );
  };

  it('is the place of the citation', async () => {
    expect(await problemsOf('So [@ames2011].\n\nAnd [see @ames2011; -@hale1998].', csl)).toEqual([
      'warning citation-prints-nothing article.md:9:23',
      expect.stringMatching(/^warning work-prints-nothing references.json:\d+:\d+$/),
    ]);
  });

  it('is the place of the work in the bibliography, and not of its citations', async () => {
    const found = await problemsOf('So [@brandt2004].', csl.replace('author', 'editor'));
    const line = JSON.stringify(shelf, null, 1).split('"brandt2004"')[0]!.split('\n').length - 1;
    expect(found).toEqual([`warning work-prints-nothing references.json:${line}:2`]);
  });

  it('leaves each other work its own reference', async () => {
    const { article } = await compileTexts({
      'article.md': '---\ntitle: Tiny\ncsl: short\nnocite: "@*"\n---\n\nSo [@brandt2004].\n',
      'references.json': JSON.stringify(shelf),
      'short.csl': csl,
    });
    const printed = article?.works.map(({ key, reference }) => `${key}: ${reference.text}`);
    expect(printed).toContain('ames2011: Quay');
    expect(printed).toContain('brandt2004: Counting parishes');
  });

  it('is nothing where the sentence has the words, and where the style has no list', async () => {
    expect(await problemsOf('So @ames2011 says. So @ames2011 says.', csl)).toHaveLength(1);
    const bare = csl.replace(/<bibliography>.*<.bibliography>/, '');
    expect(await problemsOf('So [@ames2011].', bare)).toEqual([]);
  });

  it('is that it has no title and no author, where it has none', async () => {
    const { problems } = await readCited('So [@empty].');
    expect(problems.map(({ rule }) => rule)).toEqual(['work-empty']);
  });
});

describe('a second citation in a note', () => {
  it('that would be the name alone is the name alone in the sentence', async () => {
    const read = await readCited('A^[@hale1998.]. B^[See also @hale1998.].', notes);
    expect(read.notes).toEqual(['Nora Hale, Salt Roads (Harbour, 1998).', 'See also Hale.']);
  });

  it('of a work named before and one that is new has the words of both', async () => {
    const read = await readCited('A [@hale1998]. B^[@hale1998 [@ames2011].].', notes);
    expect(read.notes[1]).toBe('Hale, Ivo Ames, Tides (Quay, 2011).');
    expect(read.article.citations.map(({ text }) => text)).toEqual([
      'Nora Hale, Salt Roads (Harbour, 1998)',
      'Hale',
      'Ivo Ames, Tides (Quay, 2011)',
    ]);
  });

  it('without the name has the title', async () => {
    const read = await readCited('A^[[@hale1998]]. B^[And [-@hale1998] too.].', notes);
    expect(read.notes[1]).toMatch(/^And Salt Roads/);
  });
});

describe('the inline markup of CSL', () => {
  it('is formatting in works, small capitals and parts without any too', async () => {
    const title = 'On <sc>nato</sc> and <i>the <span class="nodecor">Homo</span></i> question';
    const works = [{ id: 'odd', type: 'article-journal', title, 'container-title': 'Acta' }];
    const { article } = await readCited('So [@odd].', { works });
    const [work] = article.works;
    expect(htmlOf(work?.reference.tree)).toContain('<span class="csl-small-caps">nato</span>');
    expect(work?.reference.text).toContain('On nato and the Homo question');
  });
});

describe('the date of a visit', () => {
  const page = {
    ...{ id: 'page', type: 'webpage', title: 'Tide tables', URL: 'https://example.org/t?a=1&b=2' },
    author: [{ family: 'Ames', given: 'Ivo' }],
  };

  it.each([
    ['en', 'Ames, I. (n.d.). Tide tables. https://example.org/t?a=1&b=2'],
    ['de', 'Ames, I. (o. J.). Tide tables. https://example.org/t?a=1&b=2'],
  ])('that is not known is not said to be one in %s', async (lang, reference) => {
    const { article } = await readCited('So [@page].', { works: [page], head: `lang: ${lang}\n` });
    expect(article.works[0]?.reference.text).toBe(reference);
  });

  it('that is known is printed', async () => {
    const works = [{ ...page, accessed: { 'date-parts': [[2020, 5, 4]] } }];
    const { article } = await readCited('So [@page].', { works });
    expect(article.works[0]?.reference.text).toContain('Retrieved May 4, 2020, from https://');
  });
});

describe('the language of a style', () => {
  const style = loadStyle('apa', new Map()).replace(/default-locale="[^"]*"|<style /, (found) =>
    found === '<style ' ? '<style default-locale="de-DE" ' : '',
  );
  const read = async (head: string): Promise<string> => {
    const { article } = await compileTexts(
      {
        'article.md': `---\ntitle: Tiny\ncsl: own\n${head}---\n\nSo [@page, p. 3].\n`,
        'references.json': JSON.stringify([
          { id: 'page', type: 'book', title: 'Tides', author: [{ family: 'Ames' }] },
        ]),
      },
      { styles: new Map([['own.csl', style]]) },
    );
    const [citation] = article?.citations ?? [];
    return `${citation?.text ?? ''} | ${citation?.locatorText ?? ''}`;
  };

  it('is that of the article', async () => {
    expect(await read('lang: en\n')).toBe('Ames, n.d., p. 3 | p. 3');
    expect(await read('lang: fr\n')).toMatch(/^Ames, s. d., p. 3 \| p. 3$/);
  });

  it('is its own where the article names none', async () => {
    expect(await read('')).toBe('Ames, o. J., S. 3 | S. 3');
  });
});
