import { moduleEnding } from './places.ts';

/**
 * How a command is typed where this run was started: by a script of npm, as in this repository and
 * in a project that `init` made, or by the package's own name. `howToRun('new', '<slug>')`.
 */
export function howToRun(
  command: string,
  args = '',
  script: string | undefined = process.env['npm_lifecycle_event'],
): string {
  const byNpm = moduleEnding === '.ts' || (script !== undefined && script !== 'npx');
  if (!byNpm) return `npx scholium ${command} ${args}`.trimEnd();
  return `npm run ${command}${args === '' ? '' : ` -- ${args}`}`;
}
