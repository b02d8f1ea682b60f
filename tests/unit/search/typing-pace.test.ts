import { describe, expect, test } from 'vitest';
import { typingPause } from '../../../src/search/browser/typing-pace.ts';

describe('the full text waits for the next letter', () => {
  test('not at all where words came at once', () => {
    expect(typingPause('', 'Maresca', 5000, false)).toBe(0);
    expect(typingPause('Mare', 'Maresca', 5000, true)).toBe(0);
  });

  test('longer for a slow typist, within limits, until it has answered once', () => {
    expect(typingPause('Mares', 'Maresc', 20, false)).toBe(180);
    expect(typingPause('Mares', 'Maresc', 200, false)).toBe(320);
    expect(typingPause('Mares', 'Maresc', 9000, false)).toBe(400);
    expect(typingPause('Mares', 'Maresc', 9000, true)).toBe(30);
  });

  test('after a letter was taken away, too', () => {
    expect(typingPause('Maresca', 'Mare', 100, true)).toBe(30);
  });
});
