import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import {
  type Drawing,
  type FactPicture,
  type LibraryArticle,
  type LibraryWork,
  articlesOverTime,
  mostCited,
  sharedWorks,
} from '../../../src/pictures/index.ts';
import { labelWidth } from '../../../src/pictures/label.ts';
import { widthOf } from '../../../src/site/figures/type.ts';
import { many } from '../../support/many.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

function anArticle(n: number, date?: LibraryArticle['date'], title = `Title ${n}`): LibraryArticle {
  return {
    path: `/articles/a${n}/`,
    title,
    by: `Name${n}`,
    ...(date && { date }),
    dateText: date ? String(date.year) : '',
    listed: `/page/${Math.floor(n / 20) + 1}/#list`,
  };
}

function aWork(
  n: number,
  cited: readonly (readonly [article: number, places: number])[],
): LibraryWork {
  return {
    path: `/sources/w${n}/`,
    name: `Work ${n}`,
    title: `On ${n}`,
    kind: 'book',
    uses: cited.map(([article, places]) => ({
      article: { path: `/articles/a${article}/`, title: `Title ${article}` },
      path: `/articles/a${article}/sources/w${n}/`,
      places,
    })),
  };
}

const range = (count: number) => Array.from({ length: count }, (_, n) => n);

const anyTitle = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'The Failure of Multilateral Diplomacy and Power Politics '.repeat(5),
    'فشل الدبلوماسية متعددة الأطراف في النزاع',
    'Donaudampfschifffahrtsgesellschaft'.repeat(4),
    '',
  ),
);
const anyDate = fc.record(
  {
    year: fc.oneof(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: -3000, max: 9999 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  },
  { requiredKeys: ['year'] },
);
const anyDated = fc.tuple(fc.option(anyDate, { nil: undefined, freq: 6 }), anyTitle);
const anyArticles = fc
  .oneof(
    fc.array(anyDated, { minLength: 8, maxLength: 40 }),
    fc.array(anyDated, { minLength: 41, maxLength: 100 }),
    fc.array(anyDated, { minLength: 101, maxLength: 160 }),
  )
  .map((all) => all.map(([date, title], n) => anArticle(n, date, title)));
const anyWorks = fc
  .array(
    fc.tuple(
      anyTitle,
      fc.uniqueArray(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 300 })), {
        selector: ([article]) => article,
        maxLength: 40,
      }),
    ),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(([title, cited], n) => {
      const work = aWork(n, cited);
      const uses = work.uses.map((use) => ({ ...use, article: { ...use.article, title } }));
      return { ...work, title, uses };
    }),
  );

describe('a picture of the library', () => {
  it('keeps its words and links within its edges, and its words apart, whatever the articles', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        for (const drawing of drawingsOf(articlesOverTime(articles, english))) expectTidy(drawing);
      }),
      many(150),
    );
  });

  it('does so, whatever the works', () => {
    fc.assert(
      fc.property(anyWorks, (works) => {
        for (const picture of [mostCited(works, 41, english), sharedWorks(works, 41, english)]) {
          for (const drawing of drawingsOf(picture)) expectTidy(drawing);
        }
      }),
      many(100),
    );
  });

  it('is not drawn of fewer than ten articles', () => {
    const articles = range(10).map((n) => anArticle(n, { year: 2010 + n }));
    const works = range(6).map((n) =>
      aWork(n, [
        [n, 1],
        [n + 1, 2],
      ]),
    );
    expect(articlesOverTime(articles, english)).toBeDefined();
    expect(articlesOverTime(articles.slice(1), english)).toBeUndefined();
    expect(mostCited(works, 10, english)).toBeDefined();
    expect(mostCited(works, 9, english)).toBeUndefined();
    expect(sharedWorks(works, 10, english)).toBeDefined();
    expect(sharedWorks(works, 9, english)).toBeUndefined();
  });
});

