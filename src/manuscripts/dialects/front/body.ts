import { headingLine } from '../heading-line.ts';
import { plainOf } from '../plain.ts';
import type { Run } from '../run.ts';
import type { OurFront } from './convert.ts';
import { describe, entriesOf, listOf, type Value, wordsOf } from './read.ts';

/** A label of MyST before a heading. */
const labelled = /^\(([^()\n]{1,120})\)=\s*$/;

/**
 * The title of an article whose frontmatter has none: the only heading of the first level where it
 * opens the text, or else the name of the file.
 */
export function titleOf(
  lines: readonly string[],
  front: OurFront,
  { dialect, account, labels }: Run,
  name: string,
): { title: string; lines: readonly string[] } {
  const given = front.get('title');
  if (typeof given === 'string') return { title: given, lines };
  const at = lines.findIndex((line) => line.trim() !== '' && !labelled.test(line));
  const first = headingLine(lines[at] ?? '');
  const tops = lines.filter((line) => headingLine(line)?.level === 1);
  if (first?.level === 1 && tops.length === 1 && dialect !== 'obsidian') {
    const title = first.title.replace(/\{[^{}]{1,500}\}$/, '').trim();
    const why = 'The frontmatter has no title: it is the only heading of the first level.';
    account({
      kind: 'metadata',
      fate: 'guessed',
      what: `title: ${title}`,
      where: `${name}:${at + 1}`,
      why,
    });
    const kept = lines.map((line, each) => {
      const label = each < at ? labelled.exec(line)?.[1] : undefined;
      if (label !== undefined) return `[]{#${labels.define(label, 'heading', plainOf(title))}}`;
      return each === at ? '' : line;
    });
    return { title, lines: kept };
  }
  const title = name
    .replace(/\.\w+$/, '')
    .replace(/^\d{4}-\d\d-\d\d-/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  const why = 'The manuscript has no title: its name stands for it.';
  account({ kind: 'metadata', fate: 'guessed', what: `title: ${title}`, where: `${name}:1`, why });
  return { title: title || name, lines };
}

/** Parts of a manuscript of MyST that stand in its frontmatter, as sections at the end. */
export function partsOf(values: ReadonlyMap<string, Value>, run: Run, name: string): string[] {
  return [...entriesOf(values.get('parts'))].flatMap(([part, value]) => {
    const words = wordsOf(value) ?? listOf(value).map(describe).join('\n\n');
    if (part === 'abstract' || words === '') return [];
    const title = `${part[0]?.toUpperCase() ?? ''}${part.slice(1).replace(/[_-]+/g, ' ')}`;
    run.account({
      kind: 'metadata',
      fate: 'converted',
      what: `part ${part}`,
      where: `${name}:1`,
      why: 'It is a section at the end.',
    });
    return [
      '',
      `## ${title} {.unnumbered}`,
      '',
      ...run.blocks({ lines: words.split('\n'), first: 1, file: name }, run),
    ];
  });
}
