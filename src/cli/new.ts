import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { librarySettings } from '../library/index.ts';
import { commandLine } from './arguments.ts';

const references = `[
  {
    "id": "grafton1997",
    "type": "book",
    "author": [{ "family": "Grafton", "given": "Anthony" }],
    "title": "The Footnote: A Curious History",
    "publisher": "Harvard University Press",
    "issued": { "date-parts": [[1997]] }
  }
]
`;

const { positionals } = await commandLine({
  usage: 'npm run new -- <slug>',
  about:
    'Makes the folder of a new article, with a text, a note and a work to replace. It passes npm run check as it is. An article that is there is never overwritten.',
  options: {},
  operands: 1,
});
const slug = positionals[0];
const { contentDir } = librarySettings();
if (slug === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
  process.stderr.write(
    `Usage: npm run new -- <slug>\nUnexpected slug ${JSON.stringify(slug ?? '')}, expected small letters, digits and hyphens, as in "on-footnotes".\n`,
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
  await writeFile(join(folder, 'article.md'), article(name));
  await writeFile(join(folder, 'references.json'), references);
  process.stdout.write(
    [
      `${folder} is ready:`,
      '  article.md       the text: frontmatter, Markdown, footnotes that cite [@key, p. 12]',
      '  references.json  the works it cites (CSL-JSON; a references.bib does as well)',
      'See it with npm run dev, check it with npm run check.',
      '',
    ].join('\n'),
  );
}

function article(name: string): string {
  const title = name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
  return `---
title: ${title}
author:
  - name: Your Name
    affiliation: Your Institution
abstract: |
  One paragraph that says what the article shows.
keywords: [footnotes, reading]
lang: en
---

## First section

Write a paragraph and call a note where the evidence belongs.[^1] [A sentence
marked like this one is drawn as a pull-quote.]{.pull-quote}

## Second section

A work can also be cited in the running text [see @grafton1997, chap. 1].

[^1]: A note can say more, and cite [@grafton1997, pp. 4-5].
`;
}
