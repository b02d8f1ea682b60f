import type { Annotation } from '../../annotations/model.ts';
import { digits } from '../messages.ts';
import { own } from './messages.ts';

/** "¶14", "Note 3", "§2": where marked words stand. */
export function placeOf({ where }: Pick<Annotation, 'where'>): string {
  const { place } = own.notebook;
  const { paragraph, note, section } = where;
  if (note) return place.note({ number: digits(note) });
  if (paragraph) return place.paragraph({ number: digits(paragraph) });
  return section ? place.section({ number: digits(section) }) : place.unnumbered;
}
