import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serializeLedger } from '../../../src/compiler/index.ts';
import { compileTexts, problemLines } from '../../support/compile.ts';
import { htmlOf, sectionsHtml, treeFrom } from '../../support/html.ts';

const doe = JSON.stringify([
  {
    id: 'doe2020',
    type: 'book',
    title: 'On Notes',
    author: [{ family: 'Doe', given: 'Jane' }],
    issued: { 'date-parts': [[2020]] },
    publisher: 'Press',
  },
  {
    id: 'roe2021',
    type: 'article-journal',
    title: 'Margins',
    author: [{ family: 'Roe', given: 'Richard' }],
    'container-title': 'Journal of Pages',
    issued: { 'date-parts': [[2021]] },
    page: '10-20',
    URL: 'https://example.org/margins',
    accessed: { 'date-parts': [[2021, 5, 1]] },
  },
]);

const noteStyle = 'caucasus-strategic-perspectives';
const noteStyles = new Map([[noteStyle, readFileSync(`content/styles/${noteStyle}.csl`, 'utf8')]]);

async function articleOf(text: string, files: Record<string, string> = {}) {
  const result = await compileTexts({
    'article.md': `---\ntitle: Tiny\n---\n\n${text}`,
    ...files,
  });
  if (!result.article) throw new Error(`no article: ${problemLines(result).join(', ')}`);
  return result.article;
}

describe('compile() on sections', () => {
  test('makes the highest rank in use the top level, whatever the author began with', async () => {
    const { sections } = await articleOf('### A\n\nWords.\n\n#### B\n\nMore.\n\n### C\n\nEnd.');
    expect(
      sections.map(({ level, number, title, parent }) => [level, number, title.text, parent]),
    ).toEqual([
      [2, '1', 'A', undefined],
      [3, '1.1', 'B', 'a'],
      [2, '2', 'C', undefined],
    ]);
  });

  test('keeps text before the first heading as an opening without a title', async () => {
    const { sections, paragraphs } = await articleOf('Opening.\n\n## A\n\nWords.');
    expect(sections.map(({ title }) => title.text)).toEqual(['', 'A']);
    expect(paragraphs.map(({ n, text }) => [n, text])).toEqual([
      [1, 'Opening.'],
      [2, 'Words.'],
    ]);
  });

  test('gives every paragraph an address that depends on its words alone', async () => {
    const before = await articleOf('One.\n\nTwo.');
    const after = await articleOf('Zero.\n\nOne.\n\nTwo.');
    expect(after.paragraphs.slice(1).map(({ id }) => id)).toEqual(
      before.paragraphs.map(({ id }) => id),
    );
  });

  test('writes the permalink and the number of a paragraph into its HTML', async () => {
    const article = await articleOf('One.');
    const id = article.paragraphs[0]?.id ?? '';
    expect(sectionsHtml(article)[0]).toBe(
      `<p id="${id}" data-n="1"><a class="para-link" href="#${id}" aria-label="Link to paragraph 1">1</a> One.</p>`,
    );
  });
});

