import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Copies {
  /** Folder that holds `articles/` and `styles/`, for `CONTENT_DIR`. */
  readonly dir: string;
  readonly slugs: readonly string[];
}

/**
 * Writes `count` copies of the first article of `from` as a content folder at `dir`. Each has a
 * slug and a title of its own, and a sentence of its own words at the end of every fifth
 * paragraph, so that nothing can be made once and used for all.
 */
export async function makeCopies(from: string, dir: string, count: number): Promise<Copies> {
  const [original] = (await readdir(join(from, 'articles'))).sort();
  if (original === undefined) throw new Error(`No article in ${from}/articles to copy`);
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, 'articles'), { recursive: true });
  await cp(join(from, 'styles'), join(dir, 'styles'), { recursive: true });
  const source = join(from, 'articles', original);
  const text = await readFile(join(source, 'article.md'), 'utf8');
  const slugs: string[] = [];
  for (let n = 1; n <= count; n++) {
    const slug = `copy-${String(n).padStart(5, '0')}`;
    const folder = join(dir, 'articles', slug);
    await cp(source, folder, { recursive: true });
    await writeFile(join(folder, 'article.md'), changed(text, n));
    slugs.push(slug);
  }
  return { dir, slugs };
}

/** The article as its `n`th copy: another title, and words that no other copy has. */
export function changed(text: string, n: number): string {
  const end = text.indexOf('\n---', 3);
  const head = text.slice(0, end).replace(/^title: "(.*)"$/m, `title: "$1 (${n})"`);
  let paragraph = 0;
  const body = text
    .slice(end)
    .split('\n\n')
    .map((block) =>
      /^[A-Z]/.test(block) && block.length > 200 && ++paragraph % 5 === 0
        ? `${block} Here stand the words ${word(n)} and ${word(n * 31 + paragraph)}.`
        : block,
    );
  return head + body.join('\n\n');
}

/** Changes one word of one article. */
export async function editOneWord(dir: string, slug: string): Promise<void> {
  const file = join(dir, 'articles', slug, 'article.md');
  const text = await readFile(file, 'utf8');
  const at = text.lastIndexOf('Here stand the words');
  if (at < 0) throw new Error(`${file} has no sentence to edit`);
  await writeFile(file, `${text.slice(0, at)}Here wait the words${text.slice(at + 20)}`);
}

/** A made-up word for a number: another for each. */
export function word(n: number): string {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se'];
  let rest = n + 12 ** 3;
  let made = '';
  while (rest > 0) {
    made += syllables[rest % 12]!;
    rest = Math.floor(rest / 12);
  }
  return made;
}
