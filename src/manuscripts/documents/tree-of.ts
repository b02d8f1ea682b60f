import { z } from 'zod';
import type { PandocTree } from '../../pandoc/index.ts';
import { ManuscriptError } from '../model.ts';

const treeShape = z.custom<PandocTree>(
  (value) =>
    z
      .looseObject({
        'pandoc-api-version': z.array(z.number()),
        meta: z.record(z.string(), z.unknown()),
        blocks: z.array(z.looseObject({ t: z.string() })),
      })
      .safeParse(value).success,
);

/**
 * Pandoc's document, read from the JSON that it writes.
 * @throws ManuscriptError where it is none.
 */
export function treeOf(output: Uint8Array): PandocTree {
  const parsed = treeShape.safeParse(JSON.parse(new TextDecoder().decode(output)));
  if (!parsed.success) throw new ManuscriptError('Pandoc made no document of it.');
  return parsed.data;
}