describe('compile() on notes', () => {
  test('numbers notes by their first call and keeps the author’s labels', async () => {
    const { notes } = await articleOf(
      'B.[^b] A.[^a] B again.[^b]\n\n[^a]: Note a.\n\n[^b]: Note b.',
    );
    expect(notes.map(({ label, number, id }) => [label, number, id])).toEqual([
      ['b', 1, 'note-b'],
      ['a', 2, 'note-a'],
    ]);
    expect(notes[0]?.marks.map(({ id }) => id)).toEqual(['noteref-b', 'noteref-b-2']);
  });

  test('names the sentence that carries a mark', async () => {
    const { notes } = await articleOf(
      'First one. As J. Doe said, second.[^1] Third.\n\n[^1]: A note.',
    );
    expect(notes[0]?.marks[0]?.sentence).toBe('As J. Doe said, second.');
  });

  test('keeps all blocks of a note', async () => {
    const { notes } = await articleOf('A.[^1]\n\n[^1]: One.\n\n    - list\n\n    > quote');
    expect(htmlOf(notes[0]?.body.tree)).toMatch(
      /<p>One\.<\/p>[\s\S]*<li>[\s\S]*list[\s\S]*<\/li>[\s\S]*<blockquote>/,
    );
  });

  test('takes an inline note for a note of its own, citations in it included', async () => {
    const { notes, citations } = await articleOf('A.^[See [@doe2020, p. 3] and *more*.] B.', {
      'references.json': doe,
    });
    expect(notes.map(({ label, number }) => [label, number])).toEqual([['inline-1', 1]]);
    expect(citations.map(({ key, note, locator }) => [key, note, locator])).toEqual([
      ['doe2020', 'inline-1', '3'],
    ]);
  });

  test('numbers notes in captions where the page prints them, a table’s caption before its rows', async () => {
    const { article } = await compileTexts(
      'A.[^a]\n\n![A map. The town.[^map] End.](map.png)\n\n| x |\n|---|\n| cell[^row] |\n\n: Counts^[Of all.] by year.\n\nB.[^b]\n\n[^a]: a\n\n[^b]: b\n\n[^row]: row\n\n[^map]: map',
      { draft: true },
    );
    expect(article?.notes.map(({ label, number }) => [label, number])).toEqual([
      ['a', 1],
      ['map', 2],
      ['inline-1', 3],
      ['row', 4],
      ['b', 5],
    ]);
    expect(article?.notes[1]?.marks).toEqual([
      { id: 'noteref-map', section: article?.sections[0]?.id, sentence: 'The town.' },
    ]);
    expect(article?.notes[2]?.marks[0]?.sentence).toBe('Counts by year.');
    expect(htmlOf(article?.sections[0]?.tree).match(/id="noteref-map"/g)).toHaveLength(1);
  });

  test('treats __proto__ and constructor as ordinary labels', async () => {
    const { notes } = await articleOf(
      'A.[^__proto__] B.[^constructor]\n\n[^__proto__]: One.\n\n[^constructor]: Two.',
    );
    expect(notes.map(({ label, body }) => [label, body.text])).toEqual([
      ['__proto__', 'One.'],
      ['constructor', 'Two.'],
    ]);
  });

  test('reaches a note that is called only from another note', async () => {
    const { notes } = await articleOf('A.[^1]\n\n[^1]: One.[^2]\n\n[^2]: Two.');
    expect(notes.map(({ label, marks }) => [label, marks.map(({ note }) => note)])).toEqual([
      ['1', [undefined]],
      ['2', ['1']],
    ]);
  });

  test('reports an undefined note at its line', async () => {
    const result = await compileTexts('Words.\n\nHere[^9] it is.');
    expect(problemLines(result)).toContain('article.md:7 note-undefined');
    expect(result.article).toBeUndefined();
  });
});

