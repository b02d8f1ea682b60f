import type { Block } from './block.ts';
import { endsSentence } from './blocks.ts';
import { isAboutJournal, marksAtEnd } from './title.ts';

export interface TypedAuthor {
  readonly name: string;
  readonly affiliation?: string;
  readonly email?: string;
  readonly note?: string;
}

/** The mark of an author's note: `*`, `^{*}`, `†`. */
export const authorMark =
  /^(?:\^?\{\s*([∗*†‡§]+)\s*\}\^?|\^([∗*†‡§]+)\^|([∗†‡§]+|\*+(?=\s)|\*(?!\S[^*]*\*)))\s*/u;
const institution =
  /\b(?:universit|institut|college|academy|akademi|centre|center|department|faculty|school|hochschule|fakult|école|laborato|museum|library|ministry|foundation|университет|институт|академия)/iu;

export interface Byline {
  readonly names: readonly { readonly name: string; readonly mark: string }[];
  readonly affiliations: readonly string[];
  readonly emails: readonly string[];
  /** Lines about the journal. */
  readonly others: readonly Block[];
  readonly next: number;
}

/** Names, and the institutions and addresses under them. */
export function authorsOf(head: readonly Block[], from: number): Byline {
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
export function isAboutAuthor(
  { text }: Block,
  names: readonly { readonly name: string }[],
): boolean {
  return names.some(
    ({ name }) => text.startsWith(`${name} `) && /^\p{Ll}/u.test(text.slice(name.length + 1)),
  );
}

/** The names that a line lists; none if it is not made of names alone. */
export function namesIn(line: string): { name: string; mark: string }[] {
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

/** Blocks of the text among which authors' notes are looked for. */
const mostBlocks = 40;

/** Gives the notes marked `*` among the first blocks of the text to the authors who bear the mark. */
export function withNotes(
  { names, affiliations, emails }: Byline,
  left: readonly Block[],
  about: readonly Block[],
): { readonly authors: TypedAuthor[]; readonly text: readonly Block[] } {
  const notes = new Map<string, string>();
  const taken = new Set<Block>();
  for (const block of left.slice(0, mostBlocks)) {
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
