import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageDir } from '../library/places.ts';
import { commands } from './commands.ts';
import { takeContent, useProject } from './project.ts';

/*
 * The one command of the package: `scholium build`, or `scholium paper.md`. A command's module is
 * loaded once it is known which content it is to read, as settings are read when modules load.
 */
const [first, ...others] = process.argv.slice(2);
const command = commands.find(({ name }) => name === first);

if (command) {
  const { content, rest, mistake } = takeContent(others);
  if (mistake !== undefined) fail(mistake);
  else if (!command.ownProject) await useProject(content);
  if (mistake === undefined) await run(command.load, rest);
} else if (first === '--version' || first === '-v') {
  const { version }: { version: string } = JSON.parse(
    await readFile(join(packageDir, 'package.json'), 'utf8'),
  );
  process.stdout.write(`${version}\n`);
} else if (first === '--help' || first === '-h' || first === 'help') {
  process.stdout.write(help());
} else if (first === undefined && process.stdin.isTTY) {
  process.stdout.write(help());
} else if (first === undefined || isManuscript(first)) {
  await run(() => import('./preview.ts'), process.argv.slice(2));
} else {
  const { nearest } = await import('../compiler/index.ts');
  const meant = nearest(
    first,
    commands.map(({ name }) => name),
  );
  const hint = meant === undefined ? '' : `: did you mean "${meant}"?`;
  fail(`Unexpected command "${first}"${hint}\n\n${help()}`);
}

/** A command reads the arguments that it was started with. */
async function run(load: () => Promise<unknown>, args: readonly string[]): Promise<void> {
  process.argv.splice(2, Infinity, ...args);
  await load();
}

/** What is no command is a file or folder, or looks like one; an option belongs to a manuscript. */
function isManuscript(typed: string): boolean {
  return typed.startsWith('-') || /[./\\]/.test(typed) || existsSync(typed);
}

function fail(words: string): void {
  process.stderr.write(words.endsWith('\n') ? words : `${words}\n`);
  process.exitCode = 1;
}

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `Makes a website for close reading out of articles in Markdown.

Usage: scholium FILE.md [--out folder]   shows a manuscript, or writes its site
       scholium <command> [options]

Commands:
${commands.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join('\n')}

Each takes --help, and --content <folder> where it reads content.
`;
}
