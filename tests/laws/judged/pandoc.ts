import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { convert, query } from 'pandoc-wasm';

/** The version of the Pandoc that judges: another one may print otherwise. */
export const judge = '3.9';

export interface Judged {
  readonly markdown: string;
  /** The text of the bibliography and its name, which says how it is to be read. */
  readonly bibliography?: { readonly file: string; readonly text: string };
  /** XML of a CSL style; without it citations stay as typed. */
  readonly style?: string;
  /** BCP 47 tag, as the compiler takes it too. */
  readonly lang: string;
}

/**
 * What Pandoc prints of a text, as HTML.
 * @throws where Pandoc refuses the input or is not the version that was asked for.
 */
export async function pandocPrints({ markdown, bibliography, style, lang }: Judged): Promise<Root> {
  const version = await query({ query: 'version' });
  if (version !== judge) throw new Error(`Unexpected Pandoc ${String(version)}, expected ${judge}`);
  const files = {
    ...(bibliography && { [bibliography.file]: bibliography.text }),
    ...(style !== undefined && { 'style.csl': style }),
  };
  const { stdout, stderr } = await convert(
    {
      // The compiler leaves quotation marks and dashes as typed.
      from: 'markdown-smart',
      to: 'html',
      wrap: 'none',
      'html-math-method': { method: 'mathjax' },
      metadata: {
        lang,
        // These win over what the article's frontmatter names.
        bibliography: bibliography ? [bibliography.file] : [],
        ...(style !== undefined && { csl: 'style.csl' }),
      },
      ...(style !== undefined && { citeproc: true }),
    },
    markdown,
    files,
  );
  if (stdout === '' && stderr !== '') throw new Error(`Pandoc says: ${stderr}`);
  return fromHtml(stdout, { fragment: true });
}
