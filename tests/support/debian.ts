import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Installs Debian packages where the machine allows it: `apt-get` is there and the tests run as
 * root. Everything else says nothing and installs nothing; callers look whether they got what
 * they wanted.
 */
export function installPackages(names: readonly string[]): void {
  // One by one: together, one that cannot be had would keep the others away.
  for (const name of names)
    aptGet(['install', '-y', '--no-install-recommends', name], { timeout: 600_000 });
}

/** Unpacks the files of a Debian package into `folder`, without installing it or what it needs. */
export function unpackPackage(name: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  aptGet(['download', name], { cwd: folder, timeout: 120_000 });
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.deb'))) {
    spawnSync('dpkg-deb', ['-x', resolve(folder, file), resolve(folder)], { stdio: 'ignore' });
    rmSync(join(folder, file));
  }
}

/** Whether the lists of packages could be brought up to date; not tried as long as not needed. */
let listsAreFresh: boolean | undefined;
/** Without fresh lists one failure is enough: a machine without a network is not to wait again. */
let givenUp = false;

function aptGet(args: readonly string[], options: { cwd?: string; timeout: number }): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  listsAreFresh ??= succeeds(['-o', 'APT::Update::Error-Mode=any', 'update'], { timeout: 120_000 });
  if (givenUp) return;
  givenUp = !succeeds(args, options) && !listsAreFresh;
}

function succeeds(args: readonly string[], options: { cwd?: string; timeout: number }): boolean {
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const { status } = spawnSync('apt-get', [...patience, ...args], {
    stdio: 'ignore',
    env,
    ...options,
  });
  return status === 0;
}
