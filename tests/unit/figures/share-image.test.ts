import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/article/index.ts';
import { sharedImage } from '../../../src/site/figures/share-image.ts';
import { figurePicture } from '../../../src/site/figures/share-list.ts';
import { drawShare } from '../../../src/site/figures/write-share.ts';
import { compileTexts } from '../../support/compile.ts';

const svg = (inside: string, root = 'viewBox="0 0 30 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'share-'));
  const files = {
    'plan.svg': svg('<script>alert(1)</script><image href="file:///etc/passwd"/><text>Quay</text>'),
    'sized.svg': svg('<path d="M0 0h9"/>', 'width="40" height="30"'),
    'boundless.svg': svg('<path d="M0 0h9"/>', ''),
    'broken.png': Buffer.from(
      '89504e470d0a1a0a0000000d49484452000000100000001008000000003a7e9b55',
      'hex',
    ),
    'huge.png': Buffer.from(
      '89504e470d0a1a0a0000000d494844520000ffff0000ffff08000000003a7e9b55',
      'hex',
    ),
    'words.png': 'No picture.',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a picture within a picture for sharing', () => {
  it('is a drawing that fetches nothing and runs nothing', async () => {
    const image = await sharedImage(folder, 'plan.svg');
    expect(image).toMatchObject({ attributes: expect.stringContaining('viewBox="0 0 30 20"') });
    expect(JSON.stringify(image)).toContain('Quay');
    expect(JSON.stringify(image)).not.toMatch(/script|passwd/);
  });

  it('takes its measure from its size where it names no other', async () => {
    const image = await sharedImage(folder, 'sized.svg');
    expect(image).toMatchObject({ attributes: expect.stringContaining('viewBox="0 0 40 30"') });
    expect(JSON.stringify(image)).not.toContain('width=');
  });

  it.each(['boundless.svg', 'huge.png', 'words.png', 'none.png', '../none.png'])(
    'is left out where it is none that can be drawn: %s',
    async (name) => {
      expect(await sharedImage(folder, name)).toBeUndefined();
    },
  );
});

describe('the picture for sharing of a figure', () => {
  it('is drawn without its image where that is damaged', async () => {
    const { article } = await compileTexts(
      '![A broken picture](broken.png){#fig:a}',
      {},
      { assets: [{ path: 'broken.png', picture: 'png' }] },
    );
    const [figure] = figuresOf(article!);
    const { path, alt } = figurePicture(article!, figure!);
    expect([path, alt]).toEqual([
      '/articles/tiny/figures/fig-a/share.png',
      'A broken picture, from “Tiny”',
    ]);
    const drawn = await drawShare([{ article: article!, folder }], path.slice(1));
    expect(imageSize(drawn!)).toMatchObject({ width: 1200, height: 630, type: 'png' });
  });
});
