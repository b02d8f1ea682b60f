import { parse } from 'yaml';
import { z } from 'zod';
import { part, type Piece } from '../run.ts';
import { admonition, poem, quotation, theorem } from './boxes.ts';
import {
  code,
  figure,
  include,
  literalInclude,
  mathDirective,
  nothing,
  unknown,
} from './directives.ts';
import type { BlockScan } from './scan.ts';
import { csvTable, listTable, table } from './tables.ts';

/** A directive of MyST as it is typed. */
export interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  readonly body: Piece;
}

/** Makes lines of our Markdown of a directive; the run is that within it. */
export type DirectiveRule = (typed: Directive, scan: BlockScan) => string[];

const optionMap = z.record(z.string(), z.unknown());

/**
 * Options of a directive, `:name: value` in its first lines or YAML between lines of `---`, and
 * the rest of its lines (MyST, "Directive options").
 */
export function readOptions(piece: Piece): Pick<Directive, 'options' | 'body'> {
  const { lines } = piece;
  const options = new Map<string, string>();
  let at = 0;
  while (at < lines.length && lines[at]?.trim() === '') at += 1;
  if (lines[at]?.trim() === '---') {
    const close = lines.indexOf('---', at + 1);
    const read = close < 0 ? undefined : yamlOptions(lines.slice(at + 1, close).join('\n'));
    if (read) return { options: read, body: part(piece, close + 1) };
  }
  for (; at < lines.length; at += 1) {
    const found = /^[ \t]*:([\w-]{1,40}):(?:[ \t]+(.*))?$/.exec(lines[at] ?? '');
    if (!found) break;
    options.set((found[1] ?? '').toLowerCase(), (found[2] ?? '').trim());
  }
  return { options, body: part(piece, options.size === 0 ? 0 : at) };
}

function yamlOptions(text: string): Map<string, string> | undefined {
  try {
    const read = optionMap.safeParse(parse(text, { schema: 'failsafe', logLevel: 'silent' }));
    if (!read.success) return undefined;
    return new Map(
      Object.entries(read.data).map(([name, value]) => [
        name.toLowerCase(),
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
  } catch {
    return undefined;
  }
}

const byName: readonly (readonly [RegExp, DirectiveRule])[] = [
  [/^(?:figure|image|figure-md|fig|subfigure)$/, figure],
  [/^(?:table|csv-table-md)$/, table],
  [/^list-table$/, listTable],
  [/^csv-table$/, csvTable],
  [/^math$/, mathDirective],
  [
    /^(?:code|code-block|code-cell|sourcecode|parsed-literal|mermaid|prompt|raw|graphviz|dot|plantuml|highlight|doctest|testcode|eval-rst|diagram|typst|latex|tex)$/,
    code,
  ],
  [/^(?:include|embed-md)$/, include],
  [/^literalinclude$/, literalInclude],
  [/^(?:epigraph|pull-quote|highlights|blockquote|quote)$/, quotation],
  [/^(?:line-block|verse)$/, poem],
  [
    /^(?:prf:|proof:)|^(?:exercise|solution|theorem|lemma|definition|proof|corollary|proposition|axiom|example|remark|conjecture|algorithm|assumption|criterion|observation|property)(?:-start|-end)?$/,
    theorem,
  ],
  [
    /^(?:bibliography|contents|toctree|tableofcontents|toc|index|only|tags|sectnum|list-of-figures|list-of-tables)$/,
    nothing,
  ],
  [
    /^(?:admonition|note|tip|hint|important|warning|attention|caution|danger|error|seealso|todo|topic|sidebar|margin|aside|dropdown|details|card|grid|grid-item|grid-item-card|tab-set|tab-item|tabs|tab|div|container|callout|info|abstract|summary|success|question|versionadded|versionchanged|deprecated|rubric|glossary|legend|centered|card-carousel)$/,
    admonition,
  ],
];

/** A directive in our Markdown. */
export function directive(typed: Directive, scan: BlockScan): string[] {
  const rule = byName.find(([pattern]) => pattern.test(typed.name))?.[1] ?? unknown;
  return rule(typed, scan);
}

/** The label that a directive gives to what it makes. */
export function labelOf({ options }: Directive): string | undefined {
  return options.get('label') ?? options.get('name');
}
