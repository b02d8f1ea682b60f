import { type Place, type Problem, report, rules } from '../../article/index.ts';

/**
 * Decodes a source file as UTF-8, with a byte order mark removed and every line end read as LF.
 *
 * Bytes that are UTF-16, not valid UTF-8, or NUL are an error: the text returned is then a best
 * effort for display, never for publication.
 */
export function decode(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const inLine = (line: number): Place => ({ file, line, column: 1 });
  const utf16 = utf16Label(bytes);
  if (utf16) {
    problems.push(report(rules.fileUtf16, inLine(1), { encoding: utf16.toUpperCase() }));
    return { text: normalise(new TextDecoder(utf16).decode(bytes)), problems };
  }
  const bad = firstInvalidByte(bytes);
  if (bad !== undefined) {
    const byte = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    problems.push(report(rules.fileNotUtf8, inLine(lineAt(bytes, bad)), { byte }));
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) problems.push(report(rules.fileNul, inLine(lineAt(bytes, nul))));
  return {
    text: normalise(new TextDecoder('utf-8').decode(bytes)).replaceAll('\0', '\uFFFD'),
    problems,
  };
}

function normalise(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 64);
  if (sample.length < 8) return undefined;
  const zeros = (parity: number): number =>
    sample.filter((byte, index) => index % 2 === parity && byte === 0).length;
  if (zeros(1) > sample.length / 4 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > sample.length / 4 && zeros(1) === 0) return 'utf-16be';
  return undefined;
}

function firstInvalidByte(bytes: Uint8Array): number | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return invalidSequence(bytes);
  }
}

/** Offset of the first byte that no well-formed UTF-8 sequence holds (Unicode 3.9, table 3-7). */
function invalidSequence(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return index;
    for (let next = 1; next < length; next++) {
      const byte = bytes[index + next] ?? 0;
      const low = next > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const high = next > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      if (byte < low || byte > high) return index;
    }
    index += length;
  }
  return Math.max(0, bytes.length - 1);
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) {
    if (bytes[index] === 10 || (bytes[index] === 13 && bytes[index + 1] !== 10)) line++;
  }
  return line;
}