describe('compile() on citations', () => {
  test('links a citation to its work with key and locator', async () => {
    const { sections } = await articleOf('Said [@doe2020, p. 3].', { 'references.json': doe });
    expect(htmlOf(sections[0]?.tree)).toContain(
      '<a class="citation" id="cite-1" role="doc-biblioref" href="#ref-doe2020" data-key="doe2020" data-locator="3" data-locator-text="p. 3">Doe, 2020, p. 3</a>',
    );
  });

  test('finds a citation in emphasis, headings and tables', async () => {
    const { citations } = await articleOf(
      '## On [@doe2020]\n\n*As [@roe2021] says.*\n\n| a |\n| - |\n| [@doe2020] |',
      { 'references.json': doe },
    );
    expect(citations.map(({ key }) => key)).toEqual(['doe2020', 'roe2021', 'doe2020']);
  });

  test('finds a citation in the captions of a figure and a table, and says none twice', async () => {
    const { article } = await compileTexts(
      {
        'article.md':
          '---\ntitle: Tiny\n---\n\n![After [@doe2020, p. 3].](map.png)\n\n| x |\n|---|\n| y [@doe2020] |\n\n: From @roe2021.\n',
        'references.json': doe,
      },
      { draft: true },
      { assets: [{ path: 'map.png', picture: 'png', width: 2, height: 1 }] },
    );
    expect(article?.citations.map(({ key, places }) => [key, places[0]?.sentence])).toEqual([
      ['doe2020', 'After (Doe, 2020, p. 3).'],
      ['roe2021', 'From Roe (2021).'],
      ['doe2020', 'y (Doe, 2020)'],
    ]);
    expect(htmlOf(article?.sections[0]?.tree)).toMatch(
      /<figure[^>]*><img [^>]*alt=""[^>]*><figcaption>After/,
    );
  });

  test('makes notes of citations in captions where the style cites in notes', async () => {
    const { article } = await compileTexts(
      {
        'article.md': `---\ntitle: Tiny\ncsl: ${noteStyle}\n---\n\n![After [@doe2020].](map.png)\n\n| x |\n|---|\n| y |\n\n: From it [@roe2021].\n`,
        'references.json': doe,
      },
      { draft: true, styles: noteStyles },
    );
    expect(article?.notes.map(({ marks }) => marks[0]?.sentence)).toEqual(['After.', 'From it.']);
  });

  test('gives a work every place that cites it, with the sentence', async () => {
    const { works, citations } = await articleOf(
      'One [@doe2020]. Two.[^1] Three.[^1]\n\n[^1]: See [@doe2020, p. 9].',
      { 'references.json': doe },
    );
    const places = citations
      .filter(({ id }) => works[0]?.citations.includes(id))
      .flatMap(({ places }) => places);
    expect(places.map(({ target, sentence }) => [target, sentence])).toEqual([
      ['cite-1', 'One (Doe, 2020).'],
      ['noteref-1', 'Two.'],
      ['noteref-1-2', 'Three.'],
    ]);
  });

  test('reports an unknown key at its place with the key that may be meant', async () => {
    const result = await compileTexts({
      'article.md': '---\ntitle: Tiny\n---\n\nSaid [@doe2002].',
      'references.json': doe,
    });
    const problem = result.problems.find(({ rule }) => rule === 'citation-unknown');
    expect(problem?.place).toMatchObject({ file: 'article.md', line: 5, column: 8 });
    expect(problem?.hint).toContain('doe2020');
    expect(result.article).toBeUndefined();
  });

  test('shows an unknown key at its place in a draft', async () => {
    const result = await compileTexts(
      { 'article.md': '---\ntitle: Tiny\n---\n\nSaid [@nobody1900].', 'references.json': doe },
      { draft: true },
    );
    expect(htmlOf(result.article?.sections[0]?.tree)).toContain(
      '<span class="fault">[?nobody1900]</span>',
    );
    expect(result.article?.faults?.map(({ rule }) => rule)).toContain('citation-unknown');
  });

  test('leaves handles, addresses and code alone', async () => {
    const { sections, citations } = await articleOf(
      'Write to jane@example.org or @jane. `@code` and <https://example.org/@user>.',
      { 'references.json': doe },
    );
    expect(citations).toEqual([]);
    expect(htmlOf(sections[0]?.tree)).toContain('or @jane.');
  });

  test('says what an "Ibid." stands for, and nothing where two works come before', async () => {
    const { notes } = await articleOf(
      'A.[^1] B.[^2] C.[^3] D.[^4]\n\n[^1]: [@doe2020].\n\n[^2]: Ibid., 7.\n\n[^3]: [@doe2020; @roe2021].\n\n[^4]: Ibid.',
      { 'references.json': doe },
    );
    expect(notes.map(({ ibid }) => ibid)).toEqual([
      undefined,
      { key: 'doe2020', note: '1' },
      undefined,
      undefined,
    ]);
  });

  test('takes a formula for a part of the words that it stands in, loose or not', async () => {
    const { blocks } = await articleOf(
      '<details>\n<summary>Why</summary>\n\nBecause $y = \\frac{a}{2}$ holds.\n\n</details>',
    );
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'text: Why',
      'text: Because y=a2 holds.',
    ]);
  });

  test('names the box of a task by the words beside it', async () => {
    for (const text of ['- [x] Tight\n- [ ] List', '- [x] Loose\n\n- [ ] List']) {
      const article = await articleOf(text);
      const [first, second] = article.blocks;
      const html = sectionsHtml(article).join('');
      expect(html).toContain(
        `<input type="checkbox" checked disabled aria-labelledby="${first?.id}">`,
      );
      expect(html).toContain(`<input type="checkbox" disabled aria-labelledby="${second?.id}">`);
    }
  });

  test('finds nothing wrong with the ledger that it gave, whatever a formula has in it', async () => {
    const text = '---\ntitle: Tiny\n---\n\n$\\cos x$ is a number.';
    const { ledger } = await compileTexts({ 'article.md': text });
    const written = serializeLedger(ledger!);
    expect(written).toContain('\u2061');
    const again = await compileTexts({ 'article.md': text, 'permalinks.json': written });
    expect(problemLines(again)).toEqual([]);
  });

  test('names a work in words alone, though its title has emphasis', async () => {
    const { works } = await articleOf('Said [@a].', {
      'references.json':
        '[{ "id": "a", "type": "book", "title": "On <i>Roe</i> and H<sub>2</sub>O" }]',
    });
    expect(works[0]?.title).toBe('On Roe and H2O');
  });

  test('links a work to its address and to the archived copy of the day it was read', async () => {
    const { works } = await articleOf('Said [@roe2021].', { 'references.json': doe });
    expect(works[0]).toMatchObject({
      href: 'https://example.org/margins',
      archived: 'https://web.archive.org/web/20210501/https://example.org/margins',
    });
  });
});

