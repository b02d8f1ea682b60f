/** A line that tells how far a long run is: on a terminal only, and only from ten steps on. */
export function progress(what: string): {
  update: (done: number, total: number) => void;
  end: () => void;
} {
  let shown = false;
  return {
    update: (done, total) => {
      if (!process.stderr.isTTY || total < 10) return;
      shown = true;
      process.stderr.write(`\r${what} ${done}/${total}`);
    },
    end: () => {
      if (shown) process.stderr.write('\r\x1b[K');
    },
  };
}
