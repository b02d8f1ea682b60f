import { type Inline, wordsOf } from '../../pandoc/index.ts';
import type { Accounted } from '../model.ts';
import { wordsAsInlines } from './shapes.ts';
import { shortened } from './shorten.ts';

/** Where a title may be found, the surest first. */
export interface TitleSources {
  /** Of a style, or of Pandoc's metadata. */
  readonly own: readonly Inline[];
  /** The first heading, the only one of its level. */
  readonly heading: readonly Inline[] | undefined;
  /** Of the file's properties, or of a front that Pandoc does not read. */
  readonly property: string | undefined;
  readonly isPropertyInText: boolean;
  readonly fileName: string;
}

/** The title, with the line of the report that says where it comes from. */
export function chooseTitle({ own, heading, property, isPropertyInText, fileName }: TitleSources): {
  readonly title: readonly Inline[];
  readonly told: Accounted;
} {
  if (own.length > 0) return told(own);
  if (isPropertyInText && property !== undefined) return told(wordsAsInlines(property));
  if (heading) return told(heading, 'It is the first heading, and the only one of its level.');
  if (property !== undefined && !isOfProgram(property))
    return told(wordsAsInlines(property), 'The file names it among its properties.');
  const base = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  return told(
    wordsAsInlines(base || 'Untitled'),
    'The document has no title: it is the name of the file.',
  );
}

/** Titles that programs put among the properties. */
function isOfProgram(title: string): boolean {
  return /^(?:microsoft word|word document|untitled|document\d*$|dokument\d*$)/i.test(title);
}

function told(
  title: readonly Inline[],
  why?: string,
): { readonly title: readonly Inline[]; readonly told: Accounted } {
  return {
    title,
    told: {
      kind: 'metadata',
      fate: why === undefined ? 'kept' : 'guessed',
      what: `title: ${shortened(wordsOf(title), 120)}`,
      ...(why !== undefined && { why }),
    },
  };
}
