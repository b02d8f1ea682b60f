import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { type Article, lookup } from '../../../src/article/index.ts';
import { evidenceOf, marksOf, paragraphsOf } from '../../../src/pictures/evidence-facts.ts';
import {
  type Drawing,
  type FactPicture,
  coverStrip,
  headStrip,
  picturesOf,
  stripFile,
} from '../../../src/pictures/index.ts';
import { labelWidth } from '../../../src/pictures/label.ts';
import { compileTexts } from '../../support/compile.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

const works = `@book{doe2001,title={On Notes},author={Doe, Jane},year=2001}
@article{roe2002,title={Margins},author={Roe, R.},year=2002,url={https://example.org/m}}
@misc{web2020,title={A page},url={https://example.org/p}}`;

async function articleOf(text: string, head = ''): Promise<Article> {
  const { article } = await compileTexts({
    'article.md': `---\ntitle: Tiny\n${head}---\n\n${text}`,
    'references.bib': works,
  });
  if (!article) throw new Error('Unexpected faults, expected an article');
  return article;
}

function evidencePicture(article: Article): FactPicture {
  const picture = picturesOf(article, english).find(({ kind }) => kind === 'evidence');
  if (!picture) throw new Error('Unexpected absence of the strip, expected one');
  return picture;
}

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const notes = (count: number) =>
  Array.from({ length: count }, (_, i) => `[^${i + 1}]: See @doe2001.`).join('\n');

describe('the facts of the strip', () => {
  it('tell for each paragraph its words, and its notes at their places', async () => {
    const article = await articleOf(
      `# One\n\none two three four[^a] five six seven eight[^b]\n\nno note here\n\n[^a]: See @roe2002.\n[^b]: My own words.`,
    );
    const [first, second] = paragraphsOf(evidenceOf(article, english));
    expect(first).toMatchObject({ n: 1, words: 8 });
    expect(first?.marks).toMatchObject([
      { id: 'noteref-a', at: 0.5, note: 1, works: [{ key: 'roe2002' }] },
      { id: 'noteref-b', at: 1, note: 2, works: [] },
    ]);
    expect(second).toMatchObject({ n: 2, words: 3, marks: [] });
  });

  it('take citations of the running text for marks, as author-date articles have no notes', async () => {
    const article = await articleOf(`# One\n\none [@doe2001; @roe2002] two @web2020.`);
    const marks = marksOf(evidenceOf(article, english));
    expect(marks.map(({ works }) => works[0]?.key)).toEqual(['doe2001', 'roe2002', 'web2020']);
    expect(marks.every(({ note }) => note === undefined)).toBe(true);
  });

  it('count each mark of a note that is called twice', async () => {
    const article = await articleOf(`# One\n\none[^a] two\n\nthree[^a] four\n\n[^a]: Own.`);
    expect(marksOf(evidenceOf(article, english)).map(({ id }) => id)).toEqual([
      'noteref-a',
      'noteref-a-2',
    ]);
  });

  it('fold subsections into their section', async () => {
    const article = await articleOf(`# One\n\na\n\n## Below\n\nb\n\n# Two\n\nc`);
    const { sections } = evidenceOf(article, english);
    expect(sections.map(({ title, paragraphs }) => [title, paragraphs.map(({ n }) => n)])).toEqual([
      ['One', [1, 2]],
      ['Two', [3]],
    ]);
  });

  it('say how many marks stand outside of paragraphs', async () => {
    const article = await articleOf(
      `# One[^a]\n\ntext[^b] text[^c] and[^d] more[^e]\n\n- item[^f]\n\n${'abcdef'
        .split('')
        .map((label) => `[^${label}]: See @doe2001.`)
        .join('\n')}`,
    );
    const evidence = evidenceOf(article, english);
    expect(evidence.elsewhere).toBe(2);
    expect(evidencePicture(article).reading).toContain('2 more stand in headings, lists');
  });
});

