import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, report, rules, sortProblems } from '../article/index.ts';
import type { Destinations } from '../compiler/index.ts';
import { siteFile } from '../compiler/publication.ts';
import { readPublication } from './read-publication.ts';

/**
 * Everything that is wrong with `site.yaml`, the files that it names and the publication's messages,
 * and their texts.
 * @param there What entries of the menu may lead to; they are not checked without it.
 */
export async function checkPublication(
  contentDir: string,
  base: string,
  there?: Destinations,
): Promise<{ readonly problems: readonly Problem[]; readonly sources: Record<string, string> }> {
  const reading = readPublication(contentDir);
  const { publication, problems, source, files, footerPlace, menuPlaces, messageSources } = reading;
  const { css, footer, language, menu = [] } = publication;
  const sources: Record<string, string> = {
    ...messageSources,
    ...(source !== undefined && { [siteFile]: source }),
  };
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
  if (there && menu.some(({ to }) => to.startsWith('/'))) {
    const { deadPaths } = await compiler();
    const paths = menu.map(({ to }) => to);
    for (const { index, meant } of deadPaths(paths, base, there)) {
      const place = menuPlaces[index] ?? { file: siteFile, line: 1, column: 1 };
      found.push(report(rules.siteMenuDead, place, { to: paths[index] ?? '', meant }));
    }
  }
  return { problems: sortProblems(found), sources };
}

/** Loaded where a site has a style sheet or a footer of its own: most have neither. */
const compiler = () => import('../compiler/index.ts');
