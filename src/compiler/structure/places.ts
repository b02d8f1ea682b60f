import type { Element, ElementContent } from 'hast';
import { fold, plainText } from '../html/text.ts';
import { sentenceIn, sentences } from '../language/sentences.ts';

/** Where an element with an id stands in the running text. */
export interface FoundPlace {
  /** Index of the section, as the block it stands in has it. */
  readonly section: number;
  /** Id of the numbered paragraph. */
  readonly paragraph?: string;
  /** The sentence around it, without apparatus. */
  readonly sentence: string;
}

export interface PlacedBlock {
  readonly section: number;
  readonly heading?: Element;
  readonly children: readonly ElementContent[];
}

/** Finds where every element whose id is in `wanted` stands, with the sentence that carries it. */
export function findPlaces(
  sections: readonly PlacedBlock[],
  wanted: ReadonlySet<string>,
  lang: string,
): Map<string, FoundPlace> {
  return placesOf(
    sections,
    ({ properties: { id } }) => (typeof id === 'string' && wanted.has(id) ? id : undefined),
    lang,
  );
}

/**
 * Finds where elements stand, with the sentence that carries each, by what `keyOf` gives for them;
 * it gives nothing for those that are not asked for.
 * @param within Characters of the element that its sentence has at least: none for a mark, which may
 *   stand behind it.
 */
export function placesOf<Key>(
  sections: readonly PlacedBlock[],
  keyOf: (element: Element) => Key | undefined,
  lang: string,
  within = 0,
): Map<Key, FoundPlace> {
  const places = new Map<Key, FoundPlace>();
  for (const { section, heading, children } of sections) {
    const blocks = [...(heading ? [heading] : []), ...children.flatMap(innerBlocks)];
    for (const block of blocks) {
      const found: { key: Key; offset: number }[] = [];
      const typed = plainText(block, {
        visit: (element, offset) => {
          const key = keyOf(element);
          if (key !== undefined) found.push({ key, offset: offset + within });
        },
      });
      // A sentence goes on over the end of a line in the source.
      const text = typed.replace(/[\n\r\u0085\u2028\u2029]/gu, ' ');
      if (found.length === 0) continue;
      const ranges = sentences(text, lang);
      const paragraph = block.tagName === 'p' ? block.properties['id'] : undefined;
      for (const { key, offset } of found) {
        places.set(key, {
          section,
          ...(typeof paragraph === 'string' && { paragraph }),
          sentence: fold(sentenceIn(text, ranges, offset)),
        });
      }
    }
  }
  return places;
}

const containers = new Set(
  'div blockquote ul ol dl table thead tbody tfoot tr figure section details'.split(' '),
);

/** The innermost blocks of a node: what a sentence cannot reach out of. */
function innerBlocks(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  const nested = containers.has(node.tagName) || node.children.some(isBlock);
  return nested ? node.children.flatMap(innerBlocks) : [node];
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'p' || containers.has(node.tagName));
}
