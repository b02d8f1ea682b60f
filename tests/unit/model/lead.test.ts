import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentence, leadOf } from '../../../src/site/excerpts/lead.ts';
import { htmlOf } from '../../../src/site/print.ts';
import { breakAtColon } from '../../../src/site/title.ts';
import { treeFrom } from '../../support/html.ts';

const words = (n: number, word = 'word') => Array.from({ length: n }, () => word).join(' ');
const parted = (html: string, lang = 'en') => {
  const { lead, rest } = leadOf(treeFrom(html), lang);
  return [htmlOf(lead), htmlOf(rest)];
};

describe('the lead of a text', () => {
  it('is made of the first sentences that have 60 words together', () => {
    const one = `One ${words(26)}. `;
    const two = `Two ${words(26)}. `;
    const three = `Three ${words(40)}.`;
    expect(parted(`<p>${one}${two}${three}</p>`)).toEqual([
      `<p>${one}${two}</p>`,
      `<p>${three}</p>`,
    ]);
  });

  it('has the first sentence however long it is', () => {
    const first = `First ${words(90)}. `;
    const second = `Second ${words(30)}.`;
    expect(parted(`<p>${first}${second}</p>`)).toEqual([`<p>${first}</p>`, `<p>${second}</p>`]);
  });

  it('is the whole text where little would be left, or where it begins with no paragraph', () => {
    const short = `<p>${words(50)}. And ${words(20)}.</p>`;
    expect(parted(short)).toEqual([short, '']);
    const list = `<ul><li>${words(200)}</li></ul>`;
    expect(parted(list)).toEqual([list, '']);
  });

  it('does not end with a short name that has a full stop', () => {
    const text = `It ${words(50)} by Dr. Smith ${words(30)}. And ${words(40)}.`;
    expect(parted(`<p>${text}</p>`)[0]).toMatch(/ Smith /);
  });

  it('keeps emphasis on both sides of its end, and an element with an id whole', () => {
    const [lead, rest] = parted(`<p>A <em>${words(58)}. Next ${words(30)}.</em></p>`);
    expect(lead).toMatch(/<em>.*\. <\/em><\/p>$/);
    expect(rest).toMatch(/^<p><em>Next /);
    expect(parted(`<p>A <em id="x">${words(58)}. Next ${words(30)}.</em></p>`)[1]).toBe('');
  });

  it('holds, with the rest, every word of the text once and in order', () => {
    const texts = fc.array(fc.constantFrom('a. ', '<em>b c. D</em> ', 'E f ', words(30) + '. '), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const tree = treeFrom(`<p>${first.join('')}</p><p>${second.join('')}</p>`);
        const { lead, rest } = leadOf(tree, 'en');
        expect(toString(lead) + toString(rest)).toBe(toString(tree));
      }),
    );
  });

  it('of one sentence is the sentence', () => {
    expect(firstSentence('It failed. Then it did not.', 'en')).toBe('It failed.');
  });
});

describe('a title', () => {
  const broken = (html: string) => htmlOf(breakAtColon(treeFrom(html)));

  it('may break at its colon before it breaks elsewhere', () => {
    expect(broken('One: The <em>Other</em>')).toBe(
      '<span class="title-part">One:</span> <span class="title-part">The <em>Other</em></span>',
    );
  });

  it('without a colon between words stays as it is', () => {
    for (const title of ['At 12:30', 'One <em>a: b</em>', 'One:', ''])
      expect(broken(title)).toBe(title);
  });
});
