import { describe, expect, it } from 'vitest';
import { longestRun, pagefindEngine } from '../../../src/search/browser/engine.ts';

describe('words that stand side by side', () => {
  it('are told from their places alone', () => {
    expect(longestRun([])).toBe(0);
    expect(longestRun([7])).toBe(1);
    expect(longestRun([40, 3, 9, 41, 42, 41])).toBe(3);
  });
  it('bring their record to the front', async () => {
    const found = [
      ['apart', [1, 9, 30]],
      ['together', [4, 5]],
      ['apart too', [2, 8]],
    ] as const;
    const engine = pagefindEngine(
      {
        createInstance: () => ({
          search: async () => ({
            results: found.map(([id, words]) => ({
              id,
              words,
              data: async () => ({
                url: `/articles/garden/#${id}`,
                anchors: [{ id: 'p', title: 'p\t1', text: id }],
              }),
            })),
          }),
        }),
      },
      '/pagefind/',
    );
    const records = await engine.find({ kind: 'text', words: ['status', 'quo'] });
    const texts = await Promise.all(records.map(({ load }) => load()));
    expect(texts.flat().map(({ text }) => text)).toEqual(['together', 'apart', 'apart too']);
    expect(records.map(({ run }) => run)).toEqual([2, 1, 1]);
  });
});
