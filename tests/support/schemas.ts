import { dirname, join } from 'node:path';
import { answer, jatsDtd, type Tool } from './tools.ts';

/** Kinds of XML that the site publishes and that have a schema. */
export type XmlKind = 'atom' | 'jats' | 'sitemap';

/** Schemas of our own, after the documents that define each kind; JATS has its DTD. */
export const schemas = join(import.meta.dirname, '..', 'fixtures', 'schemas');

/** What has to be there to validate a kind. */
export function neededFor(kind: XmlKind): readonly Tool[] {
  return kind === 'jats' ? ['xmllint', 'the DTD of JATS'] : ['xmllint'];
}

/** What xmllint finds in a document against the schema of its kind; nothing where it is valid. */
export function schemaFaults(kind: XmlKind, xml: string): string {
  const { status, stderr } = answer('xmllint', ['--noout', '--nonet', ...schemaOf(kind), '-'], xml);
  return status === 0 ? '' : stderr;
}

function schemaOf(kind: XmlKind): string[] {
  if (kind === 'atom') return ['--relaxng', join(schemas, 'atom.rng')];
  if (kind === 'sitemap') return ['--schema', join(schemas, 'sitemap.xsd')];
  const dtd = jatsDtd() ?? '';
  return ['--path', dirname(dtd), '--dtdvalid', dtd];
}
