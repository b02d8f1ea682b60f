import type { Article, Emendation } from '../../article/index.ts';
import { workId } from '../../article/markup.ts';
import { placeName } from '../metadata/edition.ts';
import type { Inputs } from '../metadata/read-sources.ts';

type Places = Pick<Article, 'sections' | 'paragraphs' | 'notes'>;

/** What the edition changed, each change with the place on the page that it stands at. */
export function emendationsOf(inputs: Inputs, places: Places): Emendation[] {
  return (inputs.edition?.emendations ?? []).map(({ kind, at, received, edited, reason }) => ({
    kind,
    ...target(placeName(at), places),
    received,
    edited,
    reason,
  }));
}

function target(
  name: string,
  { sections, paragraphs, notes }: Places,
): Pick<Emendation, 'place' | 'target'> {
  const [kind = '', ...rest] = name.split(' ');
  const value = rest.join(' ');
  switch (kind) {
    case 'note': {
      const note = notes.find(({ label }) => label === value);
      return { place: `Note ${note?.number ?? value}`, ...(note && { target: note.id }) };
    }
    case 'paragraph': {
      const paragraph = paragraphs[Number(value) - 1];
      return { place: `¶${value}`, ...(paragraph && { target: paragraph.id }) };
    }
    case 'heading': {
      const section = sections.filter(({ title }) => title.text !== '')[Number(value) - 1];
      return { place: `Heading ${value}`, ...(section && { target: section.id }) };
    }
    case 'work':
      return { place: `Source ${value}`, target: workId(value) };
    default:
      return { place: kind.charAt(0).toUpperCase() + kind.slice(1) };
  }
}
