import type { Annotation, Where } from '../../annotations/model.ts';
import { digits } from '../messages.ts';
import { own } from './messages.ts';

/** How a list names the place of an annotation: "¶14", "Note 3", a heading, "Abstract". */
export function placeOf({ where, target }: Pick<Annotation, 'where' | 'target'>): string {
  return placeIn(where, target.start.block);
}

function placeIn({ paragraph, note, heading }: Where, block: string): string {
  const { places } = own.marks;
  if (note !== undefined) return places.note({ number: digits(note) });
  if (paragraph !== undefined) return `¶${digits(paragraph)}`;
  if (block.startsWith(':')) return places.abstract;
  if (block.includes('/')) return places.source;
  return heading ?? places.text;
}
