import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { downloadType } from '../build/index.ts';

export interface Served {
  /** Address of the site's first page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as a static host does: directories by their `index.html`, `404.html` for
 * what is not there, precompressed files where they stand beside the original.
 * Takes the next free port from `port` on; 0 lets the system choose.
 */
export async function serve(dir: string, port: number, base: string): Promise<Served> {
  const files = sirv(dir, {
    etag: true,
    brotli: true,
    gzip: true,
    dotfiles: true,
    setHeaders: (response, path) => {
      const type = downloadType(path);
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  const notFound = await readFile(join(dir, '404.html')).catch(() => Buffer.from('Not found'));
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const miss = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const path = request.url ?? '/';
    if (path === prefix && prefix !== '') {
      response.writeHead(301, { location: base }).end();
      return;
    }
    if (!path.startsWith(base)) {
      miss();
      return;
    }
    request.url = path.slice(prefix.length);
    files(request, response, miss);
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, tries = 20): Promise<number> {
  return new Promise((resolve, reject) => {
    const retry = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' && tries > 0)
        listen(server, port + 1, tries - 1).then(resolve, reject);
      else reject(error);
    };
    server.once('error', retry);
    server.listen(port, () => {
      server.off('error', retry);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
