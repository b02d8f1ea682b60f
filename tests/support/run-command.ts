import { spawnSync } from 'node:child_process';

/** Runs a command of the project on a folder of content: its exit code, and all that it says. */
export function runCommand(
  content: string,
  script: string,
  ...args: readonly string[]
): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}
