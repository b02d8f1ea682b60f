import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { CslItem } from '../../article/index.ts';
import { ManuscriptError } from '../model.ts';

/**
 * CSL-JSON with further works at its end; what stands in it keeps every byte.
 * @param file its name, for errors.
 * @throws {ManuscriptError} where it is no list of works.
 */
export function withWorks(
  text: string | undefined,
  works: readonly CslItem[],
  file: string,
): string {
  if (text === undefined || text.trim() === '') return `[\n${written(works, '  ')}\n]\n`;
  const errors: ParseError[] = [];
  const list = listIn(parseTree(text, errors, { disallowComments: true }));
  if (errors.length > 0 || !list)
    throw new ManuscriptError(
      `Unexpected content of ${file}, expected a list of works in CSL-JSON: new works are added to it`,
    );
  const last = list.children?.at(-1);
  const isInside = list.parent !== undefined;
  const added = written(works, isInside ? '    ' : '  ');
  if (!last) {
    const { offset, length } = list;
    return `${text.slice(0, offset)}[\n${added}\n]${text.slice(offset + length)}`;
  }
  const end = last.offset + last.length;
  return `${text.slice(0, end)},\n${added}${text.slice(end)}`;
}

/** A list at the root, or under `items` or `references`. */
function listIn(root: Node | undefined): Node | undefined {
  if (root?.type === 'array') return root;
  for (const property of root?.type === 'object' ? (root.children ?? []) : []) {
    const [name, value] = property.children ?? [];
    if (/^(?:items|references)$/.test(String(name?.value)) && value?.type === 'array') return value;
  }
  return undefined;
}

function written(works: readonly CslItem[], indent: string): string {
  return works.map((work) => readable(JSON.stringify(work, null, 2), indent)).join(',\n');
}

/** Names and dates in one line each, as people write them. */
function readable(json: string, indent: string): string {
  const oneLine = (words: string): string => words.replace(/\n\s*/g, ' ');
  return json
    .replace(/\[\n[\s\d,[\]]*\]/g, (dates) => dates.replace(/\s+/g, '').replace(/,/g, ', '))
    .replace(/\{[^{}]*\}/g, oneLine)
    .replace(/\[\s*(\{[^{}]*\})\s*\]/g, '[$1]')
    .split('\n')
    .map((line) => indent + line)
    .join('\n');
}
