import { workerName } from '../../offline/lists.ts';
import { downloadPatterns, endingsOfTypes, namedTypes, textTypes } from './media-types.ts';

/** A Content Security Policy: sources by directive. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads the text of a policy (CSP Level 3, section 2.2.1). The first of two equal directives counts. */
export function readPolicy(text: string): Policy {
  const policy = new Map<string, string[]>();
  for (const directive of text.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
  }
  return policy;
}

/**
 * One policy for every response: what each page's own policy allows and no more, the union,
 * directive by directive. Style sheets stay with the pages: each has a running head of its own,
 * and a header with the hashes of all would outgrow what servers send. So `default-src`, which
 * would rule them too, is written out kind by kind. Directives that only a header can carry are
 * added: nobody may frame the site.
 */
export function sitePolicy(policies: readonly Policy[]): Policy {
  const union = (name: string): string[] => {
    const sources = policies.flatMap((policy) => policy.get(name) ?? []);
    return [...new Set(sources)].sort();
  };
  const fallback = union('default-src');
  const names = new Set(policies.flatMap((policy) => [...policy.keys()]));
  const site = new Map<string, readonly string[]>();
  for (const name of [...names].sort()) {
    if (name !== 'default-src' && !name.startsWith('style-src')) site.set(name, union(name));
  }
  if (fallback.length > 0) {
    for (const name of fetchDirectives) if (!site.has(name)) site.set(name, fallback);
  }
  site.set('style-src-attr', ["'none'"]);
  site.set('frame-ancestors', ["'none'"]);
  return site;
}

/** What `default-src` stands for (CSP Level 3, section 6.1), styles left out. */
const fetchDirectives = [
  'connect-src',
  'font-src',
  'frame-src',
  'img-src',
  'manifest-src',
  'media-src',
  'object-src',
  'script-src',
  'worker-src',
] as const;

/** What {@link sitePolicy} reads of a page's policy: without styles, most pages share one. */
export function withoutStyles(policy: Policy): Policy {
  return new Map([...policy].filter(([name]) => !name.startsWith('style-src')));
}

/** Writes a policy as the value of the header. */
export function writePolicy(policy: Policy): string {
  return [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** Response headers for every page and file of the site. */
export function securityHeaders(policy: Policy): readonly (readonly [string, string])[] {
  return [
    ['Content-Security-Policy', writePolicy(policy)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    [
      'Permissions-Policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
}

const immutable = 'public, max-age=31536000, immutable';

/** The worker: browsers ask for it anew by themselves, caches between them and the host do not. */
const askedAnew = 'no-cache';

/** The `_headers` file that Netlify and Cloudflare Pages read, for a site under `base`. */
export function headersFile(policy: Policy, base: string): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]): string =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    rule(`${base}*`, securityHeaders(policy)),
    rule(`${base}_astro/*`, [['Cache-Control', immutable]]),
    rule(`${base}${workerName}`, [['Cache-Control', askedAnew]]),
    // A header that two rules name would be sent with both values: no file is under two of these.
    ...downloadPatterns.map(([path, type]) => rule(`${base}${path}`, [['Content-Type', type]])),
  ].join('\n\n')}\n`;
}

/**
 * A server block for nginx that serves the built site with the same headers. `root` holds the
 * contents of `dist/`.
 */
export function nginxFile(policy: Policy, base: string, options: NginxOptions = {}): string {
  const { listen = '8080', root = '/srv/scholium' } = options;
  const prefix = base.replace(/\/$/, '');
  const headers = (indent: string): string[] =>
    securityHeaders(policy).map(
      ([name, value]) => `${indent}add_header ${name} "${value}" always;`,
    );
  const place = prefix === '' ? `root ${root};` : `alias ${root}/;`;
  return `${[
    '# Serves the folder dist/ of this site. Copy it into the http block of nginx.conf, or to',
    '# conf.d/, and set the folder and server_name. Files compressed in advance are sent as they',
    '# are; for Brotli add "brotli_static on;" where nginx has that module.',
    'server {',
    `    listen ${listen};`,
    '    server_name example.org;',
    '    index index.html;',
    '    charset utf-8;',
    ...wrapped(`    charset_types ${charsetTypes.join(' ')};`, ' '.repeat(18)),
    '    server_tokens off;',
    '    absolute_redirect off;',
    '    gzip_static on;',
    '    gzip_vary on;',
    '    etag on;',
    `    error_page 404 ${base}404.html;`,
    ...headers('    '),
    ...(prefix === ''
      ? []
      : [`    location = ${prefix} {`, `        return 301 ${base};`, '    }']),
    `    location ${base} {`,
    `        ${place}`,
    '        types {',
    ...Object.entries({ ...mediaTypes, ...endingsOfTypes })
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, endings]) => `            ${type} ${endings};`),
    '        }',
    ...namedTypes.flatMap(([name, type]) => [
      `        location ~ ^${escaped(base)}(.*/)?(${escaped(name)})$ {`,
      ...(prefix === '' ? [] : [`            alias ${root}/$1$2;`]),
      '            types {}',
      `            default_type ${type};`,
      '        }',
    ]),
    `        location ${base}_astro/ {`,
    ...(prefix === '' ? [] : [`            alias ${root}/_astro/;`]),
    ...headers('            '),
    `            add_header Cache-Control "${immutable}" always;`,
    '        }',
    `        location = ${base}${workerName} {`,
    ...(prefix === '' ? [] : [`            alias ${root}/${workerName};`]),
    ...headers('            '),
    `            add_header Cache-Control "${askedAnew}" always;`,
    '        }',
    '    }',
    '}',
  ].join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');
}

export interface NginxOptions {
  readonly listen?: string;
  readonly root?: string;
}

/** Types of pages and what belongs to them; then those of the exports. */
const charsetTypes: readonly string[] = [
  ...new Set([
    ...['text/html', 'text/css', 'text/plain', 'text/xml', 'text/markdown'],
    ...['application/javascript', 'text/javascript', 'application/xml', ...textTypes],
  ]),
];

/** A line of words as lines of at most 100 characters. */
function wrapped(line: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(/(?<=\S) /)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= 100) lines[lines.length - 1] = longer;
    else lines.push(lines.length === 0 ? word : indent + word);
  }
  return lines;
}

/** The types of pages stand beside those of exports: a block replaces nginx's own list. */
const mediaTypes: Readonly<Record<string, string>> = {
  'application/javascript': 'js mjs',
  'application/json': 'json',
  'application/manifest+json': 'webmanifest',
  'application/pdf': 'pdf',
  'application/wasm': 'wasm',
  'font/woff2': 'woff2',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg jpeg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'text/css': 'css',
  'text/html': 'html',
};
