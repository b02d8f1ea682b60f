import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { en, isPlural, type MessageTree } from '../../src/messages/index.ts';
import { buildSite } from './build-site.ts';

/** The same article in every language: a folder of content. */
export const languagesContent = join(import.meta.dirname, '../fixtures/languages/content');

/** A language that nobody speaks: every message of it stands between these marks. */
export const pseudo = { tag: 'qps', slug: 'pseudo', open: '⟦', close: '⟧' } as const;

/** The tags of the languages that there is an article in. */
export async function fixtureLanguages(): Promise<readonly string[]> {
  return (await readdir(join(languagesContent, 'articles'))).sort();
}

const made: string[] = [];

/**
 * Builds the article in every language, and the English one in the pseudo-language besides. Resolves
 * to the folder of the site: `LANGUAGES_DIST`, where it is built already.
 */
export async function buildLanguages(env: Readonly<Record<string, string>> = {}): Promise<string> {
  return process.env['LANGUAGES_DIST'] ?? build(await fixtureLanguages(), { PDF: '0', ...env });
}

/** Builds the article in the pseudo-language alone, with its PDF. */
export function buildPseudo(): Promise<string> {
  return build([], { PDF: '1' });
}

async function build(
  tags: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'languages-'));
  made.push(folder);
  const content = join(folder, 'content');
  const outDir = join(folder, 'site');
  const articleOf = (root: string, slug: string): string => join(root, 'articles', slug);
  for (const name of ['site.yaml', 'styles'])
    await cp(join(languagesContent, name), join(content, name), { recursive: true });
  for (const tag of tags)
    await cp(articleOf(languagesContent, tag), articleOf(content, tag), { recursive: true });
  const copy = articleOf(content, pseudo.slug);
  await cp(articleOf(languagesContent, 'en'), copy, { recursive: true });
  const file = join(copy, 'article.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('lang: en\n', `lang: ${pseudo.tag}\n`));
  await mkdir(join(content, 'messages'));
  await writeFile(join(content, 'messages', `${pseudo.tag}.yaml`), stringify(inPseudo(en)));
  await buildSite(outDir, { CONTENT_DIR: content, ...env });
  return outDir;
}

/** Removes what has been built. */
export async function forgetLanguages(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** The messages, each between the marks; blanks at their ends stay outside. */
export function inPseudo(messages: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(messages).map(([name, node]) => {
      if (typeof node === 'string') return [name, marked(node)];
      if (!isPlural(node)) return [name, inPseudo(node)];
      const forms = Object.entries(node).map(([category, text]) => [category, marked(text)]);
      return [name, Object.fromEntries(forms) as MessageTree];
    }),
  );
}

function marked(text: string): string {
  const { open, close } = pseudo;
  return text.replace(/^(\s*)([^]*?)(\s*)$/, `$1${open}$2${close}$3`);
}
