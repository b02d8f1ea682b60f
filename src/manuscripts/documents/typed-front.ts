import { type Block, type Inline, mapTree, wordsOf } from '../../pandoc/index.ts';
import { contentOf, para } from './shapes.ts';

/** An abstract and keywords that only their words say to be some. */
export interface TypedFront {
  readonly blocks: readonly Block[];
  readonly abstract: readonly Block[];
  readonly keywords?: string;
}

const abstractName = '(?:abstract|summary|zusammenfassung|résumé|resumen|resumo|riassunto)';
const keywordsName =
  '(?:key\\s?words?(?: and phrases)?|index terms|schlagwörter|schlüsselwörter|mots[- ]clés|palabras clave|palavras-chave)';
const abstractAlone = new RegExp(`^\\s*${abstractName}\\s*[:.]?\\s*$`, 'i');
const abstractLabel = new RegExp(`^\\s*${abstractName}\\s*[:.—–-]\\s*`, 'i');
const keywordsLabel = new RegExp(`^\\s*${keywordsName}\\s*[:.—–-]\\s*\\S`, 'i');

/** How far into a text its front may reach. */
const reach = 20;

/**
 * Finds what many manuscripts type before their text: "Abstract" as a heading or before a paragraph,
 * and a paragraph "Keywords: one, two". An abstract under its heading ends with the next heading.
 */
export function takeTypedFront(blocks: readonly Block[], hasAbstract: boolean): TypedFront {
  const taken = new Set<number>();
  const abstract: Block[] = [];
  let keywords: string | undefined;
  for (let at = 0; at < Math.min(reach, blocks.length); at++) {
    const block = blocks[at];
    const inner = contentOf('Para', block);
    const words = wordsOf(inner ?? contentOf('Header', block)?.[2] ?? []);
    if (inner && keywords === undefined && keywordsLabel.test(words) && !hasNote(inner)) {
      keywords = words.trim();
      taken.add(at);
    } else if (!hasAbstract && abstract.length === 0 && abstractAlone.test(words)) {
      const end = endOfAbstract(blocks, at + 1, block?.t === 'Header');
      if (end === at + 1) continue;
      abstract.push(...blocks.slice(at + 1, end));
      for (let each = at; each < end; each++) taken.add(each);
      at = end - 1;
    } else if (inner && !hasAbstract && abstract.length === 0 && abstractLabel.test(words)) {
      abstract.push(para(withoutLabel(inner)));
      taken.add(at);
    }
  }
  return {
    blocks: taken.size === 0 ? blocks : blocks.filter((_, at) => !taken.has(at)),
    abstract,
    ...(keywords !== undefined && { keywords }),
  };
}

/** Behind a heading up to the next one; behind a paragraph the next paragraph alone. */
function endOfAbstract(blocks: readonly Block[], start: number, isSection: boolean): number {
  const most = isSection ? 6 : 1;
  let end = start;
  while (end < blocks.length && end - start < most) {
    const inner = contentOf('Para', blocks[end]);
    if (!inner || keywordsLabel.test(wordsOf(inner))) break;
    end += 1;
  }
  const isWhole =
    !isSection || end === blocks.length || blocks[end]?.t !== 'Para' || end - start < most;
  return isWhole ? end : start;
}

/** Takes the name of the field off the first words: "Abstract:", "**Abstract.**". */
function withoutLabel(words: readonly Inline[]): readonly Inline[] {
  let left = abstractLabel.exec(wordsOf(words))?.[0].length ?? 0;
  const cut = mapTree(words, (node) => {
    if (left <= 0) return undefined;
    if (node.t === 'Space' || node.t === 'SoftBreak') {
      left -= 1;
      return [];
    }
    const text = contentOf('Str', node);
    if (text === undefined) return undefined;
    const rest = text.slice(left);
    left -= text.length;
    return rest === '' ? [] : { t: 'Str', c: rest };
  });
  return cut.filter(
    ({ t, c }) => !/^(?:Strong|Emph)$/.test(t) || (Array.isArray(c) && c.length > 0),
  );
}

function hasNote(words: readonly Inline[]): boolean {
  return words.some(({ t }) => t === 'Note');
}
