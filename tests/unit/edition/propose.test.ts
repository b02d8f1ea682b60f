import { spawnSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { editionOf } from '../../../src/compiler/assemble/article-edition.ts';
import { readEdition } from '../../../src/compiler/metadata/edition.ts';
import type { Inputs } from '../../../src/compiler/metadata/read-sources.ts';
import { proposeEdition } from '../../../src/compiler/names/propose-edition.ts';
import { compileLibrary } from '../../../src/library/compile-library.ts';
import { compileTexts } from '../../support/compile.ts';
import { anArticle } from '../model/articles.ts';

const ours = 'failure-of-multilateral-diplomacy';

function articleOf(texts: readonly string[], lang = 'en'): Article {
  const paragraphs = texts.map((text, nth) => ({
    ...{ id: `p-${nth + 1}`, n: nth + 1, section: 'one', text },
  }));
  return { ...anArticle(), paragraphs, notes: [], citations: [], lang };
}

/** The article with an edition of these lines, and what is wrong with them. */
function withEdition(article: Article, yaml: string) {
  const read = readEdition(yaml, 'edition.yaml');
  const { edition, problems } = editionOf({ edition: read } as unknown as Inputs, article);
  return { article: { ...article, edition }, problems: [...read.problems, ...problems] };
}

describe('proposals for an edition', () => {
  it('are words with capitals, grouped with their spellings, and what has a date', () => {
    const article = articleOf([
      'However, the Minsk Group met in 1992. The Group met John Maresca (Maresca himself) there.',
      'Nagorno-Karabakh, Karabakh and the Armenian–Russian talks: Armenia wrote to Russia and to the ' +
        'Ministry of Foreign Affairs, in September. However, it was Armenia’s Line of Contact (LoC).',
      'Group after group: the U.S. Army, J. R. Smith, O’Neill, Charles de Gaulle, post-Soviet, I.',
    ]);
    const text = proposeEdition(article);
    const { article: made, problems } = withEdition(article, text);
    expect(problems).toEqual([]);
    expect(made.edition.events).toMatchObject([
      { start: { year: 1992 }, words: 'However, the Minsk Group met in 1992.' },
    ]);
    const names = made.edition.names.map(({ variants }) => variants.join(' | '));
    expect(names.sort()).toEqual([
      'Armenia | Armenian',
      'Charles de Gaulle',
      'J. R. Smith',
      'John Maresca | Maresca',
      'Line of Contact | LoC',
      'Ministry of Foreign Affairs',
      'Minsk Group | Group',
      'Nagorno-Karabakh | Karabakh',
      'O’Neill',
      'Russia | Russian',
      'Soviet',
      'U.S. Army',
    ]);
    expect(proposeEdition(articleOf(['Rome in the late 1990s.']))).toContain(
      '  - date: 1997~/1999~\n    dated: late 1990s\n',
    );
    expect(text).toContain('  # 2: ¶2\n  - label: Nagorno-Karabakh\n');
  });

  it('are nothing that the edition has already', () => {
    const article = articleOf([
      'It was the OSCE Minsk Group that met Armenia in 1992, and in 1993 at Rome.',
    ]);
    const given = [
      'events: [{ date: 1992, words: met Armenia in 1992, paragraph: 1 }]',
      'names: [{ label: Minsk Group, kind: body }, { label: Armenia, kind: place }]',
    ].join('\n');
    const { article: made } = withEdition(article, given);
    const text = proposeEdition(made);
    expect(text.match(/date: .*|label: .*/g)).toEqual(['date: 1993', 'label: Rome']);
  });

  it('are dates alone in a script without capitals, which is said', () => {
    const texts = ['التقت مجموعة مينسك في 27 سبتمبر 2020 في أرمينيا (OSCE).', 'ثم ذهبوا عام ١٩٩٤.'];
    const text = proposeEdition(articleOf(texts, 'ar'));
    expect(text.match(/^# Names cannot be proposed.*$/gm)).toHaveLength(1);
    expect(text.match(/date: .*|names:/g)).toEqual(['date: 2020-09-27', 'date: 1994']);
    expect(proposeEdition(articleOf(['თბილისი 1994'], 'ka'))).toContain('cannot be proposed');
  });

  it('are no nouns of German, as far as what stands before a word tells', () => {
    const text = proposeEdition(
      articleOf(
        [
          'Der Krieg um Bergkarabach war im Jahr 1994 zu Ende, sagt die OSZE in Wien. ' +
            'Für politische Gründe und eine Lösung steht die Minsker Gruppe. Krieg in Baku.',
        ],
        'de-AT',
      ),
    );
    expect(text.match(/(?<=label: ).*/g)).toEqual([
      'Baku',
      'Bergkarabach',
      'Ende',
      'Minsker Gruppe',
      'OSZE',
      'Wien',
    ]);
  });

  it('are no words that only begin a sentence or a cell', () => {
    const article = articleOf(['The end. No one saw The Hague, or Home Office The Grant. What?']);
    const table = {
      id: 'at-1',
      kind: 'table',
      section: 'one',
      after: 1,
      text: 'Year Rome',
    } as const;
    const text = proposeEdition({ ...article, blocks: [table] });
    expect(text.match(/(?<=label: ).*/g)).toEqual(['Home Office', 'The Grant', 'The Hague']);
  });

  it('are no names and years of citations that a style prints in the text', async () => {
    const { article } = await compileTexts({
      'article.md':
        '---\ntitle: T\n---\n\nHe saw Rome in 1922 [see @doe2001; @roe1999, p. 4], as @roe1999 says.\n',
      'references.json': JSON.stringify(
        [
          ['doe2001', 'Doe', 2001],
          ['roe1999', 'Roe', 1999],
        ].map(([id, family, year]) => ({
          ...{ id, type: 'book', title: 'A Book', author: [{ family, given: 'Jane' }] },
          issued: { 'date-parts': [[year]] },
        })),
      ),
    });
    expect(article?.paragraphs[0]?.text).toContain(
      '(see Doe, 2001; Roe, 1999, p. 4), as Roe (1999)',
    );
    const text = proposeEdition(article!);
    expect(text.match(/date: .*|label: .*/g)).toEqual(['date: 1922', 'label: Rome']);
  });

  it('say where there is nothing to propose', () => {
    expect(proposeEdition(articleOf(['Nothing at all.']))).toMatch(/^# .*\n# Nothing was found/);
  });

  test('of any text pass the check, and nothing more is proposed of an article that has them', () => {
    const part = fc.constantFrom(
      ...['Minsk', 'Group', 'minsk', 'OSCE', 'of', 'the', 'The', 'Armenia', 'Armenian', 'LoC', 'A'],
      ...[
        '1992',
        '27 September 2020',
        'September',
        'de',
        'IV',
        'Nagorno-Karabakh',
        'Karabakh',
        'É',
      ],
      ...[': ', '# ', '- ', "'", '"', '[', '{', '&', '*', '!', '|', '>', '%', '@', '`', '\\', '~'],
      ...['. ', ' ', ', ', '-', '–', '(', ')', 'null', 'True', '\u00AD', '\u200F', 'शिक्षा', '日本'],
    );
    const text = fc.array(part, { minLength: 1, maxLength: 25 }).map((parts) => parts.join(' '));
    const texts = fc.array(fc.oneof(text, fc.string({ unit: 'binary' })), { maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'de', 'fr'), (each, lang) => {
        const article = articleOf(each, lang);
        const { problems, article: made } = withEdition(article, proposeEdition(article));
        expect(problems).toEqual([]);
        expect(proposeEdition(made)).not.toContain('events:');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the command', { timeout: 60_000 }, () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/main.ts', 'names', ...args], { encoding: 'utf8' });

  it('prints what our article may have besides, and writes no file', async () => {
    const folder = `content/articles/${ours}`;
    const before = [await readdir(folder), await readFile(`${folder}/edition.yaml`, 'utf8')];
    const { status, stdout, stderr } = run(ours);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^# Proposals for edition\.yaml/);
    expect(stdout).not.toMatch(/label: (?:Armenia|Minsk Group)\n/);
    const after = [await readdir(folder), await readFile(`${folder}/edition.yaml`, 'utf8')];
    expect(after).toEqual(before);
  });

  it('asks for the article, and says where there is none', () => {
    const unnamed = run();
    expect(unnamed).toMatchObject({ status: 1, stdout: '' });
    expect(unnamed.stderr).toContain('Usage: ');
    const missing = run('no-such-article');
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toContain('No article "no-such-article"');
  });
});

test('what is proposed for our article passes the check when it is pasted', async () => {
  const content = { contentDir: 'content', draft: false, base: '/' };
  const entries = await compileLibrary({ ...content, only: (slug) => slug === ours });
  const given = entries.find(({ slug }) => slug === ours)?.article;
  if (!given) throw new Error('no article');
  const bare = { ...given, edition: { ...given.edition, events: [], names: [] } };
  const text = proposeEdition(bare);
  const { article, problems } = withEdition(bare, text);
  expect(problems).toEqual([]);
  expect(article.edition.names.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Armenia', 'Minsk Group', 'Laurence Broers', 'United Nations']),
  );
  expect(article.edition.events.length).toBeGreaterThanOrEqual(given.edition.events.length);
});
