import type { ReadSign } from './reader.ts';

/**
 * Notes in place.
 * @param pairs For each opening square bracket the one that closes it in its paragraph.
 */
export function noteSigns(pairs: ReadonlyMap<number, number>): Readonly<Record<string, ReadSign>> {
  return {
    '^'(reader, at, to) {
      const close = reader.text[at + 1] === '[' ? pairs.get(at + 1) : undefined;
      if (close === undefined || close >= to) return undefined;
      reader.flush(at);
      const note = { kind: 'note' as const, end: 0 };
      reader.put(note);
      reader.open(close, close + 1, () => {
        // The note ends here, whatever follows.
        reader.put({ kind: 'seam' });
        reader.close(note);
      });
      return at + 2;
    },
  };
}
