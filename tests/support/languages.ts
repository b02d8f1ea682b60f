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
  const built = process.env['LANGUAGES_DIST'];
  if (built !== undefined) return built;
  const folder = await mkdtemp(join(tmpdir(), 'languages-'));
  made.push(folder);
  const content = join(folder, 'content');
  const outDir = join(folder, 'site');
  await cp(languagesContent, content, { recursive: true });
  const article = join(content, 'articles', pseudo.slug);
  await cp(join(content, 'articles', 'en'), article, { recursive: true });
  const file = join(article, 'article.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('lang: en\n', `lang: ${pseudo.tag}\n`));
  await mkdir(join(content, 'messages'));
  await writeFile(join(content, 'messages', `${pseudo.tag}.yaml`), stringify(inPseudo(en)));
  await buildSite(outDir, { CONTENT_DIR: content, PDF: '0', ...env });
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
