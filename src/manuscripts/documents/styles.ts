import { type Block, type Inline, mapTree, type Node, wordsOf } from '../../pandoc/index.ts';
import { attribute, contentOf } from './shapes.ts';

/** Paragraphs before the text that a style says to be metadata, by field. */
export interface StyledMetadata {
  readonly title?: readonly Inline[];
  readonly subtitle?: readonly Inline[];
  readonly authors: readonly (readonly Inline[])[];
  readonly affiliations: readonly (readonly Inline[])[];
  readonly abstract: readonly Block[];
  readonly keywords?: string;
  readonly date?: string;
  /** Words that only name a field. */
  readonly labels: readonly string[];
}

/** Names of styles, in small letters and without spaces, and what they say. */
const fields: readonly (readonly [RegExp, Field])[] = [
  [/^(?:title|titre|titel|papertitle|articletitle)$/, 'title'],
  [/^(?:subtitle|untertitel|sous-titre)$/, 'subtitle'],
  [/^(?:authors?|autor|autoren|auteurs?|byline)$/, 'authors'],
  [/^(?:affiliations?|institutions?|address)$/, 'affiliations'],
  [/^(?:abstract(?:text)?|zusammenfassung|résumé|summary)$/, 'abstract'],
  [/^(?:keywords?|schlagwörter|mots-clés)$/, 'keywords'],
  [/^date$/, 'date'],
  [/^(?:abstracttitle|abstractheading)$/, 'label'],
];
export type Field =
  | 'title'
  | 'subtitle'
  | 'authors'
  | 'affiliations'
  | 'abstract'
  | 'keywords'
  | 'date'
  /** Words that only name a field, such as "Abstract" over it. */
  | 'label';

/**
 * Takes what styles of Word and LibreOffice say to be metadata out of the text (`docx+styles`), as far
 * as it stands before the first heading. The name of a style is in the attribute `custom-style`.
 */
export function takeStyledMetadata(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly found: StyledMetadata;
} {
  const taken: Record<Field, Block[]> = {
    title: [],
    subtitle: [],
    authors: [],
    affiliations: [],
    abstract: [],
    keywords: [],
    date: [],
    label: [],
  };
  let inText = false;
  const rest = blocks.flatMap((block) => {
    if (block.t === 'Header') inText = true;
    const field = inText ? undefined : fieldOf(block);
    if (!field) return [block];
    taken[field].push(...(contentOf('Div', block)?.[1] ?? []));
    return [];
  });
  const lines = (field: Field): Inline[][] =>
    taken[field].map((block) => [...(contentOf('Para', block) ?? contentOf('Plain', block) ?? [])]);
  const [title, ...more] = lines('title');
  const [subtitle, ...others] = [...more, ...lines('subtitle')];
  const keywords = taken.keywords.map((block) => wordsOf(block).trim()).join('; ');
  const date = taken.date.map((block) => wordsOf(block).trim())[0];
  return {
    blocks: rest,
    found: {
      ...(title && { title }),
      ...(subtitle && {
        subtitle: others.reduce((all, each) => [...all, { t: 'Space' }, ...each], subtitle),
      }),
      labels: lines('label').map((line) => wordsOf(line)),
      authors: lines('authors'),
      affiliations: lines('affiliations'),
      abstract: taken.abstract,
      ...(keywords !== '' && { keywords }),
      ...(date !== undefined && { date }),
    },
  };
}

function fieldOf(block: Block): Field | undefined {
  const style = styleOf(block);
  return style === undefined ? undefined : fieldNamed(style);
}

/** The field that a style says its paragraph to be: "Title", "Abstract Title". */
export function fieldNamed(style: string): Field | undefined {
  const name = style.toLowerCase().replaceAll(/\s/g, '');
  return fields.find(([pattern]) => pattern.test(name))?.[1];
}

function styleOf(node: Node | undefined): string | undefined {
  const attr = (contentOf('Div', node) ?? contentOf('Span', node))?.[0];
  return attr && attribute(attr, 'custom-style');
}

/** True for a paragraph in a style for captions. */
export function isCaption(block: Block | undefined): boolean {
  return /caption|beschriftung|légende/i.test(styleOf(block) ?? '');
}

/** The paragraphs of a style for captions that stand beside a picture or a table, as its caption. */
export function joinCaptions(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    const before = made.at(-1);
    const after = blocks[at + 1];
    const words = isCaption(block) ? (contentOf('Div', block)?.[1] ?? []) : undefined;
    if (words && isUncaptioned(before)) made[made.length - 1] = captioned(before, words);
    else if (words && isUncaptioned(after) && after.t === 'Table') {
      made.push(captioned(after, words));
      at += 1;
    } else made.push(block);
  }
  return made;
}

function isUncaptioned(block: Block | undefined): block is Block {
  if (isPicture(block)) return true;
  const table = contentOf('Table', block);
  return table !== undefined && table[1][1].length === 0;
}

function isPicture(block: Block | undefined): boolean {
  const inner = contentOf('Para', block) ?? contentOf('Plain', block);
  return inner?.length === 1 && inner[0]?.t === 'Image';
}

function captioned(block: Block, words: readonly Block[]): Block {
  const table = contentOf('Table', block);
  if (table) return { t: 'Table', c: [table[0], [null, words], ...table.slice(2)] };
  const inner = contentOf('Para', block) ?? contentOf('Plain', block) ?? [];
  return { t: 'Figure', c: [['', [], []], [null, words], [{ t: 'Plain', c: inner }]] };
}

/** Quotations that a style alone says to be some. */
export function styledQuotations(blocks: readonly Block[]): readonly Block[] {
  return mapTree(blocks, (node) => {
    const div = contentOf('Div', node);
    if (
      !div ||
      !/\b(?:quote|quotation|quotations|block text|zitat|citation)\b/i.test(styleOf(node) ?? '')
    )
      return undefined;
    return div[1].every(({ t }) => t === 'BlockQuote') ? div[1] : [{ t: 'BlockQuote', c: div[1] }];
  });
}
