import { readFileSync } from 'node:fs';
import { shared } from '../../../shared.ts';

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The article's notes as they were received, by number; undefined where the text is not at hand. */
export function receivedNotes(): ReadonlyMap<string, string> | undefined {
  const file = shared('source/article-as-received.txt');
  if (file === undefined) return undefined;
  const text = readFileSync(file, 'utf8');
  const notes = new Map<string, string>();
  for (const [, mark = '', note = ''] of text.matchAll(new RegExp(`^([${digits}]+) (.*)$`, 'gmu')))
    notes.set([...mark].map((digit) => digits.indexOf(digit)).join(''), note);
  // One note came wrapped in LaTeX.
  const [, tenth = ''] = /\$\^\{10\\} (.*)\$/.exec(text) ?? [];
  return notes.set('10', tenth.replace(/\\textit\{(.*?)\}/g, '*$1*'));
}

/** The edition's article with its notes as they were received, and no works. */
export function receivedArticle(notes: ReadonlyMap<string, string>): string {
  const edition = readFileSync(
    'content/articles/failure-of-multilateral-diplomacy/article.md',
    'utf8',
  );
  return edition
    .replace(/^\[\^(\d+)\]: .*$/gm, (_, label: string) => `[^${label}]: ${notes.get(label)}`)
    .replace('bibliography: references.json\n', '');
}
