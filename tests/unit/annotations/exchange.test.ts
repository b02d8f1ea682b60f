import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type ExchangeForm,
  exportAs,
  importFrom,
  merge,
} from '../../../src/annotations/exchange/index.ts';
import { anchorAll, targetOf, type TextBlock } from '../../../src/annotations/index.ts';
import type { AnnotatedArticle, Annotation } from '../../../src/annotations/model.ts';
import { typeset } from '../../../src/article/index.ts';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { compileFolders } from '../../support/articles.ts';
import { elements, readXml, words } from '../exports/xml.ts';
import { annotation, article, exportOptions, importOptions, other } from './made.ts';

function textAs(form: ExchangeForm, annotations: readonly Annotation[] = [annotation()]): string {
  const { content } = exportAs(form, { annotations, articles: [article, other] }, exportOptions);
  return typeof content === 'string' ? content : strFromU8(content);
}

function read(value: unknown, articles = importOptions.articles) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return importFrom(strToU8(text), { ...importOptions, articles });
}

describe('a file of Web Annotations', () => {
  test('has the members of the W3C’s model', () => {
    const collection = JSON.parse(textAs('web-annotation')) as Record<string, unknown>;
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 1 });
    expect(collection['@context']).toContain('http://www.w3.org/ns/anno.jsonld');
    expect(collection['first']).toMatchObject({
      items: [
        {
          id: 'urn:uuid:4f6e3c1a-0000-4000-8000-00000000000a',
          motivation: 'commenting',
          body: { type: 'TextualBody', format: 'text/markdown', purpose: 'commenting' },
          target: {
            source: article.url,
            styleClass: 'green',
            selector: [
              {
                type: 'FragmentSelector',
                value: 'p-kn72m',
                refinedBy: { type: 'TextPositionSelector', start: 8, end: 39 },
              },
              { type: 'TextQuoteSelector', exact: 'observers often find it difficu' },
            ],
          },
        },
      ],
    });
  });

  test('names a passage over several blocks by its range', () => {
    const target = { ...annotation().target, end: { block: 'p-meh38', offset: 5 } };
    expect(textAs('web-annotation', [annotation({ target, note: '' })])).toContain('RangeSelector');
  });

  test('of Hypothesis is read, its words looked for by themselves', () => {
    const selector = [
      { type: 'RangeSelector', startContainer: '/div[1]' },
      { type: 'TextQuoteSelector', exact: 'words', prefix: 'some ', suffix: ' more' },
    ];
    const row = {
      id: 'AbC-dEf_1',
      created: '2024-01-02T03:04:05.678901+00:00',
      updated: '2024-01-03T03:04:05+00:00',
      uri: `${article.url}?utm=1#p-1`,
      text: 'A note',
      tags: ['x'],
      target: [{ source: article.url, selector }],
    };
    expect(read({ total: 1, rows: [row] }).read).toMatchObject([
      {
        id: 'AbC-dEf_1',
        article: article.path,
        created: '2024-01-02T03:04:05.678Z',
        note: 'A note',
        target: { start: { block: '' }, quote: { exact: 'words', prefix: 'some ' } },
      },
    ]);
  });

  test.each([
    ['a single one with a body that is text', 'A note', 'A note'],
    [
      'several bodies',
      [{ value: 'one' }, { value: 'tag', purpose: 'tagging' }, 'two'],
      'one\n\ntwo',
    ],
  ])('is read: %s', (_, body, note) => {
    const selector = { type: 'TextQuoteSelector', exact: 'words' };
    const item = { type: 'Annotation', body, target: { source: article.url, selector } };
    expect(read(item).read).toMatchObject([{ note, color: 'yellow' }]);
    // The same file again makes no double.
    expect(merge(read(item).read, read(item).read).put).toEqual([]);
  });

  test('without words of a text is refused, and kept for the reader to see', () => {
    const item = { type: 'Annotation', target: article.url };
    expect(read([item])).toMatchObject({
      read: [],
      refused: [{ reason: 'no-quote', count: 1 }],
      unread: [item],
    });
  });
});

