import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { articlePath, attribute, pageAt, readSite, type BuiltSite } from '../support/built-site.ts';
import { siteDist } from './dist.ts';

interface Reference {
  readonly id: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
}

const references = JSON.parse(
  readFileSync(`content/${articlePath}references.json`, 'utf8'),
) as readonly Reference[];

let site: BuiltSite;
beforeAll(async () => {
  site = await readSite(await siteDist());
});

const figure = (kind: string): Element => {
  const found = select(
    `figure[data-picture=${kind}]`,
    pageAt(site, `${articlePath}evidence/`).tree,
  );
  if (!found) throw new Error(`Expected the picture ${kind}`);
  return found;
};
const rows = (kind: string) =>
  selectAll('tbody tr', figure(kind)).map((row) =>
    selectAll('td', row).map((cell) => toString(cell).trim()),
  );
const keysLinked = (kind: string) =>
  selectAll('tbody a', figure(kind)).flatMap((link) => {
    const [, key] = /\/sources\/([^/]+)\/$/.exec(attribute(link, 'href')) ?? [];
    return key ?? [];
  });

describe('the pictures of works', () => {
  it('have each reference once in the table of years, with its date, leading to its dossier', () => {
    expect(keysLinked('years').sort()).toEqual(references.map(({ id }) => id).sort());
    const years = rows('years').map(([date]) => /\d{4}$/.exec(date ?? '')?.[0] ?? date);
    const expected = references.map(({ issued }) =>
      String(issued?.['date-parts'][0]?.[0] ?? 'no date'),
    );
    expect(years.sort()).toEqual(expected.sort());
    for (const key of keysLinked('years')) pageAt(site, `${articlePath}sources/${key}/`);
  });

  it('say how many works are of the year that most are of', () => {
    const of2020 = references.filter(({ issued }) => issued?.['date-parts'][0]?.[0] === 2020);
    const undated = references.filter(({ issued }) => !issued);
    expect([of2020.length, undated.length]).toEqual([9, 3]);
    expect(toString(figure('years'))).toContain('22 works, 9 of them of 2020. Three give no date.');
  });

  it('have each work on the wide drawing as a link to its dossier', () => {
    const wide = select('.wide-form', figure('years'));
    const keys = selectAll('a', wide ?? figure('years')).map((link) =>
      attribute(link, 'href').split('/').at(-2),
    );
    expect(keys.sort()).toEqual(references.map(({ id }) => id).sort());
  });

  it('have the age of every work that gives both dates', () => {
    const both = references.filter(({ issued, accessed }) => issued && accessed);
    expect(keysLinked('access').sort()).toEqual(both.map(({ id }) => id).sort());
    const days = ({ issued, accessed }: Reference) => {
      const [from, to] = [issued, accessed].map((date) => {
        const [year = 0, month = 1, day = 1] = date?.['date-parts'][0] ?? [];
        return Date.UTC(year, month - 1, day) / 86_400_000;
      });
      return (to ?? 0) - (from ?? 0);
    };
    const ages = rows('access').map((row) => row[3] ?? '');
    const young = both.map(days).filter((age) => age >= 0 && age < 60);
    expect(ages.filter((age) => /^\d+ days?$/.test(age)).sort()).toEqual(
      young.map((age) => `${age} days`).sort(),
    );
    expect(ages.filter((age) => age.endsWith(' after'))).toEqual(
      both
        .map(days)
        .filter((age) => age < 0)
        .map((age) => `${-age} days after`),
    );
  });

  it('join works of one paragraph, which lead to their dossiers', () => {
    expect(rows('works').map(([place]) => place)).toEqual(
      [2, 4, 8, 12, 15, 17].map((n) => `Paragraph ${n}`),
    );
    expect(new Set(keysLinked('works')).size).toBe(16);
  });
});
