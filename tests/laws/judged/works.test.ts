import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Nodes } from 'hast';
import { selectAll } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/compiler/bibliography/read.ts';
import { formatCitations } from '../../../src/compiler/citations/format.ts';
import { loadStyle } from '../../../src/compiler/citations/style.ts';
import { shared } from '../../shared.ts';
import { pandocPrints } from './pandoc.ts';
import { wordsOf } from './words.ts';
import { differences, styles, type Style } from './works-differences.ts';

const lang = 'en-US';
/** Styles in which the mark is not reached yet: the test of a style fails once it is. */
const behind: ReadonlySet<Style> = new Set<Style>();
const corpus = shared('corpus/articles');
/** One bibliography that holds an entry of each kind. */
const kinds = 'tests/fixtures/judged';

describe('Pandoc and the compiler print alike the works', () => {
  it.each(cellsOf(kinds))('of every kind, but for those explained: $style', async (cell) => {
    await judgeWorks(cell);
  });

  it.each(cellsOf('content/articles'))('of the library: $article in $style', async (cell) => {
    await judgeWorks(cell);
  });

  describe.skipIf(corpus === undefined)('of the corpus, but for those explained:', () => {
    const counted = new Map(styles.map((style) => [style, { works: 0, other: [] as string[] }]));

    it.each(cellsOf(corpus))('$article in $style', async (cell) => {
      const { works, other } = await judgeWorks(cell);
      const sum = counted.get(cell.style)!;
      sum.works += works;
      sum.other.push(...other);
    });

    for (const style of styles) {
      const test = behind.has(style) ? it.fails : it;
      test(`98 of 100 in ${style}, without those in which Pandoc errs`, () => {
        const { works, other } = counted.get(style)!;
        const ours = explained(style, 'ours').filter((name) => other.includes(name));
        expect(1 - ours.length / works).toBeGreaterThanOrEqual(0.98);
      });
    }

    it('and no explanation is of a work that is not there', () => {
      const there = new Set([...cellsOf(corpus), ...cellsOf(kinds)].map(({ article }) => article));
      const names = styles.flatMap((style) => explained(style));
      expect(names.filter((name) => !there.has(name.split(' ')[0] ?? ''))).toEqual([]);
    });
  });
});

interface Cell {
  readonly article: string;
  readonly path: string;
  readonly style: Style;
}

/** Every bibliography below a folder of articles, in every style. */
function cellsOf(root: string | undefined): Cell[] {
  if (root === undefined) return [];
  return readdirSync(root)
    .sort()
    .flatMap((article) =>
      ['references.bib', 'references.json']
        .map((file) => ({ article, path: join(root, article, file) }))
        .filter(({ path }) => existsSync(path)),
    )
    .flatMap((each) => styles.map((style) => ({ ...each, style })));
}

/** Compares all works of a bibliography; those printed otherwise have to be the explained ones. */
async function judgeWorks({ article, path, style }: Cell): Promise<{
  readonly works: number;
  readonly other: readonly string[];
}> {
  const { theirs, ours } = await printBoth(path, style);
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  const other = [...theirs].filter(([key, words]) => ours.get(key) !== words);
  const names = other.map(([key]) => `${article} ${key}`);
  const wanted = explained(style).filter((name) => name.startsWith(`${article} `));
  const both = other.map(([key, words]) => `${key}\n  Pandoc ${words}\n  we     ${ours.get(key)}`);
  expect(names.sort(), both.join('\n')).toEqual(wanted.sort());
  return { works: theirs.size, other: names };
}

function explained(style: Style, errs?: 'pandoc' | 'ours'): string[] {
  const those = differences.filter((each) => errs === undefined || each.errs === errs);
  return [...new Set(those.flatMap(({ works }) => works[style] ?? []))];
}

/** What each prints for every work of a bibliography, by key. */
async function printBoth(
  path: string,
  name: Style,
): Promise<{ theirs: ReadonlyMap<string, string>; ours: ReadonlyMap<string, string> }> {
  const bibliography = { file: basename(path), text: readFileSync(path, 'utf8') };
  const style = loadStyle(name, new Map());
  const markdown = '---\nnocite: "@*"\n---\n';
  const page = await pandocPrints({ markdown, bibliography, style, lang });
  const { works } = readBibliography([bibliography], lang);
  const { references } = await formatCitations({
    works: works.map(({ csl }) => csl),
    clusters: [],
    nocite: ['*'],
    style,
    lang,
  });
  return {
    theirs: new Map(
      selectAll('.csl-entry', page).map((entry) => [
        String(entry.properties['id']).replace(/^ref-/, ''),
        wordsAndLinks(entry),
      ]),
    ),
    ours: new Map(references.map(({ key, tree }) => [key, wordsAndLinks(tree)])),
  };
}

/** The words of a reference, and where its links lead. */
function wordsAndLinks(reference: Nodes): string {
  const links = selectAll('a[href]', reference).map(({ properties }) => String(properties['href']));
  return [wordsOf(reference), ...links.map((link) => new URL(link).href)].join(' → ');
}
