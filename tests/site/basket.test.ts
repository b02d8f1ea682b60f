import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinRecords } from '../../src/reading/own/basket-files.ts';
import { sharedPath, type WorkFile } from '../../src/reading/own/work-file.ts';
import { siteDist } from './dist.ts';

let dist: string;
let works: readonly { readonly slug: string; readonly file: WorkFile }[];
beforeAll(async () => {
  dist = await siteDist();
  const folders = await readdir(join(dist, 'sources'), { withFileTypes: true });
  const slugs = folders.filter((folder) => folder.isDirectory()).map(({ name }) => name);
  works = await Promise.all(
    slugs.map(async (slug) => ({
      slug,
      file: JSON.parse(
        await readFile(join(dist, 'sources', slug, 'work.json'), 'utf8'),
      ) as WorkFile,
    })),
  );
});

const pathOf = (address: string) => decodeURIComponent(new URL(address).pathname);

describe('what the basket takes of a work', () => {
  it('is published beside the page of every work, and names it', () => {
    expect(works.length).toBeGreaterThan(20);
    for (const { slug, file } of works) expect(pathOf(file.address)).toBe(`/sources/${slug}/`);
  });

  it('has the records that are published below the first article that cites it', async () => {
    for (const { file } of works) {
      const dossier = pathOf(file.citedIn[0]!.dossier);
      for (const ending of ['bib', 'ris', 'json'] as const) {
        const beside = join(dist, `${dossier.replace(/\/$/, '')}.${ending}`);
        expect(file.records[ending]).toBe(await readFile(beside, 'utf8'));
      }
    }
  });

  it('has the forms of the cite dialog, and sentences whose places are on their pages', async () => {
    for (const { file } of works) {
      expect(file.styles.map(({ style }) => style)).toEqual(['APA', 'MLA', 'Chicago']);
      for (const { article, places } of file.citedIn) {
        const html = await readFile(join(dist, pathOf(article), 'index.html'), 'utf8');
        for (const { address, sentence } of places) {
          expect(html).toContain(`id="${decodeURIComponent(new URL(address).hash.slice(1))}"`);
          expect(sentence).not.toBe('');
        }
      }
    }
  });

  it('is found from each dossier of it', () => {
    for (const { slug, file } of works)
      for (const { dossier } of file.citedIn) {
        const path = sharedPath(pathOf(dossier));
        const meant = file.namesakes === undefined ? path : pathOf(file.address);
        expect(meant).toBe(`/sources/${slug}/`);
      }
  });

  it('is read as one file by a reader of BibTeX, each work with its key', () => {
    const files = works.map(({ file }) => file);
    const { entries, errors } = parse(joinRecords([...files, ...files], 'bib'));
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(2 * files.length);
    expect(new Set(entries.map(({ key }) => key.toLowerCase())).size).toBe(entries.length);
  });

  it('is read as one file by a reader of RIS, and by one of JSON', () => {
    const files = works.map(({ file }) => file);
    expect(new Cite(joinRecords(files, 'ris')).data).toHaveLength(files.length);
    const items = JSON.parse(joinRecords([...files, ...files], 'json')) as { id: string }[];
    expect(new Set(items.map(({ id }) => id)).size).toBe(2 * files.length);
  });
});
