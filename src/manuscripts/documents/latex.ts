import type { Accounted } from '../model.ts';
import { shortened } from './shorten.ts';

/** Reads a file that lies beside the manuscript, by its path from there. */
export type Neighbours = (path: string) => Uint8Array | undefined;

/** Files that a text reads in, and those that they read in: `\input`, `\include`, `\subfile`. */
export function inputsOf(text: string, neighbours: Neighbours): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const look = (source: string): void => {
    for (const [, name = ''] of source.matchAll(/\\(?:input|include|subfile)\s*\{([^{}]+)\}/g)) {
      const path = name.trim();
      for (const each of [path, `${path}.tex`]) {
        const bytes = found.size < 500 && !found.has(each) ? neighbours(each) : undefined;
        if (!bytes) continue;
        found.set(each, bytes);
        look(new TextDecoder().decode(bytes));
      }
    }
  };
  look(text);
  return found;
}

/** Commands that Pandoc skipped, by name: how many braces they have, and whether brackets before. */
export type SkippedCommands = ReadonlyMap<
  string,
  { readonly count: number; readonly hasOption: boolean }
>;

/** How many lines stand before `\\begin{document}`. */
export function preambleOf(text: string): number {
  const at = text.search(/\\begin\s*\{document\}/);
  return at < 0 ? 0 : text.slice(0, at).split('\n').length - 1;
}

/**
 * Warnings of the text: what stands in the preamble sets the page, and packages are no part of the
 * manuscript.
 */
export function ofTheText(warnings: readonly string[], preamble: number): string[] {
  return warnings.filter((warning) => {
    const line = / at input line (\d+) column \d+$/.exec(warning)?.[1];
    const isBefore = line !== undefined && Number(line) <= preamble;
    return (
      !isBefore &&
      !/^Could not load include file \S+\.(?:sty|cls|def|cfg|bst|bbx|cbx)\b/.test(warning)
    );
  });
}

/** Commands that Pandoc skipped with the words in their braces, by name: how many arguments they have. */
export function skippedCommands(warnings: readonly string[]): SkippedCommands {
  const found = new Map<string, { count: number; hasOption: boolean }>();
  for (const warning of warnings) {
    const [, name, rest = ''] =
      /^Skipped '\\([A-Za-z]+)\*?((?:\[[^\]]*\]|\{[\s\S]*\})*)' at/.exec(warning) ?? [];
    if (name === undefined || !hasWords(rest) || silent.has(name)) continue;
    const before = found.get(name) ?? { count: 0, hasOption: false };
    found.set(name, {
      count: Math.max(before.count, argumentsIn(rest)),
      hasOption: before.hasOption || rest.startsWith('['),
    });
  }
  return found;
}

/** Commands whose braces hold no words of the text. */
const silent = new Set(
  'begin end bibitem vspace hspace setlength addtolength setcounter addtocounter newcommand renewcommand usepackage documentclass bibliographystyle pagestyle thispagestyle pagenumbering label hypersetup definecolor geometry graphicspath newtheorem theoremstyle numberwithin allowdisplaybreaks linespread fontsize selectfont rule addcontentsline newenvironment renewenvironment RequirePackage PassOptionsToPackage DeclareMathOperator newlength newcounter fancyhf fancyhead fancyfoot lhead rhead chead lfoot rfoot cfoot captionsetup includeonly input include bibliography addbibresource nocite crefname Crefname ExecuteBibliographyOptions DeclareUnicodeCharacter setmainfont setsansfont setmonofont setmainlanguage setotherlanguage setdefaultlanguage lstset tikzset usetikzlibrary pgfplotsset hyphenation index glsaddall makeglossaries newacronym pdfinfo titleformat titlespacing setstretch renewbibmacro DeclareFieldFormat'.split(
    ' ',
  ),
);

function hasWords(braces: string): boolean {
  return /\{[^{}]*\p{L}{2}[^]*\}/u.test(braces);
}

function argumentsIn(braces: string): number {
  let depth = 0;
  let count = 0;
  for (const sign of braces) {
    if (sign === '{') {
      if (depth === 0) count += 1;
      depth += 1;
    } else if (sign === '}') depth -= 1;
  }
  return Math.min(9, count);
}

/** Definitions that make unknown commands print what stands in their braces. */
export function definitionsFor(commands: SkippedCommands): string {
  return [...commands]
    .map(([name, { count, hasOption }]) => {
      const all = Math.min(9, count + (hasOption ? 1 : 0));
      const body = Array.from({ length: all }, (_, at) => `#${at + 1}`).join(' ');
      return `\\providecommand{\\${name}}[${all}]${hasOption ? '[]' : ''}{${body}}`;
    })
    .join('');
}

/** What Pandoc warns of, as pieces of the report. */
export function fromWarnings(warnings: readonly string[], defined: SkippedCommands): Accounted[] {
  const told = new Set<string>();
  return warnings.flatMap((warning): Accounted[] => {
    if (told.has(warning) || /^(?:Extracting|Could not fetch resource)/.test(warning)) return [];
    told.add(warning);
    const [, what, where] = /^Skipped '([\s\S]*)' at (?:input )?(.*)$/.exec(warning) ?? [];
    if (what === undefined)
      return [
        {
          kind: 'syntax',
          fate: /could not|not found|failed/i.test(warning) ? 'lost' : 'guessed',
          what: shortened(warning, 120),
          why: 'Pandoc says so.',
        },
      ];
    const name = /^\\([A-Za-z]+)/.exec(what)?.[1] ?? '';
    const hasText = hasWords(what) && name !== '' && !silent.has(name) && !defined.has(name);
    return [
      {
        kind: 'syntax',
        fate: hasText ? 'lost' : 'left out',
        what: shortened(what),
        ...(where !== undefined && { where }),
        why: hasText
          ? 'There is no form for it here.'
          : 'It sets the page, or what it stands around is kept.',
      },
    ];
  });
}

/** The line of the report for commands that were made to print their words. */
export function toldDefinitions(commands: SkippedCommands): Accounted[] {
  return [...commands.keys()].map((name) => ({
    kind: 'syntax',
    fate: 'guessed',
    what: `\\${name}`,
    why: 'It is not known what it does: the words in its braces stand as plain text.',
  }));
}
