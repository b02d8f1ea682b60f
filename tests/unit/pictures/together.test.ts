import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Citation, Work } from '../../../src/article/index.ts';
import { worksCitedTogether } from '../../../src/pictures/together.ts';
import { many } from '../../support/many.ts';
import { outside, overlaps, signsOn, wordsOn } from './drawing-reader.ts';
import { withWorks, workOf } from './random-works.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

/** An article whose paragraphs each cite works by their numbers; those in one list stand in one note. */
export function citing(
  paragraphs: readonly (readonly (number | readonly number[])[])[],
  parts: Partial<Article> = {},
): Article {
  const keys = new Set(paragraphs.flat(2));
  const works = [...keys].map((nth): Work => workOf(nth));
  const citations: Citation[] = [];
  const notes: Article['notes'][number][] = [];
  const cite = (nth: number, paragraph: string, note?: string) => {
    const id = `cite-${citations.length + 1}`;
    const places = [{ target: id, section: 'one', paragraph, sentence: '' }];
    citations.push({
      id,
      key: `work${nth}`,
      text: '',
      places,
      ...(note !== undefined && { note }),
    });
    return id;
  };
  paragraphs.forEach((cited, n) => {
    const paragraph = `p-${n + 1}`;
    for (const each of cited) {
      if (typeof each === 'number') {
        cite(each, paragraph);
        continue;
      }
      const label = String(notes.length + 1);
      const marks = [{ id: `noteref-${label}`, section: 'one', paragraph, sentence: '' }];
      const ids = each.map((nth) => cite(nth, paragraph, label));
      const body = { tree: { type: 'root' as const, children: [] }, text: '' };
      notes.push({
        label,
        id: `note-${label}`,
        number: notes.length + 1,
        body,
        marks,
        citations: ids,
      });
    }
  });
  return withWorks(works, {
    citations,
    notes,
    paragraphs: paragraphs.map((_, n) => ({
      id: `p-${n + 1}`,
      n: n + 1,
      section: 'one',
      text: '',
    })),
    ...parts,
  });
}

const rowsOf = (article: Article) =>
  worksCitedTogether(article, english)?.table.rows.map(([place, works]) => [
    place?.text,
    place?.href,
    works?.more?.map(({ href }) => href),
  ]);

describe('works cited together', () => {
  it('are those of one paragraph, in the text or in its notes', () => {
    const article = citing([[1, [2]], [[3, 4]], [[5], [5]], [6], [1, 2], [[7, 8], 9]]);
    expect(rowsOf(article)).toEqual([
      ['Paragraph 1', '#p-1', ['#ref-work2', '#ref-work1']],
      ['Paragraph 2', '#p-2', ['#ref-work3', '#ref-work4']],
      ['Paragraph 5', '#p-5', ['#ref-work1', '#ref-work2']],
      ['Paragraph 6', '#p-6', ['#ref-work7', '#ref-work8', '#ref-work9']],
    ]);
    const picture = worksCitedTogether(article, english);
    expect(picture?.reading).toBe('4 paragraphs cite more than one work, 7 works in all.');
    expect(picture?.readingWide).toContain('A heavy line joins those of one note.');
  });

  it('are left out where fewer than four paragraphs cite several', () => {
    expect(worksCitedTogether(citing([[1, 2], [3, 4], [5, 6], [7]]), english)).toBeUndefined();
  });

  it('name no number of a paragraph where readers are shown none', () => {
    const article = citing([
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ]);
    const picture = worksCitedTogether(article, english, false);
    expect(JSON.stringify(picture)).not.toMatch(/¶\d|Paragraph \d/);
  });

  it('cover nothing and stay on the plane, however many they are; the table has them all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }), {
          minLength: 4,
          maxLength: 60,
        }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (paragraphs, dir) => {
          const picture = worksCitedTogether(citing(paragraphs, { dir }), english);
          const places = paragraphs.filter((cited) => new Set(cited).size > 1);
          if (!picture) return;
          for (const drawing of [picture.wide, picture.paper, picture.narrow]) {
            if (!drawing) continue;
            expect(overlaps([...wordsOn(drawing), ...signsOn(drawing)])).toEqual([]);
            expect(outside(drawing)).toEqual([]);
          }
          expect(picture.wide.height).toBeLessThan(1000);
          expect(picture.table.rows).toHaveLength(places.length);
        },
      ),
      many(40),
    );
  });

  it('say how many are drawn where not all are', () => {
    const paragraphs = Array.from({ length: 60 }, (_, n) => [n, n + 1, n + 2]);
    const picture = worksCitedTogether(citing(paragraphs), english);
    expect(picture?.readingWide).toMatch(
      /Drawn are the \d\d works that are cited with most others, in 36 paragraphs/,
    );
    expect(picture?.table.rows).toHaveLength(60);
  });
});
