import type { Element, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/article/index.ts';
import {
  type FactPicture,
  coverStrip,
  headStrip,
  nameIndex,
  picturesOf,
  stripFacts,
  stripFile,
} from '../../../src/pictures/index.ts';
import { articleFolders, compileFolders } from '../../support/articles.ts';
import { bracketed, outsideMessages } from '../../support/pseudo-language.ts';

const compiled = await compileFolders(articleFolders[0]!.dir!);
const article = compiled[0]!.article!;
/** German has its months and its "und" from Intl, and nothing else. */
const t = bracketed('de');
const months = Array.from({ length: 12 }, (_, month) =>
  (['long', 'short'] as const).flatMap((length) =>
    [{ month: length }, { month: length, day: 'numeric' as const }].map((fields) =>
      new Intl.DateTimeFormat('de', { ...fields, timeZone: 'UTC' })
        .format(Date.UTC(2000, month, 15))
        .replace(/[\d.]/g, '')
        .trim(),
    ),
  ),
).flat();

/** All that the article itself says, in one text. */
const own = [
  article.paragraphs.map(({ text }) => text),
  article.sections.map(({ title }) => title.text),
  JSON.stringify([article.works.map(({ csl, names, title }) => [csl, names, title])]),
  JSON.stringify(article.edition),
]
  .flat()
  .join('\n')
  .replace(/\s+/gu, ' ');

/** Words of no message that are neither the article's nor a date. */
function leaks(text: string): string[] {
  return outsideMessages(text)
    .flatMap((piece) => piece.split(/ und(?!\p{L})/u))
    .map((piece) => piece.replace(/^[\s\p{P}\d]+|[\s\p{P}\d]+$/gu, ''))
    .filter((piece) => /\p{L}/u.test(piece) && !own.includes(piece))
    .filter((piece) => {
      const rest = [...months]
        .sort((a, b) => b.length - a.length)
        .reduce((left, month) => left.replaceAll(month, ''), piece);
      return /\p{L}/u.test(rest);
    });
}

function textsIn(node: Element | ElementContent): string[] {
  if (node.type !== 'element') return [];
  if (node.tagName === 'text' || node.tagName === 'title') {
    const parts = node.children.map((child) =>
      child.type === 'text' ? child.value : wordsOf(child),
    );
    return parts;
  }
  return node.children.flatMap(textsIn);
}

function textsOf(picture: FactPicture): string[] {
  const { title, reading, readingWide = '', description, legend, table } = picture;
  const drawings = [picture.wide, picture.paper, picture.narrow].filter(
    (each) => each !== undefined,
  );
  return [
    title,
    reading,
    readingWide,
    description,
    ...legend.map(({ words }) => words),
    ...table.columns,
    ...table.rows.flat().flatMap(({ text, more = [] }) => [text, ...more.map((each) => each.text)]),
    ...drawings.flatMap(({ marks, links }) => [
      ...marks.flatMap(textsIn),
      ...links.map(({ name }) => name),
    ]),
  ];
}

describe('the pictures of an article in another language', () => {
  test.each(picturesOf(article, t).map((picture) => [picture.kind, picture] as const))(
    'say nothing in %s that is neither a message, a date nor the article’s',
    (_, picture) => {
      const texts = textsOf(picture);
      expect(texts.length).toBeGreaterThan(20);
      expect(texts.flatMap(leaks)).toEqual([]);
    },
  );

  test('are all of those that the article has', () => {
    expect(picturesOf(article, t).map(({ kind }) => kind)).toEqual([
      'evidence',
      'years',
      'access',
      'timeline',
      'names',
      'works',
    ]);
  });

  test('have nothing in English beside them: in the strip, its file, its cover, and the index', () => {
    const cover = coverStrip(article, t)!;
    const texts = [
      headStrip(article, t)!.words,
      cover.title,
      cover.description,
      ...cover.legend.map(({ words }) => words),
      ...[cover.wide, cover.narrow].flatMap(({ marks }) => marks.flatMap(textsIn)),
      ...textsIn(stripFile(article, t)!),
      ...stripFacts(article, t)!.legend.map(({ words }) => words),
      ...nameIndex(article, t).flatMap(({ title, entries }) => [
        title,
        ...entries.flatMap(({ runs }) => runs.map(({ from }) => from.text)),
      ]),
    ];
    expect(texts.flatMap(leaks)).toEqual([]);
  });
});
