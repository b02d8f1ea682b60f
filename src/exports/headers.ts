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
 * One policy that allows what each page's own policy allows and no more: the union, directive by
 * directive. Directives that only a header can carry are added: nobody may frame the site.
 */
export function sitePolicy(policies: readonly Policy[]): Policy {
  const names = new Set(policies.flatMap((policy) => [...policy.keys()]));
  const site = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const sources = new Set(policies.flatMap((policy) => policy.get(name) ?? []));
    site.set(name, [...sources].sort());
  }
  site.set('frame-ancestors', ["'none'"]);
  return site;
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

/** The `_headers` file that Netlify and Cloudflare Pages read, for a site under `base`. */
export function headersFile(policy: Policy, base: string): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]): string =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    rule(`${base}*`, securityHeaders(policy)),
    rule(`${base}_astro/*`, [['Cache-Control', immutable]]),
  ].join('\n\n')}\n`;
}

/** A server block for nginx that serves the built site with the same headers. */
export function nginxFile(policy: Policy, base: string): string {
  const headers = (indent: string): string[] =>
    securityHeaders(policy).map(
      ([name, value]) => `${indent}add_header ${name} "${value}" always;`,
    );
  return `${[
    '# Serves the folder dist/ of this site. Copy it into the http block of nginx.conf, or to',
    '# conf.d/, and set root and server_name. Files compressed in advance are sent as they are.',
    'server {',
    '    listen 8080;',
    '    server_name example.org;',
    '    root /srv/scholium;',
    '    index index.html;',
    '    charset utf-8;',
    '    gzip_static on;',
    `    error_page 404 ${base}404.html;`,
    ...headers('    '),
    `    location ${base}_astro/ {`,
    ...headers('        '),
    `        add_header Cache-Control "${immutable}" always;`,
    '    }',
    `    location ${base} {`,
    '        try_files $uri $uri/ =404;',
    '    }',
    '}',
  ].join('\n')}\n`;
}
