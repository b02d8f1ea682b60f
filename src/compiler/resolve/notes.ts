import type { FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent } from 'mdast';
import { append } from '../../article/index.ts';
import { markup } from '../../article/markup.ts';
import { innerNodes } from '../markdown/captions.ts';
import type { CitationCluster, InlineNote } from '../markdown/nodes.ts';
import { definitionsIn, type Definitions } from './note-definitions.ts';

/** What calls a note: `[^label]`, or a note in its place. */
export type NoteCall = FootnoteReference | InlineNote;

/** A note of the article. */
export interface ResolvedNote {
  /** As typed; `inline-1`, … for notes typed in place, past every label that is typed. */
  readonly label: string;
  /** From 1; see {@link resolveNotes}. */
  readonly number: number;
  /** As the parser reads it. */
  readonly node: FootnoteDefinition | InlineNote;
  /** Further definitions of its label: faults. */
  readonly repeated: readonly FootnoteDefinition[];
  /** What is printed: its blocks and those of the repeated definitions, no definitions in them. */
  readonly children: readonly RootContent[];
  readonly marks: readonly NoteMark[];
}

export interface NoteMark {
  readonly node: NoteCall;
  /** 1 for the first call of its note, 2 for the second, … */
  readonly occurrence: number;
  /** Label of the note that the mark stands in, for a note within a note. */
  readonly inNote?: string;
}

export interface ResolvedNotes {
  /** In the order of their numbers; notes never called come last. */
  readonly notes: readonly ResolvedNote[];
  /** Calls without an entry call nothing. */
  readonly marks: ReadonlyMap<NoteCall, { readonly note: ResolvedNote; readonly mark: NoteMark }>;
  /** Clusters in page order, each with the note it stands in. */
  readonly clusters: readonly PlacedCluster[];
}

export interface PlacedCluster {
  readonly cluster: CitationCluster;
  readonly note?: ResolvedNote;
}

/**
 * Finds the note of every call, numbers every note and lists citation clusters in the order in
 * which a reader meets them: those of a note where the note is first called.
 *
 * Numbers follow the first calls in the text, so that they never descend there; a note that only
 * notes call has the number after that of the note that calls it first. Notes never called are last.
 * @param typed What stands on the page, in the order of the page: titles, abstract, text.
 * @returns the notes, and `typed` without the definitions of notes.
 */
export function resolveNotes(typed: readonly Root[]): {
  readonly trees: readonly Root[];
  readonly notes: ResolvedNotes;
} {
  const { trees, definitions } = definitionsIn(typed);
  const reading = new Reading(trees, definitions);
  for (const tree of trees) reading.read(tree);
  reading.addUncalled();
  const { notes, marks, clusters } = reading;
  return { trees, notes: { notes, marks, clusters } };
}

interface OpenNote extends ResolvedNote {
  readonly marks: NoteMark[];
}

/** A mark, and the note that it stands in. */
interface Call {
  readonly node: NoteCall;
  readonly inNote: OpenNote | undefined;
}

type Found = Call | { readonly cluster: CitationCluster; readonly inNote: OpenNote | undefined };

/** Reads an article from its beginning to its end, as a reader who looks up every note. */
class Reading {
  readonly notes: OpenNote[] = [];
  readonly marks = new Map<NoteCall, { note: OpenNote; mark: NoteMark }>();
  readonly clusters: PlacedCluster[] = [];
  readonly #definitions: Definitions;
  /** What the text itself calls, not counting calls from within notes. */
  readonly #inText: ReadonlySet<FootnoteDefinition | InlineNote>;
  readonly #byNode = new Map<FootnoteDefinition | InlineNote, OpenNote>();
  /** Calls from within notes of what the text calls further down. */
  readonly #early = new Map<FootnoteDefinition | InlineNote, Call[]>();
  #inline = 0;

  constructor(trees: readonly Root[], definitions: Definitions) {
    this.#definitions = definitions;
    this.#inText = calledIn(trees, definitions);
  }

  /** Reads a part of the text with the notes that it calls. */
  read(tree: Root): void {
    this.#readAll(foundIn([tree], undefined));
  }

