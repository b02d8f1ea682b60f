import {
  type ArticleFolder,
  type Problem,
  report,
  rules,
  sourceEnding,
} from '../../article/index.ts';

/** Bytes that a name may have on every usual file system and in every archive. */
const LONGEST = 100;

/** What is wrong with an article's folder before any file of it is read. */
export function checkFiles({ slug, links, unreadable }: ArticleFolder): Problem[] {
  const problems: Problem[] = [];
  const fault = slugFault(slug);
  if (fault !== undefined) {
    problems.push(
      report(rules.slugUnusable, start('article.md'), {
        slug,
        expected: fault,
        instead: slugFrom(slug),
      }),
    );
  }
  for (const file of unreadable) {
    problems.push(report(rules.fileUnreadable, start(file), { file }));
  }
  for (const file of links.filter((link) => link !== 'article.md' && sourceEnding.test(link))) {
    problems.push(report(rules.fileLinked, start(file), { file }));
  }
  return problems;
}

/** What a name that cannot stand in an address lacks. Letters of every script can. */
function slugFault(slug: string): string | undefined {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(slug)) {
    return 'letters, digits, "-", "." and "_", a letter or digit first';
  }
  if (Buffer.byteLength(slug) > LONGEST) return `at most ${LONGEST} bytes`;
  return undefined;
}

function slugFrom(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[\p{M}-]+|-+$/gu, '');
  return [...words].slice(0, 24).join('').replace(/-+$/, '') || 'article';
}

function start(file: string): Problem['place'] {
  return { file, line: 1, column: 1 };
}
