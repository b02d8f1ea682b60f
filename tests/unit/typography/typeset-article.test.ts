import { describe, expect, test } from 'vitest';
import { typed, typeset } from '../../../src/article/typography/typeset-article.ts';
import type { Article } from '../../../src/article/article.ts';
import { citeAs } from '../../../src/exports/cite/cite-as.ts';
import { articleFiles } from '../../../src/exports/files.ts';
import { machineHead } from '../../../src/exports/page-metadata/head.ts';
import { jsonLd } from '../../../src/exports/page-metadata/json-ld.ts';
import { toEpub } from '../../../src/exports/epub/epub.ts';
import { toPdfHtml } from '../../../src/exports/pdf/pdf-html.ts';
import { epubWords } from '../../support/face-words.ts';
import { compileTexts } from '../../support/compile.ts';
import { recordOf } from '../../../src/site/record.ts';
import { htmlOf, withApparatus } from '../../../src/site/print.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const site = { root: 'https://example.org/', name: 'Scholium' };

const text = `---
title: "A \\"Small\\" War: It's 1988-1994"
author: "Kate O'Brien"
keywords: ["it's"]
abstract: 'On "peace", pp. 3-5.'
---

# The "first" one

He said "*no*[^1]" -- or \`a--b\` -- and pp. 471-499. [The sentence isn't long.]{.pull-quote excerpt="… isn't long."}

[^1]: "Ibid.," pp. 12-14.
`;

async function article(): Promise<Article> {
  const { article: made } = await compileTexts({ 'article.md': text }, {});
  if (!made) throw new Error('no article');
  return made;
}

describe('an article as readers are shown it', () => {
  test('is set in every text, as a tree and as plain words', async () => {
    const shown = typeset(await article());
    const { title, authors, keywords, abstract, sections, paragraphs, notes, pullQuotes } = shown;
    expect(title.text).toBe('A “Small” War: It’s 1988–1994');
    expect(htmlOf(title.tree)).toBe(title.text);
    expect([authors[0]?.name, ...keywords]).toEqual(['Kate O’Brien', 'it’s']);
    expect(abstract?.text).toBe('On “peace”, pp. 3–5.');
    expect(sections[0]?.title.text).toBe('The “first” one');
    expect(paragraphs[0]?.text).toContain('said “no” – or a--b – and pp. 471–499. The');
    const html = htmlOf(withApparatus(sections[0]!.tree, shown));
    expect(html).toContain('said “<em>no</em><sup>');
    expect(html).toContain('data-words="… isn’t long."');
    expect(html).toContain('</sup>” – or <code>a--b</code> – and pp. 471–499.');
    expect(notes[0]?.body.text).toBe('“Ibid.,” pp. 12–14.');
    expect(notes[0]?.marks[0]?.sentence).toContain('“no');
    expect(pullQuotes[0]?.text).toBe('The sentence isn’t long.');
  });

  test('is set in who made its pictures, and keeps their files', async () => {
    const cover = { path: "kate's.png", alt: 'A "map"', credit: "Kate's own" };
    const shown = typeset({ ...(await article()), cover });
    expect(shown.cover).toEqual({ ...cover, credit: 'Kate’s own' });
  });

  test('keeps its ids, and the article as it was typed', async () => {
    const given = await article();
    const shown = typeset(given);
    const ids = (each: Article) => [
      ...each.sections.map(({ id }) => id),
      ...each.paragraphs.map(({ id }) => id),
      ...each.notes.flatMap(({ id, marks }) => [id, ...marks.map((mark) => mark.id)]),
    ];
    expect(ids(shown)).toEqual(ids(given));
    expect(typed(shown)).toBe(given);
    expect(typed(given)).toBe(given);
    expect([typeset(given), typeset(shown)]).toEqual([shown, shown]);
  });
});

describe('what machines read', () => {
  test('is what was typed, whichever article they are given', async () => {
    const given = await article();
    const shown = typeset(given);
    expect(jsonLd(shown, site)).toEqual(jsonLd(given, site));
    expect(await citeAs(shown, site)).toEqual(await citeAs(given, site));
    const head = machineHead({
      site,
      title: 'T',
      description: 'D',
      address: 'https://example.org/a/',
      made: [],
      article: shown,
    });
    const content = (name: string) =>
      head.find(({ attributes }) => (attributes['name'] ?? attributes['property']) === name)
        ?.attributes['content'];
    expect(content('citation_title')).toBe('A "Small" War: It\'s 1988-1994');
    expect(content('og:title')).toBe('A “Small” War: It’s 1988–1994');
  });

  test('is what was typed in every file but those to be read as books', async () => {
    const given = await article();
    for (const { path, make } of articleFiles(given, site, { made: [] })) {
      const made = await make();
      if (typeof made === 'string')
        expect(made, path).not.toMatch(/“first”|“peace”|“no|isn’t|\d–\d/);
    }
  });
});

describe('what people read', () => {
  test('is set in the record of a work, in the language of the work', async () => {
    const { article: made } = await compileTexts({
      'article.md': '---\ntitle: Tiny\nbibliography: references.json\n---\n\nSee [@a].',
      'references.json': JSON.stringify([
        {
          id: 'a',
          type: 'article-journal',
          title: 'Das "Ende"',
          author: [{ family: "O'Brien" }],
          DOI: '10.1000/182-185',
          language: 'de',
        },
      ]),
    });
    const facts = recordOf(typeset(made!).works[0]!, wordsFor('en')).map(({ value }) => value);
    expect(facts).toEqual(expect.arrayContaining(['Das „Ende“', 'O’Brien', '10.1000/182-185']));
  });

  test('is set in the book and in what the PDF is printed from', async () => {
    const given = await article();
    for (const words of [epubWords(toEpub(given, site)), toPdfHtml(given, site, '')]) {
      expect(words).toContain('A “Small” War: It’s 1988–1994');
      expect(words).toContain('pp. 471–499');
      expect(words).not.toContain('pp. 12-14');
    }
  });
});