describe('compile() on pull-quotes', () => {
  test('draws a marked sentence behind its paragraph and keeps the words once', async () => {
    const article = await articleOf(
      'Before. [The *very* words.[^1]]{.pull-quote} After.\n\n[^1]: N.',
    );
    const html = sectionsHtml(article)[0] ?? '';
    expect(html.indexOf('<aside')).toBeGreaterThan(html.indexOf('After.'));
    expect(html).toMatch(
      /<aside class="pullquote" role="doc-pullquote" aria-hidden="true" data-pagefind-ignore="all"[^>]*><a href="#pq-1" tabindex="-1" data-words="The very words\." data-from="from ¶1"><\/a><\/aside>/,
    );
    expect(html).toContain('<span class="pullquote-source" id="pq-1">The <em>very</em> words.');
    expect(article.pullQuotes.map(({ text }) => text)).toEqual(['The very words.']);
  });

  test('draws one away from its sentence', async () => {
    const article = await articleOf(
      '[Words.]{.pull-quote #w place="away"}\n\n::: {.pull-quote of="w"}\n:::\n\nMore.',
    );
    const html = sectionsHtml(article)[0] ?? '';
    expect(html.match(/<aside/g)).toHaveLength(1);
    expect(html.indexOf('<aside')).toBeGreaterThan(html.indexOf('Words.'));
  });

  test('draws only the words of its excerpt, and keeps the sentence whole', async () => {
    const article = await articleOf(
      'It was [a calm day in late May, they say]{.pull-quote excerpt="a calm day … May …"}.',
    );
    const html = sectionsHtml(article)[0] ?? '';
    expect(html).toContain('data-words="a calm day … May …"');
    expect(html).toContain('>a calm day in late May, they say</span>');
  });

  test.each(['calm in', 'a calm da', 'May … calm', '…', ''])(
    'reports an excerpt that is not made of words of its sentence: "%s"',
    async (words) => {
      const source = `[a calm day in May]{.pull-quote excerpt="${words}"}`;
      expect(problemLines(await compileTexts(`It was ${source}.`))).toEqual([
        'article.md:5 pull-quote-excerpt',
      ]);
    },
  );

  test('reports words that do not stand in the text', async () => {
    const result = await compileTexts('The text.\n\n::: {.pull-quote}\nOther words.\n:::');
    expect(problemLines(result)).toContain('article.md:7 pull-quote-not-in-text');
  });

  test('finds words typed in another Unicode form', async () => {
    const { pullQuotes } = await articleOf(
      `The re\u0301sume\u0301 counts.\n\n::: {.pull-quote}\nr\u00e9sum\u00e9 counts\n:::`,
    );
    expect(pullQuotes).toHaveLength(1);
  });
});

