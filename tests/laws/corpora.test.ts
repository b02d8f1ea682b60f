import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shared } from '../shared.ts';

/** Many laws read these articles too, and say nothing of it where they are absent. */
it.skipIf(shared('corpus') === undefined).each(['articles', 'cases', 'broken'])(
  'the laws read the %s beside the repository, too',
  (name) => {
    expect(readdirSync(shared(`corpus/${name}`) ?? '').length).toBeGreaterThan(5);
  },
);
