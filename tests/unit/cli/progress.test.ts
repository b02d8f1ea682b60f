import { expect, it } from 'vitest';
import { isOfOnePage } from '../../../src/build/build-log.ts';
import { progress } from '../../../src/build/progress.ts';

/** A stream that remembers what was written. */
function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

it('a long run shows on a terminal how far it is, and leaves no trace of it', () => {
  const out = stream(true);
  const bar = progress('Checking', out);
  bar.update(1, 12);
  bar.update(2, 12);
  bar.end();
  bar.end();
  expect(out.written).toEqual(['\rChecking 1/12', '\rChecking 2/12', '\r\u001b[K']);
});

it('a run of unknown length shows what is done', () => {
  const out = stream(true);
  const bar = progress('Pages', out);
  for (const done of [1, 9, 10]) bar.update(done);
  expect(out.written).toEqual(['\rPages 10']);
});

it('a short run, and any run that no terminal shows, is quiet', () => {
  const [short, piped] = [stream(true), stream(false)];
  progress('Checking', short).update(1, 9);
  progress('Checking', piped).update(1, 1000);
  expect([...short.written, ...piped.written]).toEqual([]);
});

it('tells what Astro says of one page from what else it says', () => {
  expect(isOfOnePage('  \u001b[34m├─\u001b[39m \u001b[2m/search/index.html\u001b[22m')).toBe(true);
  expect(isOfOnePage(' \u001b[2m(+7ms)\u001b[22m ')).toBe(true);
  expect(isOfOnePage(' (+1.2s) (file not created, response body was empty)')).toBe(true);
  expect(isOfOnePage('61 page(s) built in 26.13s')).toBe(false);
  expect(isOfOnePage('an error on ├─ a page')).toBe(false);
});
