import { joinLines, type Run } from './run.ts';
import { bracketed } from './inline/scan.ts';

/**
 * A note in our Markdown: in place where its words allow it, else a mark, whose definition goes to
 * the end of the article.
 */
export function noteOf(words: string, run: Run): string {
  const text = words.trim();
  const isSimple =
    !text.split('\n').some((line) => line.trim() === '') &&
    !/[`$<]/.test(text) &&
    !text.includes('\\[') &&
    bracketed(text) === text;
  if (isSimple && text !== '') return `^[${joinLines(text)}]`;
  const label = `import-${run.definitions.length + 1}`;
  run.definitions.push(`[^${label}]: ${text.replace(/\n(?=[^\n])/g, '\n    ')}`);
  return `[^${label}]`;
}