describe('a text in Markdown', () => {
  test('has the quotation, the note, the citation and a link to the words', () => {
    const text = textAs('markdown');
    expect(text).toMatch(
      /^---\ntitle: "The Failure of \\"Multilateral\\" Diplomacy: =1\+1"\nauthors: \["Murad/,
    );
    expect(text).toContain(
      '\n> observers often find it difficu\n\nA *note* of my own.\n\n— Muradov, ',
    );
    expect(text).toContain('failure/#p%2Dkn72m:~:text=observers%20often%20find%20it%20difficu)');
  });

  test('has nothing in it that hostile words have made', () => {
    const exact =
      '</script>[x](javascript:alert(1)) # h `c` ![i](x) %%c%% - {{embed}}\n- item\n1. item';
    const note = '<img src=x onerror=alert(1)>\n---\n%%';
    const target = { ...annotation().target, quote: { exact, prefix: '', suffix: '' } };
    const text = textAs('markdown', [annotation({ target, note })]);
    const shown = text.replaceAll(/^<!--.*-->$/gm, '');
    expect(shown).not.toMatch(/(?<!\\)<|%%|(?<!\\)\]\(javascript/);
    expect(shown).toContain('> \\- item');
    expect(shown).toContain('> 1\\. item');
  });
});

describe('a table', () => {
  test('has no cell that a program takes for a formula', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r'])
      expect(textAs('csv', [annotation({ note: `${sign}1+1` })])).toContain(`"'${sign}1+1"`);
  });

  test('is read where a program has written it with semicolons and without quotation marks', () => {
    const target = { ...annotation().target, quote: { exact: 'plain', prefix: '', suffix: '' } };
    const rows = textAs('csv', [annotation({ target })]).replaceAll('","', '";"');
    expect(read(rows).read).toMatchObject([{ note: 'A *note* of my own.' }]);
  });
});

describe('merging', () => {
  test('two different notes of one annotation keeps both, the later colour wins', () => {
    const here = annotation({ note: 'mine', color: 'red' });
    const there = annotation({ note: 'there', modified: '2026-12-01T00:00:00.000Z' });
    const { put, changed } = merge([here], [there]);
    expect(changed).toBe(1);
    expect(put).toMatchObject([{ note: 'mine\n\n---\n\nthere', color: 'green' }]);
    expect(merge(put, [there, here]).put).toEqual([]);
  });

  test('the same words and note under another id is no new one', () => {
    expect(merge([annotation()], [annotation({ id: 'x' })])).toMatchObject({
      added: 0,
      doubles: 1,
    });
  });

  test('what has been placed since it came in is no new one, and keeps its place', () => {
    const placed = annotation();
    const { quote } = placed.target;
    const nowhere = { block: '', offset: 0 };
    const target = { start: nowhere, end: nowhere, quote: { ...quote, prefix: '', suffix: '' } };
    const came = annotation({ target, where: { order: 0 } });
    expect(merge([placed], [came, { ...came, id: 'x' }])).toMatchObject({ put: [], doubles: 2 });
    // A file that says no time gets that of its reading.
    const anew = { ...came, modified: '2027-01-01T00:00:00.000Z' };
    expect(merge([placed], [anew])).toMatchObject({ put: [], doubles: 1 });
    const later = { ...came, note: 'More.', modified: '2027-01-01T00:00:00.000Z' };
    const { put } = merge([placed], [later]);
    expect(put).toMatchObject([{ target: placed.target, where: placed.where }]);
    expect(put[0]?.note).toContain('More.');
  });

  test('one with the id of another keeps both', () => {
    const { put } = merge([annotation()], [annotation({ article: other.path })]);
    expect(put.map(({ id }) => id)).toEqual([`${annotation().id}.2`]);
  });
});

