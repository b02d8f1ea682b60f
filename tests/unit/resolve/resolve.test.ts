import { describe, expect, it } from 'vitest';
import { convert } from '../../../src/compiler/html/convert.ts';
import { parseArticle, type ParsedArticle } from '../../../src/compiler/markdown/parse-article.ts';
import { readSources, type Inputs } from '../../../src/compiler/metadata/read-sources.ts';
import { wordsFor } from '../../../src/messages/index.ts';
import { resolve } from '../../../src/compiler/resolve/resolve.ts';
import { folderOf } from '../../support/compile.ts';

const references = JSON.stringify([{ id: 'doe', type: 'book', title: 'Tiny Things' }]);
const ARTICLE = `---
title: Of @doe
---

So says @doe, and so.[^a] ^[See [@doe]. So it is.] <b>Open.

> Quoted [@doe].[^b]

![A map of <i>Oslo</i> [@doe]](map.png)

[^a]: See [@doe]. So it is.[^b]

[^b]: One.

    [^c]: Inner.

[^a]: Again.
`;

function parse(article: string): { readonly inputs: Inputs; readonly parsed: ParsedArticle } {
  const inputs = readSources(folderOf({ 'article.md': article, 'references.json': references }));
  if (!('metadata' in inputs)) throw new Error('The article cannot be read');
  return { inputs, parsed: parseArticle(inputs, 'en') };
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}

const english = wordsFor('en');

describe('resolve()', () => {
  it('leaves the article as the parser reads it, and so does its conversion', () => {
    const { inputs, parsed } = parse(ARTICLE);
    freeze(parsed);
    const document = resolve(parsed, inputs, { stop: true }, english);
    expect(document.notes.notes.map(({ label }) => label)).toEqual([
      'inline-1',
      'inline-2',
      'a',
      'inline-3',
      'inline-4',
      'b',
      'inline-5',
      'c',
    ]);
    freeze(document);
    const { problems } = convert(document.text, {
      file: 'article.md',
      notes: document.notes,
      citation: () => [],
      author: () => [],
      mark: () => [],
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['html-unclosed']);
  });

  it('gives the same document, whatever has been resolved before', () => {
    const { inputs, parsed } = parse(ARTICLE);
    const fresh = resolve(parsed, inputs, undefined, english);
    resolve(parsed, inputs, { stop: true }, english);
    expect(resolve(parsed, inputs, undefined, english)).toEqual(fresh);
  });

  it('shows a repeated definition with the first', () => {
    const { inputs, parsed } = parse(ARTICLE);
    const { notes } = resolve(parsed, inputs, undefined, english).notes;
    const note = notes.find(({ label }) => label === 'a');
    expect(note?.repeated.map(({ position }) => position?.start.line)).toEqual([17]);
    expect(note?.children.map(({ type }) => type)).toEqual(['paragraph', 'fencedDiv']);
  });

  it('knows the works and the places that keys name', () => {
    const { inputs, parsed } = parse(
      '---\ntitle: T\n---\n\n@doe @fig:a @nobody2020\n\n![A map](a.png){#fig:a}\n',
    );
    const { citations } = resolve(parsed, inputs, undefined, english);
    expect(citations.map(({ kind }) => kind)).toEqual(['works', 'place', 'unknown']);
  });
});
