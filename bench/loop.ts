import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../tests/support/find-browser.ts';
import { median } from './figures.ts';
import { flags } from './page.ts';

/** A server that shows pages while they are written. */
export interface DevServer {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Address of the page of an article. */
  readonly url: string;
  /** The file that its words are written in. */
  readonly file: string;
}

export interface LoopFigures {
  /** Milliseconds from the save of a file to its new words in the open page. */
  readonly median: number;
  readonly slowest: number;
  /** Whether the page was loaded anew, so that what was open in it was lost. */
  readonly reloads: boolean;
  /** Saves that the page did not show within five seconds. */
  readonly lost: number;
  /** Pixels by which the words before the reader's eyes moved; absent where they were gone. */
  readonly moved?: number;
}

/** Milliseconds that an editor's loop may take. */
export const allowedLoop = 250;

const warmUps = 3;
const runs = 15;
/** Milliseconds after which a save counts as lost. */
const longest = 5000;
/** Milliseconds between two saves. */
const rest = 700;

/**
 * Opens the page in the middle of the article, adds a word below what is seen, saves, and waits
 * for the word: as often as it takes for a median.
 */
export async function timeLoop(server: DevServer): Promise<LoopFigures> {
  const child = start(server);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: flags });
  const text = await readFile(server.file, 'utf8');
  try {
    await answered(server.url, child);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const seen = await watchFor(page);
    await page.goto(server.url, { waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
    // What a server does on behalf of the first page is over.
    await pause(4 * rest);
    const times: number[] = [];
    let reloads = false;
    let lost = 0;
    const moved: number[] = [];
    for (let run = -warmUps; run < runs; run++) {
      const before = await eyesOn(page);
      const word = `zebra${run + warmUps}fish`;
      const shown = seen(word);
      const saved = await save(server.file, text, word);
      const when = await shown;
      await pause(rest);
      if (run < 0) continue;
      if (when === undefined) {
        lost++;
        continue;
      }
      times.push(when - saved);
      reloads ||= !(await page.evaluate(() => document.documentElement.hasAttribute('data-seen')));
      const top = await topOf(page, before.words);
      if (top !== null) moved.push(Math.abs(top - before.top));
    }
    return {
      median: Math.round(median(times)),
      slowest: Math.round(Math.max(...times)),
      reloads,
      lost,
      ...(moved.length === times.length && { moved: Math.round(Math.max(...moved)) }),
    };
  } finally {
    await browser.close();
    await writeFile(server.file, text);
    await stop(child);
  }
}

/** Saves the text with one more word near its end; says when, in milliseconds since 1970. */
async function save(file: string, text: string, word: string): Promise<number> {
  const blocks = text.split('\n\n');
  const at = blocks.findLastIndex((block) => /^[A-Z]/.test(block) && block.length > 200);
  blocks[at] = `${blocks[at] ?? ''} ${word}`;
  const saved = performance.timeOrigin + performance.now();
  await writeFile(file, blocks.join('\n\n'));
  return saved;
}

/**
 * Looks at the page with each of its frames, of every document that it loads. The function that
 * comes back waits for a word, and says when it was there; nothing where it does not come.
 */
async function watchFor(page: Page): Promise<(word: string) => Promise<number | undefined>> {
  const waiting = new Map<string, (when: number) => void>();
  await page.exposeFunction('wordSeen', (word: string, when: number) => {
    waiting.get(word)?.(when);
  });
  await page.addInitScript(() => {
    let last: string | undefined;
    const look = (): void => {
      const [word] = /zebra\d+fish/.exec(document.querySelector('main')?.textContent ?? '') ?? [];
      if (word !== undefined && word !== last)
        void Reflect.apply(
          Reflect.get(window, 'wordSeen') as (...told: unknown[]) => void,
          window,
          [(last = word), performance.timeOrigin + performance.now()],
        );
      requestAnimationFrame(look);
    };
    look();
  });
  return (word) =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve(undefined), longest);
      waiting.set(word, (when) => {
        clearTimeout(late);
        resolve(when);
      });
    });
}

/** A paragraph in sight, and where it stands; the page is marked, so that a new one is known. */
function eyesOn(page: Page): Promise<{ words: string; top: number }> {
  return page.evaluate(() => {
    document.documentElement.setAttribute('data-seen', '');
    for (const paragraph of document.querySelectorAll('main p')) {
      const { top } = paragraph.getBoundingClientRect();
      if (top > 80 && paragraph.textContent.length > 100)
        return { words: paragraph.textContent.slice(0, 80), top };
    }
    throw new Error('Unexpected page without a paragraph in sight');
  });
}

function topOf(page: Page, words: string): Promise<number | null> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll('main p')]
        .find(({ textContent }) => textContent.startsWith(wanted))
        ?.getBoundingClientRect().top ?? null,
    words,
  );
}

function start({ command, args, cwd, env }: DevServer): ChildProcess {
  return spawn(command, args, {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: 'ignore',
    // A group of its own: a server starts others.
    detached: true,
  });
}

async function answered(url: string, child: ChildProcess): Promise<void> {
  for (let look = 0; look < 240; look++) {
    if (child.exitCode !== null) throw new Error(`the server of ${url} ended`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await pause(250);
  }
  throw new Error(`nothing answers at ${url}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.on('close', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
