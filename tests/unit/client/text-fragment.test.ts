import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDirective } from '../../../src/reading/text-fragment.ts';
import { many } from '../../support/many.ts';

/** A page of blocks, with the passage between `[` and `]`. */
function link(marked: string): string | undefined {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const directive = textDirective(marked.replace('[', '').replace(']', ''), start, end);
  return directive && decodeURIComponent(directive);
}

describe('the link to a passage', () => {
  it('names few words whole, and of many the first and the last', () => {
    expect(link('One\nSome [words of a line] here')).toBe('text=words of a line');
    expect(link('[a b c d e f g h i j k l]')).toBe('text=a b c d e,h i j k l');
  });

  it('names the words behind it where the same words stand elsewhere', () => {
    const page = 'The bridge fell. It was late.\n[The bridge fell.] It was early.';
    expect(link(page)).toBe('text=The bridge fell.,-It was early');
  });

  it('names the words before it where those behind it are the same, too', () => {
    expect(link('One bell rang twice.\nTwo [bell rang] twice.')).toBe('text=Two-,bell rang');
    expect(link('a bell x b\na [bell] x c\nd bell x b')).toBe('text=bell,-x c');
    expect(link('a bell x\nb bell y\na [bell] y\nb bell x')).toBe('text=a-,bell,-y');
  });

  it('names words of the blocks around where its own is no more than the passage', () => {
    expect(link('First\nYes.\nSecond\n[Yes.]\nThird')).toBe('text=Yes.,-Third');
    expect(link('First\nYes.\nThird\nSecond\n[Yes.]\nThird')).toBe('text=Second-,Yes.');
  });

  it('is widened to whole words, and keeps the signs around them', () => {
    expect(link('The light[house ke]eper wrote.')).toBe('text=lighthouse keeper');
    expect(link('He said “[Wai]t!” and left')).toBe('text=Wait');
    expect(link('He said [“Wait!”] and left')).toBe('text=“Wait!”');
    expect(link('a b[ c d ]e f')).toBe('text=c d');
    expect(link('a[, b (]c) d')).toBe('text=b');
  });

  it('goes over no edge of a block within a term', () => {
    expect(link('A line [that breaks\nand goes] on')).toBe('text=that breaks,and goes');
    expect(link('[one\n two three\nfour]')).toBe('text=one,four');
    expect(link('One [two ]\nthree')).toBe('text=two');
  });

  it('takes another end of the same words for the nearer one', () => {
    const page = '[a b c d e f one two three four five g one two three four five] h i';
    expect(link(page)).toBe('text=a b c d e,one two three four five,-h i');
  });

  it('says nothing of what holds no word', () => {
    expect(link('a [ — ] b')).toBeUndefined();
    expect(link('a [ \n ] b')).toBeUndefined();
  });

  it('writes signs that have a meaning in a link so that they have none', () => {
    expect(textDirective('one-two, three & four', 0, 21)).toBe(
      'text=one%2Dtwo%2C%20three%20%26%20four',
    );
  });

  it('counts case, white space and soft hyphens as browsers do', () => {
    expect(link('A  Bridge\nthe [bridge]')).toBe('text=the-,bridge');
    expect(link('a light\u00adhouse\nb [lighthouse]')).toBe('text=b-,lighthouse');
  });

  it('finds words where none are separated by blanks', () => {
    expect(link('銀行は橋を渡る。\n[橋を]渡らない。')).toMatch(/^text=橋を,-渡ら/);
  });

  it.each([
    { kind: 'no words repeat', words: (at: number) => `w${at}` },
    { kind: 'words repeat', words: (at: number) => ['a', 'b', 'cd', 'a,', 'b.', 'A'][at % 6]! },
  ])('leads to its passage before any other where $kind', ({ kind, words }) => {
    const lengths = fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(lengths, fc.nat(), fc.nat(), (blocks, x, y) => {
        let n = 0;
        const text = blocks
          .map((block) => block.map((at) => words(kind === 'words repeat' ? at : n++)).join(' '))
          .join('\n');
        const [start = 0, end = 0] = [x, y]
          .map((at) => at % (text.length + 1))
          .toSorted((a, b) => a - b);
        const directive = textDirective(text, start, end);
        // Where nothing tells a passage from others, the link names it alone.
        if (directive === undefined || (kind === 'words repeat' && !/-,|,-/.test(directive)))
          return;
        const found = firstMatch(text, directive);
        expect(found?.start, directive).toBeLessThanOrEqual(start + 3);
        expect(found?.start, directive).toBeGreaterThanOrEqual(start - 4);
        expect(found?.end, directive).toBeGreaterThanOrEqual(end - 1);
        expect(found?.end, directive).toBeLessThanOrEqual(end + 4);
      }),
      many(2000),
    );
  });
});

/** Where a browser would go first, found by one regular expression. */
function firstMatch(text: string, directive: string) {
  const parts = directive.replace('text=', '').split(',');
  const plain = (part: string) =>
    decodeURIComponent(part).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const before = parts.find((part) => part.endsWith('-'));
  const after = parts.find((part) => part.startsWith('-'));
  const [first = '', last] = parts.filter((part) => part !== before && part !== after);
  const pattern = new RegExp(
    (before ? String.raw`(?<=\b${plain(before.slice(0, -1))}\s*)` : String.raw`(?!(?<=\w)\w)`) +
      plain(first) +
      (last === undefined ? '' : String.raw`(?!(?<=\w)\w)[^]*?(?!(?<=\w)\w)${plain(last)}`) +
      (after ? String.raw`(?=\s*${plain(after.slice(1))})` : String.raw`(?!(?<=\w)\w)`),
    'i',
  );
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