describe('annotations of our EPUB', () => {
  let book: Uint8Array;
  let blocks: TextBlock[];
  let known: AnnotatedArticle;
  let made: Annotation[];
  let content: string;

  beforeAll(async () => {
    const [folder] = await compileFolders('content/articles');
    if (!folder) throw new Error('No article');
    const site = { root: 'https://example.org/journal/', name: 'Scholium' };
    book = toEpub(folder.article, site, folder.images);
    const shown = typeset(folder.article);
    blocks = [
      ...shown.paragraphs.map(({ id, text }) => ({ id, text })),
      ...shown.notes.map(({ id, body }) => ({
        id,
        text: body.text.replaceAll(/\s+/g, ' '),
      })),
    ];
    known = { ...article, title: folder.article.title.text };
    made = blocks.flatMap((block, n) => {
      const last = n % 9 === 0 && blocks[n + 1]?.id.startsWith('p-') ? blocks[n + 1] : block;
      const from = (n * 37) % Math.max(1, block.text.length - 30);
      const to = last === block ? from + 30 + n * 20 : 25;
      const start = { block: block.id, offset: from };
      const target = targetOf(start, { block: last?.id ?? '', offset: to }, blocks);
      return target ? [annotation({ id: `n${n}`, target, where: { order: n } })] : [];
    });
    const file = exportAs(
      'epub',
      { annotations: made, articles: [known] },
      { ...exportOptions, books: new Map([[known.path, book]]) },
    );
    content = String(file.content);
  });

  test('name files of it, and words and places in their texts', () => {
    const files = unzipSync(book);
    const { items } = JSON.parse(content) as { items: EpubItem[] };
    expect(items).toHaveLength(made.length);
    for (const { target } of items) {
      const file = files[target.source];
      const [body] = elements(readXml(strFromU8(file ?? new Uint8Array())), 'body');
      const text = words(body);
      const [quote, position] = target.selector;
      const around = `${quote?.prefix}${quote?.exact}${quote?.suffix}`;
      expect(text.includes(around), around).toBe(true);
      // Counted in code points.
      const found = Array.from(text).slice(position?.start, position?.end).join('');
      expect(found).toBe(quote?.exact);
    }
  });

  test('have the members that Thorium Reader asks for', () => {
    const set = JSON.parse(content) as Record<string, unknown> & { items: object[] };
    expect(set).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationSet',
      about: { 'dc:format': 'application/epub+zip', 'dc:identifier': [article.url] },
    });
    for (const item of set.items)
      expect(item).toMatchObject({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: expect.stringMatching(/^urn:uuid:/) as string,
        type: 'Annotation',
        created: expect.stringMatching(/Z$/) as string,
        body: { type: 'TextualBody', color: 'green', highlight: 'solid' },
      });
  });

  test('come back the same', () => {
    expect(read(content, [known]).read).toEqual(made);
  });

  test('come back to their words from a reader that keeps nothing of ours', () => {
    const set = JSON.parse(content) as { items: (EpubItem & { scholium?: unknown })[] };
    for (const item of set.items) delete item.scholium;
    const { read: back } = read(set, [known]);
    expect(back).toHaveLength(made.length);
    const anchors = anchorAll(
      back.map(({ target }) => target),
      blocks,
    );
    const lost = back.filter((_, n) => !anchors[n]).map(({ target }) => target);
    expect(lost).toEqual([]);
    anchors.forEach((found, n) => {
      expect(found?.start.block).toBe(made[n]?.target.start.block);
    });
  });

  test('are read from the archive of the W3C’s draft, too', () => {
    const archive = zipSync({ 'annotations.json': strToU8(content) });
    expect(importFrom(archive, { ...importOptions, articles: [known] }).read).toEqual(made);
  });
});

interface EpubItem {
  readonly target: {
    readonly source: string;
    readonly selector: readonly {
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
      readonly start: number;
      readonly end: number;
    }[];
  };
}
