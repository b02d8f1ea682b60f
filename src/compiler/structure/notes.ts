import type { FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent } from 'mdast';
import { append } from '../../article/index.ts';
import { innerNodes } from '../markdown/captions.ts';
import { markup } from '../../article/markup.ts';
import type { CitationCluster, InlineNote } from '../markdown/nodes.ts';

/** A note as the text calls it, before it is rendered. */
export interface CollectedNote {
  readonly label: string;
  /** From 1; see {@link collectNotes}. */
  readonly number: number;
  readonly children: readonly RootContent[];
  readonly node: FootnoteDefinition | InlineNote;
  readonly marks: CollectedMark[];
}

export interface CollectedMark {
  readonly node: FootnoteReference | InlineNote;
  /** 1 for the first call of its note, 2 for the second, … */
  readonly occurrence: number;
  /** Label of the note that the mark stands in, for a note within a note. */
  readonly inNote?: string;
}

export interface CollectedNotes {
  /** In the order of their numbers; notes never called come last. */
  readonly notes: CollectedNote[];
  readonly marks: ReadonlyMap<
    FootnoteReference | InlineNote,
    { note: CollectedNote; mark: CollectedMark }
  >;
  /** Clusters in page order, each with the note it stands in. */
  readonly clusters: { cluster: CitationCluster; note?: CollectedNote }[];
}

/**
 * Takes the note definitions out of the trees (which are changed), numbers every note and lists
 * citation clusters in the order in which a reader meets them: those of a note where the note is
 * first called.
 *
 * Numbers follow the first calls in the text, so that they never descend there; a note that only
 * notes call has the number after that of the note that calls it first. Notes never called are last.
 * @param trees What stands on the page, in the order of the page: titles, abstract, text.
 */
export function collectNotes(...trees: readonly Root[]): CollectedNotes {
  const definitions = takeDefinitions(trees);
  const inText = calledIn(trees, definitions);
  const typed = new Set(
    [...definitions.values()].map(({ label, identifier }) => label ?? identifier),
  );
  const notes: CollectedNote[] = [];
  const byNode = new Map<FootnoteDefinition | InlineNote, CollectedNote>();
  const marks = new Map<
    FootnoteReference | InlineNote,
    { note: CollectedNote; mark: CollectedMark }
  >();
  const clusters: { cluster: CitationCluster; note?: CollectedNote }[] = [];
  /** Calls from within notes of what the text calls further down. */
  const early = new Map<FootnoteDefinition | InlineNote, Call[]>();
  let inline = 0;

  const add = (node: FootnoteDefinition | InlineNote): CollectedNote => {
    let label: string;
    if (node.type === 'footnote') {
      do label = `inline-${++inline}`;
      while (typed.has(label));
    } else label = node.label ?? node.identifier;
    const children: readonly RootContent[] =
      node.type === 'footnote'
        ? [
            {
              type: 'paragraph',
              children: node.children,
              ...(node.position && { position: node.position }),
            },
          ]
        : node.children;
    const note: CollectedNote = { label, number: notes.length + 1, children, node, marks: [] };
    notes.push(note);
    byNode.set(node, note);
    return note;
  };

  const addMark = (note: CollectedNote, { node, inNote }: Call): void => {
    const mark: CollectedMark = {
      node,
      occurrence: note.marks.length + 1,
      ...(inNote && { inNote: inNote.label }),
    };
    note.marks.push(mark);
    marks.set(node, { note, mark });
  };

  const call = (made: Call): void => {
    const target = targetOf(made.node, definitions);
    if (!target) return;
    const known = byNode.get(target);
    if (!known && made.inNote && inText.has(target)) {
      early.set(target, [...(early.get(target) ?? []), made]);
      return;
    }
    const note = known ?? add(target);
    addMark(note, made);
    if (known) return;
    for (const before of early.get(target) ?? []) addMark(note, before);
    for (const child of note.children) walk(child, note);
  };

  const walk = (start: Nodes, note: CollectedNote | undefined): void => {
    // A stack of our own: deep nesting must not overflow the call stack.
    const open: Nodes[] = [start];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === 'footnoteReference') pending.push({ mark: node, note });
      else if (node.type === 'footnote') pending.push({ mark: node, note });
      else if (node.type === 'citation') pending.push({ cluster: node, note });
      else {
        const inner = innerNodes(node);
        for (let index = inner.length - 1; index >= 0; index--) {
          const child = inner[index];
          if (child) open.push(child);
        }
      }
    }
  };

  // Marks found by a walk are handled afterwards, nested notes' clusters right where their note
  // is first called: a queue per level keeps page order without recursion into note bodies.
  type Pending =
    | { mark: FootnoteReference | InlineNote; note: CollectedNote | undefined }
    | { cluster: CitationCluster; note: CollectedNote | undefined };
  let pending: Pending[] = [];
  const drain = (): void => {
    const stack: Pending[][] = [pending.reverse()];
    pending = [];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.pop();
      if (!next) stack.pop();
      else if ('cluster' in next) {
        clusters.push({ cluster: next.cluster, ...(next.note && { note: next.note }) });
      } else {
        call({ node: next.mark, inNote: next.note });
        if (pending.length > 0) stack.push(pending.reverse());
        pending = [];
      }
    }
  };

  for (const tree of trees) {
    walk(tree, undefined);
    drain();
  }
  for (const definition of new Set(definitions.values())) {
    if (byNode.has(definition)) continue;
    const note = add(definition);
    for (const child of note.children) walk(child, note);
    drain();
  }
  return { notes, marks, clusters };
}