describe('compile() on a draft with faults', () => {
  const draftOf = async (files: Record<string, string> | string) => {
    const { article } = await compileTexts(files, { draft: true });
    if (!article) throw new Error('no article');
    return article;
  };
  const page = async (text: string) => sectionsHtml(await draftOf(text)).join('');

  test('marks the call of a note that is not there', async () => {
    expect(await page('A claim[^9] here.')).toContain(
      'A claim<span class="fault">[^9]</span> here.',
    );
  });

  test('shows the second text of a note with the first, marked', async () => {
    const { notes } = await draftOf('A.[^1]\n\n[^1]: First.\n\n[^1]: Second.');
    expect(notes.map(({ body }) => htmlOf(body.tree).replace(/\n/g, ''))).toEqual([
      '<p>First.</p><div class="fault"><p>Second.</p></div>',
    ]);
  });

  test('marks an unreadable entry of the bibliography where it is cited and in the list', async () => {
    const article = await draftOf({
      'article.md': '---\ntitle: Tiny\n---\n\nSaid [see @bad, p. 3]. And [@good].',
      'references.bib':
        '@book{bad,\n  title = {Never closed,\n  year = 2020\n\n@book{good,\n  title = {Read},\n  year = 2021\n}\n',
    });
    expect(htmlOf(article.sections[0]?.tree)).toContain(
      '<span class="fault">see [?bad] 3</span></a>). And (<a',
    );
    const bad = article.works.find(({ key }) => key === 'bad');
    expect(bad?.title).toBe('?bad');
    expect(htmlOf(bad?.reference.tree)).toMatch(/^<span class="fault">\[\?bad\] .*Never closed/);
    expect(bad?.citations).toHaveLength(1);
    expect(article.works.find(({ key }) => key === 'good')?.reference.text).toContain('Read');
  });

  test('marks a pull-quote whose words or sentence are not there', async () => {
    const html = await page(
      'The text.\n\n::: {.pull-quote}\nOther words.\n:::\n\n::: {.pull-quote of="x"}\n:::',
    );
    expect(html).toContain('<p class="fault">[Other words.]</p>');
    expect(html).toContain('<p class="fault">[?x]</p>');
  });

  test('marks an image from outside and one that is not there', async () => {
    const html = await page('A ![the map](../map.png) and ![the plan](plan.png).');
    expect(html).toContain('<span class="image-missing fault">[the map]</span>');
    expect(html).toContain('<span class="image-missing fault">[the plan]</span>');
  });

  test('marks the title that is missing', async () => {
    const { title } = await draftOf({ 'article.md': '---\nauthor: A B\n---\n\nText.' });
    expect(title).toEqual({
      tree: treeFrom('<span class="fault">Untitled</span>'),
      text: 'Untitled',
    });
  });

  test('only warns of notes that a code fence swallows which is never closed', async () => {
    const result = await compileTexts('A.[^1] B.[^2]\n\n```\ncode\n\n[^1]: Swallowed.');
    expect(
      result.problems.map(({ severity, rule, place }) => [severity, rule, place.line]),
    ).toEqual([
      ['warning', 'note-undefined', 5],
      ['error', 'note-undefined', 5],
      ['warning', 'code-fence-unclosed', 7],
    ]);
  });
});

describe('compile() on ids that authors give', () => {
  test('never lets one be taken for an id of the site', async () => {
    const result = await compileTexts(
      '[A]{#note-1} B.[^1] [c](#notes)\n\n::: {#notes}\nD.\n:::\n\n[^1]: [N]{#noteref-1}.',
    );
    const html = (result.article?.sections ?? []).map((section) => htmlOf(section.tree)).join('');
    expect(html).toContain('<span id="x-note-1">A</span>');
    expect(html).toContain('<div id="x-notes">');
    expect(html).toContain('href="#x-notes"');
    expect(htmlOf(result.article?.notes[0]?.body.tree)).toContain('id="x-noteref-1"');
    expect(problemLines(result).filter((line) => line.endsWith('id-reserved'))).toHaveLength(3);
  });

  test('prints an id once in a draft, and fails otherwise', async () => {
    const text = '## One {#a}\n\n[x]{#a} [y]{#b} [z]{#b}';
    const draft = await compileTexts(text, { draft: true });
    const html = (draft.article?.sections ?? []).map((section) => htmlOf(section.tree)).join('');
    expect(html).not.toContain('id="a"');
    expect(html.match(/id="b"/g)).toHaveLength(1);
    expect((await compileTexts(text)).article).toBeUndefined();
  });
});

