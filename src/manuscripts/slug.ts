import { parse } from 'yaml';
import type { Imported } from './model.ts';

/** A name for the folder of an imported article: of its title, else of its file, 60 letters at most. */
export function slugFor({ files }: Imported, fileName: string): string {
  const article = files.get('article.md');
  const head = typeof article === 'string' ? /^---\n([\s\S]*?)\n---/.exec(article)?.[1] : undefined;
  const base = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return slugOf(titleIn(head)) || slugOf(base) || 'imported';
}

function titleIn(head: string | undefined): string {
  const fields: unknown = head === undefined ? undefined : parse(head);
  if (typeof fields !== 'object' || fields === null || !('title' in fields)) return '';
  return typeof fields.title === 'string' ? fields.title : '';
}

function slugOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’*_`~^]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (plain.length <= 60) return plain;
  const cut = plain.slice(0, 61);
  return cut.slice(0, cut.lastIndexOf('-') > 20 ? cut.lastIndexOf('-') : 60);
}
