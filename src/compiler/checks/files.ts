import { type ArticleFolder, type Problem, sourceEnding } from '../../article/index.ts';

/** Bytes that a name may have on every usual file system and in every archive. */
const LONGEST = 100;

/** What is wrong with an article's folder before any file of it is read. */
export function checkFiles({ slug, links, unreadable }: ArticleFolder): Problem[] {
  const problems: Problem[] = [];
  const fault = slugFault(slug);
  if (fault !== undefined) {
    problems.push({
      rule: 'slug-unusable',
      severity: 'error',
      place: start('article.md'),
      message: `Unexpected folder name ${JSON.stringify(slug)}, expected ${fault}: it is part of the article's address`,
      hint: `rename the folder, for example to "${slugFrom(slug)}"`,
    });
  }
  for (const file of unreadable) {
    problems.push({
      rule: 'file-unreadable',
      severity: 'error',
      place: start(file),
      message: `Unexpected ${file === '.' ? 'folder' : `"${file}"`} that cannot be read, expected permission to read it`,
      hint: 'change its permissions or take it out of the folder',
    });
  }
  for (const file of links.filter((link) => link !== 'article.md' && sourceEnding.test(link))) {
    problems.push({
      rule: 'file-linked',
      severity: 'warning',
      place: start(file),
      message: `Unexpected symbolic link "${file}", expected a file: links are neither read nor published`,
      hint: 'put a copy of the file in its place',
    });
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
