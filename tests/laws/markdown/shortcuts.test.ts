import fc from 'fast-check';
import type { Root } from 'mdast';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../../src/article/problem.ts';
import { generatedMarkdown } from '../../support/generated-markdown.ts';
import { articleTexts } from '../../support/article-texts.ts';
import { many } from '../../support/many.ts';

type Parse = (source: string, file: string) => { tree: Root; problems: Problem[] };

/** What takes a library's place for speed, and what stands there without it. */
const shortcuts = {
  'data-run': { dataRun: () => ({}) },
  setext: { setextHeading: () => ({}) },
};

async function freshParse(): Promise<Parse> {
  vi.resetModules();
  return (await import('../../../src/compiler/markdown/parse.ts')).parseMarkdown;
}

afterEach(() => {
  vi.doUnmock('../../../src/compiler/markdown/data-run.ts');
  vi.doUnmock('../../../src/compiler/markdown/setext.ts');
});

describe.each(Object.entries(shortcuts))('the shortcut %s', (name, nothing) => {
  let parse: Parse;
  let plain: Parse;
  beforeAll(async () => {
    vi.doMock(`../../../src/compiler/markdown/${name}.ts`, () => nothing);
    plain = await freshParse();
    vi.doUnmock(`../../../src/compiler/markdown/${name}.ts`);
    parse = await freshParse();
  });

  test('is what differs between the two parsers', () => {
    expect(plain).not.toBe(parse);
  });

  test.each(articleTexts())('changes nothing in $name', ({ text }) => {
    expect(parse(text, 'article.md')).toEqual(plain(text, 'article.md'));
  });

  test('changes nothing in generated documents', () => {
    fc.assert(
      fc.property(generatedMarkdown, (text) => {
        expect(parse(text, 'article.md')).toEqual(plain(text, 'article.md'));
      }),
      many(2000),
    );
  });
});

describe('the fixed inline notes', () => {
  let parse: Parse;
  let plain: Parse;
  beforeAll(async () => {
    vi.doMock('../../../src/compiler/markdown/inline-note.ts', async (original) => ({
      ...(await original<object>()),
      mendInlineNotes: (footnotes: object) => footnotes,
    }));
    plain = await freshParse();
    vi.doUnmock('../../../src/compiler/markdown/inline-note.ts');
    parse = await freshParse();
  });

  const text = fc.constantFrom(
    'word',
    ' ',
    ' and ',
    '*em*',
    '`code`',
    '\\]',
    '&amp;',
    '\nline ',
    'x^2^',
  );
  // A blank line would leave it unclosed.
  const note = fc
    .array(text, { minLength: 1 })
    .map((parts) => `^[note ${parts.join('').replace(/\n\s+/g, '\n')} end]`);
  const outside = fc.constantFrom('[a link](#there)', '\n\n', '\n\n- ', '\n\n> ', '**', '[^1]');
  const document = fc
    .array(fc.oneof(text, note, outside), { maxLength: 30 })
    .map((parts) => `${parts.join('').replaceAll('\n\n\n', '\n')}\n\n[^1]: Note.\n`);

  test('are as remark-footnotes reads them where no bracket is inside and each is closed', () => {
    fc.assert(
      fc.property(document, (source) => {
        expect(parse(source, 'article.md')).toEqual(plain(source, 'article.md'));
      }),
      many(2000),
    );
  });

  test('end at their own bracket, which is what is fixed', () => {
    const source = 'Word.^[A [plain] and more.]\n';
    expect(JSON.stringify(plain(source, 'article.md').tree)).toContain(' and more.]');
    expect(JSON.stringify(parse(source, 'article.md').tree)).not.toContain(' and more.]');
  });
});
