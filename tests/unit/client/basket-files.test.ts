import fc from 'fast-check';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import {
  joinRecords,
  listPage,
  noteName,
  noteOf,
  uniqueNames,
} from '../../../src/reading/own/basket-files.ts';
import type { WorkFile } from '../../../src/reading/own/work-file.ts';
import { toBibtex } from '../../../src/exports/works/bibtex.ts';
import { toCslJson } from '../../../src/exports/works/csl-json.ts';
import { toRis } from '../../../src/exports/works/ris.ts';
import { aWork } from '../model/articles.ts';

const words = {
  original: 'Original',
  doi: 'DOI',
  archived: 'Archived copy',
  about: 'About this source',
  citedIn: ({ title }: { readonly title: string | number }) => `Cited in “${title}”`,
};

function aFile(key: string, title = 'Anarchy Is What States Make of It'): WorkFile {
  const work = { ...aWork({ key }), key };
  return {
    key,
    address: `https://example.org/sources/${encodeURIComponent(key)}/`,
    title,
    lang: 'en',
    reference: `Wendt, A., “${title}”.`,
    doi: 'https://doi.org/10.1017/S0020818300027764',
    openurl: 'ctx_ver=Z39.88-2004',
    styles: [{ style: 'APA', text: 'Wendt, A. (1992).', html: 'Wendt, A. <i>(1992)</i>.' }],
    records: { bib: toBibtex([work]), ris: toRis([work]), json: toCslJson([work]) },
    citedIn: [
      {
        article: 'https://example.org/articles/a/',
        title: 'A title',
        dossier: 'https://example.org/articles/a/sources/x/',
        places: [
          {
            address: 'https://example.org/articles/a/#noteref-1',
            name: 'note 1',
            locator: 'p. 5',
            sentence: 'It is *said* [so].',
          },
        ],
      },
    ],
  };
}

describe('records of several works in one file', () => {
  it('have keys of their own, also where two articles use one key for two works', () => {
    const files = [aFile('smith'), aFile('Smith'), aFile('smith-2'), aFile('smith')];
    const keys = joinRecords(files, 'bib').match(/(?<=^@\w+\{)[^,]+/gm);
    expect(keys).toEqual(['smith', 'Smith-3', 'smith-2', 'smith-4']);
    expect(joinRecords(files, 'ris').match(/(?<=^ID {2}- ).+(?<!\r)/gm)).toEqual(keys);
    const items = JSON.parse(joinRecords(files, 'json')) as { readonly id: string }[];
    expect(items.map(({ id }) => id)).toEqual(keys);
  });

  it('are whole for whoever has them, and leave out what has none', () => {
    const without = { ...aFile('b'), records: {} };
    for (const format of ['bib', 'ris', 'json'] as const)
      expect(joinRecords([aFile('a'), without, aFile('c')], format)).toBe(
        joinRecords([aFile('a'), aFile('c')], format),
      );
  });

  it('stay as they are published where nothing has to change', () => {
    const { records } = aFile('a');
    expect(joinRecords([aFile('a')], 'bib')).toBe(records.bib);
    expect(joinRecords([aFile('a')], 'json')).toBe(records.json);
  });
});

describe('names that differ', () => {
  it('are as many as there were, never two alike in small letters, the first as it was', () => {
    const name = fc.oneof(fc.constantFrom('a', 'A', 'a-2', 'a-3', 'é', 'e\u0301'), fc.string());
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const unique = uniqueNames(names);
        expect(unique).toHaveLength(names.length);
        const folded = unique.map((each) => each.normalize().toLowerCase());
        expect(new Set(folded).size).toBe(names.length);
        expect(unique[0]).toBe(names[0]);
      }),
    );
  });
});

describe('the name of a work’s note', () => {
  it('is @key where that can be one', () => {
    expect(noteName('wendt1992')).toBe('@wendt1992');
    expect(noteName('Müller/Özil: 1999?')).toBe('@Müller-Özil- 1999-');
    expect(noteName('دیوان')).toBe('@دیوان');
  });

  it('is one that every file system takes, whatever the key', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '..', 'CON', 'a. .')),
        (key) => {
          const name = `${noteName(key)}.md`;
          expect(name).toMatch(/^@[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.md$/u);
          expect(name).not.toMatch(/[. ]\.md$/);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
          expect(name.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('the Markdown file of a work', () => {
  it('has its key, reference, links, and each sentence with its place', () => {
    expect(noteOf(aFile('wendt1992'), 'Wendt, A. (1992).', words)).toBe(
      [
        '---',
        'citekey: "wendt1992"',
        'title: "Anarchy Is What States Make of It"',
        'doi: "https://doi.org/10.1017/S0020818300027764"',
        'lang: "en"',
        '---',
        '',
        '# Anarchy Is What States Make of It',
        '',
        'Wendt, A. (1992).',
        '',
        '- [DOI](<https://doi.org/10.1017/S0020818300027764>)',
        '- [About this source](<https://example.org/sources/wendt1992/>)',
        '',
        '## Cited in “A title”',
        '',
        '> It is \\*said\\* \\[so\\].',
        '>',
        '> — [note 1](<https://example.org/articles/a/#noteref-1>), p. 5',
        '',
      ].join('\n'),
    );
  });

  it('says every title and sentence as it is, whatever signs are in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '# a',
        '1. b',
        '- c',
        '+ d',
        '> e',
        '<b>',
        '---',
        '===',
        '&amp;',
        '`x',
        '1) y',
        '\n\n    code',
        '[a]: http://b',
      ),
    );
    const flat = (words: string) => words.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(text, text, (title, sentence) => {
        const base = aFile('k', title);
        const file: WorkFile = {
          ...base,
          citedIn: base.citedIn.map((cited) => ({
            ...cited,
            places: cited.places.map((place) => ({ ...place, sentence })),
          })),
        };
        const note = noteOf(file, title, words);
        const [, facts = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(note) ?? [];
        expect((parseYaml(facts) as { title: string }).title).toBe(title);
        const tree = unified().use(remarkParse).parse(body);
        const heading = tree.children[0]!;
        expect(heading.type).toBe('heading');
        expect(flat(toString(heading))).toBe(flat(title));
        const quote = tree.children.find(({ type }) => type === 'blockquote')!;
        const [said] = 'children' in quote ? quote.children : [];
        if (flat(sentence)) expect(flat(toString(said))).toBe(flat(sentence));
      }),
    );
  });
});

describe('a list as a page', () => {
  it('has the style’s own italics, and nothing that a title could bring', () => {
    const page = listPage('Basket', 'en', [
      { text: 'a', html: '<i>a</i>', lang: 'en' },
      { text: '<script>b</script>', lang: '"><script>' },
    ]);
    expect(page).toContain('<p lang="en" dir="auto"><i>a</i></p>');
    expect(page).not.toContain('<script>');
  });
});
