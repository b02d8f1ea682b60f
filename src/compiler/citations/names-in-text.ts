import type { Engine } from 'citeproc';
import { z } from 'zod';
import { unguard } from './safe-text.ts';

const names = z
  .array(z.object({ family: z.string(), literal: z.string(), given: z.string() }).partial())
  .min(1);
const work = z.object({
  author: names.optional().catch(undefined),
  editor: names.optional().catch(undefined),
  title: z.string().optional().catch(undefined),
});

/**
 * The author's words of "Smith [1]": styles that print numbers have none of their own, so the
 * names are joined with the terms of the style's language; the title where there are none.
 * @returns HTML.
 */
export function namesInText(engine: Engine, item: object | undefined): string {
  const { author, editor, title } = work.parse(item ?? {});
  const list = (author ?? editor ?? []).map(
    (name) => name.family ?? name.literal ?? name.given ?? '',
  );
  const words =
    list.length > 2
      ? `${list[0]!} ${engine.getTerm('et-al') ?? 'et al.'}`
      : list.join(` ${engine.getTerm('and') ?? '&'} `);
  return unguard(words || (title ?? ''));
}
