import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, sentencesOf } from '../../../src/reading/own/listen-sentences.ts';
import {
  aloud,
  notesChoices,
  type NotesChoice,
  scriptOf,
  type SpokenBlock,
  type SpokenNote,
} from '../../../src/reading/own/listen-script.ts';

const says = { lang: 'en', note: (label: string) => `Note ${label}`, endOfNote: 'End of note.' };

const block = (text: string, more: Partial<SpokenBlock> = {}): SpokenBlock => ({
  text,
  lang: 'en',
  foreign: [],
  breaks: [],
  calls: [],
  ...more,
});
const note = (label: string, text: string, more: Partial<SpokenBlock> = {}): SpokenNote => ({
  label,
  blocks: [block(text, more)],
});
const sentences = (text: string, lang = 'en'): string[] =>
  sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end).trim());

function spoken(
  blocks: readonly SpokenBlock[],
  notes: NotesChoice,
  all: Readonly<Record<string, SpokenNote>> = {},
  limit = 400,
): string[] {
  const map = new Map(Object.entries(all));
  return scriptOf(blocks, map, { notes, limit, says }).map(({ text }) => text);
}

describe('sentences', () => {
  it.each([
    ['en', 'Dr. Smith met J. Maresca in the U.S. in 1996. He left.', 2],
    ['en', 'See pp. 4–5 and Vol. 1, No. 3 of it. Then go on.', 2],
    ['en', 'It stands at https://example.org/a.b?c=d#e and elsewhere. So it does.', 2],
    ['en', 'What is it? “A drawer.” Nothing else!', 3],
    ['en', 'A line\nthat goes on. Another.', 2],
    ['de', 'Am 3. Oktober 1990, vgl. Bd. 2, z. B. dort. Und dann?', 2],
    ['fr', 'M. Dupont, cf. chap. 3, est parti. Il revient.', 2],
    ['ru', 'См. стр. 5 и т. д. Потом он ушёл. Конец.', 2],
    ['ja', '一つ目の文。二つ目の文。', 2],
    ['ar', 'هذه جملة. وهل هذه أخرى؟ نعم.', 3],
    ['hi', 'यह एक वाक्य है। यह दूसरा है।', 2],
  ])('of %s: %s', (lang, text, count) => {
    expect(sentences(text, lang)).toHaveLength(count);
  });

  it('are found without the browser’s help, too', () => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect(sentences('Dr. Who came. “He left.” Why? 一。二。')).toEqual([
        'Dr. Who came.',
        '“He left.”',
        'Why?',
        '一。',
        '二。',
      ]);
    } finally {
      Reflect.defineProperty(Intl, 'Segmenter', {
        value: Segmenter,
        configurable: true,
        writable: true,
      });
    }
  });

  it('cover a text from its beginning to its end, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('en', 'de', 'ja', 'fa'),
        (text, lang) => {
          const all = sentencesOf(text, lang);
          expect(all.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        },
      ),
    );
  });

  it('are cut at clauses where they are long, never within a word or an address', () => {
    const text =
      'It was long; longer than a voice from the network lasts, and so it is cut where it may be: see https://example.org/a/very/long/address/of/a/page/which/stays/whole, here.';
    const parts = clausesOf(text, { start: 0, end: text.length }, 60).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(parts.map((part) => part.trim())).toEqual([
      'It was long; longer than a voice from the network lasts,',
      'and so it is cut where it may be:',
      'see https://example.org/a/very/long/address/of/a/page/which/stays/whole,',
      'here.',
    ]);
  });
});

