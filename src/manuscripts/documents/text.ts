import type { Accounted } from '../model.ts';
import { ManuscriptError } from '../model.ts';
import { beginning } from './archive.ts';

/** A text with what is to be said of its letters. */
export interface Decoded {
  readonly text: string;
  readonly report: readonly Accounted[];
}

/**
 * The text of a file: by its byte order mark, by the encoding that it declares (XML 1.0, 4.3.3; HTML
 * `meta charset`; LaTeX `inputenc`), or as UTF-8.
 * @throws ManuscriptError where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  if (marked !== undefined) return { text: decode(bytes, marked), report: [] };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) {
    if (utf8.includes('\0')) throw new ManuscriptError('The file is no text: it holds NUL bytes.');
    return { text: utf8, report: [] };
  }
  const declared = declaredIn(beginning(bytes));
  const label = declared ?? 'windows-1252';
  const text = tryDecode(bytes, label);
  if (text === undefined || text.includes('\0'))
    throw new ManuscriptError('The file is no text in UTF-8, nor in the encoding that it names.');
  return {
    text,
    report: [
      {
        kind: 'words',
        fate: declared === undefined ? 'guessed' : 'converted',
        what: `letters read as ${label}`,
        why:
          declared === undefined
            ? 'The file is not in UTF-8 and names no encoding: look at its accents.'
            : 'The file says so.',
      },
    ],
  };
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return undefined;
}

function declaredIn(begins: string): string | undefined {
  const found =
    /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(begins) ??
    /<meta[^>]*charset=["']?([\w-]+)/i.exec(begins) ??
    /\\usepackage\[([\w-]+)\]\{inputenc\}/.exec(begins);
  const name = found?.[1]?.toLowerCase();
  return name === undefined ? undefined : (latexNames.get(name) ?? name);
}

/** Names of `inputenc` (its documentation, section 3) that the Encoding Standard does not know. */
const latexNames = new Map([
  ['latin1', 'windows-1252'],
  ['latin2', 'iso-8859-2'],
  ['latin9', 'iso-8859-15'],
  ['ansinew', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['cp1251', 'windows-1251'],
  ['applemac', 'macintosh'],
]);

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array, label: string): string {
  const text = tryDecode(bytes, label);
  if (text === undefined)
    throw new ManuscriptError(`The file says that it is ${label}, and is not. Save it as UTF-8.`);
  return text;
}
