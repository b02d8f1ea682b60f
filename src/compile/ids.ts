import { createHash } from 'node:crypto';
import { slug as slugOf } from 'github-slugger';

/** Gives every section and paragraph an id from its words: the same words, the same id. */
export function assignIds(current: {
  readonly sections: readonly { readonly title: string; readonly id?: string }[];
  readonly paragraphs: readonly { readonly text: string; readonly section: number }[];
}): { sections: string[]; paragraphs: string[] } {
  const taken = new Set<string>();
  const unique = (wanted: string): string => {
    let id = wanted;
    for (let count = 1; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
  const sections = current.sections.map(({ title, id }) => unique(id ?? (slugOf(title) || 'text')));
  const paragraphs = current.paragraphs.map(({ text }) => {
    const hash = createHash('sha256').update(text.normalize('NFC').toLowerCase()).digest('hex');
    return unique(
      `p-${BigInt(`0x${hash.slice(0, 12)}`)
        .toString(36)
        .slice(0, 6)}`,
    );
  });
  return { sections, paragraphs };
}
