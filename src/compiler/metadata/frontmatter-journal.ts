import { type Frontmatter, type Journal, issnHolds, report, rules } from '../../article/index.ts';
import { typed, type Context } from './frontmatter-context.ts';

/** The journal: a map, or its title with `volume`, `issue`, … beside it. */
export function readJournal(fields: Frontmatter, context: Context): Journal | undefined {
  const given = fields.journal;
  if (given === undefined) return undefined;
  const map =
    typeof given === 'string'
      ? { ...fields, title: given }
      : {
          ...given,
          title: given.title ?? given.name,
          publisher: given.publisher ?? given['publisher-name'],
        };
  if (!map.title) return undefined;
  const part = (key: 'volume' | 'issue' | 'pages' | 'issn' | 'publisher') =>
    map[key] ? { [key]: map[key].trim() } : {};
  if (map.issn && issnHolds(map.issn) !== true) {
    const place =
      typeof given === 'string'
        ? (context.places.get('issn') ?? context.yaml.placeOf([]))
        : context.yaml.placeOf([typed('journal', context), 'issn']);
    const fault = issnHolds(map.issn) === undefined ? 'form' : 'check digit';
    context.problems.push(report(rules.issnInvalid, place, { issn: map.issn, fault }));
  }
  return {
    title: map.title.trim(),
    ...part('volume'),
    ...part('issue'),
    ...part('pages'),
    ...part('issn'),
    ...part('publisher'),
  };
}
