import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { parseFragment } from '../../../src/compiler/html/parse.ts';
import {
  compileDissertation,
  dissertation,
  type DissertationSize,
} from '../../support/dissertation.ts';
import { pageFaults, pageHtml } from '../../support/page.ts';

/** What stands on the page of a dissertation, counted. */
async function counts(size: DissertationSize) {
  const made = dissertation(size);
  const { article, problems } = await compileDissertation(made);
  if (!article) throw new Error(problems.map(({ message }) => message).join('\n'));
  const elements: Element[] = [];
  visit(parseFragment(pageHtml(article)), 'element', (element) => void elements.push(element));
  const number = (name: string): number =>
    elements.filter(({ tagName }) => tagName === name).length;
  return {
    problems: problems.map(({ rule }) => rule),
    faults: pageFaults(article),
    words: article.words.text,
    tables: number('table'),
    captions: number('caption'),
    figures: number('figure'),
    notes: article.notes.length,
    works: article.works.length,
    cited: article.works.filter(({ reference }) => reference.text !== '').length,
    citations: article.citations.length,
    /** Keys as the Markdown has them. */
    typed: made['article.md']?.match(/@work\d+/g)?.length,
    linked: elements.filter(({ properties }) => properties['role'] === 'doc-biblioref').length,
    references: article.works.map(({ reference }) => reference.text),
  };
}

it(
  'a dissertation loses no table, figure, note, citation or work',
  { timeout: 120_000 },
  async () => {
    const found = await counts({});
    expect(found).toMatchObject({
      problems: [],
      faults: [],
      tables: 54,
      captions: 54,
      figures: 60,
      notes: 300,
      works: 400,
      cited: 400,
    });
    expect(found.words).toBeGreaterThan(58_000);
    expect(found.typed).toBeGreaterThan(1000);
    expect(found.citations).toBe(found.typed);
    expect(found.linked).toBeGreaterThanOrEqual(found.citations);
  },
);

it(
  'four hundred works by one author in one year are told apart',
  { timeout: 120_000 },
  async () => {
    const { references, works, citations, typed } = await counts({
      oneAuthor: true,
      words: 4000,
      tables: 0,
      figures: 0,
    });
    expect(works).toBe(400);
    expect(citations).toBe(typed);
    const years = references.map((text) => /\((2020[a-z]*)\)/.exec(text)?.[1]);
    expect(new Set(years).size).toBe(400);
  },
);
