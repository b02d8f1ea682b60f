import type { TypedAround } from '../../article/index.ts';
import type { BlockContent, DefinitionContent, Nodes, Parent, PhrasingContent } from 'mdast';
import type { Node, Point } from 'unist';

/** Attributes in Pandoc's form: `{#id .class key=value}`. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** The attributes of a node, wherever its type has them. */
export function attributesOf(node: Nodes): Attributes | undefined {
  if ('attributes' in node) return node.attributes;
  const { data } = node;
  return data && 'attributes' in data ? data.attributes : undefined;
}

/** A citation cluster: `[see @a, pp. 3-5; -@b]` or, in the running sentence, `@a [p. 3]`. */
export interface CitationCluster extends Node {
  readonly type: 'citation';
  /** `narrative` where the author's name is part of the sentence. */
  readonly mode: 'group' | 'narrative';
  readonly items: readonly CitationItem[];
  /** As typed, for display where it cannot be resolved. */
  readonly raw: string;
  /** True for one of the running text that a note style moves into a note of its own. */
  readonly moved?: true;
  /** Of one that is {@link moved}: what was typed around it, and what the page has instead. */
  readonly around?: TypedAround;
  /** Of one that is {@link moved}: the stops after the author's name, before the mark. */
  readonly stops?: string;
  /** False where the sentence goes on after it: no stop of a note style is printed. */
  readonly stop?: false;
}

/** True where the author's name is printed in the sentence; `-@key` has it there already. */
export function isNarrative({ mode, items }: CitationCluster): boolean {
  return mode === 'narrative' && items[0]?.suppressAuthor !== true;
}

/** The author's name, which a narrative cluster leaves in the sentence when it is {@link CitationCluster.moved}. */
export interface CitationAuthor extends Node {
  readonly type: 'citationAuthor';
  readonly cluster: CitationCluster;
}

/** One work within a cluster. */
export interface CitationItem {
  readonly key: string;
  /** Where the key stands, after `@`. */
  readonly point: Point;
  /** Words before the key; Markdown inline syntax allowed. */
  readonly prefix: string;
  /** Words after the locator. */
  readonly suffix: string;
  /** CSL locator term (`page`, `chapter`, …); absent without a locator. */
  readonly label?: string;
  /** The locator's term as typed ("pp."), if there is one. */
  readonly term?: string;
  /** "3-5", "iv, 7": digits, roman numerals and what joins them. */
  readonly locator?: string;
  readonly suppressAuthor: boolean;
}

/** `^[…]`, as remark-footnotes names it. */
export interface InlineNote extends Parent {
  type: 'footnote';
  children: PhrasingContent[];
}

/** `[words]{.class}` */
export interface BracketedSpan extends Parent {
  type: 'bracketedSpan';
  attributes: Attributes;
  children: PhrasingContent[];
}

/** `::: {.class}` … `:::` */
export interface FencedDiv extends Parent {
  type: 'fencedDiv';
  attributes: Attributes;
  children: (BlockContent | DefinitionContent)[];
}

/** Pandoc's `~sub~` and `^sup^`. */
export interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
}
export interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
}

/** Term and definitions: `Term` / `:   Definition`. */
export interface DefinitionList extends Parent {
  type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}
export interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: PhrasingContent[];
}
export interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  children: (BlockContent | DefinitionContent)[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationCluster;
    citationAuthor: CitationAuthor;
    footnote: InlineNote;
    bracketedSpan: BracketedSpan;
    subscript: Subscript;
    superscript: Superscript;
  }
  interface BlockContentMap {
    fencedDiv: FencedDiv;
    definitionList: DefinitionList;
  }
  interface RootContentMap {
    citation: CitationCluster;
    citationAuthor: CitationAuthor;
    footnote: InlineNote;
    bracketedSpan: BracketedSpan;
    subscript: Subscript;
    superscript: Superscript;
    fencedDiv: FencedDiv;
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
  }
  interface HeadingData {
    attributes?: Attributes;
  }
  interface ImageData {
    attributes?: Attributes;
    /** The alternative text with its markup, for the caption of a figure. */
    caption?: PhrasingContent[];
  }
  interface CodeData {
    attributes?: Attributes;
  }
  interface InlineCodeData {
    attributes?: Attributes;
  }
  interface LinkData {
    attributes?: Attributes;
  }
  interface TableData {
    caption?: PhrasingContent[];
    /** True for a table without a row of headings. */
    headless?: true;
    attributes?: Attributes;
  }
}

declare module 'mdast-util-math' {
  interface MathData {
    attributes?: Attributes;
  }
}
