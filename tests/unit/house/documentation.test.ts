import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findManuscript } from '../../../src/cli/manuscript.ts';
import { placeManuscript } from '../../../src/cli/place-manuscript.ts';
import { compileLibrary, libraryProblems } from '../../../src/library/index.ts';
import { readPublication } from '../../../src/library/read-publication.ts';

/** As `npx scholium docs` shows it. */
test('the documentation is a site of ours without a problem, each of its pages in its contents', async () => {
  const project = await mkdtemp(join(tmpdir(), 'docs-'));
  try {
    const found = await findManuscript('docs');
    if (!('files' in found)) throw new Error('Expected articles in docs/');
    await placeManuscript(found.files, project);
    const contentDir = join(project, 'content');
    const entries = await compileLibrary({ contentDir, draft: false, base: '/' });
    const problems = libraryProblems(entries).map(
      ({ rule, place, message }) => `${place.file}:${place.line} ${rule} ${message}`,
    );
    expect(problems).toEqual([]);
    const { publication } = readPublication(contentDir);
    const listed = publication.issues.flatMap(({ articles }) => articles);
    expect(listed.toSorted()).toEqual(entries.map(({ slug }) => slug).toSorted());
  } finally {
    await rm(project, { recursive: true, force: true });
  }
});
