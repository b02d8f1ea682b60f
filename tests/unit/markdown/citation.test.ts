import { describe, expect, it } from 'vitest';
import { all, citations, faults, read } from './read.ts';

describe('a citation in brackets', () => {
  it('keeps prefix, key, locator and suffix of each work', () => {
    const [cluster] = citations('[see @a, pp. 3-5, and *passim*; -@b, chap. 2]');
    expect(cluster).toMatchObject({
      mode: 'group',
      raw: '[see @a, pp. 3-5, and *passim*; -@b, chap. 2]',
      items: [
        {
          key: 'a',
          prefix: 'see',
          label: 'page',
          locator: '3-5',
          suffix: ', and *passim*',
          suppressAuthor: false,
        },
        { key: 'b', prefix: '', label: 'chapter', locator: '2', suffix: '', suppressAuthor: true },
      ],
    });
  });

  it('knows where each key stands, across lines and inside quotations', () => {
    const [cluster] = citations('Text\n\n> words [see @first;\n> also @second, p. 4]');
    expect(cluster?.raw).toBe('[see @first;\nalso @second, p. 4]');
    expect(cluster?.items.map(({ point }) => [point.line, point.column])).toEqual([
      [3, 15],
      [4, 9],
    ]);
    expect(cluster?.items[1]).toMatchObject({ prefix: 'also', locator: '4' });
  });

  it.each([
    ['[@a](https://example.org)', 'link'],
    ['[text with @a inside](https://example.org)', 'link'],
    ['[@a]{.mark}', 'bracketedSpan'],
    ['[@a][ref]\n\n[ref]: https://example.org', 'linkReference'],
  ] as const)('leaves %s to be a %s', (source, type) => {
    const { tree } = read(source);
    expect(all(tree, type)).toHaveLength(1);
    expect(all(tree, 'citation').map(({ mode }) => mode)).toEqual(['narrative']);
  });

  it('is read next to another one and before a parenthesis', () => {
    expect(citations('[@a][@b] [@c](see there)').map(({ raw }) => raw)).toEqual([
      '[@a]',
      '[@b]',
      '[@c]',
    ]);
  });

  it('reads words after a last semicolon as part of the suffix', () => {
    expect(citations('[@a, p. 3; and elsewhere]')[0]?.items).toMatchObject([
      { key: 'a', locator: '3', suffix: '; and elsewhere' },
    ]);
  });

  it('does not split at a semicolon inside code, an entity or nested brackets', () => {
    const [cluster] = citations('[@a, `x; @y`, [b; c] &amp; d; @z]');
    expect(cluster?.items.map(({ key }) => key)).toEqual(['a', 'z']);
  });

  it('is found in emphasis, headings, tables, notes, links and list items', () => {
    const source = [
      '# Head [@a]',
      '',
      '*em [@b]* **strong @c** ^[note [@d]] [link @e](u)',
      '',
      '| h [@f] |',
      '|---|',
      '| @g |',
      '',
      '- item [@h]',
      '',
      'call[^1]',
      '',
      '[^1]: body [@i]',
    ].join('\n');
    expect(citations(source).flatMap(({ items }) => items.map(({ key }) => key))).toEqual([
      ...'abcdefghi',
    ]);
  });
});

