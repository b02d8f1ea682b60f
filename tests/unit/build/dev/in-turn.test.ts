import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTurn } from '../../../../src/build/dev/in-turn.ts';

test('what is asked for while it is done is done once more, and never twice at the same time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 12 }), async (s, count) => {
      let saved = 0;
      let shown = 0;
      let running = 0;
      const act = inTurn(async () => {
        expect(++running).toBe(1);
        const read = saved;
        await s.schedule(Promise.resolve());
        shown = read;
        running--;
      });
      const asked = Array.from({ length: count }, (_, n) =>
        s.schedule(Promise.resolve()).then(() => {
          saved = n + 1;
          return act();
        }),
      );
      await s.waitFor(Promise.all(asked));
      expect(shown).toBe(saved);
    }),
  );
});

test('a failure is told, and the next time is not lost', async () => {
  let isBroken = true;
  const act = inTurn(() => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve()));
  await expect(act()).rejects.toThrow('broken');
  isBroken = false;
  await expect(act()).resolves.toBeUndefined();
});
