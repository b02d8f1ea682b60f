import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { serve } from '../src/cli/serve.ts';
import { findBrowser } from '../tests/support/find-browser.ts';
import { measured } from './child.ts';
import { median } from './figures.ts';
import { flags } from './page.ts';

export interface LighthouseFigures {
  readonly version: string;
  readonly runs: number;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
}

const category = z.object({ score: z.number().nullable() });
const audit = z.looseObject({ numericValue: z.number().optional() });
const reportSchema = z.looseObject({
  lighthouseVersion: z.string(),
  categories: z.looseObject({
    performance: category,
    accessibility: category,
    'best-practices': category,
    seo: category,
  }),
  audits: z.record(z.string(), audit),
});

/** Lighthouse on its mobile settings: medians of `runs` runs. It is installed into `work` first. */
export async function lighthouse(
  dir: string,
  path: string,
  { work, port, runs }: { readonly work: string; readonly port: number; readonly runs: number },
): Promise<LighthouseFigures> {
  const bin = await installed(work);
  const served = await serve(dir, port, '/');
  const reports: z.infer<typeof reportSchema>[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      const file = resolve(work, 'report.json');
      await rm(file, { force: true });
      await runLighthouse(bin, served.url + path, file);
      reports.push(reportSchema.parse(JSON.parse(await readFile(file, 'utf8'))));
    }
  } finally {
    await served.close();
  }
  const score = (name: 'performance' | 'accessibility' | 'best-practices' | 'seo'): number =>
    Math.round(100 * median(reports.map(({ categories }) => categories[name].score ?? 0)));
  const value = (name: string): number =>
    median(reports.map(({ audits }) => audits[name]?.numericValue ?? 0));
  return {
    version: reports[0]?.lighthouseVersion ?? '',
    runs,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    fcp: Math.round(value('first-contentful-paint')),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: Number(value('cumulative-layout-shift').toFixed(3)),
  };
}

async function installed(work: string): Promise<string> {
  const bin = join(work, 'node_modules', 'lighthouse', 'cli', 'index.js');
  if (!existsSync(bin)) {
    await mkdir(work, { recursive: true });
    await writeFile(join(work, 'package.json'), '{"private":true}\n');
    await measured('npm', ['i', '--no-audit', '--no-fund', 'lighthouse@13'], { cwd: work });
  }
  return resolve(bin);
}

/** Its exit code says nothing about its report: a finished run may end with a browser's error. */
function runLighthouse(bin: string, url: string, file: string): Promise<void> {
  const args = [
    bin,
    url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--chrome-flags=--headless=new ${flags.join(' ')}`,
  ];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      stdio: 'ignore',
      env: { ...process.env, CHROME_PATH: findBrowser() },
    });
    child.on('error', fail);
    child.on('close', () => (existsSync(file) ? done() : fail(new Error('No report was made'))));
  });
}
