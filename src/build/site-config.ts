import type { AstroUserConfig } from 'astro';
import { resolve } from 'node:path';
import {
  BASE_PATH,
  SITE_URL,
  inProject,
  packageDir,
  programDir,
  programModule,
  publicFolder,
} from '../library/index.ts';
import { farFromRoot } from './far-from-root.ts';
import { messagesVersion } from './messages-version.ts';
import { oldestBrowsers } from './oldest-browsers.ts';
import { plainImports } from './plain-imports.ts';

/**
 * Small parts of the scripts as two files: what every page loads at once, and what is loaded with
 * the first thing that a reader opens. A page names the hash of each file, which costs it more than
 * a small file's words.
 */
const partsOfScripts = [
  {
    name: 'page',
    test: scriptsOf(
      'reading/(?:dom|history-state|marks|originals|page|settings|settings-element|shortcuts|store|stored|with-messages)',
      'article/markup',
      'messages/fetch',
      'search/browser/stub',
    ),
    priority: 2,
  },
  {
    name: 'parts',
    // Where a script asks for a part of this file, the bundler's own few words come with it.
    test: new RegExp(
      String.raw`rolldown[\\/]runtime|${
        scriptsOf(
          'reading/(?:arrival|article-meta|chip-box|clipboard|copied|dom-later|messages|moved|open-address)',
          'reading/(?:panel-styles|placement|quotation|sheet-history|text-fragment|words)',
          'reading/own/(?:begin|colors|drawn-places|messages|summary)',
          'annotations/colors',
          'messages/slots',
        ).source
      }`,
    ),
    priority: 1,
  },
  // Copies of notes: in the margin, which most wide windows have, and in boxes.
  {
    name: 'margin',
    test: scriptsOf('reading/(?:apparatus|copy|margin|margin-copy|margin-layout|margin-quote)'),
    priority: 1,
  },
  // What a reader keeps, and what shows it on a page, in the notebook or in a file.
  {
    name: 'own',
    test: new RegExp(
      String.raw`node_modules[\\/](?:idb|zod|approx-string-match)[\\/]|${
        scriptsOf(
          'reading/own/(?:article-record|deep-link|draw|editor|margin-notes|marks|near-highlights|note-text|notice|on-page|panel)',
          'reading/own/(?:place-name|save-file|selected|store|styles|take-words|text)',
          'annotations/(?:align|anchor|describe|model|text-index)',
        ).source
      }`,
    ),
    priority: 1,
  },
  // The settings ask for both at once.
  {
    name: 'tools',
    test: scriptsOf(
      'reading/own/(?:keep|keep-article|keep-styles|kept-articles|listen(?:-[a-z]+)?)',
    ),
    priority: 1,
  },
  // Files out of the notebook and into it; both are packed.
  {
    name: 'take',
    test: new RegExp(
      String.raw`node_modules[\\/]fflate[\\/]|${scriptsOf('reading/own/(?:bring|take)').source}`,
    ),
    priority: 1,
  },
  // The search loads it, too, and nothing else of these.
  { name: 'messages', test: scriptsOf('messages/(?:format|load)'), priority: 2 },
];

function scriptsOf(...paths: readonly string[]): RegExp {
  const any = paths.map((path) => path.replaceAll('/', String.raw`[\\/]`)).join('|');
  return new RegExp(String.raw`[\\/](?:${any})\.ts$`);
}

/** The policy of every page. */
const security: NonNullable<AstroUserConfig['security']> = {
  csp: {
    directives: [
      "default-src 'self'",
      "img-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      // No string becomes markup or code in a script, where the browser knows Trusted Types. The
      // one policy gives the address of the worker (`reading/own/keep-article.ts`), nothing else.
      "require-trusted-types-for 'script'",
      'trusted-types kept-articles',
    ],
    // Pagefind's search core is WebAssembly.
    scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    styleDirective: { resources: ["'self'"] },
  },
};

/**
 * Astro's settings for a site of articles, all but the integration: where the site lives, what its
 * addresses look like, and which policy its pages have. Pages and content collection are the
 * program's own; a project need hold nothing but content.
 */
export function siteConfig(): AstroUserConfig {
  const { LIVE_PORT: livePort } = process.env;
  return {
    srcDir: programDir,
    publicDir: publicFolder(),
    cacheDir: resolve(inProject('.cache', 'astro')),
    site: SITE_URL,
    base: BASE_PATH,
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'always' },
    // In a build thousands of pages would be logged one by one.
    logger: { entrypoint: programModule('build/build-log') },
    devToolbar: { enabled: false },
    prefetch: false,
    // Articles are compiled by our own loader; Astro's highlighter would write inline styles.
    markdown: { syntaxHighlight: false },
    security,
    vite: {
      cacheDir: resolve(inProject('.cache', 'vite')),
      define: { __MESSAGES_VERSION__: JSON.stringify(messagesVersion()) },
      plugins: [plainImports(), farFromRoot()],
      environments: {
        client: {
          // Whatever NODE_ENV is: packages have other files for who works on them.
          resolve: { conditions: ['module', 'browser', 'production'] },
          build: { rolldownOptions: { output: { codeSplitting: { groups: partsOfScripts } } } },
        },
      },
      server: {
        fs: { allow: ['.', packageDir] },
        // Behind another site's server (`within/serve-beside.ts`).
        ...(livePort && { ws: { clientPort: Number(livePort) } }),
      },
      build: {
        // Scripts stay files: a page does not wait for them, and the next one has them already. So
        // do fonts and the style of print: the policy knows no others.
        assetsInlineLimit: (path) => (/\.(?:css|js|woff2)$/.test(path) ? false : undefined),
        target: oldestBrowsers,
        modulePreload: { polyfill: false },
      },
    },
  };
}
