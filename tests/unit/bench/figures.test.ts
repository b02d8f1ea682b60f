import { describe, expect, test } from 'vitest';
import { measured } from '../../../bench/child.ts';
import { dissertationLine } from '../../../bench/dissertation.ts';
import { exportsLine } from '../../../bench/exports.ts';
import { kilobytes, median, ratio, short, table } from '../../../bench/figures.ts';

describe('figures of the benchmarks', () => {
  test('are medians, of an odd or an even number', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow('expected numbers');
  });

  test('are as exact as they are worth', () => {
    expect([0.123, 3.21, 48.3].map(short)).toEqual(['0.12', '3.2', '48']);
    expect(kilobytes(22_798)).toBe('22.8');
  });

  test('say how many times a peer’s ours is, where there is a peer’s', () => {
    expect(ratio(2, 4)).toBe('×0.50');
    expect(ratio(2, undefined)).toBe('');
    expect(ratio(2, 0)).toBe('');
  });

  test('say what part of their budgets the downloads take', () => {
    expect(exportsLine({ withoutPdf: 0.5, withPdf: 3, unchanged: 0.03 })).toBe(
      'The downloads of one article: 0.50 s (×0.25 of 2 s allowed) without the PDF, 3.0 s (×0.20 of ' +
        '15 s allowed) with it, the start of the browser included; 0.03 s where nothing changed (×0.01).',
    );
  });

  test('say how the time of a dissertation grows with its citations', () => {
    expect(dissertationLine({ whole: 3, halfCited: 2.4, oneAuthor: 2.8 })).toBe(
      'A dissertation of 58,000 words, 875 citations, 400 works and 54 tables compiles in 3.0 s of ' +
        'processor time (×0.30 of 10 s allowed), ×1.3 of one with half the citations; 2.8 s with ' +
        'all works by one author in one year.',
    );
  });

  test('stand in a table of even columns', () => {
    expect(table(['a', 'seconds'], [['Hugo', '1']])).toBe(
      '| a    | seconds |\n| ---- | ------- |\n| Hugo | 1       |',
    );
  });
});

describe('a measured command', () => {
  test('that fails says its last words', async () => {
    const failing = measured(process.execPath, ['-e', 'console.error("no luck"); process.exit(3)']);
    await expect(failing).rejects.toThrow(/ended with 3\nno luck/);
  });

  test.runIf(process.platform === 'linux')('counts the memory of its children', async () => {
    const child = 'const b = Buffer.alloc(3e8, 1); setTimeout(() => b, 900)';
    const { megabytes } = await measured(process.execPath, [
      '-e',
      `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}])`,
    ]);
    expect(megabytes).toBeGreaterThan(300);
  });
});
