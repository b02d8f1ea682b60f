import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, cp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  nginxFile,
  readPolicy,
  securityHeaders,
  sitePolicy,
} from '../../src/build/hosting/headers.ts';
import { readPolicies } from '../../src/build/hosting/policies.ts';
import { articlePath } from '../support/built-site.ts';
import { pathOf } from '../support/tools.ts';
import { siteDist } from './dist.ts';

const nginx = pathOf('nginx');
const sites: readonly { base: string; port: number }[] = [
  { base: '/', port: 4531 },
  { base: '/journal/', port: 4532 },
];

describe.skipIf(nginx === undefined)('nginx (needs nginx)', () => {
  let folder: string;
  let child: ChildProcess;
  let headers: readonly (readonly [string, string])[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nginx-'));
    await chmod(folder, 0o755);
    const root = join(folder, 'site');
    await cp(await siteDist(), root, { recursive: true });
    const policy = sitePolicy((await readPolicies(root)).map(readPolicy));
    headers = securityHeaders(policy);
    const servers = sites.map(({ base, port }) =>
      nginxFile(policy, base, { listen: `127.0.0.1:${port}`, root }),
    );
    await writeFile(join(folder, 'nginx.conf'), configuration(folder, servers));
    child = spawn(nginx!, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await answers(`http://127.0.0.1:${sites[0]!.port}/`);
  });
  afterAll(async () => {
    child.kill('SIGTERM');
    await new Promise((done) => (child.exitCode === null ? child.on('exit', done) : done(0)));
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(sites)('under $base', ({ base, port }) => {
    const get = (path: string, init?: RequestInit): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });

    it('sends every security header with pages, scripts, downloads and what is not there', async () => {
      const page = await (await get(base + articlePath)).text();
      const script = /src="[^"]*(_astro\/[^"]+\.js)"/.exec(page)?.[1];
      expect(script).toBeDefined();
      for (const path of ['', articlePath, script!, `${articlePath}references.bib`, 'nowhere/']) {
        const response = await get(base + path);
        expect(response.status, path).toBe(path === 'nowhere/' ? 404 : 200);
        for (const [name, value] of headers)
          expect(response.headers.get(name), `${path} ${name}`).toBe(value);
        await response.arrayBuffer();
      }
      const { headers: sent } = await get(base + script!);
      expect(sent.get('cache-control')).toContain('immutable');
    });

    it('answers what is not there with the page for it', async () => {
      const response = await get(`${base}articles/nowhere/`);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(
        await readFile(join(await siteDist(), '404.html'), 'utf8'),
      );
    });

    it('sends what was compressed in advance as it is', async () => {
      const response = await get(base + articlePath, { headers: { 'accept-encoding': 'gzip' } });
      expect(response.headers.get('content-encoding')).toBe('gzip');
      const file = join(await siteDist(), articlePath, 'index.html.gz');
      expect(Number(response.headers.get('content-length'))).toBe((await stat(file)).size);
    });

    it.each([
      { path: articlePath, type: 'text/html; charset=utf-8' },
      { path: `${articlePath}references.json`, type: 'application/json' },
      { path: `${articlePath}references.bib`, type: 'application/x-bibtex; charset=utf-8' },
      { path: `${articlePath}article.md`, type: 'text/markdown; charset=utf-8' },
      {
        path: `${articlePath}references.ris`,
        type: 'application/x-research-info-systems; charset=utf-8',
      },
      { path: `${articlePath}article.txt`, type: 'text/plain; charset=utf-8' },
      { path: `${articlePath}article.jats.xml`, type: 'application/xml; charset=utf-8' },
      { path: `${articlePath}linkset.json`, type: 'application/linkset+json' },
      { path: `${articlePath}article.epub`, type: 'application/epub+zip' },
      { path: 'feed.xml', type: 'application/xml; charset=utf-8' },
      { path: 'favicon.svg', type: 'image/svg+xml' },
    ])('names the kind of /$path', async ({ path, type }) => {
      const response = await get(base + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
    });

    it('adds the slash at the end of a page', async () => {
      const response = await get(base + articlePath.slice(0, -1));
      expect(response.status).toBe(301);
      expect(response.headers.get('location')).toBe(base + articlePath);
    });
  });

  it('leads from the sub-path without its slash to the site', async () => {
    const response = await fetch('http://127.0.0.1:4532/journal', { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/journal/');
  });
});

function configuration(folder: string, servers: readonly string[]): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    'daemon off;',
    'worker_processes 1;',
    `pid ${join(folder, 'nginx.pid')};`,
    `error_log ${join(folder, 'error.log')};`,
    'events { worker_connections 64; }',
    'http {',
    'access_log off;',
    ...places.map((name) => `${name}_temp_path ${join(folder, name)};`),
    ...servers,
    '}',
  ].join('\n');
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(url).catch(() => undefined);
    if (response) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('nginx did not start');
}
