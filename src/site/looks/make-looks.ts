import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Publication } from '../../article/index.ts';
import { packageFolders, readPublication, siteFont } from '../../library/index.ts';
import { htmlOf } from '../print.ts';
import type { SiteFonts } from './font-sheet.ts';
import type { Looks, MadeLooks } from './looks.ts';
import { manifestFiles } from './manifest.ts';
import { Shelf, shelfFolder } from './shelf.ts';
import { type Tokens, tokensOf } from './tokens.ts';

const defaultIcon = 'favicon.svg';

/**
 * Makes what shows a site as its `site.yaml` wants it: a sheet with its colours, fonts and rules,
 * its logo, its icon and the words at its foot. Of a site that wants nothing only the icon is made.
 * @param options.base Path that the site is served under, `/` at both ends.
 */
export async function makeLooks(options: {
  readonly contentDir: string;
  readonly base: string;
}): Promise<MadeLooks> {
  const { contentDir, base } = options;
  const reading = readPublication(contentDir);
  const { publication } = reading;
  const shelf = new Shelf(contentDir);
  const tokens = tokensOf(publication);
  const chosen = fontsOf(publication, contentDir);
  const fonts =
    (chosen.body ?? chosen.headings) &&
    (await (await fontSheets()).fontSheet(chosen, (name, bytes) => shelf.put(name, bytes)));
  const { logo, favicon } = publication;
  const parts = [
    colourSheet(tokens),
    fonts?.css,
    publication.name.length > longestName ? barSheet : '',
    hasImprint(publication) ? imprintSheet : '',
    logo && logoSheet(logo.dark !== undefined),
    await ownSheet(reading, shelf),
  ].filter((part) => part !== undefined && part !== '');
  const sheet =
    parts.length > 0 && shelf.put('site.css', new TextEncoder().encode(`${parts.join('\n')}\n`));
  const footer = await footerOf(reading, base);
  const icon: Looks['icon'] =
    favicon === undefined
      ? await ourIcon(tokens.light, shelf)
      : {
          path: (await shelf.picture(favicon)).path,
          type: iconTypes[extname(favicon).toLowerCase()] ?? 'image/png',
        };
  const bytes = shelf.files.get(icon.path.slice(1)) ?? new Uint8Array();
  for (const [path, file] of await manifestFiles(publication, { ...icon, bytes }, base))
    shelf.files.set(path, file);
  const looks: Looks = {
    icon,
    ...(sheet !== false && { sheet: `/${shelfFolder}/${sheet}` }),
    ...(fonts && {
      fonts: {
        preload: fonts.preload.map((name) => `/${shelfFolder}/${name}`),
        awaited: fonts.awaited,
      },
    }),
    ...(logo && {
      logo: {
        light: await shelf.picture(logo.light),
        ...(logo.dark !== undefined && { dark: await shelf.picture(logo.dark) }),
        ...(logo.alt !== undefined && { alt: logo.alt }),
      },
    }),
    ...(footer !== undefined && { footer }),
  };
  return { looks, files: shelf.files };
}

type Reading = ReturnType<typeof readPublication>;

/** The style sheet that the site names, the files that it loads beside it. */
async function ownSheet({ publication, files }: Reading, shelf: Shelf): Promise<string> {
  const { css } = publication;
  if (css === undefined) return '';
  const { readSheet } = await compiler();
  const own = readSheet((await shelf.read(css)).toString(), css, files);
  const names = new Map<string, string>();
  for (const path of own.files) names.set(path, shelf.put(path, await shelf.read(path)));
  return own.print((path) => `./${names.get(path) ?? ''}`);
}

async function footerOf(
  { publication, footerPlace: place }: Reading,
  base: string,
): Promise<string | undefined> {
  const { footer, language: lang } = publication;
  if (footer === undefined) return undefined;
  const { compileFooter } = await compiler();
  const { tree } = await compileFooter(footer, { lang, base, place });
  return tree && htmlOf(tree);
}

