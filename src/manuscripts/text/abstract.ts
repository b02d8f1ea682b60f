import type { Block } from './block.ts';
import { authorMark } from './byline.ts';
import { abstractLabel, keywordsLabel } from './labels.ts';

export interface AbstractAndKeywords {
  readonly abstract: readonly string[];
  readonly isGuessed: boolean;
  readonly keywords: readonly string[];
  readonly labels: readonly string[];
  readonly taken: readonly Block[];
}

/** Abstract by its label, or by its place between authors and keywords. */
export function abstractOf(
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
