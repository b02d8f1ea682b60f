import { writeAttributes } from '../attribute-list.ts';
import { isPicture } from '../files.ts';
import { figureOf } from '../inline/pictures.ts';
import { bracketed } from '../inline/scan.ts';
import { readIncluded } from '../include.ts';
import { placeIn } from '../run.ts';
import { bodyOf, takenLabel } from './boxes.ts';
import { fenced } from './cell.ts';
import { type DirectiveRule, labelOf } from './directive.ts';
import { expandLines, formulaLines, ownLabel } from './math.ts';
import { divOf, lineOf, tell, trimmed } from './scan.ts';

/** A figure: the first paragraph is its caption, what follows stands below it. */
export const figure: DirectiveRule = (typed, scan) => {
  const { name, argument, options, body } = typed;
  const { run } = scan;
  tell(scan, 'syntax', 'converted', `{${name}} ${argument}`);
  const label = labelOf(typed);
  const pending = takenLabel(scan);
  const where = placeIn(scan.piece, scan.at);
  const lines = bodyOf({ ...typed, body }, scan);
  const id = label === undefined ? pending : run.labels.define(label, 'fig');
  // Without a file, the figure is what stands in it: pictures with a caption of their own.
  if (argument === '') return divOf(writeAttributes({ id, classes: ['figure'] }), lines);
  const blank = lines.indexOf('');
  const caption = (blank < 0 ? lines : lines.slice(0, blank)).join(' ');
  const legend = blank < 0 ? [] : trimmed(lines.slice(blank));
  const line = figureOf({ file: argument, caption, alt: options.get('alt') }, run, where);
  const list = writeAttributes({ id });
  return [`${line}${list}`, ...(legend.length > 0 ? ['', ...legend] : [])];
};

/** A formula with its label; blank lines within it part formulas. */
export const mathDirective: DirectiveRule = (typed, scan) => {
  const { argument, body } = typed;
  const own = ownLabel([...(argument === '' ? [] : [argument]), ...body.lines]);
  const label = labelOf(typed) ?? own.label;
  const id = label === undefined ? takenLabel(scan) : scan.run.labels.define(label, 'eq');
  tell(scan, 'syntax', 'converted', `{math} ${label ?? ''}`);
  return formulaLines(expandLines(own.lines, scan.run.macros), id);
};

/** Code; what its cells print is not here. */
export const code: DirectiveRule = (typed, scan) => {
  const { name, argument, options, body } = typed;
  const { run } = scan;
  const isCell = name === 'code-cell';
  tell(scan, 'syntax', 'converted', `{${name}} ${argument}`);
  const tags = options.get('tags') ?? '';
  if (isCell && !/remove-output|skip-execution/.test(tags)) {
    const why =
      'What it prints is made by running it, and is not here: if it prints anything, put that below the code.';
    tell(scan, 'syntax', 'guessed', 'output of a cell', why);
  }
  const label = labelOf(typed);
  const id = label === undefined ? takenLabel(scan) : run.labels.define(label, 'lst');
  const isLanguage = /^(?:code|code-block|code-cell|sourcecode|highlight|raw)$/.test(name);
  const language = isLanguage
    ? (argument.split(/\s/)[0] ?? '')
    : /^(?:parsed-literal|prompt)$/.test(name)
      ? ''
      : name;
  const caption = options.get('caption');
  const lines = fenced(language, trimmed(body.lines));
  if (id === undefined && caption === undefined) return lines;
  const words = caption === undefined ? [] : ['', lineOf(caption, scan)];
  return divOf(writeAttributes({ id, classes: ['listing'] }), [...lines, ...words]);
};

/** What the pages of our site have by themselves. */
export const nothing: DirectiveRule = ({ name, argument, body }, scan) => {
  const words = [argument, ...body.lines].join(' ').trim();
  tell(
    scan,
    'syntax',
    'left out',
    `{${name}} ${words}`,
    'The page has it already, or there is one page only.',
  );
  return [];
};

/** Another file of Markdown in its place. */
export const include: DirectiveRule = ({ argument, options }, scan) => {
  const isLiteral = options.has('literal') || options.has('code') || options.has('lang');
  const text = readIncluded(
    argument,
    scan.run,
    placeIn(scan.piece, scan.at),
    `{include} ${argument}`,
  );
  if (text === undefined) return [];
  if (isLiteral)
    return fenced(options.get('lang') ?? options.get('code') ?? '', trimmed(text.piece.lines));
  return trimmed(scan.run.blocks(text.piece, text.run));
};

/** Another file as code. */
export const literalInclude: DirectiveRule = ({ argument, options }, scan) => {
  const text = readIncluded(
    argument,
    scan.run,
    placeIn(scan.piece, scan.at),
    `{literalinclude} ${argument}`,
  );
  if (text === undefined) return [];
  const limits = [options.get('lines'), options.get('start-line'), options.get('end-line')].filter(
    Boolean,
  );
  if (limits.length > 0)
    tell(
      scan,
      'syntax',
      'guessed',
      `lines ${limits.join(', ')} of ${argument}`,
      'The whole file stands here.',
    );
  return fenced(
    options.get('language') ?? argument.split('.').at(-1) ?? '',
    trimmed(text.piece.lines),
  );
};

/** A directive without a form here: its words stand in a div of its name. */
export const unknown: DirectiveRule = (typed, scan) => {
  const { name, argument } = typed;
  const address = /^https?:\/\/\S+$/.exec(argument)?.[0];
  const why = `The directive ${name} has no form here: its words stand in a div.`;
  tell(scan, 'syntax', 'guessed', `{${name}} ${argument}`, why);
  const isEmbedded = address === undefined && isPicture(argument);
  const where = placeIn(scan.piece, scan.at);
  const head = address === undefined ? lineOf(argument, scan) : `<${address}>`;
  const first = isEmbedded
    ? figureOf({ file: argument, alt: bracketed(name) }, scan.run, where)
    : head;
  const classes = [name.replace(/[^\w-]/g, '-')];
  const lines = [...(first === '' ? [] : [first, '']), ...bodyOf(typed, scan)];
  return divOf(writeAttributes({ classes }), trimmed(lines));
};
