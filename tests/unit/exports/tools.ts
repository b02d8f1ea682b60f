import { spawnSync } from 'node:child_process';

/** True if `command` can be started on this machine. */
export function has(command: string, ...versionArguments: string[]): boolean {
  return spawnSync(command, versionArguments, { stdio: 'ignore' }).error === undefined;
}

/** Standard output of a program that is given `input`; throws with its messages where it fails. */
export function run(command: string, args: readonly string[], input: string | Uint8Array): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr || String(status)}`);
  return stdout;
}

export const hasPandoc = has('pandoc', '--version');
export const hasXmllint = has('xmllint', '--version');

/** What Pandoc reads in `input`. */
export function pandocReads(format: string, input: string | Uint8Array): PandocDocument {
  return JSON.parse(run('pandoc', ['-f', format, '-t', 'json'], input)) as PandocDocument;
}

/** What `pandoc -t csljson` finds in a bibliography. */
export function pandocWorks(format: string, input: string): Record<string, unknown>[] {
  return JSON.parse(run('pandoc', ['-f', format, '-t', 'csljson'], input)) as Record<
    string,
    unknown
  >[];
}

export interface PandocDocument {
  readonly meta: Readonly<Record<string, PandocNode>>;
  readonly blocks: readonly PandocNode[];
}
export interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/** Every node of the kind `t` below `node`, in order. */
export function nodesOf(node: unknown, t: string): PandocNode[] {
  if (Array.isArray(node)) return node.flatMap((each) => nodesOf(each, t));
  if (typeof node !== 'object' || node === null) return [];
  const here = isNode(node) && node.t === t ? [node] : [];
  return [...here, ...Object.values(node).flatMap((each) => nodesOf(each, t))];
}

/** Words of a Pandoc tree, notes left out, quotation marks as typed in ASCII. */
export function pandocWords(node: unknown): string {
  if (Array.isArray(node)) return node.map(pandocWords).join('');
  if (!isNode(node)) return '';
  const { t, c } = node;
  const parts = Array.isArray(c) ? c : [c];
  const blocks = ['Para', 'Plain', 'Header', 'CodeBlock', 'LineBlock'];
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Note' || t === 'RawInline' || t === 'RawBlock') return '';
  if (t === 'Code' || t === 'Math' || t === 'CodeBlock') return String(parts[1]);
  if (t === 'Quoted') {
    const mark = JSON.stringify(parts[0]).includes('Double') ? '"' : "'";
    return `${mark}${pandocWords(parts[1])}${mark}`;
  }
  const words = ['Header'].includes(t) ? pandocWords(parts[2]) : pandocWords(c);
  return blocks.includes(t) ? `${words} ` : words;
}

/** `text` with white space, dashes' neighbours and quotation marks in one shape, to compare words. */
export function plain(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

function isNode(node: unknown): node is PandocNode {
  return typeof node === 'object' && node !== null && 't' in node;
}

/** How EPUBCheck is started here: a jar that Debian installs as a command, or one on the path. */
export const epubcheck = [
  ['java', '-jar', '/usr/bin/epubcheck'],
  ['java', '-jar', process.env['EPUBCHECK_JAR'] ?? '/nonexistent'],
  ['epubcheck'],
].find(([command = '', ...args]) => {
  const { status } = spawnSync(command, [...args, '--version'], { stdio: 'ignore' });
  return status === 0 || status === 1 ? commandAnswers(command, [...args, '--version']) : false;
});

function commandAnswers(command: string, args: readonly string[]): boolean {
  const { stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return stdout.includes('EPUBCheck');
}

/** Folder or file of the JATS Publishing DTD, where one is named: no package registry has it. */
export const jatsDtd = process.env['JATS_DTD'];
