import { type Problem, counted, visible } from '../article/index.ts';
import { type Accounted, type Fate, kinds } from './model.ts';

/** What each fate means, in the order in which an editor needs to read of it. */
const fates: readonly (readonly [Fate, string])[] = [
  ['lost', 'Lost: it is not in the article'],
  ['guessed', 'Guessed: look at it'],
  ['left out', 'Left out on purpose'],
  ['converted', 'Converted'],
  ['kept', 'Kept'],
];

/**
 * The report of an import for a terminal: sums for each fate, then each piece on a line of its own;
 * what is kept or converted as sums alone. Nothing of the manuscript is printed raw.
 */
export function formatReport(report: readonly Accounted[]): string {
  const lines = fates.flatMap(([fate, title]) => {
    const pieces = report.filter((piece) => piece.fate === fate);
    if (pieces.length === 0) return [];
    const head = `${title}: ${sums(pieces)}`;
    const isListed = fate !== 'kept' && fate !== 'converted';
    return [head, ...(isListed ? pieces.map((piece) => `  ${lineOf(piece)}`) : [])];
  });
  return `${lines.join('\n')}\n`;
}

/**
 * The report as `import-report.md`: every piece, and the problems that `check` finds in the article.
 * @param name Of the manuscript's file.
 */
export function reportFile(
  name: string,
  report: readonly Accounted[],
  problems: readonly Problem[],
): string {
  const parts = fates.flatMap(([fate, title]) => {
    const pieces = report.filter((piece) => piece.fate === fate);
    return pieces.length === 0
      ? []
      : [
          `## ${title}`,
          `${sums(pieces)}.`,
          pieces.map((piece) => `- ${code(lineOf(piece))}`).join('\n'),
        ];
  });
  const found = problems.map(
    ({ severity, place, message, rule }) =>
      `- ${code(`${place.file}:${place.line} ${severity}: ${visible(message)} (${rule})`)}`,
  );
  return `${[
    '# Import report',
    `What has become of every piece of ${code(visible(name))}. This file is not published.`,
    ...parts,
    '## What check says',
    found.length === 0 ? 'No problems.' : found.join('\n'),
  ].join('\n\n')}\n`;
}

/** "12 notes, 3 citations" */
function sums(pieces: readonly Accounted[]): string {
  return kinds
    .flatMap((kind) => {
      const count = pieces.filter((piece) => piece.kind === kind).length;
      return count === 0 ? [] : [countedKind(count, kind)];
    })
    .join(', ');
}

function countedKind(count: number, kind: (typeof kinds)[number]): string {
  if (kind === 'metadata') return `${counted(count, 'field')} of metadata`;
  if (kind === 'syntax') return `${counted(count, 'piece')} of syntax`;
  if (kind === 'furniture') return `${counted(count, 'piece')} of furniture`;
  if (kind === 'words') return `${counted(count, 'passage')}`;
  return counted(count, kind);
}

function lineOf({ kind, what, where, why }: Accounted): string {
  const at = where === undefined ? '' : ` (${where})`;
  return visible(`${kind}: ${what}${at}${why === undefined ? '' : `. ${why}`}`);
}

/** Words of a manuscript as code, so that none of them is read as Markdown. */
function code(words: string): string {
  const fence = '`'.repeat(
    Math.max(0, ...[...words.matchAll(/`+/g)].map(([ticks]) => ticks.length)) + 1,
  );
  return /^`|`$/.test(words) ? `${fence} ${words} ${fence}` : `${fence}${words}${fence}`;
}
