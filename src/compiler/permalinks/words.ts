import { createHash } from 'node:crypto';

/** What the ledger knows a paragraph by. */
export interface Print {
  readonly hash: string;
  /** Hashes of all its features; empty for a ledger entry, of which only `sample` is known. */
  readonly features: ReadonlySet<number>;
  readonly size: number;
  readonly sample: readonly number[];
}

/** How many feature hashes the ledger keeps of a paragraph: 96 characters of base64. */
const SAMPLE = 24;
/** Crockford's base 32: no letter that looks like a digit or another letter. */
const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';
/** Scripts without spaces between words: each character counts as one. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text: no punctuation, no letter case, one Unicode form. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/**
 * Fingerprint of a paragraph. Its features are its long words (five letters and more: rough, but
 * in any language these say more) and every pair of neighbouring words; the sample is the
 * smallest hashes of them (bottom-k sketch, Broder 1997), a fair sample: the share of it found in
 * another paragraph estimates the share of the whole.
 */
export function printOf(text: string): Print {
  const words = wordsOf(text);
  const features = new Set<number>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (word.length >= 5 || words.length < 8) features.add(hash24(word));
    if (index > 0) features.add(hash24(`${words[index - 1]!} ${word}`));
  }
  if (features.size === 0) features.add(hash24(text.trim()));
  const sample = [...features].sort((a, b) => a - b).slice(0, SAMPLE);
  return { hash: wordHash(words, text, 10), features, size: features.size, sample };
}

/** `length` base-32 characters that depend on the words alone; on the text where it has none. */
export function wordHash(words: readonly string[], text: string, length: number, salt = 0): string {
  const content = words.length > 0 ? words.join(' ') : text.trim();
  const digest = createHash('sha256')
    .update(salt > 0 ? `${content}\0${salt}` : content)
    .digest();
  let result = '';
  let bits = 0;
  let value = 0;
  for (const byte of digest) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5 && result.length < length) {
      bits -= 5;
      result += BASE32.charAt((value >> bits) & 31);
    }
  }
  return result;
}

export function encodeSample(sample: readonly number[]): string {
  const bytes = Buffer.alloc(sample.length * 3);
  sample.forEach((hash, index) => bytes.writeUIntBE(hash, index * 3, 3));
  return bytes.toString('base64url');
}

export function decodeSample(text: string): number[] {
  const bytes = Buffer.from(text, 'base64url');
  const sample: number[] = [];
  for (let at = 0; at + 3 <= bytes.length; at += 3) sample.push(bytes.readUIntBE(at, 3));
  return sample;
}

/** FNV-1a with a final mix (murmur3), so that the smallest hashes are a fair sample. */
function hash24(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) & 0xffffff;
}
