import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { has, pathOf, type Program } from '../../support/tools.ts';
import type { Engine, Running } from './engine.ts';
import { WebDriver, type WebDriverTab } from './webdriver.ts';

const needed: readonly Program[] = ['WebKitWebDriver', 'Xvfb'];
const missing = needed.filter((program) => !has(program));

/** GTK keeps a window as wide as its tool bar: without one to speak of, it is as narrow as a phone. */
const noToolBar =
  'toolbar, toolbar *, entry, button { min-width: 0; min-height: 0; padding: 0; margin: 0; ' +
  'border: 0; font-size: 1px } image { -gtk-icon-transform: scale(0.1) }';

/** A free display, whose number it writes; it stays when the last browser on it has ended. */
const screenOptions = ['-displayfd', '1', '-noreset', '-screen', '0', '2000x1400x24'];

/** WebKitGTK, which is WebKit as in Safari, by its WebDriver and on a screen that nobody sees. */
export const webkitEngine: Engine = {
  name: 'WebKit',
  fingers: false,
  ...(missing.length > 0 && { missing: missing.join(' and ') }),
  start,
};

async function start(): Promise<Running> {
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  const started: ChildProcess[] = [];
  const ends = async () => {
    for (const child of started.toReversed()) await end(child);
    await rm(home, { recursive: true, force: true });
  };
  try {
    const settings = join(home, '.config', 'gtk-3.0');
    await mkdir(settings, { recursive: true });
    await writeFile(join(settings, 'gtk.css'), noToolBar);
    const screen = spawn(pathOf('Xvfb')!, screenOptions, { stdio: ['ignore', 'pipe', 'ignore'] });
    started.push(screen);
    const display = await firstLine(screen);
    const port = await freePort();
    started.push(
      spawn(pathOf('WebKitWebDriver')!, [`--port=${port}`], {
        stdio: 'ignore',
        env: {
          ...process.env,
          HOME: home,
          XDG_CONFIG_HOME: join(home, '.config'),
          DISPLAY: `:${display}`,
          // Its sandbox needs namespaces that a container does not give; only our own pages come.
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        },
      }),
    );
    const driver = new WebDriver(`http://127.0.0.1:${port}`);
    await vi.waitUntil(() => driver.isReady(), { timeout: 10_000 });
    return sessions(driver, ends);
  } catch (error) {
    await ends();
    throw error;
  }
}

/** A session for each visit: what a browser remembers ends with it. */
function sessions(driver: WebDriver, ends: () => Promise<void>): Running {
  let tab: WebDriverTab | undefined;
  return {
    async visit(size) {
      await tab?.close();
      tab = await driver.open();
      await tab.resize(size);
      return tab;
    },
    async close() {
      await tab?.close().finally(ends);
      await ends();
    },
  };
}

/** The display's number, which Xvfb writes when it is ready. */
function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('exit', () => reject(new Error('Unexpected end of Xvfb, expected a screen')));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}
