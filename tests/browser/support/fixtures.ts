import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messagesOf, messagesPath } from '../../../src/messages/index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A module as a browser takes it, with what the bundler puts in (`build/site-config.ts`). */
function asScript(text: string): string {
  return stripTypeScriptTypes(text)
    .replaceAll('import.meta.env.BASE_URL', "'/'")
    .replaceAll('__MESSAGES_VERSION__', "'0'");
}

export interface FixtureServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves `tests/fixtures/client/*.html` at the root and the client's own modules under `/src/`
 * (types stripped), with their messages, under a policy as strict as the site's.
 */
export async function serveFixtures(port: number): Promise<FixtureServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    const path = normalize(pathname);
    // The address of a style sheet, as a module of a script (Vite's `?url`).
    if (searchParams.has('url')) {
      const script = `export default ${JSON.stringify(path)}`;
      return void response.writeHead(200, { 'content-type': types['.ts'] }).end(script);
    }
    const part = (['reading', 'own'] as const).find((each) => path === messagesPath('en', each));
    if (part)
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(messagesOf('en', part)));
    const file = path.startsWith('/src/')
      ? join(root, path)
      : join(root, 'tests/fixtures/client', path);
    const type = types[extname(file)];
    if (!type) return void response.writeHead(404).end();
    readFile(file).then(
      (bytes) =>
        response
          .writeHead(200, {
            'content-type': type,
            'cache-control': 'no-store',
            'content-security-policy':
              "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; require-trusted-types-for 'script'",
          })
          .end(extname(file) === '.ts' ? asScript(bytes.toString()) : bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
