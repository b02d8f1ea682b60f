/** Words of the field that stand in several places: kinds of works, what an article consists of. */
export const terms = {
  note: 'Note',
  notes: 'Notes',
  source: 'Source',
  sources: 'Sources',
  section: 'Section',
  figure: 'Figure',
  table: 'Table',
} as const;
