import { strFromU8, strToU8 } from 'fflate';
import type { Article } from '../../article/index.ts';
import type { Pandoc } from '../../pandoc/index.ts';
import type { Site } from '../addresses.ts';
import { packedImages } from '../epub/epub-images.ts';
import { toPandocTree } from './document.ts';

/**
 * `article.tex`: the article as a whole document of LaTeX, notes as footnotes, citations and works
 * as they are printed. Its pictures are those beside the page.
 * @throws PandocError where Pandoc cannot make it
 */
export async function toLatex(
  article: Article,
  site: Site,
  images: ReadonlyMap<string, Uint8Array>,
  pandoc: Pandoc,
): Promise<string> {
  // LaTeX knows no GIF.
  const shown = [...packedImages(article, images)].filter(([, { type }]) => type !== 'image/gif');
  const names = new Map(shown.map(([path]) => [path, path]));
  const { output } = await pandoc.convert({
    from: 'json',
    to: 'latex',
    input: strToU8(JSON.stringify(toPandocTree(article, site, 'latex', names))),
    options: {
      standalone: true,
      wrap: 'none',
      'number-sections': article.sections.some(({ number }) => number !== ''),
    },
  });
  return strFromU8(output);
}
