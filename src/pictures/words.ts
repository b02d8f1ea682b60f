import { type Article, count } from '../article/index.ts';

/** The words that pictures are shown with: in one place, as other languages will have their own. */
export const words = {
  evidence: {
    title: 'Each paragraph and its notes',
    titleOfCitations: 'Each paragraph and its citations',
    noNote: 'no note',
    noCitation: 'no citation',
    ownWords: 'note in words',
  },
  page: {
    kicker: 'Evidence',
    title: 'What the argument rests on',
    back: 'Back to the article',
    showTable: 'Show as table',
    hideTable: 'Hide the table',
  },
} as const;

/** "25 notes, 22 works, 14 dated events, 46 names": what the pictures of an article are drawn from. */
export function readAsData({ notes, works, edition }: Article): string {
  const counts = [
    notes.length > 0 && count(notes.length, 'note'),
    works.length > 0 && count(works.length, 'work'),
    edition.events.length > 0 && count(edition.events.length, 'dated event'),
    edition.names.length > 0 && count(edition.names.length, 'name'),
  ];
  return counts.filter(Boolean).join(', ');
}

/** Where the pictures come from, and what in them is the edition's choice. */
export function drawnFrom({ works, edition }: Article): string {
  const from =
    works.length > 0 ? 'Drawn from the text and its bibliography' : 'Drawn from the text';
  const chosen = [
    edition.events.length > 0 && 'events',
    edition.names.length > 0 && 'names',
  ].filter(Boolean);
  return chosen.length > 0 ? `${from}; ${chosen.join(' and ')} chosen by the edition` : from;
}
