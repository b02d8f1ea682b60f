import { addressIn, isDocument, nameOf } from '../links.ts';
import { referTo } from '../referring.ts';
import { readTag } from '../tags.ts';
import { type Found, matchAt, type Scan, tell } from './scan.ts';

/** Beginnings of the names of what is referred to: "Figure", "Abb.", "Tabla", "Рис.". */
const names =
  /^(?:fig|tab|cuad|sec|abs|kap|chap|cap|eq|ec|éq|gl|abb|box|map|plate|theor|théor|satz|lemma|list|app|anh|рис|табл|разд|ур)/i;

/**
 * `\@ref(fig:map)` of bookdown, with the name before it: "Figure 2" becomes the words of a link
 * (bookdown, "Cross-references"). Headings are referred to by their numbers there.
 */
export function bookdownReference(scan: Scan): Found | undefined {
  const { text, at, done, run } = scan;
  const found = matchAt(/\\@ref\(([^()\s]{1,80})\)/y, scan);
  if (found === undefined) return undefined;
  const end = at + found[0].length;
  const label = found[1] ?? '';
  const before = /(?:^|[\s(])(\p{L}{1,20}\.?)[ \u00a0~]$/u.exec(
    text.slice(Math.max(done, at - 24), at),
  )?.[1];
  const name = before !== undefined && names.test(before) ? before : undefined;
  const isSection = ['heading', 'sec'].includes(run.labels.find(label)?.kind ?? '');
  const words = name === undefined || isSection ? undefined : `${name} %s`;
  const out = referTo(run, label, 'number', words);
  if (out === undefined) {
    const why = `Nothing in the manuscript has the label "${label}".`;
    tell(scan, 'syntax', 'guessed', found[0], why);
    return { end, out: label };
  }
  tell(scan, 'syntax', 'converted', found[0]);
  return { end, out, ...(words !== undefined && name !== undefined && { back: name.length + 1 }) };
}

/** `[](#label)` and `[](file.md)` of MyST: a link whose words are those of what it leads to. */
export function wordlessLink(scan: Scan): Found | undefined {
  const found = matchAt(/\[\]\(\s{0,3}<?([^\s()<>]{1,300})>?\s{0,3}\)/y, scan);
  if (found === undefined) return undefined;
  const end = scan.at + found[0].length;
  const target = found[1] ?? '';
  const label = target.replace(/^#/, '');
  const reference = referTo(scan.run, label, 'name');
  if (reference !== undefined) {
    tell(scan, 'syntax', 'converted', found[0]);
    return { end, out: reference };
  }
  if (/^https?:/i.test(target)) {
    tell(scan, 'syntax', 'converted', found[0], 'The address stands for the missing words.');
    return { end, out: `<${target}>` };
  }
  const address = addressIn(scan.run, target);
  tell(scan, 'syntax', 'guessed', found[0], 'A link without words has the name of its target.');
  return { end, out: address === undefined ? nameOf(label) : `[${nameOf(label)}](${address})` };
}

/** The address of a link that only another tool can find: of a label, a page or a file. */
export function linkToLabel(scan: Scan): Found | undefined {
  const { text, at, run } = scan;
  if (text[at + 1] !== '(') return undefined;
  const typed = targetAt(scan, at + 2);
  if (typed === undefined) return undefined;
  const address = addressIn(run, typed.target);
  const source = text.slice(at + 1, typed.end);
  if (address === typed.target) return undefined;
  if (address !== undefined) {
    tell(scan, 'syntax', 'converted', source);
    return { end: typed.end, out: `](${address})` };
  }
  if (typed.target.startsWith('#') || !(typed.isTag || isDocument(typed.target))) return undefined;
  const why = `"${typed.target}" is no article of the library and no file beside the manuscript: the words stand without a link.`;
  tell(scan, 'syntax', 'guessed', source, why);
  return { end: typed.end, out: ']{.unlinked}' };
}

/** What stands between the parentheses of a link, tags of other tools included. */
function targetAt(
  { text }: Scan,
  from: number,
): { target: string; end: number; isTag: boolean } | undefined {
  let at = from;
  // The root of a site, as themes of Jekyll write it before a path.
  const root = /\{\{-?\s{0,3}site\.(?:baseurl|url)\s{0,3}-?\}\}/y;
  root.lastIndex = at;
  at += root.exec(text)?.[0].length ?? 0;
  const tag =
    readTag(text, at, '{{<', '>}}') ??
    readTag(text, at, '{{%', '%}}') ??
    readTag(text, at, '{%', '%}');
  if (tag && /^(?:ref|relref|link|post_url)$/.test(tag.name)) {
    if (text[tag.end] !== ')') return undefined;
    return { target: tag.values[0] ?? '', end: tag.end + 1, isTag: true };
  }
  const filter = /\{\{-?\s{0,3}["']([^"'\n]{1,300})["']\s{0,3}\|[^{}\n]{1,100}\}\}\)/y;
  filter.lastIndex = at;
  const filtered = filter.exec(text);
  if (filtered) return { target: filtered[1] ?? '', end: at + filtered[0].length, isTag: true };
  const plain = /([^\s()<>{}]{1,400})(?:[ \t]+"[^"\n]{0,300}")?\)/y;
  plain.lastIndex = at;
  const found = plain.exec(text);
  if (!found) return undefined;
  return { target: found[1] ?? '', end: at + found[0].length, isTag: at > from };
}
