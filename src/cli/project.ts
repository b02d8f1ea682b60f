import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { madeFor } from '../library/kept-project.ts';

/** Arguments without `--content`, and the folder that it names. */
export interface ContentTaken {
  readonly content?: string;
  readonly rest: readonly string[];
  readonly mistake?: string;
}

/** Takes `--content <folder>`, which every command has, out of the arguments of a command. */
export function takeContent(typed: readonly string[]): ContentTaken {
  const rest: string[] = [];
  let content: string | undefined;
  for (let at = 0; at < typed.length; at += 1) {
    const arg = typed[at] ?? '';
    if (arg === '--content' && /^(?:-.*)?$/.test(typed[at + 1] ?? ''))
      return {
        rest,
        mistake: 'Unexpected --content without a folder, expected --content <folder>',
      };
    if (arg === '--content') content = typed[++at];
    else if (arg.startsWith('--content=')) content = arg.slice('--content='.length);
    else rest.push(arg);
  }
  if (content === undefined) return { rest };
  if (!existsSync(content))
    return { rest, mistake: `Unexpected --content "${content}", expected a folder that is there` };
  const inner = join(content, 'content');
  const isProject = !existsSync(join(content, 'articles')) && existsSync(join(inner, 'articles'));
  return { content: isProject ? inner : content, rest };
}

/**
 * Says in the environment what the modules of a command read: where the content is, and where to
 * keep what is made of it. That is the working directory where this is a project of npm, else the
 * project that holds the content, else a folder among the user's caches.
 */
export async function useProject(content: string | undefined): Promise<void> {
  if (content !== undefined) process.env['CONTENT_DIR'] = content;
  if (existsSync('package.json') || process.env['PROJECT_DIR'] !== undefined) return;
  const folder = resolve(process.env['CONTENT_DIR'] || 'content');
  const project = dirname(folder);
  process.env['CONTENT_DIR'] = folder;
  process.env['PROJECT_DIR'] = existsSync(join(project, 'package.json'))
    ? project
    : await madeFor(folder);
}
