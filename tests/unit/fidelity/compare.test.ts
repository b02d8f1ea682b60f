import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { typesetText } from '../../../src/article/index.ts';
import { readBuilt } from '../../fidelity/built.ts';
import { compare } from '../../fidelity/compare.ts';
import { apply, changesWords, readEmendations } from '../../fidelity/edition.ts';
import { pageOf } from '../../fidelity/page.ts';
import { readReceived } from '../../fidelity/received.ts';
import type { Words } from '../../fidelity/words.ts';

const root = path.join(import.meta.dirname, '../../..');
const received = readReceived(
  readFileSync(path.join(root, 'tests/fixtures/received/article-as-received.txt'), 'utf8'),
);
const entries = readEmendations(
  readFileSync(
    path.join(root, 'content/articles/failure-of-multilateral-diplomacy/edition.yaml'),
    'utf8',
  ),
);
const edited = entries.filter(changesWords).reduce(apply, received);
const html = pageOf(edited);

describe('comparing a page with the text as received', () => {
  it('reads 10, 5, 6 and 2 paragraphs, 25 notes and 6 pull-quotes of 5 sentences', () => {
    expect(received.headings.map((heading) => heading.paragraph)).toEqual([1, 11, 16, 22]);
    expect(received.paragraphs).toHaveLength(23);
    expect(received.notes.map((note) => Number(note.label))).toEqual(
      Array.from({ length: 25 }, (_, at) => at + 1),
    );
    expect(received.pullQuotes).toHaveLength(6);
    expect(new Set(received.pullQuotes.map((quote) => quote.words)).size).toBe(5);
  });

  it('finds every note called once, in order, when the missing marks are supplied', () => {
    const labels = edited.paragraphs.flatMap((passage) => passage.marks.map((mark) => mark.label));
    expect(labels).toEqual(edited.notes.map((note) => note.label));
  });

  it('finds no difference in a page that holds exactly the words', () => {
    expect(compare(edited, readBuilt(html))).toEqual([]);
  });

  it('finds none where a typographer set what was typed', () => {
    const set = (words: string) => typesetText(words, 'en');
    const page = pageOf({
      ...edited,
      title: set(edited.title),
      abstract: set(edited.abstract),
      paragraphs: edited.paragraphs.map(({ words, marks }) => ({ words: set(words), marks })),
      notes: edited.notes.map((note) => ({ ...note, words: set(note.words) })),
      pullQuotes: edited.pullQuotes.map((quote) => ({ ...quote, words: set(quote.words) })),
    });
    expect(page).toContain('Azerbaijan’s');
    expect(page).toContain('pp. 98–99');
    expect(compare(edited, readBuilt(page))).toEqual([]);
  });

  it('finds a word changed, and shows where', () => {
    const page = html.replace('a deep backwater', 'a  deep\nbackwatet');
    expect(compare(edited, readBuilt(page))).toEqual([
      expect.stringMatching(
        /^paragraph 6, character 123:\n.*a deep backwate▸r,.*\n.*a deep backwate▸t,/,
      ),
    ]);
  });

  it.each<[string, (page: string) => string]>([
    ['an apostrophe lost', (page) => page.replace("Azerbaijan's", 'Azerbaijans')],
    [
      'a dash in the place of an apostrophe',
      (page) => page.replace("Azerbaijan's", 'Azerbaijan–s'),
    ],
    ['a quotation mark too many', (page) => page.replace("Azerbaijan's", 'Azerbaijan’s”')],
    [
      'a dash of another length',
      (page) => page.replace('Armenia—Azerbaijan', 'Armenia–Azerbaijan'),
    ],
    ['italics lost', (page) => page.replace(/<\/?em>/g, '')],
    ['a note mark moved', (page) => page.replace(/(\s\w+)(<sup>.*?<\/sup>)/, '$2$1')],
    ['a space before a note mark', (page) => page.replace('<sup>', ' <sup>')],
    ['a paragraph missing', (page) => page.replace(/<p id="p-5".*?<\/p>/, '')],
    [
      'two paragraphs exchanged',
      (page) => page.replace(/(<p id="p-5".*?<\/p>)(<p .*?<\/p>)/, '$2$1'),
    ],
    ['words outside every paragraph', (page) => page.replace('<p id="p-5"', '<p>And so on.</p>$&')],
    ['a heading changed', (page) => page.replace('Realist approach', 'Realist Approach')],
    [
      'a heading in another place',
      (page) => page.replace(/(<h2>Conclusion.*?<\/h2>)(<p .*?<\/p>)/, '$2$1'),
    ],
    ['a note missing', (page) => page.replace(/<li id="note-7".*?<\/li>/, '')],
    ['a note changed', (page) => page.replace('pp. 98-99', 'pp. 98 99')],
    ['a pull-quote missing', (page) => page.replace(/<aside.*?<\/aside>/, '')],
    [
      'a pull-quote in another place',
      (page) => page.replace(/(<aside.*?<\/aside>)(<p .*?<\/p>)/, '$2$1'),
    ],
    ['the title changed', (page) => page.replace('The Failure of', 'Failure of')],
    ['the abstract changed', (page) => page.replace('validity of', 'validity  in')],
    ['a keyword changed', (page) => page.replace('<li>democratic peace', '<li>Democratic peace')],
  ])('finds %s', (_, damage) => {
    const page = damage(html);
    expect(page).not.toBe(html);
    expect(compare(edited, readBuilt(page))).not.toEqual([]);
  });

  it('reads past permalinks, return links, margin notes and what the edition adds', () => {
    const page = html
      .replace('</h2>', '<span class="editorial">Section 1</span></h2>')
      .replace(/(<p id="p-2".*?)<\/p>/, '$1<span data-margin-note="2">A copy</span></p>')
      .replace('</li></ol>', '<p class="editorial">stands for note 2</p></li></ol>');
    expect(compare(edited, readBuilt(page))).toEqual([]);
  });

  it('refuses an emendation whose words do not stand at its place once', () => {
    const entry = { kind: 'joined', at: 'paragraph 1', edited: 'x', reason: 'r' } as const;
    const attempt = (received_: string): (() => Words) => {
      return () => apply(received, { ...entry, received: received_ });
    };
    expect(attempt('no such words')).toThrow('to stand there once');
    expect(attempt('the')).toThrow('to stand there once');
    expect(() => apply(received, { ...entry, at: 'note 99', received: 'the' })).toThrow('exists');
  });
});
