import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface Ran {
  readonly seconds: number;
  /** Seconds of processor time that it and its children took; absent off Linux. */
  readonly processor?: number;
  /** Most memory that the process and its children held together; absent off Linux. */
  readonly megabytes?: number;
}

/** Runs a command to its end and measures it; throws with its last words where it fails. */
export async function measured(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const started = performance.now();
  const before = await childrenTime();
  const child = spawn(command, args, {
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    env: { ...process.env, ...options.env, CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4000)));
  let most = 0;
  const timer = setInterval(() => {
    if (child.pid !== undefined)
      void treeMemory(child.pid).then((bytes) => (most = Math.max(most, bytes)));
  }, 200);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${words}`);
  const seconds = (performance.now() - started) / 1000;
  const processor = (await childrenTime()) - before;
  return {
    seconds,
    ...(processor > 0 && { processor }),
    ...(most > 0 && { megabytes: Math.round(most / 1e6) }),
  };
}

/** Processor time of all ended children of this process, in seconds; 0 where it cannot be read. */
async function childrenTime(): Promise<number> {
  const fields = fieldsOf(await readFile('/proc/self/stat', 'utf8').catch(() => ''));
  // In clock ticks, of which Linux counts 100 a second for every program (proc(5)).
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / 100;
}

/** What follows the name in brackets, which may hold anything: numbers (proc(5)). */
function fieldsOf(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Resident memory of a process and everything it started, in bytes; 0 where it cannot be read. */
async function treeMemory(root: number): Promise<number> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const fields = fieldsOf(stat);
    parents.set(Number(pid), Number(fields[1]));
    pages.set(Number(pid), Number(fields[21]));
  }
  let bytes = 0;
  for (const [pid, count] of pages) if (isBelow(pid, root, parents)) bytes += count * 4096;
  return bytes;
}

function isBelow(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
    if (at === root) return true;
  return false;
}
