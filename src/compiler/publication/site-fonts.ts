import {
  type FontChoice,
  type FontFile,
  type Place,
  type Publication,
  type SiteFields,
  report,
  rules,
} from '../../article/index.ts';
import type { SiteReading } from './site-context.ts';
import { readFile } from './site-files.ts';

type Given = NonNullable<NonNullable<SiteFields['fonts']>['body']>;

/** The fonts of text and titles. A font without a file that can be used is left out. */
export function readFonts(given: SiteFields['fonts'], reading: SiteReading): Publication['fonts'] {
  const body = given?.body && readFont(given.body, 'body', reading);
  const headings = given?.headings && readFont(given.headings, 'headings', reading);
  return { ...(body && { body }), ...(headings && { headings }) };
}

function readFont(
  given: Given,
  key: 'body' | 'headings',
  reading: SiteReading,
): FontChoice | undefined {
  if (typeof given === 'string') return fromFontsource(given, reading.place('fonts', key), reading);
  const { family } = given;
  if (given.files === undefined)
    return fromFontsource(family, reading.place('fonts', key, 'family'), reading);
  const isList = Array.isArray(given.files);
  const listed = Array.isArray(given.files) ? given.files : [given.files];
  const files = listed.flatMap((entry, index): FontFile[] => {
    const {
      file,
      weight = '400',
      style = 'normal',
    } = typeof entry === 'string' ? { file: entry } : entry;
    const place = reading.place('fonts', key, 'files', ...(isList ? [index] : []));
    const path = readFile(file, 'font', place, reading);
    return path === undefined ? [] : [{ path, weight, style }];
  });
  return files.length === 0 ? undefined : { family, source: 'files', files };
}

function fromFontsource(
  family: string,
  place: Place,
  { missingPackages, problems }: SiteReading,
): FontChoice | undefined {
  const packages = missingPackages(family);
  if (packages.length === 0) return { family, source: 'fontsource' };
  problems.push(report(rules.siteFontMissing, place, { family, packages }));
  return undefined;
}
