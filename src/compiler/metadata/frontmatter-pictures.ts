import { type Licence, type PictureEntry, type Place, report, rules } from '../../article/index.ts';
import { safeUrl } from '../bibliography/work-facts.ts';
import type { Context } from './frontmatter-context.ts';
import { readLicence } from './frontmatter-licences.ts';

/** A picture as the frontmatter names it. */
export interface MetadataPicture {
  /** As typed: it may not be there. */
  readonly file: string;
  readonly alt: string;
  readonly credit?: string;
  readonly licence?: Licence;
  /** Where its file is named. */
  readonly place: Place;
}

/**
 * Reads a picture. One without a credit is reported here; its file and alternative text are judged
 * with the images of the text.
 * @param path Where it stands in the frontmatter.
 */
export function readPicture(
  entry: PictureEntry | null | undefined,
  path: readonly PropertyKey[],
  context: Context,
): MetadataPicture | undefined {
  if (entry === undefined || entry === null) return undefined;
  const given = typeof entry === 'string' ? { file: entry } : entry;
  const file = given.file.trim().replaceAll('\\', '/');
  if (file === '') return undefined;
  const place = context.yaml.placeOf(typeof entry === 'string' ? path : [...path, 'file']);
  const credit = oneLine(given.credit);
  if (credit === '') context.problems.push(report(rules.imageCreditMissing, place, { file }));
  const licence = licenceOf(given, path, context);
  return {
    file,
    alt: oneLine(given.alt),
    ...(credit !== '' && { credit }),
    ...(licence && { licence }),
    place,
  };
}

/** The licence by its name or address; an address that cannot be linked to is reported. */
function licenceOf(
  entry: Exclude<PictureEntry, string>,
  path: readonly PropertyKey[],
  { yaml, problems }: Context,
): Licence | undefined {
  const name = oneLine(entry.licence ?? entry.license);
  const key = entry['licence-url'] ? 'licence-url' : 'license-url';
  const typed = oneLine(entry[key]);
  const url = safeUrl(typed);
  if (typed !== '' && url === undefined) {
    const fault = 'expected an address that begins with https://';
    problems.push(
      report(rules.linkUrlMalformed, yaml.placeOf([...path, key]), { url: typed, fault }),
    );
  }
  const words = name || url;
  return words ? { ...readLicence(words), ...(url !== undefined && { url }) } : undefined;
}

function oneLine(words: string | null | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}
