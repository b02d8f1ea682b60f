import { rememberOriginal } from './originals.ts';

export const citations = 'a[role~="doc-biblioref"], a[href^="#ref-"]';
const noteMarks = 'a[role~="doc-noteref"]';
const links = `${citations}, ${noteMarks}`;
const references = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-details'];

/**
 * A second showing of something that stands on the page: without ids and what refers to them, and
 * without return links. Marks of notes lead on to their notes; citations do so where the works are
 * not shown beside them (`citing`), and are plain words elsewhere: a box opens no further box.
 */
export function copyOf(nodes: readonly Node[], { citing = false } = {}): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const node of nodes) copy.append(node.cloneNode(true));
  const sources = nodes.flatMap((node) =>
    node instanceof Element
      ? [...(node.matches(links) ? [node] : []), ...node.querySelectorAll(links)]
      : [],
  );
  for (const [i, link] of copy.querySelectorAll(links).entries()) {
    if (citing || link.matches(noteMarks)) {
      if (link.hasAttribute('role')) rememberOriginal(link, sources[i]!);
      link.removeAttribute('role');
      link.removeAttribute('aria-haspopup');
      continue;
    }
    const words = document.createElement('span');
    words.append(...link.childNodes);
    if (link.className) words.className = link.className;
    link.replaceWith(words);
  }
  for (const link of copy.querySelectorAll('[role~="doc-backlink"]')) link.remove();
  // A landmark once only: the copy of a table still scrolls, but is none.
  for (const region of copy.querySelectorAll('[role="region"]')) {
    region.removeAttribute('role');
    region.removeAttribute('aria-label');
  }
  for (const element of copy.querySelectorAll('*')) {
    for (const name of references) element.removeAttribute(name);
  }
  return copy;
}

/** The words of a note: its body, and what the edition says of them beside it. */
export function noteContent(note: HTMLElement): readonly Node[] {
  const body = note.querySelector('.note-body');
  if (!body) return [...note.childNodes];
  const beside = [...note.querySelectorAll('.editorial:not(.where)')].filter(
    (node) => !body.contains(node),
  );
  return [...body.childNodes, ...beside];
}

/**
 * True where words already print a reference (as the notes of many journals do), so that
 * showing it once more would say everything twice. Both as plain text.
 */
export function alreadyPrints(words: string, reference: string): boolean {
  const said = new Set(tokens(words));
  const asked = [...new Set(tokens(reference))];
  return asked.length > 0 && asked.filter((token) => said.has(token)).length >= asked.length * 0.7;
}

function tokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
