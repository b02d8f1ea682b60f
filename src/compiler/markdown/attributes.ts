import { append } from '../../article/index.ts';
import type { Attributes } from './nodes.ts';

/**
 * Reads Pandoc's attribute list, braces included: `{#id .class key="value" -}`. Undefined where
 * the text is none. A later id wins; classes keep their order.
 *
 * @see https://pandoc.org/MANUAL.html#extension-header_attributes
 */
export function readAttributes(text: string): Attributes | undefined {
  if (!text.startsWith('{') || !text.endsWith('}') || text.length < 3) return undefined;
  const inner = text.slice(1, -1);
  const part = new RegExp(
    [
      '\\s*(?:',
      '#(?<id>[^\\s{}#="\'`\\[\\]]+)',
      '|\\.(?<class>[^\\s{}#="\'`\\[\\].][^\\s{}#="\'`\\[\\]]*)',
      '|(?<unnumbered>-)',
      '|(?<name>[\\p{L}_:][\\p{L}\\p{N}_:.\\-]*)=',
      '(?:"(?<double>(?:[^"\\\\]|\\\\[\\s\\S])*)"|\'(?<single>(?:[^\'\\\\]|\\\\[\\s\\S])*)\'|(?<bare>[^\\s{}"\'`\\[\\]]*))',
      ')(?=\\s|$)',
    ].join(''),
    'uy',
  );
  const classes: string[] = [];
  const values: [string, string][] = [];
  let id: string | undefined;
  const end = inner.trimEnd().length;
  if (end === 0) return undefined;
  while (part.lastIndex < end) {
    const found = part.exec(inner)?.groups;
    if (found === undefined) return undefined;
    const value = found['double'] ?? found['single'] ?? found['bare'] ?? '';
    if (found['id'] !== undefined) id = found['id'];
    else if (found['class'] !== undefined) classes.push(found['class']);
    else if (found['unnumbered'] !== undefined) classes.push('unnumbered');
    else if (found['name'] !== undefined) {
      if (found['name'] === 'id') id = value;
      else if (found['name'] === 'class')
        append(
          classes,
          value.split(/\s+/u).filter((name) => name !== ''),
        );
      else values.push([found['name'], value.replace(/\\([\s\S])/gu, '$1')]);
    }
  }
  // A prototype-free record: `{__proto__=x}` is a value like any other.
  const record: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of values) record[name] = value;
  return { ...(id !== undefined && id !== '' && { id }), classes, values: record };
}

/** True where braces were surely meant as attributes, readable or not. */
export function resemblesAttributes(text: string): boolean {
  return /^\{\s*[#.][\p{L}_]/u.test(text);
}
