/** A work that a manuscript cites. */
export interface Cited {
  readonly key: string;
  readonly prefix?: string;
  /** Locator and what follows it. */
  readonly suffix?: string;
  /** True for the year alone. */
  readonly yearOnly?: boolean;
}

/** `[see @a, p. 3; @b]` */
export function citationOf(cited: readonly Cited[]): string {
  const parts = cited.map(({ key, prefix, suffix, yearOnly }) => {
    const before = prefix ? `${prefix.trim()} ` : '';
    const after = suffix ? `, ${suffix.trim().replace(/^,\s*/, '')}` : '';
    return `${before}${yearOnly ? '-' : ''}${keyOf(key)}${after}`;
  });
  return `[${parts.join('; ')}]`;
}

/** `@a` in a sentence; several have semicolons between them. */
export function narrativeOf(cited: readonly Cited[]): string {
  return cited
    .map(({ key, suffix }) => `${keyOf(key)}${suffix ? ` [${suffix.trim()}]` : ''}`)
    .join('; ');
}

/** A key behind its sign, in braces where Pandoc's syntax asks for them. */
export function keyOf(key: string): string {
  const plain = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u;
  return plain.test(key) ? `@${key}` : `@{${key.replace(/[{}\s]+/g, '')}}`;
}

/** Keys with commas or semicolons between them. */
export function keysIn(typed: string): string[] {
  return typed
    .split(/[,;]/)
    .map((key) => key.trim().replace(/^@/, ''))
    .filter((key) => key !== '');
}
