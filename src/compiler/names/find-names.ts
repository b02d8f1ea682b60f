import type { Block, NameMention, Paragraph } from '../../article/index.ts';
import { isBoundary } from './boundaries.ts';
import { comparable, placesOf, type ComparableText } from './comparable.ts';

/** A name as it is sought. */
export interface SoughtName {
  readonly label: string;
  readonly variants: readonly string[];
  /** Where its spellings are something else. */
  readonly except: readonly NameException[];
}

export interface NameException {
  readonly paragraph: number;
  /** Words around what is excluded; without them, all of the paragraph. */
  readonly words?: string | undefined;
}

/** A stretch of text in which names are sought: a paragraph or a block. */
export interface NamedText {
  /** Its id. */
  readonly target: string;
  /** Its number; of a block, that of the paragraph before it. */
  readonly n: number;
  readonly text: string;
}

/** What was found of one name. */
export interface FoundName {
  /** In reading order. */
  readonly mentions: readonly NameMention[];
  /** How many of the mentions each of the variants has, in their order. */
  readonly uses: readonly number[];
  /** How many stretches each of the exceptions excluded, in their order. */
  readonly excluded: readonly number[];
  /** Whether it stands in the text, were it not for exceptions and longer names. */
  readonly stands: boolean;
}

/** The paragraphs and blocks of an article in reading order, but for code and formulas. */
export function namedTexts(
  paragraphs: readonly Paragraph[],
  blocks: readonly Block[],
): NamedText[] {
  const texts: NamedText[] = [];
  let next = 0;
  const blocksUpTo = (n: number): void => {
    for (let block = blocks[next]; block && block.after <= n; block = blocks[++next]) {
      const isWords = block.kind !== 'code' && block.kind !== 'formula';
      if (isWords) texts.push({ target: block.id, n: block.after, text: block.text });
    }
  };
  for (const { id, n, text } of paragraphs) {
    blocksUpTo(n - 1);
    texts.push({ target: id, n, text });
  }
  blocksUpTo(Infinity);
  return texts;
}

/**
 * Finds every mention of the names in the texts: whole words, compared as `comparable` says. Of
 * mentions that overlap the longest stands, of those of one length the first: "Minsk Group" within
 * "OSCE Minsk Group" is no mention of its own where that is a name. The order of the names changes
 * nothing. A variant that two names have counts for the one whose label comes first.
 * @returns What was found of each name, in the order of `names`.
 */
export function findNames(
  names: readonly SoughtName[],
  texts: readonly NamedText[],
): readonly FoundName[] {
  const tree = new SpellingTree(names);
  const tallies = names.map((name) => new Tally(name));
  for (const text of texts) {
    const shape = comparable(text.text);
    const candidates = tree.candidatesIn(shape.text).filter((candidate) => {
      const tally = tallies[candidate.name]!;
      tally.stands = true;
      return !tally.excludes(candidate, text, shape);
    });
    for (const { name, spelling, start, end } of longestOf(candidates, shape.text.length)) {
      const at = shape.starts[start]!;
      const words = text.text.slice(at, shape.ends[end - 1]);
      tallies[name]!.add(spelling, { target: text.target, n: text.n, text: words, at });
    }
  }
  return tallies.map((tally) => tally.found());
}

/** A stretch of a comparable text that has a spelling of a name. */
interface Candidate {
  /** Index of the name. */
  readonly name: number;
  readonly spelling: string;
  readonly start: number;
  readonly end: number;
}

interface TreeNode {
  readonly next: Map<string, TreeNode>;
  /** Index of the name that is spelled like this. */
  name?: number;
}

/** All spellings of all names by their letters: texts are read once, however many names there are. */
class SpellingTree {
  readonly #root: TreeNode = { next: new Map() };

  constructor(names: readonly SoughtName[]) {
    names.forEach(({ label, variants }, index) => {
      for (const spelling of variants.map(spellingOf).filter((each) => each !== '')) {
        const node = this.#nodeOf(spelling);
        const before = node.name === undefined ? undefined : names[node.name];
        if (before === undefined || label < before.label) node.name = index;
      }
    });
  }

  #nodeOf(spelling: string): TreeNode {
    let node = this.#root;
    for (const unit of spelling.split('')) {
      const next = node.next.get(unit) ?? { next: new Map() };
      node.next.set(unit, next);
      node = next;
    }
    return node;
  }

  /** Every stretch between two boundaries of words that is a spelling of a name. */
  candidatesIn(text: string): Candidate[] {
    const found: Candidate[] = [];
    for (let start = 0; start < text.length; start += 1) {
      let node = this.#root.next.get(text.charAt(start));
      if (node === undefined || !isBoundary(text, start)) continue;
      for (let end = start + 1; node !== undefined; end += 1) {
        if (node.name !== undefined && isBoundary(text, end))
          found.push({ name: node.name, spelling: text.slice(start, end), start, end });
        node = node.next.get(text.charAt(end));
      }
    }
    return found;
  }
}

/** Those candidates that overlap no longer one, by their places. */
function longestOf(candidates: readonly Candidate[], length: number): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const taken = new Uint8Array(length);
  const byLength = candidates.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  return byLength
    .filter(({ start, end }) => {
      // The shorter ones come later: one that overlaps has an end in what is taken.
      if (taken[start] === 1 || taken[end - 1] === 1) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

/** Counts what is found of one name. */
class Tally {
  stands = false;
  readonly #mentions: NameMention[] = [];
  readonly #spellings: readonly string[];
  readonly #uses = new Map<string, number>();
  readonly #excluded: number[];
  readonly #except: readonly NameException[];
  readonly #around = new Map<
    number,
    { readonly shape: ComparableText; readonly places: ReturnType<typeof placesOf> }
  >();

  constructor({ variants, except }: SoughtName) {
    this.#spellings = variants.map(spellingOf);
    this.#except = except;
    this.#excluded = except.map(() => 0);
  }

  excludes({ start, end }: Candidate, { n }: NamedText, shape: ComparableText): boolean {
    let isExcluded = false;
    this.#except.forEach(({ paragraph, words }, index) => {
      if (paragraph !== n) return;
      const [from, to] = [shape.starts[start]!, shape.ends[end - 1]!];
      const around = words === undefined ? undefined : this.#placesOf(index, words, shape);
      if (around?.every((place) => from < place.start || to > place.end)) return;
      this.#excluded[index]! += 1;
      isExcluded = true;
    });
    return isExcluded;
  }

  /** Where the words of an exception stand in a text: each text is looked through once. */
  #placesOf(index: number, words: string, shape: ComparableText): ReturnType<typeof placesOf> {
    const before = this.#around.get(index);
    if (before?.shape === shape) return before.places;
    const places = placesOf(words, shape);
    this.#around.set(index, { shape, places });
    return places;
  }

  add(spelling: string, mention: NameMention): void {
    this.#mentions.push(mention);
    this.#uses.set(spelling, (this.#uses.get(spelling) ?? 0) + 1);
  }

  found(): FoundName {
    return {
      mentions: this.#mentions,
      uses: this.#spellings.map((spelling) => this.#uses.get(spelling) ?? 0),
      excluded: this.#excluded,
      stands: this.stands,
    };
  }
}

/** A variant as it is compared. */
export function spellingOf(variant: string): string {
  return comparable(variant).text.trim();
}
