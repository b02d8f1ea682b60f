import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/index.ts';
import { compileLibrary, libraryProblems } from '../../../src/library/compile-library.ts';
import { findNextArticles } from '../../../src/library/next-article.ts';
import { findSurroundings } from '../../../src/library/surroundings.ts';
import { versionsOf } from '../../../src/library/translations.ts';

function article(slug: string, lang: string, translationOf?: string): Article {
  const found = {
    ...{ slug, title: { text: slug }, authors: [], lang, dir: 'ltr', works: [], keywords: [] },
    ...{ links: [], citations: [], notes: [], sections: [], paragraphs: [] },
  };
  return { ...found, ...(translationOf && { translationOf }) } as unknown as Article;
}

const versions = (...articles: readonly Article[]) =>
  Object.fromEntries(
    [...versionsOf(articles)].map(([slug, { original, translations }]) => [
      slug,
      [original, ...translations].map((each) => each.slug).join(' '),
    ]),
  );

describe('the versions of an article', () => {
  it('are the original and its translations, by their languages', () => {
    const all = 'en de fr';
    expect(
      versions(article('fr', 'fr', 'en'), article('en', 'en'), article('de', 'de', 'en')),
    ).toEqual({ en: all, de: all, fr: all });
  });

  it('have no place for what translates nothing, itself, a translation or its own language', () => {
    const faulty = [
      ...[article('a', 'de', 'gone'), article('b', 'de', 'b'), article('c', 'fr', 'de')],
      ...[article('e', 'en', 'en'), article('x', 'de', 'y'), article('y', 'fr', 'x')],
    ];
    expect(versions(article('en', 'en'), article('de', 'de', 'en'), ...faulty)).toEqual({
      en: 'en de',
      de: 'en de',
    });
  });

  it('have one in each language', () => {
    const two = [article('one', 'de', 'en'), article('two', 'de', 'en')];
    expect(versions(article('en', 'en'), ...two)).toEqual({ en: 'en one', one: 'en one' });
  });

  it('are told to the pages of each: the original stands beside all, a translation beside it', () => {
    const articles = [article('en', 'en-GB'), article('de', 'de', 'en'), article('fr', 'fr', 'en')];
    const digests = new Map(articles.map(({ slug }) => [slug, `digest of ${slug}`]));
    const around = findSurroundings(articles, { issues: [], language: 'en' }, digests);
    const told = (slug: string) =>
      around.get(slug)?.versions?.others.map((each) => `${each.slug} ${each.beside ?? '–'}`);
    expect(told('en')).toEqual(['de digest of de', 'fr digest of fr']);
    expect(told('fr')).toEqual(['en digest of en', 'de –']);
    expect(around.get('de')?.versions).toMatchObject({ original: 'en', named: 'de' });
    expect(around.get('de')?.versions?.others[0]).toMatchObject({ lang: 'en-GB', named: 'en' });
  });

  it('are nothing that a reader of another version is sent on to', () => {
    const [en, de] = [article('en', 'en'), article('de', 'de', 'en')];
    expect([...findNextArticles([en, de])]).toEqual([]);
    const next = findNextArticles([de, en, article('other', 'en')]);
    expect([...next].map(([slug, { slug: to }]) => `${slug} ${to}`)).toEqual([
      'de other',
      'en other',
      'other de',
    ]);
  });
});

describe('a library with translations', () => {
  const problemsOf = async (articles: Readonly<Record<string, string>>, draft = false) => {
    const contentDir = await mkdtemp(join(tmpdir(), 'translations-'));
    try {
      for (const [slug, text] of Object.entries(articles)) {
        await mkdir(join(contentDir, 'articles', slug), { recursive: true });
        await writeFile(join(contentDir, 'articles', slug, 'article.md'), text);
      }
      const entries = await compileLibrary({ contentDir, draft, base: '/' });
      return libraryProblems(entries).map(({ place, severity, rule, message }) => ({
        at: `${place.file.split('/').slice(-2).join('/')}:${place.line}:${place.column}`,
        is: `${severity} ${rule}`,
        message,
      }));
    } finally {
      await rm(contentDir, { recursive: true });
    }
  };
  const original = '---\ntitle: One\n---\n\nWords.\n\n## Two\n\nMore words.\n\nStill more.\n';
  const translation = (front: string, text = 'Worte.\n\n## Zwei\n\nMehr.\n') =>
    `---\ntitle: Eins\nlang: de\ntranslation-of: one\n${front}---\n\n${text}`;

  it('names the place, the section and the first words that have no counterpart', async () => {
    const [problem, ...more] = await problemsOf({ one: original, eins: translation('') });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      at: 'eins/article.md:11:1',
      is: 'warning translation-unmatched',
    });
    expect(problem?.message).toContain('the section "Zwei": 2 here, 3 in "one"');
    expect(problem?.message).toMatch(/first without one there: "(?:More words|Still more)\."$/);
  });

  it('is quiet about what a translation accepts, and about words of the translator’s own', async () => {
    const accept = 'accept: [{ rule: translation-unmatched, reason: Abridged. }]\n';
    expect(await problemsOf({ one: original, eins: translation(accept) })).toEqual([]);
    const own = 'Worte.\n\n::: {of=none}\nAnmerkung.\n:::\n\n## Zwei\n\nMehr.\n\nNoch mehr.\n';
    expect(await problemsOf({ one: original, eins: translation('', own) })).toEqual([]);
  });

  it('tells of an acceptance that nothing needs', async () => {
    const accept = 'accept: [{ rule: translation-unmatched, reason: Abridged. }]\n';
    const whole = 'Worte.\n\n## Zwei\n\nMehr.\n\nNoch mehr.\n';
    expect(await problemsOf({ one: original, eins: translation(accept, whole) })).toMatchObject([
      { is: 'warning accept-unused' },
    ]);
  });

  it('reports both of two that translate each other, and lowers errors in a draft', async () => {
    const each = (lang: string, of: string) =>
      `---\ntitle: T\nlang: ${lang}\ntranslation-of: ${of}\n---\n\nWords.\n`;
    const found = { eins: each('de', 'un'), un: each('fr', 'eins') };
    const named = (severity: string) => [
      { at: 'eins/article.md:4:17', is: `${severity} translation-of-translation` },
      { at: 'un/article.md:4:17', is: `${severity} translation-of-translation` },
    ];
    expect(await problemsOf(found)).toMatchObject(named('error'));
    expect(await problemsOf(found, true)).toMatchObject(named('warning'));
  });

  it('says nothing of the original where its own faults keep it from being shown', async () => {
    const broken = '---\ntitle: One\n---\n\nWords.[^gone]\n';
    const found = await problemsOf({ one: broken, eins: translation('') });
    expect(found.map(({ is }) => is)).toEqual(['error note-undefined']);
  });
});
