import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  edition,
  emendation,
  event,
  exception,
  indexedName,
  inference,
} from '../../../src/article/schemas/edition.ts';
import { readEdition } from '../../../src/compiler/metadata/edition.ts';

const page = readFileSync('docs/edition.md', 'utf8');

test('the page on edition.yaml has examples that are read as they stand', () => {
  const examples = Array.from(page.matchAll(/```yaml\n(.*?)```/gs), ([, yaml = '']) => yaml);
  expect(examples).toHaveLength(3);
  for (const yaml of examples) expect(readEdition(yaml, 'edition.yaml').problems).toEqual([]);
});

test('the page on edition.yaml names every key', () => {
  const shapes = [edition, emendation, inference, event, indexedName, exception];
  for (const key of shapes.flatMap(({ shape }) => Object.keys(shape)))
    expect(page).toContain(`\`${key}\``);
});

test('the page on edition.yaml has every form of a date, each of which is read', () => {
  const dates = Array.from(page.matchAll(/`(-?\d[^`\s]*)`/g), ([, date = '']) => date);
  expect(dates.length).toBeGreaterThanOrEqual(8);
  const events = dates.map((date) => `  - { date: ${date}, words: x, paragraph: 1 }\n`).join('');
  expect(readEdition(`events:\n${events}`, 'edition.yaml').problems).toEqual([]);
});
