/**
 * The member of `custom` (CSL-JSON 1.0.2, csl-data schema) in which an exported `references.json`
 * keeps the fields that it gives to other programs in another form than the article prints.
 */
export const printedMember = 'scholium';

/** The fields of an entry as the article prints them, and the address that stood in for the printed one. */
export function asPrinted(fields: ReadonlyMap<string, unknown>): {
  readonly fields: ReadonlyMap<string, unknown>;
  readonly href?: string;
} {
  const custom = fields.get('custom');
  const printed = isRecord(custom) ? custom[printedMember] : undefined;
  if (!isRecord(custom) || !isRecord(printed)) return { fields };
  const rest = Object.fromEntries(
    Object.entries(custom).filter(([name]) => name !== printedMember),
  );
  const found = new Map([...fields, ...Object.entries(printed)]);
  if (Object.keys(rest).length > 0) found.set('custom', rest);
  else found.delete('custom');
  const url = fields.get('URL');
  return {
    fields: found,
    ...('URL' in printed && typeof url === 'string' && { href: url }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