describe('what is read aloud', () => {
  const calls = [
    { at: 12, note: 'a' },
    { at: 23, note: 'b' },
  ];
  const text = block('First words. Second one. Third.', { calls });
  const notes = { a: note('1', 'Of the first. See more.'), b: note('2', 'Of the second.') };

  it('leaves notes out', () => {
    expect(spoken([text], 'out', notes)).toEqual(['First words.', 'Second one.', 'Third.']);
  });

  it('has each note after the sentence that calls it', () => {
    expect(spoken([text], 'sentence', notes)).toEqual([
      ...['First words.', 'Note 1:', 'Of the first.', 'See more.', 'End of note.'],
      ...['Second one.', 'Note 2:', 'Of the second.', 'End of note.', 'Third.'],
    ]);
  });

  it('gathers the notes at the end of the paragraph', () => {
    expect(spoken([text, block('Next.')], 'paragraph', notes)).toEqual([
      ...['First words.', 'Second one.', 'Third.'],
      ...['Note 1:', 'Of the first.', 'See more.', 'End of note.'],
      ...['Note 2:', 'Of the second.', 'End of note.', 'Next.'],
    ]);
  });

  it('has a note once, where it is first called, and a note of a note behind it', () => {
    const inner = {
      a: note('1', 'See there.', { calls: [{ at: 9, note: 'b' }] }),
      b: note('2', 'Back.', { calls: [{ at: 4, note: 'a' }] }),
    };
    const twice = block('One. Two.', {
      calls: [
        { at: 4, note: 'a' },
        { at: 9, note: 'a' },
      ],
    });
    expect(spoken([twice], 'sentence', inner)).toEqual([
      ...[
        'One.',
        'Note 1:',
        'See there.',
        'End of note.',
        'Note 2:',
        'Back.',
        'End of note.',
        'Two.',
      ],
    ]);
  });

  it('has of a web address the host only', () => {
    expect(aloud('See https://www.osce.org/minsk-group/108306, or http://a.example/?q=1.')).toBe(
      'See osce.org, or a.example.',
    );
  });

  it('is in the language of most letters of the sentence, if that is another one', () => {
    const mixed = block('He said so. Es war einmal ein König. Then amour came.', {
      foreign: [
        { start: 12, end: 36, lang: 'de' },
        { start: 42, end: 47, lang: 'fr' },
      ],
    });
    const script = scriptOf([mixed], new Map(), { notes: 'out', limit: 400, says });
    expect(script.map(({ lang }) => lang)).toEqual(['en', 'de', 'en']);
  });

  it('numbers sentences in the order of speaking; the name of a note belongs to its first', () => {
    const script = scriptOf([text], new Map(Object.entries(notes)), {
      notes: 'sentence',
      limit: 400,
      says,
    });
    expect(script.map(({ nth }) => nth)).toEqual([0, 1, 1, 2, 2, 3, 4, 4, 4, 5]);
  });
});

describe('the script of any text', () => {
  const word = fc.stringMatching(/^[a-zäéшκ]{1,9}[.,;:!?]?$/u);
  const textOf = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
  const article = fc
    .array(fc.tuple(textOf, fc.array(fc.nat(3), { maxLength: 3 })), { minLength: 1, maxLength: 6 })
    .map((made) =>
      made.map(([text, called]) =>
        block(text, {
          calls: called.map((at, i) => ({ at: Math.min(text.length, at * 7 + i), note: `n${at}` })),
        }),
      ),
    );
  const bare = (text: string): string => aloud(text).replace(/\s/gu, '');

  it.each(notesChoices)('has every word once and in its order; notes: %s', (choice) => {
    fc.assert(
      fc.property(
        article,
        fc.array(textOf, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 20, max: 400 }),
        (blocks, bodies, limit) => {
          const notes = new Map(bodies.map((body, i) => [`n${i}`, note(String(i), body)]));
          const script = scriptOf(blocks, notes, { notes: choice, limit, says });
          const own = script.filter((each) => each.note === undefined);
          expect(own.map((each) => bare(each.text)).join('')).toBe(
            blocks.map((each) => bare(each.text)).join(''),
          );
          const called = new Set(
            choice === 'out' ? [] : blocks.flatMap(({ calls }) => calls.map((call) => call.note)),
          );
          const labels = script
            .filter(({ text }) => /^Note \d:$/.test(text))
            .map((each) => each.note);
          expect(labels.toSorted()).toEqual([...called].map((id) => id.slice(1)).toSorted());
          for (const label of labels) {
            const said = script.filter((each) => each.note === label).slice(1, -1);
            expect(said.map((each) => bare(each.text)).join('')).toBe(
              bare(bodies[Number(label)] ?? ''),
            );
          }
          const order = script.map(({ nth }) => nth);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});

const articles = join(import.meta.dirname, '../../fixtures/languages/content/articles');

describe.each(readdirSync(articles))('an article in %s', (lang) => {
  const paragraphs = readFileSync(join(articles, lang, 'article.md'), 'utf8')
    .replace(/^---\n.*?\n---\n/su, '')
    .split(/\n\n+/)
    .filter((text) => /^\p{L}/u.test(text) && !text.startsWith('Table:'))
    .map((text) => text.replace(/\[\^[^\]]*\]/gu, ''));

  it('is cut into sentences that end as sentences do', () => {
    expect(paragraphs.length).toBeGreaterThan(5);
    for (const text of paragraphs) {
      for (const sentence of sentences(text, lang))
        expect(sentence).toMatch(/[.!?:;…。！？：؟۔।։]["'”’»›」』)\]*}]*(?:\{[^}]*\})?$/u);
    }
  });

  it('is spoken whole', () => {
    const script = spoken(
      paragraphs.map((text) => block(text, { lang })),
      'out',
      {},
      160,
    );
    const plain = (text: string): string => aloud(text).replace(/\s/gu, '');
    expect(script.map(plain).join('')).toBe(paragraphs.map(plain).join(''));
  });
});