  /** Reads the notes that nothing has called. */
  addUncalled(): void {
    for (const definition of this.#definitions.values()) {
      if (this.#byNode.has(definition)) continue;
      const note = this.#add(definition);
      this.#readAll(foundIn(note.children, note));
    }
  }

  /** What a note calls is read before what follows its call; no recursion into notes. */
  #readAll(found: readonly Found[]): void {
    const open: Found[] = [...found].reverse();
    for (let next = open.pop(); next; next = open.pop()) {
      const { inNote } = next;
      if ('cluster' in next) {
        this.clusters.push({ cluster: next.cluster, ...(inNote && { note: inNote }) });
      } else append(open, this.#call(next).reverse());
    }
  }

  /** What stands in the note that is called, where that is to be read now. */
  #call(made: Call): Found[] {
    const target = targetOf(made.node, this.#definitions);
    if (!target) return [];
    const known = this.#byNode.get(target);
    if (!known && made.inNote && this.#inText.has(target)) {
      this.#early.set(target, [...(this.#early.get(target) ?? []), made]);
      return [];
    }
    const note = known ?? this.#add(target);
    this.#mark(note, made);
    if (known) return [];
    for (const before of this.#early.get(target) ?? []) this.#mark(note, before);
    return foundIn(note.children, note);
  }

  #add(node: FootnoteDefinition | InlineNote): OpenNote {
    const note: OpenNote = {
      label: node.type === 'footnote' ? this.#inlineLabel() : labelOf(node),
      number: this.notes.length + 1,
      node,
      repeated: node.type === 'footnote' ? [] : this.#definitions.repeated(node),
      children: node.type === 'footnote' ? paragraphOf(node) : this.#blocksOf(node),
      marks: [],
    };
    this.notes.push(note);
    this.#byNode.set(node, note);
    return note;
  }

  #mark(note: OpenNote, { node, inNote }: Call): void {
    const occurrence = note.marks.length + 1;
    const mark: NoteMark = { node, occurrence, ...(inNote && { inNote: inNote.label }) };
    note.marks.push(mark);
    this.marks.set(node, { note, mark });
  }

  #inlineLabel(): string {
    let label: string;
    do label = `inline-${++this.#inline}`;
    while (this.#definitions.has(label));
    return label;
  }

  /** Nothing of a repeated definition is lost: it is shown with the first, marked as a fault. */
  #blocksOf(definition: FootnoteDefinition): RootContent[] {
    const attributes = { classes: [markup.faultClass], values: {} };
    return [
      ...this.#definitions.blocksOf(definition),
      ...this.#definitions.repeated(definition).map((again): RootContent => {
        return { type: 'fencedDiv', attributes, children: this.#definitions.blocksOf(again) };
      }),
    ];
  }
}

function paragraphOf({ children, position }: InlineNote): RootContent[] {
  return [{ type: 'paragraph', children, ...(position && { position }) }];
}

function labelOf({ label, identifier }: FootnoteDefinition): string {
  return label ?? identifier;
}

/** Calls and clusters below `nodes`, in the order of the page; those of inner notes left out. */
function foundIn(nodes: readonly Nodes[], inNote: OpenNote | undefined): Found[] {
  const found: Found[] = [];
  // A stack of our own: deep nesting must not overflow the call stack.
  const open: Nodes[] = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteReference' || node.type === 'footnote') found.push({ node, inNote });
    else if (node.type === 'citation') found.push({ cluster: node, inNote });
    else append(open, [...innerNodes(node)].reverse());
  }
  return found;
}

function calledIn(
  trees: readonly Root[],
  definitions: Definitions,
): Set<FootnoteDefinition | InlineNote> {
  const called = new Set<FootnoteDefinition | InlineNote>();
  for (const found of foundIn(trees, undefined)) {
    const target = 'cluster' in found ? undefined : targetOf(found.node, definitions);
    if (target) called.add(target);
  }
  return called;
}

function targetOf(
  call: NoteCall,
  definitions: Definitions,
): FootnoteDefinition | InlineNote | undefined {
  return call.type === 'footnote' ? call : definitions.get(call);
}
