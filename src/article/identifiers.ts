/** The bare ORCID iD of what was typed (an address or the iD), or nothing if it has not its form. */
export function bareOrcid(typed: string): string | undefined {
  const found =
    /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])\/?$/i.exec(
      typed.trim(),
    );
  const digits = found?.[1]?.replaceAll('-', '').toUpperCase();
  return digits?.replace(/(.{4})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4');
}

/** Check digit of a bare ORCID iD (ISO 7064 MOD 11-2). */
export function orcidHolds(orcid: string): boolean {
  const digits = orcid.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}

/** The bare DOI of what was typed (`doi:…`, `https://doi.org/…` or bare). */
export function bareDoi(typed: string): string {
  return typed
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '')
    .trim();
}

/** True for `10.<registrant>/<suffix>` without spaces (DOI Handbook 2.2). */
export function doiHolds(doi: string): boolean {
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{Cc}]+$/u.test(doi);
}

/** ISO 3297: eight characters, the last the check digit; `undefined` if it has not its form. */
export function issnHolds(typed: string): boolean | undefined {
  const digits = typed
    .replace(/^\s*(?:e-?|p-?)?ISSN:?/i, '')
    .replace(/[\s‐‑–-]/g, '')
    .toUpperCase();
  if (!/^\d{7}[\dX]$/.test(digits)) return undefined;
  let total = 0;
  for (let index = 0; index < 7; index += 1) total += Number(digits[index]) * (8 - index);
  const check = (11 - (total % 11)) % 11;
  return digits[7] === (check === 10 ? 'X' : String(check));
}

/** ISO 2108, ten or thirteen digits; `undefined` if it has not its form. */
export function isbnHolds(typed: string): boolean | undefined {
  const digits = typed
    .replace(/^\s*ISBN(?:-1[03])?:?/i, '')
    .replace(/[\s‐‑–-]/g, '')
    .toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) {
    let total = 0;
    for (let index = 0; index < 10; index += 1) {
      total += (digits[index] === 'X' ? 10 : Number(digits[index])) * (10 - index);
    }
    return total % 11 === 0;
  }
  if (/^97[89]\d{10}$/.test(digits)) {
    let total = 0;
    for (let index = 0; index < 13; index += 1) {
      total += Number(digits[index]) * (index % 2 === 0 ? 1 : 3);
    }
    return total % 10 === 0;
  }
  return undefined;
}

/** The bare ROR id of what was typed (an address or the id), or nothing if it has not its form. */
export function bareRor(typed: string): string | undefined {
  return /^(?:https?:\/\/ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})\/?$/i
    .exec(typed.trim())?.[1]
    ?.toLowerCase();
}

/** Check digits of a bare ROR id: Crockford's base 32, ISO/IEC 7064 MOD 97-10 (ror.org, "ROR identifier pattern"). */
export function rorHolds(ror: string): boolean {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  let number = 0;
  for (const letter of ror.slice(0, 7)) number = number * 32 + letters.indexOf(letter);
  return 98 - ((number * 100) % 97) === Number(ror.slice(7));
}
