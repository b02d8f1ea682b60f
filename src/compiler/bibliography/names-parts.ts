import type { CslName } from '../../article/index.ts';

/**
 * A CSL name of its parts. A particle that an apostrophe or a hyphen joins to the surname, or
 * that stands in it in braces, belongs to it but does not sort with it, as in CSL
 * (specification 1.0.2, "Name-part order").
 */
export function nameOf(parts: {
  readonly family: string;
  readonly given: string;
  readonly particle: string;
  readonly suffix: string;
  readonly usePrefix: boolean;
}): CslName {
  const { given, suffix, particle, usePrefix } = parts;
  const joined = particle === '' && given !== '' ? joinedParticle.exec(parts.family) : null;
  const family = joined ? parts.family.slice(joined[0].length) : parts.family;
  const kept = joined ? joined[0].trim() : usePrefix ? particle : '';
  return {
    ...(family !== '' && { family }),
    ...(given !== '' && { given }),
    ...(kept !== '' && { 'non-dropping-particle': kept }),
    ...(particle !== '' && !usePrefix && { 'dropping-particle': particle }),
    ...(suffix !== '' && { suffix }),
  };
}

/** Small words before a capital, the last of them perhaps joined to it: "d’", "al-", "van der ". */
const joinedParticle = /^(?:\p{Ll}+\s+)*(?:[’']?\p{Ll}{1,3}[’'-]|[’']?\p{Ll}+\s+)(?=\p{Lu})/u;
