import { createHash } from 'node:crypto';

/** Signs that tell two keywords apart, as they stand in an address. */
const signNames: Readonly<Record<string, string>> = {
  '+': 'plus',
  '#': 'sharp',
  '&': 'and',
  '@': 'at',
  '%': 'percent',
  '*': 'star',
};

/** Longest part of an address, in bytes: file systems take 255. */
const longest = 120;

/**
 * The part of an address that words have, in any script: "Côte d'Ivoire" → `côte-divoire`, "C++" →
 * `c-plus-plus`. It is made of the words alone, so that it stays whatever else the library has.
 * Words that differ only in case, spacing and punctuation have the same.
 */
export function addressPart(words: string): string {
  const spelt = words
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ]/gu, '')
    .replace(/[\p{S}#&%@*]/gu, (sign) => ` ${signNames[sign] ?? codePoint(sign)} `)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const part = (spelt || [...words.toWellFormed().trim()].map(codePoint).join(' ')).replaceAll(
    ' ',
    '-',
  );
  if (Buffer.byteLength(part) <= longest) return part || 'u0';
  const hash = createHash('sha256').update(part).digest('hex').slice(0, 8);
  let cut = '';
  for (const letter of part) {
    if (Buffer.byteLength(cut + letter) > longest - 9) break;
    cut += letter;
  }
  return `${cut}-${hash}`;
}

function codePoint(sign: string): string {
  return `u${(sign.codePointAt(0) ?? 0).toString(16)}`;
}
