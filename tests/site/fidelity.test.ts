import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { typesetText } from '../../src/article/index.ts';
import { cslItem } from '../../src/article/schemas/csl.ts';
import { linksOf, readBuilt, type BuiltWords } from '../fidelity/built.ts';
import { compare } from '../fidelity/compare.ts';
import {
  apply,
  changesWords,
  describe as name,
  readEmendations,
  wordsAt,
} from '../fidelity/edition.ts';
import { readReceived } from '../fidelity/received.ts';
import { siteDist } from './dist.ts';

const slug = 'failure-of-multilateral-diplomacy';
const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, 'content/articles', slug);
const received = readReceived(
  readFileSync(path.join(root, 'tests/fixtures/received/article-as-received.txt'), 'utf8'),
);
const entries = readEmendations(readFileSync(path.join(folder, 'edition.yaml'), 'utf8'));
const changes = entries.filter(changesWords);
const kept = entries.filter((entry) => entry.kind === 'sic');
const ofWorks = entries.filter((entry) => entry.at.startsWith('work '));

let page: string;
let built: BuiltWords;

beforeAll(async () => {
  page = await readFile(path.join(await siteDist(), 'articles', slug, 'index.html'), 'utf8');
  const about = await readFile(
    path.join(await siteDist(), 'articles', slug, 'about', 'index.html'),
    'utf8',
  );
  const read = readBuilt(page);
  // The keywords stand on the page about the text.
  built = { ...read, elements: new Set([...read.elements, ...readBuilt(about).elements]) };
});

describe('the article on the page, beside the text as received', () => {
  it('has 4 headings, 23 paragraphs and 25 notes to compare', () => {
    expect(received.headings).toHaveLength(4);
    expect(received.paragraphs).toHaveLength(23);
    expect(received.notes).toHaveLength(25);
  });

  it('has the same words, marks and pull-quotes, but for the emendations', () => {
    expect(compare(changes.reduce(apply, received), built).join('\n')).toBe('');
  });

  it.each(changes.map((entry) => ({ entry, title: name(entry) })))(
    'differs without the emendation: $title',
    ({ entry }) => {
      const others = changes.filter((other) => other !== entry);
      expect(compare(others.reduce(apply, received), built)).not.toEqual([]);
    },
  );

  it.each(kept.map((entry) => ({ entry, title: name(entry) })))(
    'keeps what is printed so in both texts: $title',
    ({ entry }) => {
      expect(entry.edited).toBe(entry.received);
      expect(wordsAt(received, entry.at)).toContain(entry.received);
      expect(wordsAt(built, entry.at)).toContain(typesetText(entry.edited, 'en'));
    },
  );

  it.each(ofWorks.map((entry) => ({ entry, title: name(entry) })))(
    'prints the address as received and links to the repaired one: $title',
    async ({ entry }) => {
      const references = cslItem
        .array()
        .parse(JSON.parse(await readFile(path.join(folder, 'references.json'), 'utf8')));
      const work = references.find((item) => `work ${item.id}` === entry.at);
      expect(work?.[entry.field ?? '']).toBe(entry.received);
      const notes = (list: readonly { words: string }[]): number =>
        list.filter((note) => note.words.includes(entry.received)).length;
      expect(notes(received.notes)).toBeGreaterThan(0);
      expect(notes(built.notes)).toBe(notes(received.notes));
      expect(linksOf(page)).toContain(new URL(entry.edited).href);
    },
  );
});
