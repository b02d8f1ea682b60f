import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, spoken, type Message, type PluralMessage } from '../../../src/messages/format.ts';

const polish: PluralMessage = {
  one: '{count} przypis',
  few: '{count} przypisy',
  many: '{count} przypisów',
  other: '{count} przypisu',
};

describe('a message', () => {
  test('has its values in the places of their names', () => {
    expect(format('{title}, {place}', { place: '¶3', title: 'Baku' }, 'en')).toBe('Baku, ¶3');
  });

  test('keeps a name that it is told nothing of, so that the fault is seen', () => {
    expect(format('{title}, {plcae}', { title: 'Baku' }, 'en')).toBe('Baku, {plcae}');
  });

  test('is chosen by the plural category of its language', () => {
    const said = [1, 3, 5, 22, 112, 1.5].map((count) => format(polish, { count }, 'pl'));
    expect(said).toEqual([
      '1 przypis',
      '3 przypisy',
      '5 przypisów',
      '22 przypisy',
      '112 przypisów',
      '1,5 przypisu',
    ]);
  });

  test('stands in its plural for others where a category has no text of its own', () => {
    expect(format({ other: '{count} 件' }, { count: 1 }, 'ja')).toBe('1 件');
    expect(format({ other: '{count} notes' }, { count: 1 }, 'en')).toBe('1 notes');
  });

  test('has numbers as its language writes them', () => {
    const message = '{count}';
    expect(format(message, { count: 12345 }, 'en')).toBe('12,345');
    expect(format(message, { count: 12345 }, 'de')).toBe('12.345');
    expect(format(message, { count: 12345 }, 'fa')).toBe('۱۲٬۳۴۵');
  });

  test('never takes a value for a name: what a title holds in braces stays', () => {
    expect(format('{title}: {count}', { title: '{count}', count: 2 }, 'en')).toBe('{count}: 2');
  });

  test('isolates what is put into it where it runs right to left, numbers excepted', () => {
    expect(format('{title} ({count})', { title: 'Smith, J.', count: 2 }, 'he', true)).toBe(
      '\u2068Smith, J.\u2069 (2)',
    );
  });

  test('keeps the direction of a message that is put into another', () => {
    const inner = format('{kind}: {count}', { kind: 'خبر', count: 7 }, 'ar', true);
    expect(format('{label}.', { label: inner }, 'ar', true)).toBe(`\u2067${inner}\u2069.`);
  });

  test('loses none of its own words, whatever it is told', () => {
    const part = fc.string().filter((text) => !/[{}]/.test(text));
    fc.assert(
      fc.property(part, part, fc.string(), (before, after, value) => {
        const message: Message = `${before}{value}${after}`;
        expect(format(message, { value }, 'en')).toBe(before + value + after);
      }),
    );
  });
});

describe('messages that are ready to be printed', () => {
  test('are texts, or functions where they have to be told something', () => {
    const messages = {
      close: 'Close',
      group: { of: 'of {title}', notes: { one: '{count} note', other: '{count} notes' } },
    } as const;
    const said = spoken<typeof messages>(messages, 'en');
    expect(said.close).toBe('Close');
    expect(said.group.of({ title: 'it' })).toBe('of it');
    expect([1, 2].map((count) => said.group.notes({ count }))).toEqual(['1 note', '2 notes']);
  });
});
