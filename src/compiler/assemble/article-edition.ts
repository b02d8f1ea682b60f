import type { Article, Edition, Problem } from '../../article/index.ts';
import type { Inputs } from '../metadata/read-sources.ts';
import { eventsOf } from './dated-events.ts';
import { emendationsOf } from './emendations.ts';
import { namesOf } from './indexed-names.ts';

/** What the edition says of the text, and what it says wrongly of its words. */
export function editionOf(
  inputs: Inputs,
  places: Pick<Article, 'sections' | 'paragraphs' | 'blocks' | 'notes' | 'lang'>,
): { readonly edition: Edition; readonly problems: Problem[] } {
  const { edition } = inputs;
  const { events, problems } = eventsOf(edition?.events ?? [], places.paragraphs);
  const indexed = namesOf(edition?.names ?? [], places);
  return {
    edition: {
      provenance: edition?.provenance ?? [],
      emendations: emendationsOf(inputs, places),
      events,
      names: indexed.names,
    },
    problems: [...problems, ...indexed.problems],
  };
}