/** A mark, and the note that it stands in. */
interface Call {
  readonly node: FootnoteReference | InlineNote;
  readonly inNote: CollectedNote | undefined;
}

/** What the text itself calls, not counting calls from within notes. */
function calledIn(
  trees: readonly Root[],
  definitions: Definitions,
): Set<FootnoteDefinition | InlineNote> {
  const called = new Set<FootnoteDefinition | InlineNote>();
  const open: Nodes[] = [...trees];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteReference' || node.type === 'footnote') {
      const target = targetOf(node, definitions);
      if (target) called.add(target);
    } else append(open, innerNodes(node));
  }
  return called;
}

function targetOf(
  mark: FootnoteReference | InlineNote,
  definitions: Definitions,
): FootnoteDefinition | InlineNote | undefined {
  return mark.type === 'footnote' ? mark : definitions.get(mark);
}

/** Definitions by what calls them: exact label first, else Markdown's normalised identifier. */
class Definitions {
  readonly #byLabel = new Map<string, FootnoteDefinition>();
  readonly #byIdentifier = new Map<string, FootnoteDefinition>();

  add(definition: FootnoteDefinition): void {
    const label = definition.label ?? definition.identifier;
    const first = this.#byLabel.get(label);
    // Nothing of a second definition is lost: it is shown with the first, marked as a fault.
    if (first) {
      const attributes = { classes: [markup.faultClass], values: {} };
      first.children.push({ type: 'fencedDiv', attributes, children: definition.children });
    } else this.#byLabel.set(label, definition);
    if (!this.#byIdentifier.has(definition.identifier)) {
      this.#byIdentifier.set(definition.identifier, definition);
    }
  }

  get(call: FootnoteReference): FootnoteDefinition | undefined {
    return (
      this.#byLabel.get(call.label ?? call.identifier) ?? this.#byIdentifier.get(call.identifier)
    );
  }

  values(): IterableIterator<FootnoteDefinition> {
    return this.#byLabel.values();
  }
}

function takeDefinitions(trees: readonly Root[]): Definitions {
  const definitions = new Definitions();
  // Those of the text come first: a label that is defined in an abstract, too, is its fault.
  const open: Nodes[] = [...trees];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    const kept: RootContent[] = [];
    for (const child of node.children) {
      if (child.type === 'footnoteDefinition') definitions.add(child);
      else kept.push(child);
    }
    append(open, [...node.children].reverse());
    if (kept.length < node.children.length) Object.assign(node, { children: kept });
  }
  return definitions;
}
