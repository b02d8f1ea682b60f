import { describe, expect, it } from 'vitest';
import { compileTexts } from '../../support/compile.ts';

const assets = [
  { path: 'harbour.jpg', picture: 'jpg', width: 1600, height: 900 },
  { path: 'img/jane doe.png', picture: 'png', width: 300, height: 300 },
  { path: 'notes.jpg' },
];

const compiled = (frontmatter: string) =>
  compileTexts(
    { 'article.md': `---\ntitle: Tiny\n${frontmatter}\n---\n\nWords.\n` },
    { draft: true },
    { assets },
  );
const faults = async (frontmatter: string) =>
  (await compiled(frontmatter)).problems.map(
    ({ place, rule }) => `${place.line}:${place.column} ${rule}`,
  );

describe('pictures of the frontmatter', () => {
  it('are the cover and portraits of authors, with size, credit and licence', async () => {
    const { article, problems } = await compiled(
      `cover:
  file: harbour.jpg
  alt: The harbour at dawn
  credit: Jane Doe
  licence: CC-BY-4.0
author:
  - name: Anna Berg
  - name: Jane Doe
    portrait:
      file: img/jane%20doe.png
      alt: Jane Doe
      credit: Anna Berg
      licence: By kind permission
      licence-url: https://example.org/terms`,
    );
    expect(problems).toEqual([]);
    expect(article?.cover).toEqual({
      path: 'harbour.jpg',
      alt: 'The harbour at dawn',
      credit: 'Jane Doe',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      width: 1600,
      height: 900,
    });
    expect(article?.authors.map(({ portrait }) => portrait)).toEqual([
      undefined,
      {
        path: 'img/jane doe.png',
        alt: 'Jane Doe',
        credit: 'Anna Berg',
        licence: { name: 'By kind permission', url: 'https://example.org/terms' },
        width: 300,
        height: 300,
      },
    ]);
    expect(article?.images).toEqual(['harbour.jpg', 'img/jane doe.png']);
  });

  it('say who made them and what they show', async () => {
    expect(await faults('cover: harbour.jpg')).toEqual([
      '3:8 image-alt-missing',
      '3:8 image-credit-missing',
    ]);
    expect(await faults('author:\n  - name: Jane\n    portrait: {file: img/jane doe.png}')).toEqual(
      ['5:22 image-alt-missing', '5:22 image-credit-missing'],
    );
  });

  it.each([
    ['../../etc/passwd.png', 'image-outside'],
    ['/etc/passwd.png', 'image-outside'],
    ['..%2F..%2Fsecret.png', 'image-outside'],
    ['..\\\\..\\\\secret.png', 'image-outside'],
    ['javascript:alert(1)', 'image-outside'],
    ['data:image/svg+xml,<svg/>', 'image-outside'],
    ['https://example.org/harbour.jpg', 'image-remote'],
    ['habour.jpg', 'image-missing'],
    ['notes.jpg', 'image-unreadable'],
    ['harbour.tiff', 'image-kind-unsupported'],
  ])('are files of the folder, which %s is not', async (file, rule) => {
    const yaml = `cover:\n  file: ${JSON.stringify(file)}\n  alt: A harbour\n  credit: Jane`;
    expect(await faults(yaml)).toEqual([`4:9 ${rule}`]);
    const { article } = await compiled(yaml);
    expect(article?.cover).toBeUndefined();
    expect(article?.images).toEqual([]);
  });

  it('link to a licence on the web only', async () => {
    const yaml =
      'cover: {file: harbour.jpg, alt: A, credit: B, licence: Own, licence-url: "javascript:alert(1)"}';
    expect(await faults(yaml)).toEqual(['3:74 link-url-malformed']);
    expect((await compiled(yaml)).article?.cover?.licence).toEqual({ name: 'Own' });
  });

  it('have a shape that is said where they have another', async () => {
    const { problems } = await compiled('cover: [harbour.jpg]');
    expect(problems.map(({ message }) => message)).toEqual([
      'Unexpected a list for `cover`, expected the name of a file, or a map with `file`, `alt`, `credit`, `licence`',
    ]);
  });
});
