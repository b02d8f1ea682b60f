import { readIncluded } from '../include.ts';
import { deeper, part, type Piece, placeIn } from '../run.ts';
import { readTag, type Tag } from '../tags.ts';
import { fenced } from './cell.ts';
import { type Block, type BlockScan, divOf, lineOf, outdented, tell, trimmed } from './scan.ts';

/** A shortcode alone in its line that holds blocks or a file (Hugo, "Shortcodes"; Quarto). */
export function shortcodeBlock(scan: BlockScan): Block | undefined {
  const { line, piece, at, run } = scan;
  const begin = line.search(/\S/);
  if (!/^\{\{[<%]/.test(line.slice(begin, begin + 3))) return undefined;
  const tag = readTag(line, begin, '{{<', '>}}') ?? readTag(line, begin, '{{%', '%}}');
  if (tag === undefined || tag.closes || line.slice(tag.end).trim() !== '') return undefined;
  if (/^(?:include|readfile|embed-md)$/.test(tag.name)) return included(tag, scan);
  const end = closing(piece, at);
  if (end === undefined) return undefined;
  const within = deeper(run);
  if (within === undefined) {
    tell(scan, 'syntax', 'guessed', line, 'Nested too deeply: it stands as typed.');
    return { end: end + 1, out: piece.lines.slice(at, end + 1) };
  }
  const body = part(piece, at + 1, end);
  if (/^(?:highlight|code)$/.test(tag.name)) {
    tell(scan, 'syntax', 'converted', line);
    return { end: end + 1, out: ['', ...fenced(tag.values[0] ?? '', trimmed(body.lines)), ''] };
  }
  const inside: Piece = { ...body, lines: body.lines.map((each) => outdented(each, begin)) };
  return { end: end + 1, out: box(tag, inside, { ...scan, run: within }) };
}

const plain =
  /^(?:raw|rawhtml|html|center|align|lead|expand-none|columns?|div|section|markdown|md)$/;

/** What a shortcode holds, in a div of its name, its words before it. */
function box(tag: Tag, body: Piece, scan: BlockScan): string[] {
  const { name, values, named } = tag;
  const lines = trimmed(scan.run.blocks(body, scan.run));
  if (plain.test(name)) {
    tell(scan, 'syntax', 'converted', scan.line, 'Its words stand without it.');
    return ['', ...lines, ''];
  }
  const isBox =
    /^(?:notice|callout|alert|admonition|hint|note|tip|info|warning|caution|danger|important|box|details|expand|collapse|spoiler|quote|blockquote|epigraph|aside|sidebar|tab|tabs|theorem|proof|definition)$/.test(
      name,
    );
  tell(scan, 'syntax', isBox ? 'converted' : 'guessed', scan.line);
  if (/^(?:quote|blockquote|epigraph)$/.test(name)) {
    const source = [named.get('author'), named.get('source'), named.get('cite')]
      .filter(Boolean)
      .join(', ');
    const all = [...lines, ...(source === '' ? [] : ['', `— ${lineOf(source, scan)}`])];
    return ['', ...all.map((each) => (each === '' ? '>' : `> ${each}`)), ''];
  }
  const isKind = (value: string): boolean => /^[a-z][\w-]*$/.test(value);
  const generic = /^(?:notice|callout|alert|admonition|hint|box)$/.test(name);
  const first = named.get('type') ?? named.get('class') ?? (generic ? values[0] : undefined);
  const kind = first !== undefined && isKind(first) ? first : name;
  const title =
    named.get('title') ??
    named.get('summary') ??
    named.get('name') ??
    values.filter((value) => value !== kind).join(' ');
  const head = title === '' ? [] : [`**${lineOf(title, scan)}**`, ''];
  return ['', ...divOf(`{.${kind.replace(/[^\w-]/g, '-')}}`, [...head, ...lines]), ''];
}

const pairs = new WeakMap<Piece, ReadonlyMap<number, number>>();

/** The line of the end tag of a shortcode that stands alone in a line. */
function closing(piece: Piece, at: number): number | undefined {
  const known = pairs.get(piece) ?? pairsIn(piece.lines);
  pairs.set(piece, known);
  return known.get(at);
}

/** Lines of end tags by those of their opening tags: the nearest open one of a name is closed. */
function pairsIn(lines: readonly string[]): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>();
  const found = new Map<number, number>();
  lines.forEach((line, at) => {
    const tag = /^\s*\{\{[<%]\s{0,3}(\/?)\s{0,3}([\w./-]{1,60})/.exec(line);
    if (!tag) return;
    const name = tag[2] ?? '';
    const waiting = open.get(name) ?? [];
    open.set(name, waiting);
    const from = tag[1] === '/' ? waiting.pop() : undefined;
    if (from !== undefined) found.set(from, at);
    else if (tag[1] === '') waiting.push(at);
  });
  return found;
}

function included(tag: Tag, scan: BlockScan): Block {
  const { run, piece, at, line } = scan;
  const file = tag.named.get('file') ?? tag.values[0] ?? '';
  const text = readIncluded(file, run, placeIn(piece, at), line.trim());
  if (text === undefined) return { end: at + 1, out: [] };
  if (/\.(?:md|qmd|rmd|markdown)$/i.test(text.piece.file))
    return { end: at + 1, out: trimmed(run.blocks(text.piece, text.run)) };
  return {
    end: at + 1,
    out: fenced(text.piece.file.split('.').at(-1) ?? '', trimmed(text.piece.lines)),
  };
}
