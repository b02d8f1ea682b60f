import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  formatCitations,
  type ClusterItem,
  type Formatted,
} from '../../../src/compiler/citations/format.ts';
import { cslItem, type CslItem } from '../../../src/article/schemas/csl.ts';

const content = path.join(import.meta.dirname, '../../../content');
const style = readFileSync(
  path.join(content, 'styles/caucasus-strategic-perspectives.csl'),
  'utf8',
);
const works = cslItem
  .array()
  .parse(
    JSON.parse(
      readFileSync(
        path.join(content, 'articles/failure-of-multilateral-diplomacy/references.json'),
        'utf8',
      ),
    ),
  );

/** Notes that cite one work each, printed in this order. */
async function notes(cited: readonly Partial<ClusterItem>[], list: readonly CslItem[] = works) {
  const formatted = await formatCitations({
    works: list,
    clusters: cited.map((item, at) => ({
      mode: 'group',
      noteNumber: at + 1,
      items: [{ key: '', prefix: '', suffix: '', suppressAuthor: false, ...item }],
    })),
    style,
    lang: 'en',
  });
  return formatted.clusters.map(({ children }) => children.map((node) => toString(node)).join(''));
}

describe('the journal’s citation style', () => {
  it('prints a journal article with its volume, number, month and pages', async () => {
    expect(await notes([{ key: 'maresca1996', locator: '471-499', label: 'page' }])).toEqual([
      'Maresca, J., "Lost Opportunities in Negotiating the Conflict over Nagorno Karabakh," International Negotiation, Vol.1, No.3 (Jan. 1996), pp. 471-499.',
    ]);
  });

  it('prints a chapter with its editors, and a book with the pages cited', async () => {
    expect(
      await notes([
        { key: 'daalder2009', locator: '567-577', label: 'page' },
        { key: 'broers2019', locator: '98', label: 'page' },
      ]),
    ).toEqual([
      'Daalder, I. & Lindsay, J., "Democracies of the World, Unite," in R. Art and R. Jervis (eds), International politics and contemporary issues (9th edition, Pearson, 2009), pp. 567-577.',
      'Broers, L., Armenia and Azerbaijan: Anatomy of a Rivalry (Edinburgh University Press, 2019), p. 98.',
    ]);
  });

  it('prints “Ibid.” only directly after the same work, with the pages where they differ', async () => {
    const cite = (locator: string) => ({ key: 'morgenthau2009', locator, label: 'page' });
    const printed = await notes([
      cite('104-114'),
      { key: 'osce-minsk-group' },
      cite('104-114'),
      cite('104-114'),
      cite('107'),
    ]);
    expect(printed[0]).toMatch(/^G\. Morgenthau, "The Future of Diplomacy," in/);
    expect(printed[2]).toBe(printed[0]);
    expect(printed.slice(3)).toEqual(['Ibid.', 'Ibid., p. 107.']);
  });

  it('sets an unsigned piece under the name of its paper, without quotation marks', async () => {
    expect(await notes([{ key: 'metbuat2015' }])).toEqual([
      "Metbuat.az, Samad Seyidov: Armenia's being away sanctions absolutely nonsense, March 18, 2015, available at: https://metbuat.az/news/65892/samad-seyidov-armenia-s-being-away-sanctions-absolutely-nons.html (accessed: December 12, 2020).",
    ]);
  });

  it('keeps apostrophes as the references have them, straight or bent', async () => {
    const work = {
      id: 'a',
      type: 'webpage',
      author: [{ family: "O'Neill", given: 'M.' }],
      title: "The nation's and the people’s 'truth'",
    };
    expect(await notes([{ key: 'a', prefix: "Mill's" }], [work])).toEqual([
      "Mill's O'Neill, M., \"The nation's and the people’s 'truth.'\"",
    ]);
  });

  it('leaves out what a work does not have', async () => {
    expect(await notes([{ key: 'a' }], [{ id: 'a', type: 'book', title: 'A Title' }])).toEqual([
      'A Title.',
    ]);
  });

  describe('list of works', () => {
    let formatted: Formatted;
    beforeAll(async () => {
      formatted = await formatCitations({ works, clusters: [], style, lang: 'en', nocite: ['*'] });
    });

    it('lists every work by author, or paper, or title', () => {
      const keys = formatted.references.map(({ key }) => key);
      expect(keys).toHaveLength(works.length);
      expect(keys.slice(0, 5)).toEqual([
        'balciunas2020',
        'broers2019',
        'daalder2009',
        'daily-sabah2020',
        'dayer2017',
      ]);
    });

    it('prints addresses as the references have them', () => {
      for (const work of works.filter(({ URL }) => URL !== undefined)) {
        const reference = formatted.references.find(({ key }) => key === work.id);
        expect(reference?.text).toContain(
          `available at: ${work.URL} (accessed: December 12, 2020).`,
        );
      }
    });
  });
});
