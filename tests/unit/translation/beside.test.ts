import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, besideOriginal, passagesOf } from '../../../src/article/index.ts';
import { compileTexts } from '../../support/compile.ts';
import { treeFrom } from '../../support/html.ts';

async function compiled(text: string): Promise<Article> {
  const { article, problems } = await compileTexts(text);
  if (!article) throw new Error(JSON.stringify(problems));
  return article;
}

/** The rows of a translation beside its original, by their first words; "–" where nothing stands. */
async function rows(translation: string, original: string): Promise<string[]> {
  const found = besideOriginal(await compiled(translation), await compiled(original));
  return found.rows.map((row) =>
    [row.translation, row.original].map((passage) => passage?.begins ?? '–').join(' | '),
  );
}

describe('a translation beside its original', () => {
  it('has headings, paragraphs, lists, tables and quotations side by side', async () => {
    const text = (...[heading, word]: readonly string[]) =>
      `${word} one.\n\n## ${heading}\n\n${word} two.\n\n- ${word} three\n\n> ${word} four.\n\n| ${word} |\n|---|\n| five |\n`;
    expect(await rows(text('Zwei', 'Wort'), text('Two', 'Word'))).toEqual([
      'Wort one. | Word one.',
      'Zwei | Two',
      'Wort two. | Word two.',
      'Wort three | Word three',
      'Wort four. | Word four.',
      'Wort five | Word five',
    ]);
  });

  it('pairs sections by the id that both have, whatever their order says', async () => {
    const original = '## One {#one}\n\nWords.\n\n## Two {#two}\n\nMore.\n';
    expect(await rows('## Zwei {#two}\n\nMehr.\n', original)).toEqual([
      '– | One',
      '– | Words.',
      'Zwei | Two',
      'Mehr. | More.',
    ]);
  });

  it('says of a paragraph in a section of another length that it stands alone', async () => {
    const long = 'Words upon words upon words upon words upon words upon words upon words. '.repeat(
      9,
    );
    const original = `Short.\n\n${long}\n\n## Two\n\nEnd.\n`;
    expect(await rows('Kurz.\n\n## Zwei\n\nEnde.\n', original)).toEqual([
      'Kurz. | Short.',
      `– | ${long.trim()}`,
      'Zwei | Two',
      'Ende. | End.',
    ]);
  });

  it('follows `of`: two paragraphs for one, one for two, and none', async () => {
    const original = '::: {#a}\nA.\n:::\n\n::: {#b}\nB.\n:::\n\n::: {#c}\nC.\n:::\n\nD.\n';
    const translation =
      '::: {of=a}\nA1.\n\nA2.\n:::\n\n::: {of="b c"}\nBC.\n:::\n\n::: {of=none}\nX.\n:::\n\nDd.\n';
    const found = besideOriginal(await compiled(translation), await compiled(original));
    expect(found.unusable).toEqual([]);
    expect(
      found.rows.map((row) =>
        [row.translation, row.original].map(
          (passage) => passage && passage.tree.children.length + passage.begins.length,
        ),
      ),
    ).toHaveLength(4);
    expect(found.rows.map((row) => row.original?.ids.slice(0, 1) ?? [])).toEqual([
      ['a'],
      ['b'],
      [],
      [expect.stringMatching(/^p-/)],
    ]);
    expect(found.rows[1]?.original?.tree.children).toHaveLength(2);
  });

  it('tells of an `of` that nothing has, and of one that crosses another', async () => {
    const original = '::: {#a}\nA.\n:::\n\n::: {#b}\nB.\n:::\n';
    const translation =
      '::: {of=b}\nB.\n:::\n\n::: {of=a}\nA.\n:::\n\n::: {of=gone}\nC.\n:::\n\n::: {of=b}\nB again.\n:::\n';
    const found = besideOriginal(await compiled(translation), await compiled(original));
    expect(found.unusable.map(({ of, fault }) => `${of} ${fault}`)).toEqual([
      'a order',
      'gone unknown',
      'b order',
    ]);
  });

  it('loses no passage of either text and keeps their order, whatever both hold', () => {
    const block = fc.constantFrom(
      '<p id="p-1">a</p>',
      '<p>b b b b</p>',
      '<div data-of="p-1"><p>c</p></div>',
      '<div data-of="x p-1"><p>c</p></div>',
      '<div data-of="none"><p>d</p></div>',
      '<ul><li id="x">e</li></ul>',
      '<table id="t"><tr><td>f</td></tr></table>',
      'loose',
      '<aside data-quote="pq-1"></aside>',
    );
    const section = fc.record({
      title: fc.constantFrom('', 'One', 'Two'),
      level: fc.constantFrom(2, 3, 4),
      id: fc.constantFrom('s-1', 's-2', 's-3'),
      blocks: fc.array(block, { maxLength: 7 }),
    });
    const article = fc.array(section, { maxLength: 4 }).map(
      (sections) =>
        ({
          sections: sections.map(({ title, level, id, blocks }) => ({
            id,
            level,
            title: { text: title, tree: treeFrom(title) },
            tree: treeFrom(blocks.join('\n')),
          })),
        }) as unknown as Article,
    );
    fc.assert(
      fc.property(article, article, (translation, original) => {
        const { rows: found } = besideOriginal(translation, original);
        const words = (passages: readonly { readonly begins: string }[]) =>
          passages
            .map(({ begins }) => begins)
            .join(' ')
            .replace(/\s+/g, ' ');
        expect(found.flatMap((row) => row.translation?.tree ?? [])).toEqual(
          passagesOf(translation).map(({ tree }) => tree),
        );
        // Passages that are named together stand together.
        const theirs = found.flatMap((row) => row.original?.tree.children ?? []);
        expect(theirs).toEqual(passagesOf(original).flatMap(({ tree }) => tree.children));
        expect(words(found.flatMap((row) => row.translation ?? []))).toBe(
          words(passagesOf(translation)),
        );
      }),
    );
  });
});
