import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { howToRun, librarySettings } from '../library/index.ts';
import { commandLine } from './arguments.ts';
import { newArticle, slugPattern } from './new-article.ts';

const { positionals } = await commandLine({
  usage: howToRun('new', '<slug>'),
  about:
    'Makes the folder of a new article, with a text, a note and a work to replace. It passes the check as it is. An article that is there is never overwritten.',
  options: {},
  operands: 1,
});
const slug = positionals[0];
const { contentDir } = librarySettings();
if (slug === undefined || !slugPattern.test(slug)) {
  process.stderr.write(
    `Usage: ${howToRun('new', '<slug>')}\nUnexpected slug ${JSON.stringify(slug ?? '')}, expected small letters, digits and hyphens, as in "on-footnotes".\n`,
  );
  process.exitCode = 1;
} else await scaffold(slug, join(contentDir, 'articles', slug));

async function scaffold(name: string, folder: string): Promise<void> {
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  if (there) {
    process.stderr.write(`${folder} is there already; nothing was changed.\n`);
    process.exitCode = 1;
    return;
  }
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(newArticle(name)))
    await writeFile(join(folder, file), text);
  process.stdout.write(
    [
      `${folder} is ready:`,
      '  article.md       the text: frontmatter, Markdown, footnotes that cite [@key, p. 12]',
      '  references.json  the works it cites (CSL-JSON; a references.bib does as well)',
      `See it with ${howToRun('dev')}, check it with ${howToRun('check')}.`,
      '',
    ].join('\n'),
  );
}
