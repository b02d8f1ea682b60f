import { Document, isMap, isSeq } from 'yaml';
import type { Article } from '../../article/index.ts';
import { proposeEvents } from './propose-events.ts';
import { hasCapitals, type ProposedName, proposeNames } from './propose-names.ts';

/**
 * Events and names that an article may have, as YAML for its `edition.yaml`, with a comment on each
 * name: how often it stands in the text, and in which paragraphs. It passes the check as it is,
 * and leaves out what the edition of the article has already.
 */
export function proposeEdition(article: Article): string {
  const events = proposeEvents(article);
  const isWithNames = hasCapitals(article);
  const names = isWithNames ? proposeNames(article) : [];
  const found = events.length + names.length;
  const head = [
    'Proposals for edition.yaml: choose, say of each name what it is, and give events short labels.',
    ...(isWithNames ? [] : ['Names cannot be proposed: the script of the text has no capitals.']),
    ...(found > 0 ? [] : ['Nothing was found that edition.yaml has not.']),
  ];
  const body = found > 0 ? yamlOf(events, names) : '';
  return `${head.map((line) => `# ${line}\n`).join('')}${body}`;
}

function yamlOf(events: ReturnType<typeof proposeEvents>, names: readonly ProposedName[]): string {
  const document = new Document({
    ...(events.length > 0 && {
      events: events.map((event) => ({ ...event, date: yearOf(event.date) })),
    }),
    ...(names.length > 0 && { names: names.map(entryOf) }),
  });
  const entries = document.get('names');
  names.forEach((name, nth) => {
    const entry: unknown = isSeq(entries) ? entries.items[nth] : undefined;
    if (!isMap(entry)) return;
    entry.commentBefore = ` ${placesOf(name)}`;
    const variants = entry.get('variants');
    if (isSeq(variants)) variants.flow = true;
  });
  return document.toString({ lineWidth: 100, flowCollectionPadding: false });
}

/** A year as a number, which needs no quotation marks. */
function yearOf(date: string): string | number {
  return /^[1-9]\d{3}$/.test(date) ? Number(date) : date;
}

function entryOf({ label, variants }: ProposedName): object {
  return { label, kind: 'other', ...(variants.length > 1 && { variants }) };
}

/** No more paragraphs are listed of one name. */
const mostPlaces = 20;

function placesOf({ mentions }: ProposedName): string {
  const numbers = [...new Set(mentions)];
  const more = numbers.length > mostPlaces ? ', …' : '';
  return `${mentions.length}: ¶${numbers.slice(0, mostPlaces).join(', ')}${more}`;
}
