import { writeAttributes } from '../attribute-list.ts';
import { type Directive, type DirectiveRule, labelOf } from './directive.ts';
import { type BlockScan, divOf, lineOf, tell, trimmed } from './scan.ts';

/** The body of a directive in our Markdown. */
export function bodyOf({ body }: Directive, { run }: BlockScan): string[] {
  return trimmed(run.blocks(body, run));
}

/** Kinds whose argument is a title; that of others begins the text. */
const titled =
  /^(?:admonition|topic|sidebar|dropdown|details|card|grid-item-card|tab-item|tab|callout|todo|note|tip|hint|important|warning|attention|caution|danger|error|seealso|info|abstract|summary|success|question)$/;

/** A box: a div with the name of its kind, its title in a line of its own. */
export const admonition: DirectiveRule = (typed, scan) => {
  const { name, argument, options } = typed;
  tell(scan, 'syntax', 'converted', `{${name}} ${argument}`);
  const own =
    options
      .get('class')
      ?.split(/\s+/)
      .filter((each) => /^[\w-]+$/.test(each)) ?? [];
  const kind = name === 'admonition' && own[0] !== undefined ? own : [name, ...own];
  const isClass = /^(?:div|container|grid|tab-set|tabs|card-carousel)$/.test(name);
  const title = options.get('title') ?? (isClass ? '' : argument);
  const classes = isClass && /^[a-z][\w -]*$/i.test(argument) ? argument.split(/\s+/) : kind;
  const label = labelOf(typed) ?? undefined;
  const id = label === undefined ? takenLabel(scan) : scan.run.labels.define(label, 'other', title);
  const words = title === '' ? '' : lineOf(title, scan);
  const head = words === '' ? [] : [titled.test(name) ? `**${words}**` : words, ''];
  return divOf(writeAttributes({ id, classes }), [...head, ...bodyOf(typed, scan)]);
};

/** The label that stands before a directive. */
export function takenLabel({ label }: BlockScan): string | undefined {
  const { pending } = label;
  label.pending = undefined;
  return pending;
}

/** A quotation; its last line may say whose it is. */
export const quotation: DirectiveRule = (typed, scan) => {
  tell(scan, 'syntax', 'converted', `{${typed.name}}`);
  const head = typed.argument === '' ? [] : [lineOf(typed.argument, scan), ''];
  const lines = [...head, ...bodyOf(typed, scan)];
  const attribution = typed.options.get('attribution');
  if (attribution !== undefined) lines.push('', `— ${lineOf(attribution, scan)}`);
  return lines.map((line) => (line === '' ? '>' : `> ${line}`));
};

/** Lines that keep their breaks. */
export const poem: DirectiveRule = (typed, scan) => {
  tell(scan, 'syntax', 'converted', `{${typed.name}}`);
  return bodyOf(typed, scan).map((line) => (line === '' ? '|' : `| ${line}`));
};

/** A theorem and the like: its kind is printed before its title. */
export const theorem: DirectiveRule = (typed, scan) => {
  const kind = typed.name.replace(/^(?:prf|proof):/, '').replace(/-(?:start|end)$/, '');
  tell(scan, 'syntax', 'converted', `{${typed.name}} ${typed.argument}`);
  const title = `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`;
  const label = labelOf(typed);
  const id = label === undefined ? takenLabel(scan) : scan.run.labels.define(label, 'other', title);
  const words = typed.argument === '' ? '' : ` (${lineOf(typed.argument, scan)})`;
  const list = writeAttributes({ id, classes: [kind.replace(/[^\w-]/g, '-')] });
  return divOf(list, [`**${title}**${words}`, '', ...bodyOf(typed, scan)]);
};