describe('the strip', () => {
  it('is left out where it would show fewer than four marks', async () => {
    const article = await articleOf(`# One\n\na[^1] b[^2] c[^3]\n\n${notes(3)}`);
    expect(picturesOf(article, english)).toEqual([]);
    expect(headStrip(article, english)).toBeUndefined();
    expect(stripFile(article, english)).toBeUndefined();
    expect(coverStrip(article, english)).toBeUndefined();
  });

  it('names what each of its links leads to', async () => {
    const article = await articleOf(`# One\n\na[^1] b[^2] c[^3] d[^4]\n\nnone\n\n${notes(4)}`);
    const names = evidencePicture(article).wide.links.map(({ name }) => name);
    expect(names).toContain('Paragraph 1, 4 words, 4 notes');
    expect(names).toContain('Paragraph 2, 1 word, no notes');
    expect(names).toContain('Note 3: Doe, On notes, 2001');
  });

  it('has the same facts in its table as in its drawing', async () => {
    const article = await articleOf(`# One\n\na[^1] b[^2]\n\nc[^3] d[^4]\n\n${notes(4)}`);
    const { table, wide, narrow } = evidencePicture(article);
    const inTable = table.rows.flatMap(([paragraph, , , marks]) => [
      paragraph?.href,
      ...(marks?.more ?? []).map(({ href }) => href),
    ]);
    const drawn = ({ links }: Drawing) =>
      links.map(({ href }) => href).filter((href) => /^#(?:p-|noteref-)/.test(href));
    expect(drawn(wide)).toEqual(inTable);
    expect(narrow && drawn(narrow)).toEqual(inTable);
  });

  it('has a sign of its own for a note in words', async () => {
    const article = await articleOf(
      `# One\n\na[^1] b[^2] c[^3] d[^own]\n\n${notes(3)}\n[^own]: My own.`,
    );
    expect(evidencePicture(article).legend.map((entry) => entry.words)).toEqual([
      'Book 3',
      'note in words 1',
    ]);
  });
});

describe('the legend beside the head of an article', () => {
  it.each(['en', 'de', 'ru', 'uk'])('has room for its words in %s', async (lang) => {
    const article = await articleOf(
      `# One\n\na[^1] b[^2] c[^r] d[^w] e[^own]\n\nnone\n\n${notes(2)}\n[^r]: See @roe2002.\n[^w]: See @web2020.\n[^own]: My own.`,
    );
    const file = stripFile(article, wordsFor(lang))!;
    const entries = selectAll('[data-form=rows] > g[transform]:has(> text.quiet)', file).map(
      (entry) => {
        const [, x, y] = /translate\((\d+),(\d+)\)/.exec(String(entry.properties['transform']))!;
        const [text] = selectAll('text', entry);
        const end = Number(x) + Number(text!.properties['x']) + labelWidth(toString(text!));
        return { words: toString(text!), x: Number(x), y: Number(y), end };
      },
    );
    expect(entries).toHaveLength(5);
    for (const [nth, { words, y, end }] of entries.entries()) {
      const next = entries[nth + 1];
      expect(end, words).toBeLessThan(next?.y === y ? next.x : 287);
    }
  });
});

const many = (count: number, text = (i: number) => `${words(20)}[^${i + 1}] ${words(i % 90)}`) =>
  Array.from({ length: count }, (_, i) => text(i)).join('\n\n');
const hard: readonly (readonly [string, string, string?])[] = [
  [
    '23 paragraphs',
    `# One\n\n${many(10)}\n\n# Two\n\n${many(13, () => words(40))}\n\n${notes(10)}`,
  ],
  ['300 paragraphs', `# One\n\n${many(300)}\n\n${notes(300)}`],
  [
    '60 sections of one paragraph',
    many(60, (i) => `# Of section ${i}\n\nword[^${i + 1}] b`) + `\n\n${notes(60)}`,
  ],
  ['no sections', `${many(12)}\n\n${notes(12)}`],
  ['one giant paragraph', `# One\n\n${many(200).replaceAll('\n\n', ' ')}\n\n${notes(200)}`],
  [
    'ten notes at one place',
    `# One\n\nword${Array.from({ length: 10 }, (_, i) => `[^${i + 1}]`).join('')} end\n\n${words(90)}\n\n${notes(10)}`,
  ],
  [
    'a very long title',
    `# ${words(80)}\n\n${many(6)}\n\n# ${'x'.repeat(300)}\n\n${words(5)}\n\n${notes(6)}`,
  ],
  ['right to left', `# ${'عنوان '.repeat(20)}\n\n${many(8)}\n\n${notes(8)}`, 'lang: ar\n'],
  [
    'Chinese',
    `# ${'標題'.repeat(40)}\n\n${many(8, (i) => `${'文字'.repeat(20)}[^${i + 1}]`)}\n\n${notes(8)}`,
    'lang: zh\n',
  ],
];

describe.each(hard.map(([name, text, head = '']) => [name, text, head] as const))(
  'the strip of an article of %s',
  (_, text, head) => {
    const forms = async () => {
      const article = await articleOf(text, head);
      const picture = evidencePicture(article);
      const cover = coverStrip(article, english);
      if (!picture.narrow || !cover) throw new Error('Unexpected absence, expected every form');
      return { article, drawings: [picture.wide, picture.narrow, cover.wide, cover.narrow] };
    };

    it('draws every paragraph and every mark once, within its bounds', async () => {
      const { article, drawings } = await forms();
      const evidence = evidenceOf(article, english);
      for (const { marks, links, width, height } of drawings) {
        const svg: Element = {
          type: 'element',
          tagName: 'svg',
          properties: {},
          children: [...marks],
        };
        expect(selectAll('.sign-mark', svg)).toHaveLength(marksOf(evidence).length);
        expect(selectAll('.cell rect, .hollow rect', svg)).toHaveLength(
          paragraphsOf(evidence).length,
        );
        expect(toHtml(svg)).not.toMatch(/NaN|undefined|Infinity/);
        for (const rect of selectAll('rect', svg)) {
          const [x = 0, w = 0] = ['x', 'width'].map((name) => Number(rect.properties[name]));
          expect(x).toBeGreaterThanOrEqual(-0.1);
          expect(x + w).toBeLessThanOrEqual(width + 0.1);
        }
        for (const link of links) {
          expect(link.x).toBeGreaterThanOrEqual(-15);
          expect(link.x + link.width).toBeLessThanOrEqual(width + 30);
          expect(link.y + link.height).toBeLessThanOrEqual(height + 5);
          expect(link.name).not.toBe('');
        }
      }
    });

    it('leads to ids of the article alone', async () => {
      const { article, drawings } = await forms();
      const { paragraphs, sections } = lookup(article);
      const ids = new Set([
        ...paragraphs.keys(),
        ...sections.keys(),
        ...article.notes.flatMap(({ marks }) => marks.map(({ id }) => id)),
      ]);
      for (const { links } of drawings) {
        for (const { href } of links) expect(ids).toContain(decodeURIComponent(href.slice(1)));
      }
    });

    it('has a file of small forms, none of whose texts is empty', async () => {
      const { article } = await forms();
      const file = stripFile(article, english);
      if (!file) throw new Error('Unexpected absence of the file, expected one');
      expect(selectAll('[dataForm], [data-form]', file)).toHaveLength(3);
      expect(toHtml(file)).not.toMatch(/NaN|undefined|Infinity/);
      for (const text of selectAll('text', file)) expect(toString(text)).not.toBe('');
    });
  },
);
