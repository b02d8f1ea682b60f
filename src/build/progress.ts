import type { OnProgress } from '../library/index.ts';

/** A line that tells how far a long run is: on a terminal only, and only from ten steps on. */
export function progress(
  what: string,
  out: { readonly isTTY?: boolean; write: (text: string) => unknown } = process.stderr,
): {
  update: OnProgress;
  end: () => void;
} {
  let shown = false;
  return {
    update: (done, total) => {
      if (out.isTTY !== true || (total ?? done) < 10) return;
      shown = true;
      out.write(`\r${what} ${done}${total === undefined ? '' : `/${total}`}`);
    },
    end: () => {
      if (shown) out.write('\r\x1b[K');
      shown = false;
    },
  };
}
