import { spawn, type ChildProcess } from 'node:child_process';
import { programModule } from '../../library/places.ts';

/**
 * Starts a module of the program in a process of its own; what it reports goes to the terminal.
 * Its standard input stays open as long as this process lives.
 */
export function startProgram(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  output: 'pipe' | 'ignore' = 'pipe',
): ChildProcess {
  return spawn(process.execPath, [programModule(name), ...args], {
    stdio: ['pipe', output, 'inherit'],
    env: { ...process.env, ...env },
  });
}

/**
 * Runs a module of the program to its end. What it says on the way is shown only where it fails.
 * @throws {Error} where it does; what is wrong is printed.
 */
export async function runProgram(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = startProgram(name, args, env);
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number>((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done(status ?? 1));
  });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(said));
  const error = new Error('The articles could not be built; what is wrong is printed above.');
  // Where the program found it tells an editor nothing.
  error.stack = '';
  throw error;
}
