import { describe, expect, test } from 'vitest';
import { directionOf, en, messagesOf, spokenFor, wordsFor } from '../../../src/messages/index.ts';

const own = {
  cy: { page: { skip: 'Neidio i’r testun' } },
  'en-GB': { page: { skip: 'Skip to text' } },
};

describe('the words of a language', () => {
  test('are English where the interface does not speak it, and say so', () => {
    const words = wordsFor('gd');
    expect(words.lang).toBe('en');
    expect(words.page.skip).toBe(en.page.skip);
    expect(words.date(2020, 12, 12)).toBe('12 December 2020');
  });

  test('are English in a script that its messages are not written in', () => {
    expect(spokenFor('en-Cyrl')).toBe('en');
    expect(spokenFor('en-AU')).toBe('en-AU');
  });

  test('are an editor’s own where there are some, each message for itself', () => {
    const words = wordsFor('cy', own);
    expect(words.lang).toBe('cy');
    expect(words.page.skip).toBe('Neidio i’r testun');
    expect(words.page.bar.search).toBe(en.page.bar.search);
  });

  test('of a region go before those of its language', () => {
    expect(wordsFor('en-GB', own).page.skip).toBe('Skip to text');
    expect(wordsFor('en-US', own).page.skip).toBe(en.page.skip);
  });

  test('are an editor’s English where nothing else is spoken, and where messages are missing', () => {
    const english = { ...own, en: { page: { skip: 'To the text' }, reading: { close: 'Shut' } } };
    expect(wordsFor('gd', english).page.skip).toBe('To the text');
    expect(wordsFor('cy', english).reading.close).toBe('Shut');
    expect(wordsFor('en-GB', english).page.skip).toBe('Skip to text');
  });

  test('have English numbers and dates where the language has none that are known', () => {
    const words = wordsFor('qps', { qps: {} });
    expect([words.number(1234), words.date(1996, 5, 12)]).toEqual(['1,234', '12 May 1996']);
    expect(words.list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  test('are the same for the same question', () => {
    expect(wordsFor('cy', own)).toBe(wordsFor('cy', own));
  });

  test('are sent to browsers with what they lack in English', () => {
    expect(messagesOf('cy', 'reading', own)).toEqual(en.reading);
  });
});

describe('numbers and lists', () => {
  test('are written as the language writes them', () => {
    expect(wordsFor('cy', own).number(1234)).toBe('1,234');
    expect(wordsFor('en').list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  test('keep what is no digit in a label', () => {
    expect(wordsFor('en').digits('3a–4')).toBe('3a–4');
    expect(wordsFor('fa', { fa: {} }).digits('3a–4')).toBe('۳a–۴');
  });

  test('have the years of a work as they are, the first centuries too', () => {
    expect(wordsFor('en').date(70)).toBe('70');
    expect(wordsFor('en').date(1996, 5)).toBe('May 1996');
    expect(wordsFor('en-US').date(1996, 5, 12)).toBe('May 12, 1996');
  });
});

describe('the direction of a language', () => {
  test('goes by the script that it is written in', () => {
    const rtl = ['ar', 'fa', 'he', 'ur', 'az-Arab', 'yi', 'ku-Arab'];
    const ltr = ['en', 'az', 'hy', 'ja', 'ar-Latn', 'not a tag', ''];
    expect(rtl.map(directionOf)).toEqual(rtl.map(() => 'rtl'));
    expect(ltr.map(directionOf)).toEqual(ltr.map(() => 'ltr'));
  });
});