/** Loaded where a site has a style sheet, a footer or fonts of its own. */
const compiler = () => import('../../compiler/index.ts');
const fontSheets = () => import('./font-sheet.ts');

const iconTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** The sign of a footnote, in the colours of the site. */
async function ourIcon(tokens: Tokens | undefined, shelf: Shelf): Promise<Looks['icon']> {
  const drawn = await readFile(join(import.meta.dirname, defaultIcon), 'utf8');
  const [accent, paper] = [tokens?.['--own-accent'], tokens?.['--paper']];
  const coloured = drawn
    .replaceAll('#8c2f23', accent ?? '#8c2f23')
    .replaceAll('#fcfbf8', paper ?? '#fcfbf8');
  shelf.files.set(defaultIcon, new TextEncoder().encode(coloured));
  return { path: `/${defaultIcon}`, type: 'image/svg+xml' };
}

function fontsOf({ fonts }: Publication, contentDir: string): SiteFonts {
  const options = { contentDir, from: packageFolders(contentDir) };
  return {
    ...(fonts.body && { body: siteFont(fonts.body, options) }),
    ...(fonts.headings && { headings: siteFont(fonts.headings, options) }),
  };
}

/**
 * The colours of the site in place of ours. They stand in no layer, which puts them above ours
 * wherever the sheet is linked; sepia and print keep theirs.
 */
function colourSheet({ light, dark }: ReturnType<typeof tokensOf>): string {
  const rules = (tokens: Tokens) =>
    Object.entries(tokens)
      .map(([name, value]) => `${name}: ${value};`)
      .join(' ');
  return [
    light &&
      `@media screen { :root:not([data-theme='sepia'], [data-theme='dark']), [data-theme='light'], [data-theme='system'] { ${rules(light)} } }`,
    dark &&
      `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme='light'], [data-theme='sepia']), [data-theme='system'] { ${rules(dark)} } }`,
    dark && `@media screen { [data-theme='dark'] { ${rules(dark)} } }`,
  ]
    .filter(Boolean)
    .join('\n');
}

function hasImprint({ publisher, issn, editors, contact, footer }: Publication): boolean {
  return [publisher, issn[0], editors[0], contact, footer].some((fact) => fact !== undefined);
}

const imprintSheet =
  '.foot .imprint { display: flex; flex-wrap: wrap; gap: 0 1.4rem; }\n' +
  '.foot .words { flex-basis: 100%; }';

/** Longer names would break the bar of a phone into lines: they end with dots there. */
const longestName = 14;
const barSheet =
  '.bar .site { flex: 0 1 auto; min-inline-size: 2rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }\n' +
  '.bar .site + nav { flex-shrink: 0; }';

/**
 * Which of two logos is shown goes by the theme, as the reader's choice or the device has it. On a
 * phone the logo stands for the name in the bar, which is still read aloud.
 */
function logoSheet(hasDark: boolean): string {
  const common = [
    '.logo { block-size: 1.75rem; inline-size: auto; vertical-align: middle; }',
    '.logo + .name { margin-inline-start: 0.6rem; }',
    '.masthead .logo { block-size: clamp(3rem, 9vw, 5.5rem); }',
    '.of-site .logo { block-size: 2.75rem; }',
    '.of-site .logo + .name { margin: 0; }',
    '@media (width < 700px) { .bar .site .name { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); } }',
  ];
  if (!hasDark) return common.join('\n');
  const hide = '{ display: none !important; }';
  const system = ":root:not([data-theme='light'], [data-theme='sepia'], [data-theme='dark'])";
  return [
    ...common,
    `@media print { .logo.on-dark ${hide} }`,
    `@media screen { :is([data-theme='light'], [data-theme='sepia']) .on-dark, [data-theme='dark'] .on-light ${hide} }`,
    `@media screen and (prefers-color-scheme: light) { ${system} .on-dark ${hide} }`,
    `@media screen and (prefers-color-scheme: dark) { ${system} .on-light ${hide} }`,
  ].join('\n');
}
