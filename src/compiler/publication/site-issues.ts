import { type IssueEntry, type SiteFields, report, rules, shownDate } from '../../article/index.ts';
import type { Words } from '../../messages/index.ts';
import { nearest } from '../language/distance.ts';
import { readDate } from '../metadata/frontmatter-dates.ts';
import type { SiteReading } from './site-context.ts';

/**
 * The issues, in the order of the file, each with an address of its own: its `id`, or what its
 * volume, number, date or title make. An article stands in one issue.
 * @param slugs Names of the articles' folders.
 * @param words Of the publication's language.
 */
export function readIssues(
  given: SiteFields['issues'],
  slugs: readonly string[],
  words: Words,
  { problems, place }: SiteReading,
): IssueEntry[] {
  const lines = new Map<string, number>();
  const isFirst = (what: string, index: number, ...path: readonly PropertyKey[]): boolean => {
    const here = place('issues', index, ...path);
    const before = lines.get(what);
    if (before === undefined) {
      lines.set(what, here.line);
      return true;
    }
    problems.push(report(rules.siteIssueTwice, here, { what, line: before }));
    return false;
  };
  return (given ?? []).flatMap((entry, index): IssueEntry[] => {
    const id = idOf(entry, index);
    const articles = entry.articles.filter((slug, at) => {
      if (!slugs.includes(slug)) {
        const here = place('issues', index, 'articles', at);
        problems.push(report(rules.siteIssueArticle, here, { slug, meant: nearest(slug, slugs) }));
        return false;
      }
      return isFirst(`article "${slug}"`, index, 'articles', at);
    });
    if (!isFirst(`issue "${id}"`, index)) return [];
    const { title, volume, number, date } = entry;
    return [
      {
        id,
        ...(title !== undefined && { title }),
        ...(volume !== undefined && { volume }),
        ...(number !== undefined && { number }),
        ...(date !== undefined && { date: asShown(date, words) }),
        articles,
      },
    ];
  });
}

/** "November 2026" for "2026-11"; what is no date of numbers as typed. */
function asShown(typed: string, words: Words): string {
  const reading = readDate(typed);
  return reading.ok ? shownDate(reading.date, words) : typed;
}

type Given = NonNullable<SiteFields['issues']>[number];

/** "3-1" of volume 3, number 1; the date or the title where there is neither; the place else. */
function idOf({ id, volume, number, date, title }: Given, index: number): string {
  const parts = [volume, number].filter((part) => part !== undefined);
  return (
    [id, parts.join('-'), date, title].map((words) => asPath(words ?? '')).find(Boolean) ??
    String(index + 1)
  );
}

function asPath(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
