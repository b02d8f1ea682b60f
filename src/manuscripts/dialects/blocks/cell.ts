import { parse } from 'yaml';
import { z } from 'zod';
import { figureOf } from '../inline/pictures.ts';
import { isPicture } from '../files.ts';
import { type BlockScan, divOf, lineOf, tell, trimmed } from './scan.ts';
import { type Piece, placeIn } from '../run.ts';

/** A cell: `{r label, echo=FALSE}` or `{python}` with options in comments below. */
const cell = /^\{+\s*\.?([a-z][\w.+-]*)\b([^{}]*)\}+\s*$/i;

/** True for the info of a fence that opens a cell of knitr or Quarto, or code with attributes. */
export function isCell(info: string): boolean {
  return (
    cell.test(info) && !info.startsWith('{.') && !info.startsWith('{{.') && !info.startsWith('{#')
  );
}

const theorems =
  /^(?:theorem|lemma|corollary|proposition|conjecture|definition|example|exercise|hypothesis|proof|remark|solution)$/;

/** A cell of code, which is run where the manuscript is built, in our Markdown. */
export function codeCell(info: string, body: Piece, scan: BlockScan): string[] {
  const [, language = '', rest = ''] = cell.exec(info) ?? [];
  const options = new Map([...headOptions(rest), ...commentOptions(body)]);
  const code = trimmed(body.lines.filter((line) => !/^\s*(?:#|\/\/|%%|--)\|\s/.test(line)));
  const typed = `{${language}${rest}}`;
  if (theorems.test(language)) return theorem(language, options, body, scan);
  const isOff = (name: string): boolean => /^(?:f|false|no)$/i.test(options.get(name) ?? '');
  const listed = [...options].map(([name, value]) => `${name}: ${value}`).join('; ');
  if (listed !== '')
    tell(scan, 'syntax', 'left out', `options of a cell: ${listed}`, 'Nothing is run here.');
  const isHidden = isOff('echo') || isOff('include');
  if (isHidden && code.length > 0)
    tell(scan, 'syntax', 'left out', code.join('\n'), 'Code that the manuscript does not show.');
  else tell(scan, 'syntax', 'converted', typed);
  const shown = isHidden || code.length === 0 ? [] : fenced(language, code);
  if (isOff('eval') || isOff('include')) return shown;
  return [...shown, ...output(options, code, scan, shown.length > 0)];
}

/** What a cell prints, so far as it is known. */
function output(
  options: ReadonlyMap<string, string>,
  code: readonly string[],
  scan: BlockScan,
  follows: boolean,
): string[] {
  const label = options.get('label');
  const isTable = options.has('tbl-cap') || label?.startsWith('tbl-') === true;
  const typed = options.get('fig-cap') ?? options.get('tbl-cap') ?? '';
  const caption = lineOf(scan.run.textReferences.get(typed.trim()) ?? typed, scan);
  const file = /include_graphics\(\s*["']([^"']+)["']/.exec(code.join('\n'))?.[1];
  const id = labelOf(label, options);
  const gap = follows ? [''] : [];
  if (file !== undefined && isPicture(file)) {
    const where = placeIn(scan.piece, scan.at);
    return [
      ...gap,
      figureOf(
        { file, caption, alt: options.get('fig-alt'), ...(id && { label: id }) },
        scan.run,
        where,
      ),
    ];
  }
  if (id === undefined && caption === '') {
    const why =
      'What it prints is made by running it, and is not here: if it prints anything, put that below the code.';
    tell(scan, 'syntax', 'guessed', 'output of a cell', why);
    return [];
  }
  const why = `What it prints is made by running it, and is not here: put the ${isTable ? 'table' : 'picture'} in place of the div.`;
  tell(scan, isTable ? 'syntax' : 'picture', 'lost', `output of the cell ${label ?? ''}`, why);
  const own = id === undefined ? '' : ` #${scan.run.labels.define(id, isTable ? 'tbl' : 'fig')}`;
  return [
    ...gap,
    ...divOf(`{.${isTable ? 'table' : 'figure'}${own}}`, caption === '' ? [] : [caption]),
  ];
}

/** The label of what a cell prints: knitr calls it by the cell's own. */
function labelOf(
  label: string | undefined,
  options: ReadonlyMap<string, string>,
): string | undefined {
  if (label === undefined) return undefined;
  if (/^(?:fig|tbl|lst)-/.test(label)) return label;
  if (options.has('fig-cap')) return `fig:${label}`;
  return options.has('tbl-cap') ? `tab:${label}` : undefined;
}

/** Options behind the language: `label, echo=FALSE, fig.cap="Words"`. */
function headOptions(typed: string): [string, string][] {
  const options: [string, string][] = [];
  const part =
    /(?:^|[\s,])(?:([\w.-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s,="']+(?:\([^()]*\))?))/g;
  for (const [, name, double, single, bare] of typed.matchAll(part)) {
    const value = double ?? single ?? bare ?? '';
    if (name !== undefined) options.push([name.replaceAll('.', '-'), value]);
    else if (options.length === 0) options.push(['label', value.replace(/^#/, '')]);
  }
  return options;
}

const optionMap = z.record(z.string(), z.unknown());

/** Options in comments, `#| fig-cap: Words` (Quarto, "Execution options"): YAML. */
function commentOptions({ lines }: Piece): [string, string][] {
  const typed = lines.flatMap((line) => /^\s*(?:#|\/\/|%%|--)\|\s?(.*)$/.exec(line)?.[1] ?? []);
  if (typed.length === 0 || typed.length > 200) return [];
  try {
    const read = optionMap.safeParse(
      parse(typed.join('\n'), { schema: 'failsafe', logLevel: 'silent' }),
    );
    return Object.entries(read.data ?? {}).map(([name, value]) => [
      name.replaceAll('.', '-'),
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
  } catch {
    return [['options', typed.join(' ')]];
  }
}

function theorem(
  kind: string,
  options: ReadonlyMap<string, string>,
  body: Piece,
  scan: BlockScan,
): string[] {
  const label = options.get('label');
  const name = options.get('name');
  const title = `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`;
  const id =
    label === undefined
      ? ''
      : ` #${scan.run.labels.define(/^[a-z]+:/.test(label) ? label : `${kind.slice(0, 3)}:${label}`, 'other', title)}`;
  tell(scan, 'syntax', 'converted', `{${kind}}`);
  const head = name === undefined ? `**${title}**` : `**${title}** (${lineOf(name, scan)})`;
  return divOf(`{.${kind}${id}}`, [head, '', ...trimmed(scan.run.blocks(body, scan.run))]);
}

/** Lines of code between marks that none of them closes. */
export function fenced(language: string, lines: readonly string[]): string[] {
  let mark = '```';
  for (const line of lines) {
    const run = /^\s*(`{3,})/.exec(line)?.[1];
    if (run !== undefined && run.length >= mark.length) mark = `${run}\``;
  }
  return [mark + language.replace(/[^\w.+#-]/g, ''), ...lines, mark];
}
