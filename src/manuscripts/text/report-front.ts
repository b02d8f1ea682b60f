import type { Accounted } from '../model.ts';
import type { Findings } from './report.ts';

type Front = Pick<Findings, 'front' | 'titleIsName' | 'lang' | 'labels'>;

/** Accounts for title, authors, abstract, keywords, language and what else stands before the text. */
export function accountForFront(found: Front): Accounted[] {
  return [...ofByline(found), ...ofAbstract(found), ofLanguage(found), ...leftOut(found)];
}

function ofByline({ front: { title, authors, byline }, titleIsName }: Front): Accounted[] {
  return [
    titleIsName
      ? {
          kind: 'metadata',
          fate: 'guessed',
          what: 'title',
          why: 'The text begins without a title; the file’s name stands for it. Type the title.',
        }
      : { kind: 'metadata', fate: 'converted', what: `title: ${title ?? ''}` },
    authors.length === 0
      ? {
          kind: 'metadata',
          fate: 'guessed',
          what: 'no author',
          why: 'No line under the title is made of names. Type the authors under `author`.',
        }
      : {
          kind: 'metadata',
          fate: 'converted',
          what: `authors: ${byline.join(' · ')}`,
        },
  ];
}

function ofAbstract({ front: { abstract, abstractIsGuessed, keywords } }: Front): Accounted[] {
  const why = 'It has no heading; it stands between the authors and the keywords.';
  const found: Accounted[] = [];
  if (abstractIsGuessed) found.push({ kind: 'metadata', fate: 'guessed', what: 'abstract', why });
  else if (abstract.length > 0) {
    found.push({ kind: 'metadata', fate: 'converted', what: 'abstract' });
  }
  if (keywords.length > 0) {
    found.push({ kind: 'metadata', fate: 'converted', what: `${keywords.length} keywords` });
  }
  return found;
}

function ofLanguage({ lang }: Front): Accounted {
  return lang === undefined
    ? {
        kind: 'metadata',
        fate: 'guessed',
        what: 'no language',
        why: 'The text does not tell its language well enough. Type it under `lang`.',
      }
    : {
        kind: 'metadata',
        fate: 'guessed',
        what: `lang: ${lang}`,
        why: 'By the words of the text.',
      };
}

function leftOut({ front, labels }: Front): Accounted[] {
  const names = [...front.labels, ...labels.map(({ text }) => text)];
  return [
    ...front.others.map((block) => ({
      kind: 'metadata' as const,
      fate: 'left out' as const,
      what: block.text,
      where: `line ${block.origins[0]?.line ?? 1}`,
      why: 'It stands over or under the title and seems to be about the journal. Type what it says under `journal`, `date` or `doi`.',
    })),
    ...names.map((label) => ({
      kind: 'metadata' as const,
      fate: 'left out' as const,
      what: label,
      why: 'It only names what follows.',
    })),
  ];
}