describe('compile() on code', () => {
  test('marks up a program by classes, and keeps its words', async () => {
    const { sections } = await articleOf('```js\nconst a = "<b>";\n```');
    expect(htmlOf(sections[0]?.tree)).toContain('<span class="hljs-keyword">const</span>');
    expect(htmlOf(sections[0]?.tree)).toContain('&#x3C;b>');
    expect(htmlOf(sections[0]?.tree)).not.toContain('style=');
  });

  test('leaves a language that is not known as typed', async () => {
    const { sections } = await articleOf('```nonsense\nconst a\n```');
    expect(htmlOf(sections[0]?.tree)).toMatch(/<code[^>]*>const a\n<\/code>/);
  });
});

describe('compile() on hostile HTML', () => {
  test('publishes no script, handler, style or javascript: address', async () => {
    const { sections } = await articleOf(
      [
        'A <b onclick="x()">bold</b> <script>alert(1)</script> word.',
        '',
        '<img src=x onerror=alert(1)> [l](javascript:alert(1))',
        '',
        '<div style="position:fixed"><iframe src="https://evil.example"></iframe>in</div>',
        '',
        '<form action="https://evil.example"><input name="id"></form>',
      ].join('\n'),
    );
    const html = sections.map((section) => htmlOf(section.tree)).join('');
    expect(html).not.toMatch(/<script|onclick|onerror|javascript:|style=|<iframe|<form|<input/i);
    expect(html).toContain('<b>bold</b>');
    expect(html).toContain('in');
  });

  test('does not let an open tag swallow what follows', async () => {
    const { sections, notes } = await articleOf(
      'A <b>bold\n\n<div>\n\nB.[^1]\n\n## Next\n\nC.\n\n[^1]: N.',
    );
    expect(sections.map(({ title }) => title.text)).toEqual(['', 'Next']);
    expect(htmlOf(sections[1]?.tree)).not.toContain('<b>');
    expect(notes).toHaveLength(1);
  });

  test('does not let raw HTML take over the ids of notes', async () => {
    const { sections } = await articleOf(
      '<a id="note-1" name="noteref-1">x</a> A.[^1]\n\n[^1]: N.',
    );
    expect(htmlOf(sections[0]?.tree)).toContain('id="user-content-note-1"');
  });

  test('shows no image from outside the folder', async () => {
    const result = await compileTexts('![a](../../secret.png) ![b](https://evil.example/x.png)', {
      draft: true,
    });
    expect(result.article?.images).toEqual([]);
    expect(htmlOf(result.article?.sections[0]?.tree)).not.toContain('<img');
    expect(problemLines(result)).toEqual([
      'article.md:5 image-outside',
      'article.md:5 image-remote',
    ]);
  });
});

describe('compile() on faults of files', () => {
  test('names an empty file', async () => {
    expect(problemLines(await compileTexts({ 'article.md': '' }))).toContain(
      'article.md:1 file-empty',
    );
  });

  test('names a folder without an article', async () => {
    expect(problemLines(await compileTexts({ 'other.md': 'x' }))).toEqual([
      'article.md:1 article-missing',
    ]);
  });

  test('names a missing title once', async () => {
    const lines = problemLines(await compileTexts({ 'article.md': 'Only text.\n' }));
    expect(lines.filter((line) => line.endsWith('title-missing'))).toHaveLength(1);
  });

  test('takes a single top heading for the title, with a warning', async () => {
    const result = await compileTexts({ 'article.md': '# The Title\n\nText.\n\n## A\n\nMore.' });
    expect(result.article?.title.text).toBe('The Title');
    expect(problemLines(result)).toContain('article.md:1 title-from-heading');
  });

  test('names UTF-16 and bytes that are not UTF-8', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x41, 0x00]);
    const latin1 = new Uint8Array([...new TextEncoder().encode('---\ntitle: '), 0xfc, 0x0a]);
    expect(problemLines(await compileTexts({ 'article.md': utf16 }))).toContain(
      'article.md:1 file-utf16',
    );
    expect(problemLines(await compileTexts({ 'article.md': latin1 }))).toContain(
      'article.md:2 file-not-utf8',
    );
  });

  test('gives plain data that survives serialisation', async () => {
    const article = await articleOf('A [@doe2020].', { 'references.json': doe });
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  });
});
