import type { Accounted } from '../model.ts';
import { type Archive, textOf } from './archive.ts';
import { dayOf, type Facts, keywordsOf, languageOf } from './facts.ts';
import { shortened } from './shorten.ts';
import { contentOf, elements, parseXml, type XmlElement } from './xml.ts';

/**
 * The properties of a Word document (`docProps/core.xml`; ECMA-376, part 2, 11). Its title and creator
 * are what a program put there, which is why the text's own come first.
 * @throws ManuscriptError where the part is no XML.
 */
export function wordFacts(archive: Archive): Facts {
  const text = textOf(archive, 'docProps/core.xml');
  const root = text === undefined ? undefined : parseXml(text, 'docProps/core.xml');
  return propertyFacts(root, { keywords: 'keywords', creator: 'creator', created: 'created' });
}

/** The properties of an OpenDocument text (`meta.xml`; OpenDocument 1.3, part 3, 4.3). */
export function odtFacts(archive: Archive): Facts {
  const text = textOf(archive, 'meta.xml');
  const root = text === undefined ? undefined : parseXml(text, 'meta.xml');
  const meta = elements(root, 'meta')[0];
  return propertyFacts(meta, {
    keywords: 'keyword',
    creator: 'initial-creator',
    created: 'creation-date',
  });
}

function propertyFacts(
  root: XmlElement | undefined,
  names: { readonly keywords: string; readonly creator: string; readonly created: string },
): Facts {
  const field = (name: string): string => contentOf(elements(root, name)[0]);
  const report: Accounted[] = [];
  const leaveOut = (what: string, value: string, why: string): void => {
    if (value !== '')
      report.push({
        kind: 'metadata',
        fate: 'left out',
        what: `${what}: ${shortened(value)}`,
        why,
      });
  };
  const created = dayOf(field(names.created)) ?? '';
  leaveOut('file created', created, 'It is the date of the file, not of the article.');
  leaveOut('comments of the file', field('description'), 'A property of the file.');
  leaveOut('subject of the file', field('subject'), 'A property of the file.');
  const keywords = elements(root, names.keywords).flatMap((each) => keywordsOf(contentOf(each)));
  const title = field('title');
  const creator = field(names.creator);
  const lang = languageOf(field('language'));
  return {
    ...(title !== '' && { title }),
    ...(creator !== '' && { authors: [{ name: creator }] }),
    ...(keywords.length > 0 && { keywords }),
    ...(lang !== undefined && { lang }),
    report,
  };
}