describe('articles over time', () => {
  it('have a link each, named by author, title and date, while they are few', () => {
    const picture = articlesOverTime(
      range(12).map((n) => anArticle(n, n < 3 ? undefined : { year: 2010 + n })),
      english,
    );
    for (const { links } of drawingsOf(picture)) {
      expect(new Set(links.map(({ href }) => href)).size).toBe(12);
    }
    expect(picture?.wide.links[0]?.name).toBe('Name11, Title 11, 2021');
    expect(picture?.table.rows).toHaveLength(12);
    expect(picture?.description).toBe(
      '12 articles, from 2013 to 2021; most in 2013 (1); 3 without a date.',
    );
  });

  it('stand above their month where all have one and there are few years', () => {
    const picture = articlesOverTime(
      range(14).map((n) => anArticle(n, { year: 2024 + Math.floor(n / 8), month: (n % 8) + 1 })),
      english,
    );
    const words = textsOf(picture!.narrow!).map(({ text }) => text);
    expect(words).toContain('Jan. 2024');
    expect(words).toContain('Jan. 2025');
  });

  it('of a large library lead, year by year, to where the list has them', () => {
    const articles = range(1000).map((n) => anArticle(n, { year: 2026 - Math.floor(n / 100) }));
    const picture = articlesOverTime(articles, english)!;
    expect(picture.wide.links).toHaveLength(10);
    expect(picture.wide.links.map(({ name }) => name)).toContain('2024: 100 articles');
    expect(picture.wide.links.find(({ name }) => name.startsWith('2024'))?.href).toBe(
      '/page/11/#list',
    );
    expect(picture.table.rows).toHaveLength(10);
  });

  it('are not drawn where all are of one year, or too few have a date', () => {
    const same = range(20).map((n) => anArticle(n, { year: 2020 }));
    const undated = range(20).map((n) => anArticle(n, n < 3 ? { year: 2000 + n } : undefined));
    expect(articlesOverTime(same, english)).toBeUndefined();
    expect(articlesOverTime(undated, english)).toBeUndefined();
  });
});

describe('the most cited works', () => {
  it('come by their number of articles, then of places; those of one article are left out', () => {
    const works = [
      aWork(1, [
        [1, 9],
        [2, 9],
      ]),
      aWork(2, [
        [1, 1],
        [2, 1],
        [3, 1],
      ]),
      aWork(3, [[1, 99]]),
      aWork(4, [
        [1, 1],
        [2, 1],
        [4, 0],
      ]),
      aWork(5, [
        [1, 2],
        [2, 2],
      ]),
    ];
    const picture = mostCited(works, 10, english)!;
    expect(picture.wide.links.map(({ href }) => href)).toEqual(
      [2, 1, 5, 4].map((n) => `/sources/w${n}/`),
    );
    expect(picture.wide.links[0]?.name).toBe('Work 2, On 2: 3 articles, 3 places');
    expect(picture.table.rows[3]?.map(({ text }) => text)).toEqual(['Work 4: On 4', '2', '2']);
  });

  it('have a bar for each article that cites them', () => {
    const works = range(4).map((n) =>
      aWork(n, [
        [1, 2],
        [2, 1],
        [3, 1],
      ]),
    );
    const bars = within(mostCited(works, 10, english)!.wide.marks).filter(
      ({ tagName }) => tagName === 'rect',
    );
    expect(bars).toHaveLength(12);
  });

  it('of hundreds of articles have one bar, and the table names some of the articles', () => {
    const works = range(4).map((n) =>
      aWork(
        n,
        range(500).map((article) => [article, 1]),
      ),
    );
    const { wide, table, reading } = mostCited(works, 500, english)!;
    expect(within(wide.marks).filter(({ tagName }) => tagName === 'rect')).toHaveLength(4);
    expect(table.rows[0]?.[2]).toMatchObject({ text: '500, and 488 more:' });
    expect(reading).not.toContain('Each bar is an article');
  });
});

