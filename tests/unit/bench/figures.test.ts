import { describe, expect, test } from 'vitest';
import { measured } from '../../../bench/child.ts';
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
