import type { TestProject } from 'vitest/node';
import { build } from '../../src/build/build-site.ts';
import { findBrowser } from '../support/find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    siteDist: string;
  }
}

/** Builds the site once for all tests that read or open it, unless `SITE_DIST` names one. */
export default async function setup(project: TestProject): Promise<void> {
  useBrowser();
  const given = process.env['SITE_DIST'];
  const outDir = given ?? '.cache/test-site';
  if (given === undefined) {
    const code = await build(outDir);
    if (code !== 0) throw new Error('the site could not be built');
    // Two projects share this set-up: the second finds the site built.
    process.env['SITE_DIST'] = outDir;
  }
  project.provide('siteDist', outDir);
}

/**
 * Finds or installs the browser before anything is built: the build prints PDFs where there is
 * one, and every build of a test run has to find the same.
 */
function useBrowser(): void {
  try {
    process.env['CHROME_PATH'] ??= findBrowser();
  } catch (error) {
    console.warn(error instanceof Error ? error.message : String(error));
  }
}
