import { type Place, report, rules } from '../../article/index.ts';
import { nearest } from '../language/distance.ts';
import type { SiteReading } from './site-context.ts';

/** What a key may name. */
type Kind = 'picture' | 'css' | 'font';

const pictures = new Set(['svg', 'png', 'webp', 'jpg', 'ico']);
const endings = { css: /\.css$/i, font: /\.woff2$/i } as const;
const expected = {
  picture: 'a picture: SVG, PNG, WebP or JPEG',
  css: 'a style sheet, whose name ends with .css',
  font: 'a font, whose name ends with .woff2',
} as const;

/**
 * The path of a file of the content folder, in the spelling of the folder; nothing where it is not
 * there or of another kind, which is reported.
 */
export function readFile(
  typed: string,
  kind: Kind,
  place: Place,
  { files, problems }: SiteReading,
): string | undefined {
  const path = typed.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const file = files.get(path);
  if (!file) {
    problems.push(
      report(rules.siteFileMissing, place, { path, meant: nearest(path, files.keys()) }),
    );
    return undefined;
  }
  const fits =
    kind === 'picture'
      ? pictures.has(file.picture ?? '')
      : endings[kind].test(path) && file.isFont !== false;
  if (fits) return path;
  const found = file.picture === undefined ? 'content' : `a picture (${file.picture})`;
  problems.push(report(rules.siteFileKind, place, { path, found, expected: expected[kind] }));
  return undefined;
}
