import { finderIn } from '../finder.ts';
import type { InlinePlace, Run } from '../run.ts';
import { autolink, htmlComment, distillTag, imageTag } from './html.ts';
import { codeSpan, escape, formula } from './apart.ts';
import { attributes, kramdownAttributes } from './attributes.ts';
import { highlight, obsidianComment } from './marks.ts';
import { keyInWords, quartoReference } from './keys.ts';
import { bookdownReference, linkToLabel, wordlessLink } from './references.ts';
import { liquidTag, liquidValue } from './liquid.ts';
import { picture } from './pictures.ts';
import { role } from './roles.ts';
import type { InlineRule, Scan } from './scan.ts';
import { shortcode } from './shortcodes.ts';
import { embed, wikilink } from './wiki.ts';

/** What may stand at a sign, in the order of asking. */
const rules: Readonly<Record<string, readonly InlineRule[]>> = {
  '`': [codeSpan],
  '\\': [bookdownReference, escape],
  $: [formula],
  '<': [htmlComment, distillTag, imageTag, autolink],
  '{': [role, shortcode, liquidTag, liquidValue, kramdownAttributes, attributes],
  '!': [embed, picture],
  '[': [wikilink, quartoReference, wordlessLink],
  ']': [linkToLabel],
  '@': [quartoReference, keyInWords],
  '=': [highlight],
  '%': [obsidianComment],
};

const signs = /[`\\$<{!\][@=%]/g;

/**
 * Converts running text: paragraphs, headings, lists and tables as they stand. Code and formulas
 * are left alone. Reads on from the end of what a rule took, so that its time grows with the text.
 */
export function convertInline(text: string, place: InlinePlace, run: Run): string {
  const finder = finderIn(text);
  const out: string[] = [];
  let done = 0;
  let line = place.line;
  let counted = 0;
  const pattern = new RegExp(signs);
  for (let sign = pattern.exec(text); sign; sign = pattern.exec(text)) {
    const { index: at } = sign;
    for (let next = finder.next('\n', counted); next >= 0 && next < at;) {
      line += 1;
      counted = next + 1;
      next = finder.next('\n', counted);
    }
    const scan: Scan = {
      text,
      at,
      run,
      finder,
      place: { file: place.file, line },
      done,
    };
    for (const rule of rules[sign[0]] ?? []) {
      const found = rule(scan);
      if (found === undefined) continue;
      out.push(text.slice(done, at - (found.back ?? 0)), found.out);
      done = found.end;
      pattern.lastIndex = Math.max(found.end, at + 1);
      break;
    }
  }
  out.push(text.slice(done));
  return out.join('');
}
