import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importMarkdown } from '../../../../src/manuscripts/dialects/index.ts';
import { shared } from '../../../shared.ts';
import { compileTexts } from '../../../support/compile.ts';
import { articleOf } from './convert.ts';

const folder = shared('corpus/articles');

/** Published articles in other tools' Markdown, how many notes and citations of works they have. */
const articles = [
  { name: 'distill-adamw', dialect: 'distill', notes: 4, citations: 33 },
  { name: 'es-ia-descentralizada', dialect: 'quarto', notes: 5, citations: 47 },
  { name: 'myst-method-of-moderation', dialect: 'myst', notes: 20, citations: 50 },
  { name: 'obsidian-on-consciousness', dialect: 'obsidian', notes: 14, citations: 0 },
] as const;

describe.skipIf(folder === undefined)('a published article of another tool', () => {
  for (const { name, dialect, notes, citations } of articles) {
    const path = join(folder ?? '', name);
    it.skipIf(!existsSync(path))(`loses no word, note or citation: ${name}`, async () => {
      const text = readFileSync(join(path, 'article.md'), 'utf8');
      const result = importMarkdown({
        name: 'article.md',
        text,
        neighbours: {
          names: readdirSync(path).filter((each) => each.endsWith('.bib')),
          read: (each) => readFileSync(join(path, each)),
        },
      });
      expect(result.dialect).toBe(dialect);
      const output = articleOf(result);
      const said = result.report.map(({ what }) => what).join('\n');
      expect(missing(wordsOf(text), wordsOf(`${output}\n${said}`))).toEqual([]);

      const { problems } = await compileTexts(Object.fromEntries(result.files));
      // Pictures are not in the corpus.
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(errors.filter(({ rule }) => rule !== 'image-missing')).toEqual([]);
      expect(problems.filter(({ rule }) => rule === 'syntax-foreign')).toEqual([]);
      expect(notesIn(output)).toBe(notes);
      expect(citationsIn(output)).toBe(citations);
    });
  }
});

/** Words by how often they stand in a text. */
function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}{3,}/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** Words that stand less often, but for those of the syntax itself. */
function missing(source: Map<string, number>, output: Map<string, number>): string[] {
  return [...source]
    .filter(([word, count]) => (output.get(word) ?? 0) < count && !syntax.has(word))
    .map(([word, count]) => `${word} ${count} ${output.get(word) ?? 0}`);
}

const syntax = new Set(
  'cite ref key label math figure align center width alt footnote div class row col img fluid rounded depth html include path caption endhighlight authors affiliations description parts tags image credit'.split(
    ' ',
  ),
);

/** How many notes an article has, in place and defined apart. */
function notesIn(markdown: string): number {
  return [...markdown.matchAll(/(?<!\[)\^\[|^[ ]{0,4}\[\^[^\]\n]+\]:/gm)].length;
}

/** How many keys an article cites, by a reader that knows nothing of the importer. */
function citationsIn(markdown: string): number {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  return [...body.matchAll(/(?<![\p{L}\p{N}\\@:/])@(?!fig:|eq:|sec:|tbl:)[\p{L}\p{N}]/gu)].length;
}
