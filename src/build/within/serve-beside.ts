import type { AstroIntegrationLogger } from 'astro';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { ViteDevServer } from 'vite';
import { startProgram } from './run-program.ts';

/**
 * Runs the live preview of the articles beside another site's dev server, which hands it every
 * request below its base. It ends with the other.
 */
export async function serveBeside(
  server: ViteDevServer,
  env: Readonly<Record<string, string>>,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const port = await freePort();
  // The browser keeps a socket to the preview itself, to hear of changes.
  const preview = startProgram('cli/dev', ['--port', String(port), '--ignore-lock'], {
    ...env,
    LIVE_PORT: String(port),
  });
  preview.stdout?.resume();
  let isOver = false;
  preview.on('close', () => {
    isOver = true;
  });
  const end = (): void => void preview.kill();
  server.httpServer?.once('close', end);
  process.once('exit', end);
  const { BASE_PATH: base = '/' } = env;
  logger.info(`The articles are at ${base}`);
  server.middlewares.use((incoming, response, next) => {
    const path = incoming.url ?? '/';
    if (path !== base.slice(0, -1) && !path.startsWith(base)) next();
    else handOn(incoming, response, { port, isOver: () => isOver }, next);
  });
}

interface Preview {
  readonly port: number;
  readonly isOver: () => boolean;
}

/** Hands a request on; it waits while the preview starts. */
function handOn(
  incoming: IncomingMessage,
  response: ServerResponse,
  preview: Preview,
  next: (error: unknown) => void,
): void {
  const { method, url, headers } = incoming;
  const options = { host: 'localhost', port: preview.port, method, path: url, headers };
  const handed = request(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  handed.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED' && !preview.isOver() && !response.headersSent)
      setTimeout(() => handOn(incoming, response, preview, next), retryAfter);
    else next(error);
  });
  incoming.pipe(handed);
}

/** Milliseconds until a preview that does not answer yet is asked again. */
const retryAfter = 100;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no free port')),
      );
    });
  });
}
