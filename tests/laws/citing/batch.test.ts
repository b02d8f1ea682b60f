import type { Engine } from 'citeproc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatBatch } from '../../../src/compiler/citations/batch.ts';
import type { Cluster } from '../../../src/compiler/citations/cluster.ts';
import { engineFor } from '../../../src/compiler/citations/engine.ts';
import { handOver } from '../../../src/compiler/citations/hand-over.ts';
import { readStyleInfo } from '../../../src/compiler/citations/style-info.ts';
import { bundledStyles, loadStyle } from '../../../src/compiler/citations/style.ts';
import { many } from '../../support/many.ts';

function engineOf(name: string): Engine {
  return engineFor(loadStyle(name, new Map()), 'en-US');
}

const names = [
  { family: 'Doe', given: 'Jane' },
  { family: 'Doe', given: 'John' },
  { family: 'Roe', given: 'Ann' },
  { literal: 'OSCE' },
];
const works = [
  { id: 'w1', type: 'book', title: 'One', author: [names[0]], issued: 2001, publisher: 'P' },
  { id: 'w2', type: 'book', title: 'Two', author: [names[1]], issued: 2001, publisher: 'P' },
  { id: 'w3', type: 'article-journal', title: 'Three', author: [names[0]], issued: 2001 },
  { id: 'w4', type: 'article-journal', title: 'Four', author: names.slice(0, 3), issued: 1999 },
  { id: 'w5', type: 'webpage', title: 'Five', author: [names[3]], issued: 2020 },
  { id: 'w6', type: 'chapter', title: 'Six', author: [names[2]], 'container-title': 'Book' },
  { id: 'w7', type: 'report', title: 'Seven', issued: 2010 },
].map(({ issued, ...work }) => ({
  ...work,
  ...(issued !== undefined && { issued: { 'date-parts': [[issued]] } }),
}));
const items = new Map(works.map((work) => [work.id, handOver(work as never, work.id)]));

const itemWith = (prefixes: readonly string[], suffixes: readonly string[]) =>
  fc.record({
    key: fc.constantFrom(...works.map(({ id }) => id)),
    prefix: fc.constantFrom(...prefixes),
    suffix: fc.constantFrom(...suffixes),
    suppressAuthor: fc.constant(false),
    locator: fc.constantFrom('12', '3-5', ''),
    label: fc.constantFrom('page', 'chapter'),
  });
function citationsOf(item: ReturnType<typeof itemWith>): fc.Arbitrary<Cluster[]> {
  const group = fc.uniqueArray(item, { minLength: 1, maxLength: 3, selector: ({ key }) => key });
  return fc.array(group, { minLength: 1, maxLength: 12 }).map((groups) =>
    groups.map((list, index): Cluster => ({
      mode: 'group',
      noteNumber: index + 1,
      items: list.map(({ locator, label, ...rest }) => ({
        ...rest,
        ...(locator !== '' && { locator, label }),
      })),
    })),
  );
}

const bare = citationsOf(itemWith([''], ['']));
const withWords = citationsOf(itemWith(['', 'see '], ['', ', and others']));

function batch(engine: Engine, name: string, clusters: readonly Cluster[]): string[] {
  const ids = [...new Set(clusters.flatMap((cluster) => cluster.items.map(({ key }) => key)))];
  const info = readStyleInfo(loadStyle(name, new Map()));
  return formatBatch(engine, info, items, clusters, ids).clusters.map(({ html }) => html);
}

const rebuilt = z.array(z.tuple([z.string(), z.number(), z.string()]));

/** The same by citeproc's own entry for whole documents, which sorts cites unless told not to. */
function byCiteproc(engine: Engine, clusters: readonly Cluster[], unsorted = false): string[] {
  engine.sys.retrieveItem = (id) => items.get(id) ?? {};
  engine.opt.development_extensions['apply_citation_wrapper'] = false;
  const list = clusters.map((cluster, index) => ({
    citationID: `c${String(index)}`,
    citationItems: cluster.items.map(({ key, prefix, suffix, label, locator }) => ({
      ...{ id: key, prefix, suffix },
      ...(locator !== undefined && { locator, label }),
    })),
    properties: { noteIndex: cluster.noteNumber ?? 0, unsorted },
  }));
  return rebuilt.parse(engine.rebuildProcessorState(list, 'html')).map(([, , html]) => html);
}

function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The cluster with its items in the order in which `html` prints them. */
function asPrinted(cluster: Cluster, html: string): Cluster {
  const order = [...html.matchAll(/data-item="(\d+)"/g)].map(([, index]) => Number(index));
  return { ...cluster, items: order.flatMap((index) => cluster.items[index] ?? []) };
}

/** It has no order of its own, and puts cites of one author together, which citeproc does not. */
const grouping = 'chicago-author-date';

describe.each(bundledStyles.filter((name) => name !== grouping))('in the style %s', (name) => {
  test('citations printed one by one are those of citeproc for the whole document', () => {
    fc.assert(
      fc.property(bare, (clusters) => {
        const ours = batch(engineOf(name), name, clusters);
        const theirs = byCiteproc(engineOf(name), clusters);
        expect(ours.map(words)).toEqual(theirs.map(words));
      }),
      many(40),
    );
  });
});

// Numbers that citeproc joins to a range do not say in which order they stand.
describe.each(bundledStyles.filter((name) => name !== 'vancouver'))('in the style %s', (name) => {
  test('citations with words of the author are those of citeproc in the order that we print', () => {
    fc.assert(
      fc.property(withWords, (clusters) => {
        const ours = batch(engineOf(name), name, clusters);
        const ordered = clusters.map((cluster, index) => asPrinted(cluster, ours[index] ?? ''));
        expect(ordered.map(({ items }) => items.length)).toEqual(
          clusters.map(({ items }) => items.length),
        );
        const theirs = byCiteproc(engineOf(name), ordered, true);
        expect(ours.map(words)).toEqual(theirs.map(words));
      }),
      many(100),
    );
  });
});
