import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ExportedFile,
  exchangeForms,
  exportAs,
  importFrom,
  merge,
} from '../../../src/annotations/exchange/index.ts';
import type { Annotation } from '../../../src/annotations/model.ts';
import {
  annotation,
  anyAnnotations,
  article,
  exportOptions,
  importOptions,
  other,
} from '../../unit/annotations/made.ts';

function bytesOf({ content }: ExportedFile): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}

function byId(annotations: readonly Annotation[]): Annotation[] {
  return annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe.each(exchangeForms)('in the form %s', (form) => {
  test('what goes out comes in again the same', () => {
    fc.assert(
      fc.property(anyAnnotations, (annotations) => {
        const collection = { annotations, articles: [article, other] };
        const file = exportAs(form, collection, exportOptions);
        const read = importFrom(bytesOf(file), importOptions);
        if (annotations.length === 0) return;
        expect(read.form).toBe(form);
        expect(byId(read.read)).toEqual(byId(annotations));
        expect(read.refused).toEqual([]);
        // And once more: nothing is new.
        expect(merge(annotations, read.read).put).toEqual([]);
      }),
    );
  });

  test('what belongs to another article is refused by name', () => {
    const annotations = [annotation(), annotation({ id: 'b', article: other.path })];
    const file = exportAs(form, { annotations, articles: [article, other] }, exportOptions);
    const read = importFrom(bytesOf(file), { ...importOptions, articles: [article] });
    expect(read.read.map(({ id }) => id)).toEqual([annotations[0]?.id]);
    expect(read.articles).toEqual([article]);
    expect(read.foreign).toMatchObject([{ title: 'Another', count: 1 }]);
  });

  test('a file cut off anywhere breaks nothing', () => {
    const file = exportAs(
      form,
      { annotations: [annotation()], articles: [article] },
      exportOptions,
    );
    const bytes = bytesOf(file);
    for (let at = 0; at < bytes.length; at += 7) importFrom(bytes.slice(0, at), importOptions);
  });
});

describe('hostile files', () => {
  const keys = fc.constantFrom(
    ...['target', 'selector', 'source', 'type', 'items', 'first', 'body', 'id', 'created', 'where'],
    ...[
      '__proto__',
      'constructor',
      'refinedBy',
      'exact',
      'value',
      'about',
      'dc:identifier',
      'rows',
    ],
  );
  const leaf = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom('TextQuoteSelector', 'AnnotationSet', 'Annotation', article.url, article.path),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium' },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
    ),
  }));

  test('of any JSON give annotations that may be kept, or refusals', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const json = JSON.stringify(value);
        const { read } = importFrom(strToU8(json), importOptions);
        for (const each of read) expect(each.article).toMatch(/^\/articles\//);
      }),
      { numRuns: 1000 },
    );
    expect(Object.hasOwn(Object.prototype, 'target')).toBe(false);
  });

  test('of any bytes break nothing', () => {
    const starts = fc.constantFrom(
      '',
      'PK\u0003\u0004',
      '<!-- scholium ',
      '{"items":[',
      '"id","path"',
    );
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(
          importFrom(new Uint8Array([...strToU8(start), ...rest]), importOptions).read,
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('of great depth, number and size are read as far as they may be', () => {
    const deep = '['.repeat(1_000_000);
    expect(importFrom(strToU8(deep), importOptions).read).toEqual([]);
    const nested = `{"items":[${'{"target":'.repeat(5000)}1${'}'.repeat(5000)}]}`;
    expect(importFrom(strToU8(nested), importOptions).read).toEqual([]);
    expect(importFrom(new Uint8Array(10_000_001), importOptions).refused).toEqual([
      { reason: 'too-large', count: 1 },
    ]);
    for (const sign of ['"', ',', '<', '\n', '{', '<!-- scholium ']) {
      const long = sign.repeat(Math.floor(9_000_000 / sign.length));
      const text = `a,b,c,d,e,f,g,h,i,"id","path","prefix","suffix","start","end","where"\n${long}`;
      expect(importFrom(strToU8(text), importOptions).read).toEqual([]);
    }
    const many = Array.from({ length: 20_010 }, (_, n) => ({
      type: 'Annotation',
      id: `urn:scholium:n${n}`,
      target: { source: article.url, selector: { type: 'TextQuoteSelector', exact: 'words' } },
    }));
    const { read, refused } = importFrom(strToU8(JSON.stringify(many)), importOptions);
    expect(read).toHaveLength(20_000);
    expect(refused).toEqual([{ reason: 'too-many', count: 10 }]);
  });

  test('that unpack to more than may be read are not unpacked', () => {
    const bomb = zipSync({ 'annotations.json': new Uint8Array(10_000_001) });
    expect(importFrom(bomb, importOptions).refused).toEqual([{ reason: 'too-large', count: 1 }]);
  });
});

describe('merging', () => {
  test('any annotations with any others loses no note and makes no double', () => {
    fc.assert(
      fc.property(anyAnnotations, anyAnnotations, (one, two) => {
        const { put } = merge(one, two);
        const all = new Map([...one, ...put].map((each) => [each.id, each]));
        for (const { article: path, target, note } of [...one, ...two]) {
          const holds = [...all.values()].some(
            (each) =>
              each.article === path &&
              each.target.quote.exact === target.quote.exact &&
              each.note.includes(note),
          );
          expect(holds).toBe(true);
        }
        expect(merge([...all.values()], [...one, ...two]).added).toBe(0);
      }),
    );
  });
});
