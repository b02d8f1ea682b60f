import { citationOf, keysIn } from '../citing.ts';
import { noteOf } from '../notes.ts';
import { figureOf } from './pictures.ts';
import { rootless } from '../files.ts';
import { joinLines } from '../run.ts';
import { bracketed, type Found, inner, matchAt, type Scan, tell } from './scan.ts';

/** A comment of HTML stays as it is: no page shows it. */
export function htmlComment({ text, at, finder }: Scan): Found | undefined {
  if (!text.startsWith('<!--', at)) return undefined;
  const close = finder.next('-->', at + 4);
  const end = close < 0 ? at + 4 : close + 3;
  return { end, out: text.slice(at, end) };
}

/** An address between angle brackets, in which nothing is syntax. */
export function autolink(scan: Scan): Found | undefined {
  const found = matchAt(/<(?:https?|mailto|ftp):[^\s<>]{1,2000}>/y, scan);
  return found && { end: scan.at + found[0].length, out: found[0] };
}

/** An opening tag with its attributes; quoted values may hold any sign but their mark. */
const tag =
  /<(\/?)((?:d|dt)-[a-z-]{1,30}|cite|img)((?:\s{1,20}[\w:-]{1,40}(?:\s?=\s?(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^\s"'<>]{1,400}))?){0,20})\s{0,20}(\/?)>/iy;

function attributesOf(typed: string): ReadonlyMap<string, string> {
  const found = typed.matchAll(/([\w:-]+)(?:\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g);
  return new Map(
    [...found].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

/** Elements of Distill, `<d-cite key="a,b"></d-cite>` and the like (distill.pub/guide). */
export function distillTag(scan: Scan): Found | undefined {
  if (!/^<\/?dt?-/i.test(scan.text.slice(scan.at, scan.at + 4))) return undefined;
  const found = matchAt(tag, scan);
  if (found === undefined) return undefined;
  const [typed, closes, name = '', list = '', selfCloses] = found;
  const end = scan.at + typed.length;
  const kind = name.toLowerCase().replace(/^dt?-/, '');
  if (closes || !holders.has(kind)) return bareTag(typed, kind, end, scan);
  const close = scan.finder.next(`</${name}>`, end);
  const isEmpty = selfCloses !== '' || (close < 0 && kind === 'cite');
  if (close < 0 && !isEmpty) {
    tell(scan, 'syntax', 'guessed', typed, 'The element is never closed: its words stand.');
    return { end, out: '' };
  }
  const words = isEmpty ? '' : scan.text.slice(end, close);
  const after = isEmpty ? end : close + name.length + 3;
  const out = held(kind, words, attributesOf(list), scan);
  if (out === undefined) return bareTag(typed, kind, end, scan);
  return { end: after, out };
}

/** Elements that are read with what they hold. */
const holders: ReadonlySet<string> = new Set(['cite', 'footnote', 'fn', 'math', 'code']);

/** Elements that only list what our pages list by themselves. */
const lists = /^(?:toc|bibliography|citation-list|footnote-list|hover-box)$/;

/** A tag of an element whose words stand without it. */
function bareTag(typed: string, kind: string, end: number, scan: Scan): Found {
  const why = lists.test(kind) ? 'The page has it already.' : 'What it holds stands without it.';
  tell(scan, 'syntax', lists.test(kind) ? 'left out' : 'converted', typed, why);
  return { end, out: '' };
}

function held(
  kind: string,
  words: string,
  list: ReadonlyMap<string, string>,
  scan: Scan,
): string | undefined {
  if (kind === 'cite') {
    const keys = keysIn(list.get('key') ?? list.get('bibtex-key') ?? words);
    if (keys.length === 0) return undefined;
    tell(scan, 'citation', 'converted', `<d-cite key="${keys.join(', ')}">`);
    const shown = list.has('key') || list.has('bibtex-key') ? inner(words.trim(), scan) : '';
    return `${shown === '' ? '' : `${shown} `}${citationOf(keys.map((key) => ({ key })))}`;
  }
  if (kind === 'footnote' || kind === 'fn') {
    tell(scan, 'note', 'converted', words);
    return noteOf(inner(words.trim(), scan), scan.run);
  }
  tell(scan, 'syntax', 'converted', `<d-${kind}> ${words.trim()}`);
  const isBlock = list.has('block');
  if (kind === 'math') return isBlock ? `\n\n$$\n${words.trim()}\n$$\n\n` : `$${words.trim()}$`;
  if (isBlock || words.includes('\n'))
    return `\n\n\`\`\`\`${list.get('language') ?? ''}\n${words.replace(/^\n+|\s+$/g, '')}\n\`\`\`\`\n\n`;
  return words.includes('`') ? `\`\` ${words.trim()} \`\`` : `\`${words.trim()}\``;
}

/** `<img src="…" alt="…">` becomes an image of Markdown, so that its file is taken along. */
export function imageTag(scan: Scan): Found | undefined {
  if (!/^<img\s/i.test(scan.text.slice(scan.at, scan.at + 5))) return undefined;
  const found = matchAt(tag, scan);
  const list = found && attributesOf(found[3] ?? '');
  const file = rootless(list?.get('src') ?? '');
  if (!found || !list || !file || /[{}]/.test(file)) return undefined;
  const end = scan.at + found[0].length;
  const where = `${scan.place.file}:${scan.place.line}`;
  const alt = bracketed(joinLines(list.get('alt') ?? ''));
  return { end, out: figureOf({ file, caption: alt, ...idOf(list) }, scan.run, where) };
}

function idOf(list: ReadonlyMap<string, string>): { label?: string } {
  const id = list.get('id');
  return id === undefined || /\s/.test(id) ? {} : { label: id };
}
