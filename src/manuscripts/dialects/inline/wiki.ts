import { addressOf, isPicture } from '../files.ts';
import { slugOf } from '../labels.ts';
import { linkTo, nameOf } from '../links.ts';
import { figureOf } from './pictures.ts';
import { bracketed, type Found, inner, matchAt, type Scan, tell } from './scan.ts';

/** `[[page]]`, `[[page#heading|words]]`, `[[@key]]` (Obsidian, "Internal links"). */
export function wikilink(scan: Scan): Found | undefined {
  const { at, run } = scan;
  const found = matchAt(/\[\[(?!\^)([^[\]\n]{1,400})\]\](?![([{:])/y, scan);
  if (found === undefined) return undefined;
  const end = at + found[0].length;
  const [target, words] = divided(found[1] ?? '');
  if (target.startsWith('@')) {
    if (run.dialect !== 'obsidian' && run.dialect !== 'markdown') return undefined;
    tell(scan, 'citation', 'converted', found[0]);
    const own = words === undefined || words.startsWith('@') ? '' : `${inner(words, scan)} `;
    return { end, out: `${own}[@${target.slice(1)}]` };
  }
  // A number in two brackets is a mark of a note or a reference that somebody typed.
  if (/^\d{1,4}(?:[,–-]\s?\d{1,4})*$/.test(target)) return undefined;
  const shown = words === undefined ? undefined : inner(words, scan);
  if (!target.startsWith('#')) return { end, out: linkTo(target, shown, scan, found[0]) };
  const heading = (target.split('#').at(-1) ?? '').replace(/^\^/, '');
  const label = run.labels.find(slugOf(heading)) ?? run.labels.find(heading);
  if (label === undefined) {
    const why = `No heading or block of the manuscript is "${heading}": the words stand without a link.`;
    tell(scan, 'syntax', 'guessed', found[0], why);
    return { end, out: shown ?? heading };
  }
  tell(scan, 'syntax', 'converted', found[0]);
  return { end, out: `[${bracketed(shown ?? label.words ?? heading)}](#${label.id})` };
}

/** `![[picture.png|300]]`, in a line; notes within notes are blocks of their own. */
export function embed(scan: Scan): Found | undefined {
  const { text, at, run, place } = scan;
  const found = matchAt(/!\[\[([^[\]\n]{1,400})\]\]/y, scan);
  if (found === undefined) return undefined;
  let end = at + found[0].length;
  const [target, ...words] = parts(found[1] ?? '');
  const shown = words.filter((each) => !/^\d+(?:x\d+)?$/.test(each)).join(' ');
  const where = `${place.file}:${place.line}`;
  if (!isPicture(target ?? ''))
    return { end, out: embeddedFile(target ?? '', shown, found[0], scan) };
  // What stands in italics right behind a picture is its caption.
  const caption = /^[ \t]*\n?_([^_\n]{1,1000})_[ \t]*(?=\n|$)/.exec(text.slice(end, end + 1100));
  const begins = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 80), at));
  if (caption && begins && caption[1] !== undefined) {
    end += caption[0].length;
    tell(scan, 'syntax', 'converted', `${found[0]}_${caption[1]}_`);
    const line = inner(caption[1], scan);
    return { end, out: figureOf({ file: target ?? '', caption: line, alt: shown }, run, where) };
  }
  tell(scan, 'syntax', 'converted', found[0]);
  return { end, out: figureOf({ file: target ?? '', caption: inner(shown, scan) }, run, where) };
}

function embeddedFile(target: string, shown: string, typed: string, scan: Scan): string {
  const { run } = scan;
  const path = run.beside.find(target, ['md']);
  const name = shown || nameOf(target);
  if (path !== undefined && !/\.md$/i.test(path) && run.beside.take(path)) {
    tell(scan, 'syntax', 'converted', typed, 'An embedded file is a link here.');
    return `[${bracketed(name)}](${addressOf(path)})`;
  }
  const why =
    path === undefined
      ? `No such file lies beside the manuscript: its name stands in its place.`
      : 'A note within a line is not read: its name stands in its place.';
  tell(scan, 'syntax', 'lost', typed, why);
  return name;
}

function parts(typed: string): string[] {
  return typed.split(/\\?\|/).map((part) => part.trim());
}

function divided(typed: string): [string, string | undefined] {
  const [target = '', ...words] = parts(typed);
  return [target, words.join(' ') || undefined];
}
