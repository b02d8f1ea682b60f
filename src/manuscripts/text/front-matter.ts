import type { Block } from './block.ts';
import { endsSentence } from './blocks.ts';
import { abstractLabel, keywordsLabel } from './labels.ts';

export interface TypedAuthor {
  readonly name: string;
  readonly affiliation?: string;
  readonly email?: string;
  readonly note?: string;
}

/** What stands before an article's text. */
export interface FrontMatter {
  readonly title?: string;
  readonly authors: readonly TypedAuthor[];
  /** Institutions of which the text does not say whose they are. */
  readonly affiliations: readonly string[];
  readonly abstract: readonly string[];
  /** True if the abstract has no heading, and was found by its place alone. */
  readonly abstractIsGuessed: boolean;
  readonly keywords: readonly string[];
  /** Lines about the journal and the like, which no key of ours can be sure of. */
  readonly others: readonly Block[];
  /** Words that only name a part: "Keywords:". */
  readonly labels: readonly string[];
  /** The text itself. */
  readonly text: readonly Block[];
}

/** The mark of an author's note: `*`, `^{*}`, `†`. */
const authorMark =
  /^(?:\^?\{\s*([∗*†‡§]+)\s*\}\^?|\^([∗*†‡§]+)\^|([∗†‡§]+|\*+(?=\s)|\*(?!\S[^*]*\*)))\s*/u;
