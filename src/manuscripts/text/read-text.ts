import { ManuscriptError } from '../model.ts';

/** Texts larger than this are no article: a book of a thousand pages has about three million letters. */
const mostLetters = 16_000_000;

/**
 * The text of a file: UTF-8, or UTF-16 with its byte order mark.
 *
 * @throws ManuscriptError where the bytes are neither, where they are no text, or far too many.
 */
export function readText(name: string, bytes: Uint8Array): string {
  const text = decode(name, bytes);
  if (text.length > mostLetters) {
    throw new ManuscriptError(
      `${name} holds ${text.length} letters, expected an article of at most ${mostLetters}. Import it in parts.`,
    );
  }
  if (/\0/.test(text)) {
    throw new ManuscriptError(
      `${name} is no plain text: it holds zero bytes. Make a text of the PDF first, for example with "pdftotext".`,
    );
  }
  return text;
}

function decode(name: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) {
    throw new ManuscriptError(
      `${name} is a PDF, expected its text. Make one with "pdftotext ${name}", and import that.`,
    );
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ManuscriptError(
      `${name} is not valid ${encoding.toUpperCase()}. Save the text as UTF-8, and import it again.`,
    );
  }
}
