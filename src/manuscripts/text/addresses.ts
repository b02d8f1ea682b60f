import type { Block, Change } from './block.ts';

/** An address followed by words with spaces between them, the last of which ends as a file's name does. */
const spaced =
  /(?<![^\s(<"“])(https?:\/\/\S+)((?: [\p{L}\d]+){0,11} [\p{L}\d]+\.(?:pdf|html?|aspx?|php|docx?|xlsx?|jpe?g|png|txt|xml|epub))(?=[\s),.;]|$)/giu;

/**
 * Repairs addresses where the printed words alone settle how: spaces within the name of a file are
 * lost underscores if the rest of the address has underscores and that name has no other sign between
 * its words. Each repair is listed; any other damage stays as printed.
 */
export function repairAddresses(block: Block): Block {
  const changes: Change[] = [];
  const text = block.text.replace(spaced, (received: string, head: string, tail: string) => {
    if (!/_\S*\/[\p{L}\d]+$/u.test(head)) return received;
    const edited = head + tail.replaceAll(' ', '_');
    changes.push({
      kind: 'repair',
      received,
      edited,
      reason: 'The spaces in the name of the file stand where underscores were lost.',
    });
    return edited;
  });
  // Each space became one underscore: offsets stay.
  return changes.length === 0 ? block : { ...block, text, changes: [...block.changes, ...changes] };
}
