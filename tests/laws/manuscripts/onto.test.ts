import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { toDocx } from '../../../src/exports/documents/docx.ts';
import { compareOnto, ontoReading } from '../../../src/manuscripts/onto/index.ts';
import { mapTree, type PandocTree } from '../../../src/pandoc/index.ts';
import { articleFolders, compileFolders } from '../../support/articles.ts';
import { endEngineAfterTests, engineOfTests } from '../../support/engine.ts';

endEngineAfterTests();
const site = { root: 'https://example.org/journal/', name: 'Scholium' };

interface Returned {
  readonly slug: string;
  readonly markdown: string;
  readonly lang: string;
  readonly written: PandocTree;
}

for (const { name: folder, dir } of articleFolders.filter(({ name }) =>
  ['the library', 'the examples', 'corpus/articles'].includes(name),
)) {
  describe.skipIf(dir === undefined)(`the Word files of ${folder}, come back`, () => {
    const returned: Returned[] = [];
    beforeAll(async () => {
      const pandoc = await engineOfTests();
      for (const { slug, article, images } of dir === undefined ? [] : await compileFolders(dir)) {
        const input = await toDocx(article, site, images, pandoc);
        const { output } = await pandoc.convert({ ...ontoReading, to: 'json', input });
        returned.push({
          slug,
          lang: article.lang,
          markdown: await readFile(join(dir!, slug, 'article.md'), 'utf8'),
          written: JSON.parse(strFromU8(output)) as PandocTree,
        });
      }
    }, 120_000);

    test('change nothing where nobody has changed them', () => {
      for (const { markdown, lang, written, slug } of returned) {
        const { files, report } = compareOnto({ markdown, lang, written, changed: written });
        expect([...files.keys()], slug).toEqual([]);
        expect(
          report.filter(({ fate }) => fate !== 'kept'),
          slug,
        ).toEqual([]);
      }
    });

    test('put each changed word in its place, or tell of it, and touch no other byte', () => {
      let [put, told] = [0, 0];
      for (const { markdown, lang, written, slug } of returned) {
        const words = new Map<string, string>();
        const changed = { ...written, blocks: withOtherWords(written.blocks, words) };
        const { files, report } = compareOnto({ markdown, lang, written, changed });
        let made = String(files.get('article.md') ?? markdown);
        for (const [made_up, old] of words) {
          const times = made.split(made_up).length - 1;
          const isTold = report.some(({ fate }) => fate === 'lost');
          expect(times === 1 || (times === 0 && isTold), `${slug}: ${made_up}`).toBe(true);
          if (times === 1) put++;
          else told++;
          made = made.replace(made_up, () => old);
        }
        expect(made, slug).toBe(markdown);
      }
      // What is told is in lists of works, captions and other places that no paragraph has.
      expect(put).toBeGreaterThan(told);
    });
  });
}

/** Puts a made-up word for every thirtieth; words of citations and pictures are left alone. */
function withOtherWords(
  blocks: PandocTree['blocks'],
  words: Map<string, string>,
): PandocTree['blocks'] {
  let count = 0;
  const inside = new Set<unknown>();
  mapTree(blocks, (node) => {
    if (node.t === 'Cite' || node.t === 'Image') inside.add(JSON.stringify(node.c));
    return undefined;
  });
  const held = [...inside].join(' ');
  return mapTree(blocks, ({ t, c }) => {
    if (t !== 'Str' || typeof c !== 'string' || !/^[a-z]{3,}$/.test(c)) return undefined;
    if (held.includes(`"c":"${c}"`) || ++count % 30 !== 0) return undefined;
    const made = `qz${'abcdefghij'.charAt(words.size % 10)}x${String(words.size)}y`;
    words.set(made, c);
    return { t, c: made };
  });
}
