import { primaryOf } from '../messages/index.ts';

/** Languages whose letters are not slanted: emphasis is by weight. */
const upright = new Set('ar fa ur ps ckb sd ug he yi'.split(' '));

/** Languages that mark each emphasised character, and the mark of each (CSS Text Decoration, 3.4). */
const marked: Readonly<Record<string, string>> = {
  zh: 'text-emphasis: filled dot; text-emphasis-position: under right;',
  ja: 'text-emphasis: filled sesame; text-emphasis-position: over right;',
};

/** Emphasis in a text of a language that knows no slanted letters; nothing in all others. */
export function emphasisStyle(lang: string): string {
  const primary = primaryOf(lang);
  const mark = marked[primary];
  const emphasis = mark ?? (upright.has(primary) ? 'font-weight: bold;' : undefined);
  if (emphasis === undefined) return '';
  const all = ['em', 'i', 'cite', 'dfn'].map((name) => `${name}:lang(${primary})`).join(', ');
  return `${all} { font-style: normal; }\nem:lang(${primary}) { ${emphasis} }\n`;
}