const marksAtEnd =
  /\s*(?:\^?\{?\s*(?:[*∗†‡§]|[⁰¹²³⁴-⁹]|\d)+(?:\s*,\s*(?:[*∗†‡§]|[⁰¹²³⁴-⁹]|\d)+)*\s*\}?\^?|\$\^\{?[^$]*\$)$/u;
const aboutTheJournal =
  /\b(?:vol(?:ume)?\.?\s*\d|no\.?\s*\d|issn\b|doi\b|https?:|www\.|©|copyright|received|accepted|published)|\b(?:19|20)\d\d\b/i;
const institution =
  /\b(?:universit|institut|college|academy|akademi|centre|center|department|faculty|school|hochschule|fakult|école|laborato|museum|library|ministry|foundation|университет|институт|академия)/iu;

/** Blocks before the text that are looked at. */
const most = 40;

/**
 * Reads title, authors, their notes, abstract and keywords from the blocks before the text. What is
 * not understood stays in the text.
 */
export function readFrontMatter(
  blocks: readonly Block[],
  runningHeads: readonly string[],
): FrontMatter {
  const head = blocks.slice(0, most);
  let at = 0;
  // "Journal of Words, Vol. 3 (2020)" above the title.
  while (at < head.length - 1 && isAboutJournal(head[at])) at++;
  const found = titleInHeads(head, runningHeads) ?? titleOf(head, at);
  const byline = authorsOf(head, found.next);
  const others = [...head.slice(0, found.from), ...byline.others];
  at = byline.next;
  const rest = abstractOf(head, at, byline.names.length > 0);
  const about = head.slice(found.next, at).filter((block) => isAboutAuthor(block, byline.names));
  const taken = new Set([...head.slice(0, at), ...rest.taken]);
  const left = blocks.filter((block) => !taken.has(block));
  const { authors, text } = withNotes(byline, left, about);
  return {
    ...(found.title !== undefined && { title: found.title }),
    authors,
    affiliations:
      byline.affiliations.length === authors.length || byline.affiliations.length === 1
        ? []
        : byline.affiliations,
    abstract: rest.abstract,
    abstractIsGuessed: rest.isGuessed,
    keywords: rest.keywords,
    others,
    labels: rest.labels,
    text,
  };
}

function isAboutJournal(block: Block | undefined): boolean {
  return (
    block?.kind === 'text' &&
    block.text.length < 200 &&
    /\d|©|ISSN|doi/i.test(block.text) &&
    aboutTheJournal.test(block.text)
  );
}

interface FoundTitle {
  readonly title?: string;
  /** Index of its first block, and of the one after its last. */
  readonly from: number;
  readonly next: number;
}

/** The title, if a running head repeats it: in whatever lines it stands at the head. */
function titleInHeads(
  head: readonly Block[],
  runningHeads: readonly string[],
): FoundTitle | undefined {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const heads = runningHeads.map(letters).filter((each) => each.length >= 12);
  for (let next = Math.min(8, head.length); next > 0; next--) {
    for (let from = 0; from < next; from++) {
      const title = head
        .slice(from, next)
        .map(({ text }) => text)
        .join(' ');
      const sought = letters(title);
      // The name of a journal at the very top is one line; so is a title that has no other.
      if (next - from === 1 && from === 0) continue;
      if (sought.length >= 12 && heads.some((each) => each.includes(sought)))
        return { title, from, next };
    }
  }
  return undefined;
}

function titleOf(head: readonly Block[], at: number): FoundTitle {
  const block = head[at];
  if (!block) return { from: at, next: at };
  const isTitle =
    (block.kind === 'heading' && block.level === 1) ||
    (block.kind !== 'raw' &&
      block.text.length <= 300 &&
      !/[.;,]$/u.test(block.text) &&
      !abstractLabel.test(block.text) &&
      head.length > at + 1);
  if (!isTitle) return { from: at, next: at };
  let next = at + 1;
  // Further lines of it.
  while (
    next < at + 5 &&
    head[next]?.apart === false &&
    namesIn(head[next]?.text ?? '').length === 0 &&
    !isAboutJournal(head[next])
  )
    next++;
  const title = head
    .slice(at, next)
    .map(({ text }) => text)
    .join(' ')
    .replace(/^\*\*(.+)\*\*$/s, '$1')
    .replace(marksAtEnd, (mark) => (/[*∗†‡§]/u.test(mark) ? '' : mark));
  return { title, from: at, next };
}

interface Byline {
  readonly names: readonly { readonly name: string; readonly mark: string }[];
  readonly affiliations: readonly string[];
  readonly emails: readonly string[];
  /** Lines about the journal. */
  readonly others: readonly Block[];
  readonly next: number;
}

/** Names, and the institutions and addresses under them. */
function authorsOf(head: readonly Block[], from: number): Byline {
  const names: { name: string; mark: string }[] = [];
  const affiliations: string[] = [];
  const emails: string[] = [];
  const others: Block[] = [];
  let at = from;
  for (; at < head.length; at++) {
    const block = head[at];
    if (!block || block.kind !== 'text' || block.text.length > 200) break;
    const mail = /^(?:e-?mail:?\s*)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/i.exec(block.text)?.[1];
    if (mail !== undefined && emails.length < names.length) emails.push(mail);
    else if (isAboutJournal(block)) others.push(block);
    else if (isAboutAuthor(block, names)) continue;
    else if (names.length > 0 && institution.test(block.text) && !endsSentence(block.text)) {
      affiliations.push(block.text.replace(/^(?:\d|[*†‡])\s*(?=\p{L})/u, ''));
    } else {
      const read = affiliations.length === 0 ? namesIn(block.text) : [];
      if (read.length === 0) break;
      names.push(...read);
    }
  }
  return { names, affiliations, emails, others, next: at };
}

/** "Jane Doe is a reader in …" */
function isAboutAuthor({ text }: Block, names: readonly { readonly name: string }[]): boolean {
  return names.some(
    ({ name }) => text.startsWith(`${name} `) && /^\p{Ll}/u.test(text.slice(name.length + 1)),
  );
}

/** The names that a line lists; none if it is not made of names alone. */
function namesIn(line: string): { name: string; mark: string }[] {
  const pieces = line
    .replace(/^by\s+/i, '')
    .replace(/^\*\*(.+)\*\*$/s, '$1')
    .split(/\s*(?:,\s*(?:and\s+)?|;|\s&\s|\s(?:and|und|et|y|e|и|və|ve)\s)\s*/u)
    .filter((piece) => piece !== '' && !/^(?:[*∗†‡§]|\d)+$/u.test(piece));
  const read = pieces.map((piece) => {
    const mark = marksAtEnd.exec(piece)?.[0] ?? '';
    return { name: piece.slice(0, piece.length - mark.length).trim(), mark: mark.trim() };
  });
  const particle = /^(?:van|von|der|den|de|da|di|del|la|le|bin|ibn|al|el|dos|do|ter|zu|y)$/i;
  const isName = ({ name }: { name: string }): boolean => {
    const parts = name.split(/\s+/);
    return (
      parts.length >= 2 &&
      parts.length <= 6 &&
      parts.every((part) => particle.test(part) || /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(part))
    );
  };
  return read.every(isName) && read.length <= 30 ? read : [];
}

interface AbstractAndKeywords {
  readonly abstract: readonly string[];
  readonly isGuessed: boolean;
  readonly keywords: readonly string[];
  readonly labels: readonly string[];
  readonly taken: readonly Block[];
}

/** Abstract by its label, or by its place between authors and keywords. */
function abstractOf(
  head: readonly Block[],
  from: number,
  hasAuthors: boolean,
): AbstractAndKeywords {
  const rest = head.slice(from);
  const keywordsAt = rest.findIndex(({ text }) => keywordsLabel.test(text));
  const labelAt = rest.findIndex(({ text, kind }) => kind !== 'raw' && abstractLabel.test(text));
  const taken: Block[] = [];
  const labels: string[] = [];
  let abstract: string[] = [];
  const keywordsBlock = rest[keywordsAt];
  const end = keywordsAt >= 0 ? keywordsAt : rest.length;
  const isLabelled = labelAt >= 0 && labelAt <= 6;
  if (isLabelled && labelAt < end) {
    const block = rest[labelAt]!;
    const label = abstractLabel.exec(block.text)?.[0] ?? '';
    labels.push(label.trim());
    const inline = block.text.slice(label.length);
    const following = inline === '' ? paragraphsFrom(rest, labelAt + 1, keywordsAt) : [];
    abstract = [inline, ...following.map(({ text }) => text)].filter((text) => text !== '');
    taken.push(block, ...following);
  } else if (keywordsAt > 0 && keywordsAt <= 6 && hasAuthors) {
    const between = rest.slice(0, keywordsAt);
    const paragraphs = between.filter(
      ({ kind, text }) => kind === 'text' && !authorMark.test(text),
    );
    if (paragraphs.length === between.filter(({ text }) => !authorMark.test(text)).length) {
      abstract = paragraphs.map(({ text }) => text);
      taken.push(...paragraphs);
    }
  }
  let keywords: string[] = [];
  if (keywordsBlock && keywordsAt <= 12) {
    const label = keywordsLabel.exec(keywordsBlock.text)?.[0] ?? '';
    labels.push(label.trim());
    taken.push(keywordsBlock);
    let list = keywordsBlock.text.slice(label.length);
    const below = rest[keywordsAt + 1];
    if (list === '' && below?.kind === 'text') {
      list = below.text;
      taken.push(below);
    }
    keywords = keywordsIn(list);
  }
  return {
    abstract,
    isGuessed: abstract.length > 0 && !(isLabelled && labelAt < end),
    keywords,
    labels,
    taken,
  };
}

/** Paragraphs of an abstract: all up to the keywords, else the first alone. */
function paragraphsFrom(
  rest: readonly Block[],
  from: number,
  keywordsAt: number,
): readonly Block[] {
  if (keywordsAt > from && keywordsAt - from <= 6) {
    return rest.slice(from, keywordsAt).filter(({ kind }) => kind === 'text');
  }
  const first = rest[from];
  return first?.kind === 'text' ? [first] : [];
}

function keywordsIn(list: string): string[] {
  const separator = [';', '·', '•', '،', '、', ','].find((sign) => list.includes(sign)) ?? ',';
  return list
    .replace(/[*_]+$/, '')
    .replace(/(?<!\.\p{Lu})\.$/u, '')
    .split(separator)
    .map((keyword) => keyword.trim())
    .filter((keyword) => keyword !== '');
}

/** Gives the notes marked `*` among the first blocks of the text to the authors who bear the mark. */
function withNotes(
  { names, affiliations, emails }: Byline,
  left: readonly Block[],
  about: readonly Block[],
): { readonly authors: TypedAuthor[]; readonly text: readonly Block[] } {
  const notes = new Map<string, string>();
  const taken = new Set<Block>();
  for (const block of left.slice(0, most)) {
    const [whole, braced, raised, bare] = authorMark.exec(block.text) ?? [];
    const mark = braced ?? raised ?? bare;
    if (whole === undefined || mark === undefined || block.kind !== 'text') continue;
    const normal = mark.replaceAll('∗', '*');
    const bearer = names.some((each) => each.mark.replaceAll('∗', '*').includes(normal));
    if (notes.has(normal) || (!bearer && names.length !== 1)) continue;
    notes.set(normal, block.text.slice(whole.length));
    taken.add(block);
  }
  const [only] = notes.values();
  const authors = names.map(({ name, mark }, index) => {
    const signs = /[*∗†‡§]+/u.exec(mark)?.[0].replaceAll('∗', '*');
    const note =
      about.find((block) => isAboutAuthor(block, [{ name }]))?.text ??
      (signs === undefined ? undefined : notes.get(signs)) ??
      (names.length === 1 ? only : undefined);
    const affiliation =
      affiliations.length === 1
        ? affiliations[0]
        : affiliations.length === names.length
          ? affiliations[index]
          : undefined;
    const email = emails[index];
    return {
      name,
      ...(affiliation !== undefined && { affiliation }),
      ...(email !== undefined && { email }),
      ...(note !== undefined && { note }),
    };
  });
  return { authors, text: left.filter((block) => !taken.has(block)) };
}
