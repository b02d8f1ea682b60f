import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { installedBrowser } from '../../src/exports/pdf/find-browser.ts';
import { installPackages } from './debian.ts';

/** What a reader of the tests is told where no browser can be had. */
export const noBrowser =
  'No Chromium found: install Chromium or Chrome, or set CHROME_PATH to its executable.';

/**
 * The path of a Chromium to test with: `CHROME_PATH`, an installed Chromium or Chrome,
 * Playwright's own, and, where `install` allows it, one that is downloaded by Playwright or
 * installed by `apt-get` (as root). Throws `noBrowser` where none can be had.
 */
export function findBrowser({ install = true } = {}): string {
  const found = installed() ?? (install ? (downloaded() ?? packaged()) : undefined);
  if (!found) throw new Error(noBrowser);
  return found;
}

function installed(): string | undefined {
  const { CHROME_PATH } = process.env;
  const found = installedBrowser();
  if (CHROME_PATH && found === undefined)
    throw new Error(`CHROME_PATH names no program that can be run: ${CHROME_PATH}`);
  return found;
}

function downloaded(): string | undefined {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  return [chromium.executablePath()].find(works);
}

function packaged(): string | undefined {
  installPackages(['chromium']);
  return ['/usr/bin/chromium'].find(works);
}

/** A fresh download may still lack the system's libraries. */
function works(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
