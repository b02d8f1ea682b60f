import { describe, expect, it, test } from 'vitest';
import { typeset } from '../../../src/article/typography/typeset-article.ts';
import type { Article } from '../../../src/article/article.ts';
import { compileTexts, problemLines } from '../../support/compile.ts';

const article = `---
title: Tiny
lang: de
---

The OSCE Minsk Group met in Minsk. Österreich's "Rat" was there -- O'Neill, too.

- The Minsk Group again

\`\`\`
Minsk
\`\`\`

## Minsk

A group in Zürich.
`;

const names = (...entries: string[]) => ({
  'article.md': article,
  'edition.yaml': `names:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`,
});

const shown = ({ edition }: Article) =>
  edition.names.map(({ label, mentions }) => [
    label,
    ...mentions.map(({ n, text }) => `${n} ${text}`),
  ]);

describe('names of an edition', () => {
  it('have every mention in paragraphs and blocks, but for code and headings of sections', async () => {
    const { article: made, problems } = await compileTexts(
      names(
        '{ label: Zürich, kind: place }',
        '{ label: Minsk, kind: place }',
        '{ label: Österreich, kind: place }',
        '{ label: Minsk Group, kind: body, variants: [Minsk Group, OSCE Minsk Group], also: [Minsk] }',
      ),
    );
    expect(problems).toEqual([]);
    expect(shown(made!)).toEqual([
      ['Minsk', '1 Minsk'],
      ['Minsk Group', '1 OSCE Minsk Group', '1 Minsk Group'],
      ['Österreich', '1 Österreich'],
      ['Zürich', '2 Zürich'],
    ]);
    const [, group] = made!.edition.names;
    expect(group).toMatchObject({
      kind: 'body',
      slug: 'minsk-group',
      variants: ['Minsk Group', 'OSCE Minsk Group'],
      also: ['Minsk'],
      sameAs: [],
    });
    expect(group?.mentions.map(({ target }) => target)).toEqual([
      made!.paragraphs[0]!.id,
      made!.blocks.find(({ kind }) => kind === 'item')!.id,
    ]);
  });

  it('stand at their offsets, also in the text that is set for readers', async () => {
    const { article: made } = await compileTexts(
      names(
        `{ label: 'Ö "Rat"', kind: body, variants: ['Österreich’s “Rat”'], note: 'It''s here.' }`,
        `{ label: O'Neill, kind: person, also: ['Ö "Rat"'] }`,
      ),
    );
    for (const each of [made!, typeset(made!)]) {
      const texts = new Map([...each.paragraphs, ...each.blocks].map(({ id, text }) => [id, text]));
      for (const { mentions } of each.edition.names)
        for (const { target, at, text } of mentions)
          expect(texts.get(target)?.slice(at, at + text.length)).toBe(text);
    }
    expect(shown(typeset(made!))).toEqual([
      ['Ö „Rat“', '1 Österreich’s „Rat“'],
      ['O’Neill', '1 O’Neill'],
    ]);
    const [rat, neill] = typeset(made!).edition.names;
    expect(neill?.also).toEqual([rat?.label]);
    expect(rat?.note).toBe('It’s here.');
  });

  it('are sorted as their language sorts, by what is given for that', async () => {
    const { article: made } = await compileTexts(
      names(
        '{ label: The Group, kind: body, variants: [Group], sort: Group }',
        '{ label: Zürich, kind: place }',
        '{ label: Österreich, kind: place }',
        '{ label: Rat, kind: body }',
      ),
    );
    expect(made!.edition.names.map(({ label }) => label)).toEqual([
      'The Group',
      'Österreich',
      'Rat',
      'Zürich',
    ]);
  });

  it('have parts of ids of their own, whatever their labels are', async () => {
    const { article: made } = await compileTexts(
      names(
        '{ label: Minsk!, kind: place, variants: Minsk }',
        '{ label: Minsk?, kind: place, variants: Zürich }',
        '{ label: "!", kind: other, variants: Rat }',
      ),
    );
    expect(made!.edition.names.map(({ slug }) => slug).sort()).toEqual([
      'minsk',
      'minsk-1',
      'name',
    ]);
  });

  it('leave out what is excluded, which shorter names may then have', async () => {
    const { article: made, problems } = await compileTexts(
      names(
        '{ label: Group, kind: body, variants: [Minsk Group], except: [{ paragraph: 1, words: The OSCE Minsk Group met }] }',
        '{ label: Minsk, kind: place, except: { paragraph: 1, words: met in Minsk } }',
      ),
    );
    expect(problems).toEqual([]);
    expect(shown(made!)).toEqual([
      ['Group', '1 Minsk Group'],
      ['Minsk', '1 Minsk'],
    ]);
    expect(made!.edition.names[1]?.mentions[0]?.at).toBe('The OSCE '.length);
  });

  it('have the addresses of their identifiers', async () => {
    const { article: made, problems } = await compileTexts(
      names(
        '{ label: Minsk, kind: place, identifier: [wikidata:q2280, "geonames: 625144", wikidata:Q2280] }',
        '{ label: Zürich, kind: place, identifier: "https://example.org/Zürich" }',
        "{ label: O'Neill, kind: person, identifier: [viaf:12345, orcid:0000-0002-1825-0097, ror:02mhbdp94] }",
      ),
    );
    expect(problems).toEqual([]);
    expect(made!.edition.names.map(({ sameAs }) => sameAs)).toEqual([
      ['https://www.wikidata.org/entity/Q2280', 'https://sws.geonames.org/625144/'],
      [
        'https://viaf.org/viaf/12345',
        'https://orcid.org/0000-0002-1825-0097',
        'https://ror.org/02mhbdp94',
      ],
      ['https://example.org/Z%C3%BCrich'],
    ]);
  });

  test.each([
    ['{ kind: place }', '2 edition-type', 'nothing for `label`'],
    ['{ label: Minsk }', '2 edition-type', 'expected person, place'],
    ['{ label: Minsk, kind: town }', '2 edition-type', '"town" for `kind`'],
    ['{ label: Minsk, kind: place, variants: }', '2 edition-type', 'nothing for `variants`'],
    ['{ label: Minsk, kind: place, variants: [[Minsk]] }', '2 edition-type', 'a list'],
    ['{ label: Minsk, kind: place, sort: { a: b } }', '2 edition-type', 'a map for `sort`'],
    ['{ label: Minsk, kind: place, except: [{ words: x }] }', '2 edition-type', 'except[1]'],
    [
      '{ label: Minsk, kind: place, except: [{ paragraph: 1, wrods: x }] }',
      '2 edition-type',
      'wrods',
    ],
    [`{ label: ${'x'.repeat(201)}, kind: place }`, '2 edition-type', 'at most 200'],
    [
      `{ label: Minsk, kind: place, variants: [Minsk, ${'x'.repeat(201)}] }`,
      '2 edition-type',
      '200',
    ],
    ['{ label: minsk, kind: place }', '2 name-not-in-text', 'that the text has'],
    ['{ label: Mins, kind: place }', '2 name-not-in-text', 'that the text has'],
    ['{ label: "\\u200B", kind: other }', '2 name-not-in-text', 'that the text has'],
    ['{ label: Minsk, kind: place, except: { paragraph: 1 } }', '2 name-not-in-text', 'by itself'],
  ])('%s is a problem, and left out', async (entry, where, message) => {
    const result = await compileTexts(names(entry), { draft: true });
    expect(problemLines(result)).toEqual([`edition.yaml:${where}`]);
    expect(result.problems[0]?.message).toContain(message);
    expect(result.article?.edition.names).toEqual([]);
  });

  test.each([
    ['variants: [Minsk, Mensk]', 'name-variant-unused'],
    ['also: [Menks]', 'name-also-unknown'],
    ['also: Minsk', 'name-also-unknown'],
    ['except: { paragraph: 2 }', 'name-except-unused'],
    ['except: { paragraph: 1, words: OSCE }', 'name-except-unused'],
    ['except: { paragraph: 3 }', 'edition-paragraph-missing'],
    ['identifier: Q2280', 'name-identifier-malformed'],
    ['identifier: "wikidata:"', 'name-identifier-malformed'],
    ['identifier: "constructor:x"', 'name-identifier-malformed'],
    ['identifier: "javascript:alert(1)"', 'name-identifier-malformed'],
    ['identifier: http://example.org/', 'name-identifier-malformed'],
    ['identifier: "https://a b"', 'name-identifier-malformed'],
    ['identifier: orcid:0000-0002-1825-0098', 'orcid-invalid'],
    ['identifier: ror:02mhbdp95', 'ror-invalid'],
  ])('with %s are a problem, and stay', async (more, rule) => {
    const entry = `{ label: Minsk, kind: place, ${more} }`;
    const result = await compileTexts(names(entry), { draft: true });
    expect(problemLines(result)).toEqual([`edition.yaml:2 ${rule}`]);
    expect(result.article?.edition.names).toMatchObject([{ label: 'Minsk', also: [], sameAs: [] }]);
  });

  it('are told where they share a spelling or a label', async () => {
    const result = await compileTexts(
      names(
        '{ label: Minsk, kind: place }',
        '{ label: Town, kind: place, variants: [Zürich, Minsk] }',
        '{ label: Minsk, kind: body, variants: Rat }',
      ),
    );
    expect(problemLines(result)).toEqual([
      'edition.yaml:3 name-variant-shared',
      'edition.yaml:3 name-variant-unused',
      'edition.yaml:4 name-label-repeated',
    ]);
  });

  it('are thousands, each with a slip, without delay', async () => {
    const many = Array.from(
      { length: 3000 },
      (_, n) => `{ label: X${n}, kind: place, also: Y${n} }`,
    );
    const { problems } = await compileTexts(names(...many), { draft: true });
    expect(problems).toHaveLength(6000);
  });

  it('do not lead to names that are left out', async () => {
    const result = await compileTexts(
      names('{ label: Minsk, kind: place, also: Atlantis }', '{ label: Atlantis, kind: place }'),
      { draft: true },
    );
    expect(problemLines(result)).toEqual(['edition.yaml:3 name-not-in-text']);
    expect(result.article?.edition.names).toMatchObject([{ label: 'Minsk', also: [] }]);
  });
});
