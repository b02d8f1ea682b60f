import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/compile/article.ts';
import type { Site } from '../../../src/exports/addresses.ts';
import { toEpub } from '../../../src/exports/epub.ts';
import { toJats } from '../../../src/exports/jats.ts';
import { leavesOut, type FaceName } from '../../../src/exports/left-out.ts';
import { articleFolders, compileFolders, type CompiledFolder } from '../../support/articles.ts';
import { epubWords, jatsWords } from '../../support/face-words.ts';
import { compileMadeUp, madeUpArticle, type MadeUpWord } from '../../support/made-up.ts';
import { lostWords, notOnce, passagesOf } from '../../support/words.ts';

const site: Site = { root: 'https://example.org/journal/', name: 'Scholium' };

/** The forms of one file, each with a reader that is not ours. */
const faces: readonly { readonly name: FaceName; readonly words: (article: Made) => string }[] = [
  { name: 'epub', words: ({ article, images }) => epubWords(toEpub(article, site, images)) },
  { name: 'jats', words: ({ article }) => jatsWords(toJats(article, site)) },
];

interface Made {
  readonly article: Article;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

describe.each(faces)('in $name', ({ name, words: read }) => {
  let made: Made & { readonly words: readonly MadeUpWord[] };
  beforeAll(async () => {
    const { 'map.svg': drawing } = madeUpArticle().files;
    const images = new Map([['map.svg', new TextEncoder().encode(drawing)]]);
    made = { ...(await compileMadeUp()), images };
  });

  test('each word of every construct, and of every one in another, stands once', () => {
    const wanted = made.words.filter(({ where }) => !leavesOut(name, where));
    expect(notOnce(wanted, read(made))).toEqual([]);
  });

  test('nothing stands that is left out on purpose', () => {
    const text = read(made);
    const left = made.words.filter(({ where }) => leavesOut(name, where));
    expect(left.filter(({ word }) => text.includes(word))).toEqual([]);
  });
});

for (const { name: folder, dir } of articleFolders) {
  describe.skipIf(dir === undefined)(`of the articles in ${folder}`, () => {
    let found: CompiledFolder[] = [];
    beforeAll(async () => {
      if (dir !== undefined) found = await compileFolders(dir);
    }, 120_000);

    test.each(faces)('every word stands in $name', ({ name, words: read }) => {
      expect(found).not.toEqual([]);
      const lost = found.flatMap(({ slug, article, images }) => {
        const passages = passagesOf(article).filter(({ where }) => !leavesOut(name, where));
        return lostWords(passages, read({ article, images })).map((word) => `${slug}: ${word}`);
      });
      expect(lost).toEqual([]);
    });
  });
}
