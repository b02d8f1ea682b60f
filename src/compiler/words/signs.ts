import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { letters } from './letters.ts';

/** Longer stretches of syntax are words. */
export const longest = 3000;

export const special = /[\n`\\[\]<&{@^|$]/g;
export const quotes = /[ \t]*(?:>[ \t]?)*[ \t]*/y;
export const marker = /(?:[-+*]|\(?(?:\d{1,9}|[A-Za-z]{1,8}|#|@[\w-]*)[.)])(?:[ \t]+|(?=\n|$))/y;
export const task = /\[[ xX]\](?=[ \t\n])/y;
export const label = /\[\^(?![ \t]*\])[^[\]\n]{1,999}\]:/y;
export const definition = /[:~][ \t]+/y;
export const caption = /(?:Table|Figure)?:[ \t]/iy;
export const codeFence = /(?:`{3,}[^`\n]*|~{3,}[^\n]*)(?=\n|$)/y;
export const divFence = /:{3,}[^\n]*/y;
export const linkDefinition =
  /\[(?!\^[ \t]*[^\s\]])(?:\\.|[^[\]\\\n]){1,999}\]:[ \t]*(?:\n[ \t]*)?\S+(?:[ \t]*(?:\n[ \t]*)?(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?=\n|$)/y;
export const metadata =
  /---[ \t]*\n(?=[^\n]*\S)(?:(?!---[ \t]*(?:\n|$)|\.\.\.[ \t]*(?:\n|$))[^\n]*\n){1,500}(?:---|\.\.\.)[ \t]*(?=\n|$)/y;
export const call = /\[\^[^[\]\n]{1,999}\]/y;
export const destination = /\((?:\\.|[^()\\\n]|\n(?![ \t]*\n)|\((?:\\.|[^()\\\n])*\)){0,3000}\)/y;
export const linkLabel = /\[[^[\]\n]{0,999}\]/y;
export const attributes = /\{(?=[ \t]*(?:[#.=-]|[\w:-]{1,40}=))[^{}\n]{0,1000}\}/y;
export const autolink =
  /<(?:[A-Za-z][\w+.-]{1,31}:[^\s<>]{0,3000}|[^\s<>@]{1,200}@[^\s<>@]{1,200})>/y;
export const tag =
  /<\/?[A-Za-z](?:[^<>"'\n]|"[^"]{0,2000}"|'[^']{0,2000}'|\n(?![ \t]*\n)){0,3000}>/y;
export const entity = /&(?:[A-Za-z][A-Za-z\d]{1,31}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});/y;
export const key =
  /@(?:\{[^}\n]{1,300}\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|(?:[:.#$%\-+?~/]|&(?![\w#]+;))(?=[\p{L}\p{N}_]))*)/uy;
export const leading = /[ \t]+/y;
export const keyInside = /(?:^|[^\p{L}\p{N}_])@[\p{L}\p{N}_{]/u;
export const locator = /[ \t]*\n?[ \t>]*\[[^[\]\n]{0,999}\]/y;

/** What begins and ends comments and the like in HTML. */
export const htmlPairs = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** What a sticky pattern matches at a place, up to the end of a stretch; nothing if it matches nothing. */
export function take(pattern: RegExp, text: string, at: number, to: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined || found === '' || at + found.length > to ? undefined : found;
}

/** The character that a reference stands for; nothing where there is none (CommonMark, 2.5). */
export function meant(reference: string): string {
  const [, hexadecimal, decimal, name = ''] =
    /^&(?:#[xX]([\dA-Fa-f]+)|#(\d+)|(\w+));$/.exec(reference) ?? [];
  if (hexadecimal === undefined && decimal === undefined)
    return decodeNamedCharacterReference(name) || '';
  const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}

/** How many backticks stand at a place. */
export function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end += 1;
  return end - at;
}

/** Words that stand before a key, and those after its page: they are the author's. */
export function citationWords(typed: string): string[] {
  if (/[[<`$&\\]/.test(typed)) return [];
  return typed.split(';').flatMap((part) => {
    const [, before = '', after = ''] =
      /^((?:[^@]|(?<=[\p{L}\p{N}_])@)*)@(?:\{[^}]*\}|[^\s,;\]]+)(.*)$/su.exec(part) ?? [];
    const suffix = /^.*\d\S*(.*)$/s.exec(after)?.[1] ?? '';
    return letters(`${before} ${suffix}`)
      .split(' ')
      .filter((word) => /^\p{L}+$/u.test(word));
  });
}
