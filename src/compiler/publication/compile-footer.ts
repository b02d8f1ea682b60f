import type { Root } from 'hast';
import { type Place, type Problem, report, rules } from '../../article/index.ts';
import { compile } from '../compile.ts';
import { articleFile } from '../metadata/read-sources.ts';

export interface SiteFooter {
  /** The words of the paragraph; none where there is more or less. */
  readonly tree?: Root;
  readonly problems: readonly Problem[];
}

/**
 * Compiles the footer of a site as the paragraph of an article is: by the same Markdown, with the
 * same rules. Every problem stands at `place`, where the footer does.
 */
export async function compileFooter(
  markdown: string,
  { lang, base, place }: { readonly lang: string; readonly base: string; readonly place: Place },
): Promise<SiteFooter> {
  const head = `---\ntitle: Footer\nlang: ${lang}\n---\n\n`;
  const { article, problems } = await compile(
    {
      slug: 'footer',
      sources: new Map([[articleFile, new TextEncoder().encode(head + markdown)]]),
      assets: [],
      links: [],
      unreadable: [],
      digest: '',
    },
    { draft: false, base, styles: new Map() },
  );
  const found = problems.map((problem) => ({ ...problem, place }));
  if (!article) return { problems: found };
  const blocks = article.sections.flatMap(({ tree }) => tree.children);
  const [paragraph, ...more] = blocks.filter(
    (node) => node.type !== 'text' || node.value.trim() !== '',
  );
  const isOne =
    paragraph?.type === 'element' &&
    paragraph.tagName === 'p' &&
    more.length === 0 &&
    article.sections.every(({ title }) => title.text === '') &&
    article.notes.length + article.works.length === 0;
  if (isOne) return { tree: { type: 'root', children: paragraph.children }, problems: found };
  const fault = { found: 'more than a paragraph', expected: 'the words of one paragraph' };
  return { problems: [...found, report(rules.siteFooter, place, fault)] };
}
