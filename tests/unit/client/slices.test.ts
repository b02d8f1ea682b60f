import { describe, expect, it } from 'vitest';
import { inSlices } from '../../../src/reading/slices.ts';

const items = Array.from({ length: 100 }, (_, i) => i);

describe('a long list that is done in slices', () => {
  it('is done whole and in order, and other work goes on in between', async () => {
    const done: number[] = [];
    let others = 0;
    const other = setInterval(() => others++);
    const starts: number[] = [];
    const whole = await inSlices(
      items,
      (slice, start) => {
        starts.push(start);
        done.push(...slice);
      },
      () => true,
    );
    clearInterval(other);
    expect(whole).toBe(true);
    expect(done).toEqual(items);
    expect(starts.map((start) => items[start])).toEqual(starts);
    expect(others).toBeGreaterThan(0);
  });

  it('starts at once', () => {
    const done: number[] = [];
    void inSlices(
      items,
      (slice) => done.push(...slice),
      () => true,
    );
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(items.length);
  });

  it('stops where it is told to', async () => {
    const done: number[] = [];
    const whole = await inSlices(
      items,
      (slice) => done.push(...slice),
      () => done.length < 30,
    );
    expect(whole).toBe(false);
    expect(done.length).toBeLessThan(items.length);
  });
});
