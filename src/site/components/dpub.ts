/** Roles of DPUB-ARIA 1.1 that the pages use. */
export type DpubRole =
  'doc-abstract' | 'doc-backlink' | 'doc-bibliography' | 'doc-endnotes' | 'doc-toc';

/** A role to spread on an element: Astro's types know only the roles of WAI-ARIA itself. */
export function dpub(role: DpubRole): Readonly<Record<string, string>> {
  return { role };
}
