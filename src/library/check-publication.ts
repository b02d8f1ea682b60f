import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, sortProblems } from '../article/index.ts';
import { siteFile } from '../compiler/publication.ts';
import { readPublication } from './read-publication.ts';

/** Everything that is wrong with `site.yaml` and the files that it names, and their texts. */
export async function checkPublication(
  contentDir: string,
  base: string,
): Promise<{ readonly problems: readonly Problem[]; readonly sources: Record<string, string> }> {
  const { publication, problems, source, files, footerPlace } = readPublication(contentDir);
  const { css, footer, language } = publication;
  const sources: Record<string, string> = source === undefined ? {} : { [siteFile]: source };
  const found = [...problems];
  if (css !== undefined) {
    const { readSheet } = await compiler();
    sources[css] = await readFile(join(contentDir, ...css.split('/')), 'utf8');
    found.push(...readSheet(sources[css], css, files).problems);
  }
  if (footer !== undefined) {
    const { compileFooter } = await compiler();
    const place = footerPlace;
    found.push(...(await compileFooter(footer, { lang: language, base, place })).problems);
  }
  return { problems: sortProblems(found), sources };
}

/** Loaded where a site has a style sheet or a footer of its own: most have neither. */
const compiler = () => import('../compiler/index.ts');
