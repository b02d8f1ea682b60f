import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Served } from '../../../src/cli/serve.ts';

/** How a site comes otherwise than it was built. */
export interface Alteration {
  /** JavaScript that runs before any of the page's. */
  readonly first?: string;
  readonly page?: (html: string) => string;
  /** Of files and within pages; these then come without the policy that names their styles. */
  readonly style?: (css: string) => string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds by which every font comes late. */
  readonly fontsLate?: number;
}

/** Keeps every fault that a page has: of its scripts, of its policy, told or not. */
const watch =
  'window.faults=[];' +
  'addEventListener("error",(event)=>faults.push(String(event.message)));' +
  'addEventListener("unhandledrejection",(event)=>faults.push(String(event.reason)));' +
  'addEventListener("securitypolicyviolation",(event)=>faults.push("policy: "+event.violatedDirective));';

/** Serves a built site with alterations, at a port that is free. */
export async function serveAltered(dir: string, alteration: Alteration = {}): Promise<Served> {
  const { first = '', style, headers = {}, fontsLate = 0 } = alteration;
  const { page = style ? restyled(style) : (html: string) => html } = alteration;
  const files = sirv(dir, { etag: true, dotfiles: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = () => files(request, response, () => void response.writeHead(404).end());
    if (pathname === '/first.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(watch + first);
    } else if (pathname.endsWith('/')) {
      readFile(join(dir, decodeURIComponent(pathname), 'index.html'), 'utf8').then((html) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
        response.end(page(html.replace('<head>', '<head><script src="/first.js"></script>')));
      }, send);
    } else if (style && pathname.endsWith('.css')) {
      readFile(join(dir, decodeURIComponent(pathname)), 'utf8').then((css) => {
        response.writeHead(200, { 'content-type': 'text/css' }).end(style(css));
      }, send);
    } else if (fontsLate > 0 && pathname.endsWith('.woff2')) setTimeout(send, fontsLate);
    else send();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page with its own styles altered. */
function restyled(style: (css: string) => string): (html: string) => string {
  return (html) =>
    html
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
      .replace(
        /(<style[^>]*>)([^]*?)(?=<\/style>)/g,
        (_, tag: string, css: string) => tag + style(css),
      );
}
