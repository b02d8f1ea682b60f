import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { balance, breakLines, clipLine } from '../../../src/site/figures/break-lines.ts';
import { indexedPng, toPng } from '../../../src/site/figures/png.ts';
import {
  articlePicture,
  evidencePicture,
  sharePictures,
} from '../../../src/site/figures/share-list.ts';
import {
  needsSystemFonts,
  sharePicture,
  type ShareContent,
  shareSize,
} from '../../../src/site/figures/share-picture.ts';
import { type StripFacts, shareStrip, stripFacts } from '../../../src/pictures/index.ts';
import { setLine, widthOf } from '../../../src/site/figures/type.ts';
import { anArticle } from '../model/articles.ts';
import { treeFrom } from '../../support/html.ts';
import { many } from '../../support/many.ts';
import { wordsFor } from '../../../src/messages/index.ts';

const english = wordsFor('en');

const plain: ShareContent = { words: 'A Title', by: 'Anna Berg', site: 'Scholium' };
const long =
  'The Failure of Multilateral Diplomacy and Power Politics in the Armenia-Azerbaijan Conflict ' +
  'over Karabakh, with an Inquiry into the Causes of That Failure and a Review of What Was Said';

describe('a picture for sharing', () => {
  it.each<[string, Partial<ShareContent>]>([
    ['a short title', {}],
    ['a long title', { words: long }],
    ['a title of a thousand words', { words: 'word '.repeat(1000) }],
    ['one word without an end', { words: 'Donaudampfschifffahrt'.repeat(40) }],
    ['a section with a quotation', { label: 'Section 2', quote: long, from: long }],
    ['a long quotation', { words: long.repeat(5), quoted: true, from: long }],
    ['Greek and Cyrillic', { words: 'Η αποτυχία της διπλωματίας и Москва', label: 'Łódź, Việt' }],
    ['right to left', { words: 'A Latin title', dir: 'rtl', quote: long }],
    ['a long name', { by: 'Anna Maria van der Berg-Hohenstein, '.repeat(12), site: long }],
  ])('keeps every letter within its edges: %s', (_, parts) => {
    const { letters, faults } = read(sharePicture({ ...plain, ...parts }));
    expect(faults).toEqual([]);
    expect(letters.length).toBeGreaterThan(10);
    for (const { x, y } of letters) {
      expect(x).toBeGreaterThanOrEqual(78);
      expect(x).toBeLessThanOrEqual(shareSize.width - 80);
      expect(y).toBeGreaterThan(70);
      expect(y).toBeLessThan(shareSize.height - 60);
    }
  });

  it.each([
    ['hy', 'Էջի լուսանցքը՞ «և» այլն։'],
    ['ka', 'გვერდის არშია'],
    ['az', 'Əlaqələr, ğışöüçİı'],
    ['vi', 'Lề của trang sách: ếộữạỹ'],
    ['uk', 'Їжак, ґанок, єдність'],
    ['el', 'Το περιθώριο ΐ'],
  ])('has outlines of ours for every letter: %s', (lang, words) => {
    const svg = sharePicture({ ...plain, words, lang });
    expect(needsSystemFonts(svg)).toBe(false);
  });

  it.each([
    ['ar', 'كيف صار الهامش (1997) موضعاً للحجة؟', 'هامش'],
    ['fa', 'پژوهش و گفت\u200cوگو: چهره', 'چهره'],
    ['he', 'שׁולי העמוד (1997), עמ׳ 5.', 'רות'],
  ])('sets right-to-left letters in outlines of ours: %s', (lang, words, by) => {
    const svg = sharePicture({ words, by, site: 'Library', lang, dir: 'rtl' });
    expect(needsSystemFonts(svg)).toBe(false);
  });

  it('joins Arabic letters, and keeps numbers and brackets in their order', () => {
    const xOf = (text: string) =>
      setLine(text, 'serif', 'rtl')!.map(({ id, x }) => [id, x] as const);
    const [joined, apart] = [xOf('\u0628\u0628'), xOf('\u0628 \u0628')];
    expect(joined.map(([id]) => id)).not.toEqual(apart.map(([id]) => id));
    const line = setLine('\u05d0 (12).', 'serif', 'rtl')!;
    const order = [...line].sort((a, b) => a.x - b.x).map(({ id }) => id);
    const signs = new Map([...'.(12)'].map((sign) => [setLine(sign, 'serif')![0]!.id, sign]));
    expect(order.map((id) => signs.get(id) ?? 'א').join('')).toBe('.(12)א');
  });

  it('names a font of its language for characters that others draw otherwise', () => {
    const families = (lang: string) =>
      /<text[^>]*font-family="([^"]*)"/.exec(sharePicture({ ...plain, words: '骨直', lang }))?.[1];
    expect(families('zh')).toContain('CJK SC');
    expect(families('zh-TW')).toContain('CJK TC');
    expect(families('ja')).toContain('CJK JP');
  });

  it('sets a long title smaller than a short one', () => {
    const size = (words: string) => read(sharePicture({ ...plain, words })).letters[0]?.scale ?? 0;
    expect(size(long)).toBeLessThan(size('A Title'));
  });

  it('is the same, byte by byte, for the same words', async () => {
    const [first, again] = [sharePicture({ ...plain }), sharePicture({ ...plain })];
    expect(again).toBe(first);
    expect(Buffer.compare(await toPng(first), await toPng(again))).toBe(0);
  });

  it('takes hostile words as words', () => {
    const words = '</title><script>alert(1)</script> & \u0000\uffff\ud800 “]]>”\u202e';
    const { faults, elements } = read(sharePicture({ ...plain, words, label: words, by: words }));
    expect(faults).toEqual([]);
    expect(elements).not.toContain('script');
  });

  it('draws any words at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('ltr', 'rtl'), (words, dir) => {
        const svg = sharePicture({ ...plain, words, quote: words, from: words, dir, lang: words });
        expect(read(svg).faults).toEqual([]);
      }),
      many(60),
    );
  });

  it.each([
    ['Chinese', '多邊外交的失敗'.repeat(20), 'zh', 'ltr'],
    ['Syriac', 'ܫܠܡܐ ܥܠܝܟܘܢ ܐܚܐ ܕܝܠܝ '.repeat(12), 'syr', 'rtl'],
  ] as const)(
    'leaves %s to the fonts of the machine, line by line',
    async (_, words, lang, dir) => {
      const svg = sharePicture({ ...plain, words, lang, dir });
      expect(needsSystemFonts(svg)).toBe(true);
      const lines = [...svg.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="(\w+)"/g)];
      expect(lines.length).toBeGreaterThan(2);
      for (const [, x, anchor] of lines) {
        expect([x, anchor]).toEqual(dir === 'rtl' ? ['1120', 'end'] : ['80', 'start']);
      }
      expect((await toPng(svg)).length).toBeGreaterThan(500);
    },
  );

  it('is a PNG of 1200 × 630 that says so', async () => {
    const png = Buffer.from(await toPng(sharePicture(plain)));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

const anyMark = fc.record({
  sign: fc.constantFrom('disc' as const, 'half-triangle' as const, 'words' as const),
  inPrint: fc.boolean(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});
const anyMarks = fc.oneof(
  { arbitrary: fc.array(anyMark, { maxLength: 12 }), weight: 9 },
  { arbitrary: fc.array(anyMark, { minLength: 60, maxLength: 150 }), weight: 1 },
);
const anyParagraph = fc.record({ words: fc.nat({ max: 600 }), marks: anyMarks });
const anyStrip: fc.Arbitrary<StripFacts> = fc.record({
  dir: fc.constantFrom('ltr', 'rtl'),
  legend: fc.constant([{ sign: 'disc' as const, inPrint: false, words: 'News 7' }]),
  sections: fc.oneof(
    fc.array(fc.array(anyParagraph, { minLength: 1, maxLength: 20 }), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.array(fc.array(anyParagraph, { minLength: 30, maxLength: 80 }), {
      minLength: 2,
      maxLength: 5,
    }),
  ),
});

describe('the strip of a picture for sharing', () => {
  it('keeps its bars apart and its signs on them, whatever the article', () => {
    fc.assert(
      fc.property(anyStrip, (facts) => {
        const { cells, hollows, signs, rules, width, height } = shareStrip(facts, {
          width: 1040,
          height: 168,
        });
        const bars = [...cells, ...hollows];
        expect(bars).toHaveLength(facts.sections.flat().length);
        for (const { x, y, ...size } of [...bars, ...rules]) {
          expect(x).toBeGreaterThanOrEqual(-0.1);
          expect(x + size.width).toBeLessThanOrEqual(width + 0.1);
          expect(y + size.height).toBeLessThanOrEqual(height + 0.1);
        }
        for (const [nth, one] of bars.entries()) {
          const touched = bars
            .slice(nth + 1)
            .filter(
              (other) =>
                one.x < other.x + other.width - 0.01 &&
                other.x < one.x + one.width - 0.01 &&
                one.y < other.y + other.height - 0.01 &&
                other.y < one.y + one.height - 0.01,
            );
          expect(touched).toEqual([]);
        }
        for (const { x, y } of signs) {
          const under = cells.some(
            (bar) => x > bar.x && x < bar.x + bar.width && y >= bar.y && y <= bar.y + bar.height,
          );
          expect(under).toBe(true);
        }
      }),
      many(60),
    );
  });

  it('is drawn within the picture, with what its signs mean where it is what the picture is for', () => {
    fc.assert(
      fc.property(anyStrip, fc.boolean(), (strip, legend) => {
        const { faults, elements } = read(sharePicture({ ...plain, strip, legend }));
        expect(faults).toEqual([]);
        const bars = strip.sections.flat().length;
        expect(elements.filter((name) => name === 'rect').length).toBeGreaterThan(bars);
      }),
      many(30),
    );
  });

  const strip: StripFacts = {
    dir: 'ltr',
    legend: [{ sign: 'disc', inPrint: false, words: 'News 4' }],
    sections: [
      [
        {
          words: 100,
          marks: [0.1, 0.4, 0.6, 1].map((at) => ({ sign: 'disc', inPrint: false, at })),
        },
      ],
    ],
  };

  it('gives way to a title that would be cut for it', () => {
    const signs = (words: string) =>
      sharePicture({ ...plain, words, strip }).split('sign-mark"').length - 1;
    expect(signs(long)).toBe(4);
    expect(signs(long.repeat(2))).toBe(0);
  });

  it('stands on the right where the text runs from there', () => {
    const [bar] = shareStrip({ ...strip, dir: 'rtl' }, { width: 1040, height: 168 }).cells;
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBe(1040);
  });

  it('is that of the article', () => {
    const article = { ...anArticle(), ...notesInText };
    const facts = stripFacts(article, english);
    expect(facts?.sections.map((section) => section.map(({ marks }) => marks.length))).toEqual([
      [4],
    ]);
    expect(facts?.legend).toEqual([{ sign: 'words', inPrint: false, words: 'note in words 4' }]);
    expect(articlePicture(article).content.strip).toEqual(facts);
    expect(evidencePicture(article).path).toBe('/articles/first/evidence/share.png');
    expect(sharePictures(article).map(({ path }) => path)).toContain(
      '/articles/first/evidence/share.png',
    );
  });
});

describe('a PNG with a palette', () => {
  it('holds the pixels that it was given', () => {
    const colours = [0xfcfbf8, 0x1d1c1a, 0x8c2f23];
    const rgba = new Uint8Array(
      [0, 1, 2, 2, 1, 0].flatMap((place) => {
        const colour = colours[place] ?? 0;
        return [colour >> 16, (colour >> 8) & 255, colour & 255, 255];
      }),
    );
    const png = Buffer.from(indexedPng(rgba, 3, 2) ?? []);
    const chunk = (type: string) => {
      const at = png.indexOf(type);
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    };
    expect(chunk('PLTE').toString('hex')).toBe('fcfbf81d1c1a8c2f23');
    expect([...inflateSync(chunk('IDAT'))]).toEqual([0, 0, 1, 2, 0, 2, 1, 0]);
  });

  it('is not made of more colours than a palette has', () => {
    const rgba = new Uint8Array(Uint32Array.from({ length: 300 }, (_, i) => i * 7919).buffer);
    expect(indexedPng(rgba, 30, 10)).toBeUndefined();
  });
});

describe('lines of a picture', () => {
  const measure = (text: string) => widthOf(text, 'serif') * 50;

  it('break at spaces and after hyphens between words, never elsewhere', () => {
    expect(breakLines('Armenia-Azerbaijan conflict', 260, measure)).toEqual([
      'Armenia-',
      'Azerbaijan',
      'conflict',
    ]);
    expect(breakLines('In 1988-1994 (a test), “indeed”', 235, measure)).toEqual([
      'In',
      '1988-1994',
      '(a test),',
      '“indeed”',
    ]);
  });

  it('are even, not full lines and a lonely word', () => {
    const text = 'Liberal approach to conflict resolution and its failure';
    const lines = breakLines(text, 1000, measure);
    const even = balance(lines, 1000, measure);
    expect(even).toHaveLength(lines.length);
    expect(Math.max(...even.map(measure))).toBeLessThan(Math.max(...lines.map(measure)));
    expect(even.join(' ')).toBe(text);
  });

  it('break between words of a script without spaces, not before its full stop', () => {
    const lines = breakLines('多邊外交的失敗與權力政治。', 200, (text) => text.length * 40, 'zh');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => line.length <= 5 && !line.startsWith('。'))).toBe(true);
  });

  it('end in an ellipsis at a word where they are too long', () => {
    expect(clipLine('The failure of diplomacy', 400, measure)).toBe('The failure of…');
    expect(clipLine('Short', 400, measure)).toBe('Short');
  });
});

describe('the pictures of an article', () => {
  it('stand beside the pages that they are of, each at an address of its own', () => {
    const paths = sharePictures(anArticle()).map(({ path }) => path);
    expect(paths).toEqual([
      '/articles/first/share.png',
      '/articles/first/sections/one/share.png',
      '/articles/first/sections/under/share.png',
      '/articles/first/sections/two/share.png',
      '/articles/first/sources/maresca1996/share.png',
    ]);
  });

  it('say in words what they show', () => {
    expect(articlePicture(anArticle()).alt).toBe('“The title” by Anna Maria Berg');
  });

  it('show the pull-quote of a section', () => {
    const quote = { id: 'pq-1', text: 'First words.', source: 'pq-1', section: 'under' };
    const pictures = sharePictures({ ...anArticle(), pullQuotes: [quote] });
    const shown = pictures.filter(({ content }) => content.quote === 'First words.');
    expect(shown.map(({ content }) => content.words)).toEqual(['One', 'Under']);
    expect(pictures.map(({ path }) => path)).toContain('/articles/first/quotes/pq-1/share.png');
  });
});

/** A text of one paragraph with four notes. */
const notesInText = ((): Partial<ReturnType<typeof anArticle>> => {
  const article = anArticle();
  const [section] = article.sections;
  const labels = ['a', 'b', 'c', 'd'];
  return {
    sections: [
      {
        ...section!,
        tree: treeFrom(
          `<p id="p-1">${labels.map((label) => `Words<a id="noteref-${label}"></a>`).join(' ')}</p>`,
        ),
      },
    ],
    paragraphs: [{ id: 'p-1', n: 1, section: section!.id, text: 'Words Words Words Words' }],
    notes: labels.map((label, nth) => ({
      ...article.notes[0]!,
      label,
      number: nth + 1,
      id: `note-${label}`,
      citations: [],
      marks: [{ id: `noteref-${label}`, section: section!.id, paragraph: 'p-1', sentence: '' }],
    })),
  };
})();

interface Letter {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Reads the picture as XML: where its letters stand, and what is wrong with it. */
function read(svg: string) {
  const faults: string[] = [];
  const elements: string[] = [];
  const letters: Letter[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => faults.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    elements.push(name);
    const numbers = String(attributes['transform'] ?? '').match(/-?[\d.]+(?:e-?\d+)?/g);
    if (name !== 'use' || !numbers) return;
    const [scale = NaN, , , , x = NaN, y = NaN] = numbers.map(Number);
    letters.push({ x, y, scale });
  });
  parser.write(svg).close();
  return { faults, elements, letters };
}
