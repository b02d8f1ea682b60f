const links = 'a[role~="doc-biblioref"], a[role~="doc-noteref"], a[href^="#ref-"]';

/**
 * A second showing of something that stands on the page: without ids and what refers to them,
 * without return links, and with citations as plain words (a box opens no further box).
 */
export function copyOf(nodes: Iterable<Node>): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const node of nodes) copy.append(node.cloneNode(true));
  for (const link of copy.querySelectorAll('[role~="doc-backlink"]')) link.remove();
  for (const link of copy.querySelectorAll(links)) {
    const words = document.createElement('span');
    words.append(...link.childNodes);
    if (link.className) words.className = link.className;
    link.replaceWith(words);
  }
  for (const element of copy.querySelectorAll('*')) {
    for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-details']) {
      element.removeAttribute(name);
    }
  }
  return copy;
}

/** The words of a note: its body, and what the edition adds beside it. */
export function noteContent(note: HTMLElement): readonly Node[] {
  const body = note.querySelector('.note-body');
  if (!body) return [...note.childNodes];
  const beside = [...note.querySelectorAll('.editorial')].filter((node) => !body.contains(node));
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
