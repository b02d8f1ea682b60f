import type { TestProject } from 'vitest/node';
import { build } from '../../src/cli/build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site. */
    siteDist: string;
  }
}

/** Builds the site once for all tests that read or open it, unless `SITE_DIST` names one. */
export default async function setup(project: TestProject): Promise<void> {
  const given = process.env['SITE_DIST'];
  const outDir = given ?? '.cache/test-site';
  if (given === undefined) {
    const code = await build(['--outDir', outDir]);
    if (code !== 0) throw new Error('the site could not be built');
  }
  project.provide('siteDist', outDir);
}
