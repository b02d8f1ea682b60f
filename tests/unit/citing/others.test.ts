import { describe, expect, it } from 'vitest';
import { formatCitations } from '../../../src/compiler/citations/format.ts';
import { editionNumber } from '../../../src/compiler/citations/edition.ts';
import { loadStyle } from '../../../src/compiler/citations/style.ts';
import type { CslItem } from '../../../src/article/schemas/csl.ts';

const printed = async (fields: Partial<CslItem>, style = 'apa', lang = 'en') => {
  const work: CslItem = {
    id: 'a',
    type: 'book',
    title: 'Title',
    issued: { 'date-parts': [[2001]] },
    ...fields,
  };
  const { references, clusters } = await formatCitations({
    works: [work],
    clusters: [
      { mode: 'group', items: [{ key: 'a', prefix: '', suffix: '', suppressAuthor: false }] },
    ],
    style: loadStyle(style, new Map()),
    lang,
  });
  return { reference: references[0]!.text, cite: JSON.stringify(clusters[0]!.children) };
};
const miller = { family: 'Miller', given: 'Ann' };
const brown = { family: 'Brown', given: 'Bob' };
const others = { literal: 'others' };

describe('names that end with "and others"', () => {
  it.each([
    ['apa', 'en', 'Miller, A., Brown, B., et al. (2001). Title.'],
    ['chicago-author-date', 'en', 'Miller, Ann, Bob Brown, et al. 2001. Title.'],
    ['chicago-author-date', 'de', 'Miller, Ann, Bob Brown, u. a. 2001. Title.'],
    ['vancouver', 'en', '1. Miller A, Brown B, et al. Title. 2001.'],
  ])('are printed in %s (%s) with the term of the language', async (style, lang, text) => {
    const { reference, cite } = await printed({ author: [miller, brown, others] }, style, lang);
    expect(reference).toBe(text);
    expect(cite).not.toContain('others');
  });

  it('need no more than one name before it', async () => {
    const { reference, cite } = await printed({ author: [miller, others] }, 'harvard1');
    expect(reference).toContain('Miller, A. et al. ');
    expect(cite).toContain('Miller et al.');
  });

  it('are a name like others where they stand alone', async () => {
    expect((await printed({ author: [others] })).reference).toContain('others');
  });
});

describe('an edition', () => {
  it.each([
    ['Third', '(3rd ed.)'],
    ['2nd', '(2nd ed.)'],
    ['2nd edition', '(2nd ed.)'],
    ['4', '(4th ed.)'],
    ['4-е изд.', '(4-е изд.)'],
    ['2., überarb. Aufl.', '(2., überarb. Aufl.)'],
    ['Rev. ed.', '(Rev. ed.)'],
  ])('%j is printed as %s', async (edition, text) => {
    expect((await printed({ edition })).reference).toBe(`Title ${text}. (2001).`);
  });

  it('is a number only where nothing else is said of it', () => {
    expect(editionNumber('Second edition')).toBe('2');
    expect(editionNumber('Revised')).toBeUndefined();
    expect(editionNumber('2, revised')).toBeUndefined();
  });
});

it('the name of an event is printed also by styles that call it `event`', async () => {
  const { reference } = await printed(
    { type: 'speech', 'event-title': 'Meeting of Minds' },
    'modern-language-association',
  );
  expect(reference).toContain('Meeting of Minds');
});