describe('a citation in the sentence', () => {
  it('takes a bracket behind it as its locator and further works', () => {
    expect(citations('As @doe2020 [p. 33; @smith, 5] says')[0]).toMatchObject({
      mode: 'narrative',
      raw: '@doe2020 [p. 33; @smith, 5]',
      items: [
        { key: 'doe2020', locator: '33' },
        { key: 'smith', label: 'page', locator: '5' },
      ],
    });
  });

  it('leaves a link or a note call behind it alone', () => {
    const { tree } = read('@a [x](y) @b [^1]\n\n[^1]: n');
    expect(all(tree, 'citation').map(({ raw }) => raw)).toEqual(['@a', '@b']);
    expect(all(tree, 'link')).toHaveLength(1);
    expect(all(tree, 'footnoteReference')).toHaveLength(1);
  });

  it.each([
    ['@doe2020.', 'doe2020'],
    ['@doe:2020-a_b+c/d.', 'doe:2020-a_b+c/d'],
    ['@a--b', 'a'],
    ['@{odd key, 3}', 'odd key, 3'],
    ['@https://example.org/x?y.', 'https://example.org/x?y'],
    ['@Müller2020,', 'Müller2020'],
    ['@王2020 说', '王2020'],
    ['(@a)', 'a'],
    ['-@a', 'a'],
  ])('reads the key of %s', (source, key) => {
    expect(citations(source)[0]?.items[0]?.key).toBe(key);
  });

  it.each([
    'jane@example.org',
    '@jane@mastodon.example',
    '\\@jane',
    '`@decorator`',
    '$x@y$',
    '<https://example.org/@user>',
    'https://example.org/@user',
    '[text](https://example.org/@user "@title")',
    '@ alone',
    'a@b',
    '```\n@media print\n```',
  ])('is not seen in %s', (source) => {
    expect(citations(source)).toEqual([]);
  });
});

describe('a locator', () => {
  it.each([
    [', p. 3', 'page', '3', ''],
    [', pp. 33, 35-37 and nowhere else', 'page', '33, 35-37', ' and nowhere else'],
    [' 12', 'page', '12', ''],
    [', iv-x', 'page', 'iv-x', ''],
    [', pp. iv, vi-xi, (xv)-(xvii)', 'page', 'iv, vi-xi, (xv)-(xvii)', ''],
    ['{ii, A, D-Z}, with a suffix', 'page', 'ii, A, D-Z', ', with a suffix'],
    [', {pp. iv, x} x', 'page', 'iv, x', ' x'],
    [', {}99 years later', undefined, undefined, '99 years later'],
    [', § 4', 'section', '4', ''],
    [', §§ 4–6', 'section', '4–6', ''],
    [', fig. 2b', 'figure', '2b', ''],
    [', vol. 2', 'volume', '2', ''],
    [', ¶ 7', 'paragraph', '7', ''],
    [', S. 12f.', 'page', '12f', '.'],
    [', Kap. 3', 'chapter', '3', ''],
    [', Bd. IV', 'volume', 'IV', ''],
    [', cap. 2', 'chapter', '2', ''],
    [', chapitre 2', 'chapter', '2', ''],
    [', s.v. liberty', 'sub-verbo', 'liberty', ''],
    [', app. B', 'appendix', 'B', ''],
    [', note that this differs', undefined, undefined, ', note that this differs'],
    [', I think', undefined, undefined, ', I think'],
    [', and passim', undefined, undefined, ', and passim'],
  ])('is cut from "%s"', (suffix, label, locator, rest) => {
    const item = citations(`[@a${suffix}]`)[0]?.items[0];
    expect([item?.label, item?.locator, item?.suffix]).toEqual([label, locator, rest]);
  });

  it('that is odd is kept as typed, with a warning at its key', () => {
    const source =
      'A [@doe2020, pp. ], b [@doe2020, p. –,;;--], e [@doe2020, chap. **x** & <b>y</b>].';
    expect(citations(source).map(({ items }) => items[0]?.suffix)).toEqual([
      ', pp.',
      ', p. –,;;--',
      ', chap. **x** & <b>y</b>',
    ]);
    expect(faults(source)).toEqual([
      '1:5 citation-locator-odd',
      '1:25 citation-locator-odd',
      '1:50 citation-locator-odd',
    ]);
  });
});

it('warns of a citation that is never closed and loses none of its words', () => {
  expect(faults('As shown [@doe2020, p. 3.\n\nNext.')).toEqual(['1:10 citation-unclosed']);
});

it('warns of a key that a missing semicolon hides', () => {
  expect(faults('[@doe2020, @smith2019]')).toEqual(['1:13 citation-separator-missing']);
  expect(faults('[@doe:2020@smith:2019; @c]')).toEqual(['1:12 citation-separator-missing']);
});
