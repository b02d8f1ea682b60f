import { type Article, type WrittenFormatName, articleFileNames } from '../../article/index.ts';
import { type Pandoc, PandocError, findPandoc } from '../../pandoc/index.ts';
import type { Site } from '../addresses.ts';
import { toDocx } from './docx.ts';
import { toLatex } from './latex.ts';

/** Makes a form of the article that Pandoc writes; nothing where it cannot be made. */
export type DocumentWriter = (
  name: WrittenFormatName,
  article: Article,
  images: ReadonlyMap<string, Uint8Array>,
) => Promise<Uint8Array | string | undefined>;

const makers = { docx: toDocx, latex: toLatex } as const satisfies Record<
  WrittenFormatName,
  unknown
>;

/**
 * Writes documents where Pandoc can be had; it starts with the first article that needs it, once
 * for all. Without it nothing is written; what is missing is told to `say`, once, in one line.
 */
export function documentWriter(
  site: Site,
  say: (line: string) => void,
  find: () => Promise<Pandoc | undefined> = findPandoc,
): { readonly write: DocumentWriter; readonly close: () => Promise<void> } {
  let engine: Promise<Pandoc | undefined> | undefined;
  const open = async (): Promise<Pandoc | undefined> => {
    const found = await find();
    if (!found)
      say(
        'The site is built without article.docx and article.tex, which need Pandoc: npm install pandoc-wasm.',
      );
    return found;
  };
  return {
    async write(name, article, images) {
      const pandoc = await (engine ??= open());
      if (!pandoc) return undefined;
      try {
        return await makers[name](article, site, images, pandoc);
      } catch (error) {
        if (!(error instanceof PandocError)) throw error;
        say(
          `No ${articleFileNames[name]} of ${article.slug}: ${error.message.split('\n')[0] ?? ''}`,
        );
        return undefined;
      }
    },
    async close() {
      await (await engine)?.close();
    },
  };
}
