import type { AstroIntegrationLogger } from 'astro';
import { type IncomingMessage, type ServerResponse, request } from 'node:http';
import { createServer } from 'node:net';
import type { ViteDevServer } from 'vite';
import { programDir } from '../../library/places.ts';
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
  const preview = startProgram(
    'build/within/preview-process',
    [String(port)],
    { ...env, LIVE_PORT: String(port) },
    'ignore',
  );
  let isOver = false;
  preview.on('close', () => {
    isOver = true;
  });
  const end = (): void => void preview.kill();
  server.httpServer?.once('close', end);
  process.once('exit', end);
  const { BASE_PATH: base = '/' } = env;
  logger.info(`The articles are at ${base}`);
  const handle: HandleFunction = (incoming, response, next) => {
    const path = incoming.url ?? '/';
    if (path === base.slice(0, -1)) response.writeHead(302, { location: base }).end();
    else if (isOurs(path, incoming.headers.referer, base))
      handOn({ incoming, response, path }, { port, isOver: () => isOver }, next);
    else next();
  };
  server.middlewares.stack.unshift({ route: '', handle });
}

type HandleFunction = (
  incoming: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** The pages, and what they load: in a preview that has addresses of its own, without a base. */
function isOurs(path: string, referer: string | undefined, base: string): boolean {
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer).pathname : '';
  return [path, from].some(
    (address) =>
      address.startsWith(base) || address.replace(/^(?:\/@fs)+/, '').startsWith(programDir),
  );
}

interface Asked {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
}

interface Preview {
  readonly port: number;
  readonly isOver: () => boolean;
}

/** Hands a request on; it waits while the preview starts. */
function handOn(asked: Asked, preview: Preview, next: (error: unknown) => void): void {
  const { incoming, response, path } = asked;
  const { method, headers } = incoming;
  const options = { host: 'localhost', port: preview.port, method, path, headers };
  const handed = request(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  handed.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED' && !preview.isOver() && !response.headersSent)
      setTimeout(() => handOn(asked, preview, next), retryAfter);
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