describe('articles that cite the same works', () => {
  it('are joined by an arc a pair; the table says by which works', () => {
    const works = [
      aWork(1, [
        [1, 1],
        [2, 1],
        [3, 1],
      ]),
      aWork(2, [
        [1, 1],
        [2, 4],
      ]),
      aWork(3, [
        [4, 1],
        [5, 1],
      ]),
      aWork(4, [
        [6, 1],
        [7, 0],
      ]),
    ];
    const picture = sharedWorks(works, 10, english)!;
    const arcs = within(picture.wide.marks).filter(({ tagName }) => tagName === 'path');
    expect(arcs).toHaveLength(4);
    const [pair, both] = picture.table.rows[0]!;
    expect([pair?.href, ...(pair?.more ?? []).map(({ href }) => href)]).toEqual([
      '/articles/a1/',
      '/articles/a2/',
    ]);
    expect(both?.more?.map(({ text }) => text)).toEqual(['Work 1', 'Work 2']);
    expect(picture.wide.links.map(({ href }) => href)).not.toContain('/articles/a7/');
    expect(picture.legend.map(({ words }) => words)).toEqual(['1 work', '2 works']);
  });

  it('are not those that cite what everybody cites, and the reading says so', () => {
    const common = aWork(
      0,
      range(40).map((article) => [article, 1]),
    );
    const works = [
      common,
      ...range(5).map((n) =>
        aWork(n + 1, [
          [n, 1],
          [n + 1, 1],
        ]),
      ),
    ];
    const picture = sharedWorks(works, 40, english)!;
    expect(picture.table.rows).toHaveLength(5);
    expect(picture.reading).toContain('1 work that more than 30 articles cite is left out.');
    expect(sharedWorks([common], 40, english)).toBeUndefined();
  });

  it('are at most fourteen with thirty arcs, and the reading says of how many', () => {
    const works = range(20).map((n) =>
      aWork(
        n,
        range(20).map((article) => [article, 1]),
      ),
    );
    const picture = sharedWorks(works, 20, english)!;
    expect(picture.wide.links).toHaveLength(14);
    expect(picture.table.rows).toHaveLength(30);
    expect(picture.reading).toContain('The 30 strongest of 190 pairs.');
  });
});

describe('the width of a label', () => {
  it('is never less than the site’s font takes', () => {
    const latin = fc.string({
      unit: fc.constantFrom(
        ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-–éüßñøœŁŵабвΩ“”…',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(latin, (text) => {
        expect(labelWidth(text, 1)).toBeGreaterThanOrEqual(widthOf(text, 'sans'));
      }),
      many(200),
    );
  });
});

function drawingsOf(picture: FactPicture | undefined): Drawing[] {
  return picture ? [picture.wide, ...(picture.narrow ? [picture.narrow] : [])] : [];
}

/** All elements of a drawing. */
function within(marks: readonly ElementContent[]): Element[] {
  return marks.flatMap((mark) => (mark.type === 'element' ? [mark, ...within(mark.children)] : []));
}

interface Words {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** The words of a drawing and the pixels that they take. */
function textsOf({ marks }: Drawing): Words[] {
  return within(marks).flatMap((group) =>
    group.children.flatMap((child): Words[] => {
      if (child.type !== 'element' || child.tagName !== 'text') return [];
      const [x = NaN, y = NaN] = String(child.properties['transform'])
        .match(/-?[\d.]+/g)!
        .map(Number);
      const text = child.children.map((each) => (each.type === 'text' ? each.value : '')).join('');
      const small = String(group.properties['className']) === 'small';
      const width = labelWidth(text, small ? 11.5 : undefined);
      const anchor = group.properties['textAnchor'] ?? child.properties['textAnchor'];
      const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return [{ text, from, to: from + width, y }];
    }),
  );
}

function expectTidy(drawing: Drawing): void {
  const { width, height, links } = drawing;
  for (const link of links) {
    expect(link.href).toMatch(/^\//);
    expect(link.width * link.height).toBeGreaterThan(0);
    expect(link.x).toBeGreaterThanOrEqual(-0.1);
    expect(link.x + link.width).toBeLessThanOrEqual(width + 0.1);
    expect(link.y).toBeGreaterThanOrEqual(-0.1);
    expect(link.y + link.height).toBeLessThanOrEqual(height + 0.1);
  }
  const texts = textsOf(drawing);
  for (const { from, to, y } of texts) {
    expect(from).toBeGreaterThanOrEqual(-0.5);
    expect(to).toBeLessThanOrEqual(width + 0.5);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
  for (const [nth, one] of texts.entries()) {
    for (const other of texts.slice(nth + 1)) {
      const apart = Math.abs(one.y - other.y) >= 11 || one.to <= other.from || other.to <= one.from;
      expect(apart, `“${one.text}” and “${other.text}”`).toBe(true);
    }
  }
  const numbers = JSON.stringify(drawing.marks);
  expect(numbers).not.toMatch(/NaN|Infinity/);
}
