import { expect, it } from 'vitest';
import { check } from './check.ts';

const MEGABYTE = 1_000_000;

it.each([
  ['one word typed again and again', 'the '],
  ['quotation marks after digits', '1"'],
  ['quotation marks', 'a " '],
  ['opening quotation marks', '“x '],
  ['invisible characters', 'a\u200b'],
  ['isolates', '\u2067x '],
])('gets through a megabyte of %s', (_, piece) => {
  const rules = check(piece.repeat(MEGABYTE / piece.length));
  expect(rules.length).toBeLessThan(20);
});

it('gets through thousands of dead links and headings', () => {
  const headings = Array.from({ length: 3000 }, (_, n) => `## Heading number ${n}`);
  const links = Array.from({ length: 3000 }, (_, n) => `[x](#nowhere-${n})`);
  const found = check([...headings, links.join(' ')].join('\n\n'));
  expect(found.filter((line) => line.endsWith('link-dead'))).toHaveLength(3000);
});
