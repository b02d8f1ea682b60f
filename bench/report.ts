import { allowedLoop } from './loop.ts';
import { dissertationLine } from './dissertation.ts';
import { exportsLine } from './exports.ts';
import { kilobytes, ratio, short, table } from './figures.ts';
import { ownLine } from './own.ts';
import { picturesLine } from './pictures.ts';
import type { PeerFigures, Results, SiteFigures } from './run.ts';
import type { SearchFigures } from './search.ts';

/** The tables of `docs/benchmarks.md`: this site first, each peer with the ratio of ours to it. */
export function report({ date, machine, site, peers }: Results): string {
  const there = peers.filter(({ missing }) => missing === undefined);
  const missing = peers.flatMap(({ name, missing: why }) => (why ? [`${name} (${why})`] : []));
  const { cores, gigabytes, node, browser, load } = machine;
  const busy = Math.max(...load) > cores;
  return [
    `Measured on ${date}: ${cores} cores, ${gigabytes} GB, Node ${node.slice(1)}, ${browser}, ` +
      `load ${load[0]} before and ${load[1]} after` +
      (busy ? ': **a busy machine, so that seconds are upper bounds**.' : '.'),
    pageTable(site, there),
    'kB of 1000 bytes over the wire (Brotli). ×: ours as a multiple of theirs, below 1 is ahead.',
    buildTable(site, there),
    'Scholium makes about 36 pages an article, with search; the peers one. "Exports": pictures for ' +
      'sharing and all downloads but the PDF. Up to ten articles: medians of three.',
    ...(site.search ? [searchTable(site.search, site.searched)] : []),
    ...(site.previews
      ? [
          'Script from the press of a mark to its open box: ' +
            site.previews
              .map(
                ({ marks, median, slowest }) =>
                  `${short(median)} ms in the middle and ${short(slowest)} ms at most ` +
                  `on a page with ${marks} notes (×${short(slowest / 16)} of a frame)`,
              )
              .join('; ') +
            '.',
        ]
      : []),
    ...(site.loop ? [loopTable(site, there)] : []),
    ...(site.exports ? [exportsLine(site.exports)] : []),
    ...(site.dissertation ? [dissertationLine(site.dissertation)] : []),
    ...(site.pictures ? [picturesLine(site.pictures)] : []),
    ...(site.own ? [ownLine(site.own)] : []),
    ...(missing.length > 0 ? [`Left out: ${missing.join('; ')}.`] : []),
  ].join('\n\n');
}

function pageTable(site: SiteFigures, there: readonly PeerFigures[]): string {
  const ours = site.page?.total ?? 0;
  const rows = [site, ...there].map(({ name, page, lighthouse: judged }) => [
    name,
    ...(page
      ? [
          String(page.requests),
          ...(['html', 'css', 'js', 'font'] as const).map((kind) => kilobytes(page.bytes[kind])),
          kilobytes(page.total),
          name === site.name ? '' : ratio(ours, page.total),
        ]
      : ['', '', '', '', '', '', '']),
    ...(judged
      ? [
          [judged.performance, judged.accessibility, judged.bestPractices, judged.seo].join(' / '),
          String(judged.fcp),
          String(judged.lcp),
          String(judged.tbt),
          String(judged.cls),
        ]
      : ['', '', '', '', '']),
  ]);
  const head = ['the article page', 'requests', 'HTML', 'CSS', 'JS', 'fonts', 'total kB', '×'];
  return table([...head, 'P / A / BP / SEO', 'FCP ms', 'LCP ms', 'TBT ms', 'CLS'], rows);
}

function buildTable(site: SiteFigures, there: readonly PeerFigures[]): string {
  const sizes = site.builds.map(({ count }) => count);
  const rows = [
    [
      'Scholium',
      ...site.builds.map(({ cold }) => short(cold.seconds)),
      memory(site.builds.at(-1)?.cold),
    ],
    [
      'Scholium, one word edited',
      ...site.builds.map(({ edited }) => short(edited.seconds)),
      memory(site.builds.at(-1)?.edited),
    ],
    [
      'Scholium, with exports',
      ...site.builds.map(({ withExports }) => (withExports ? short(withExports.seconds) : '')),
      memory(site.builds.findLast(({ withExports }) => withExports)?.withExports),
    ],
    ...there.map(({ name, builds }) => [
      name,
      ...sizes.map((size) => {
        const cold = builds.find(({ count }) => count === size)?.cold;
        const ours = site.builds.find(({ count }) => count === size)?.cold;
        if (!cold || !ours) return '';
        return `${short(cold.seconds)} (${ratio(ours.seconds, cold.seconds)})`;
      }),
      memory(builds.at(-1)?.cold),
    ]),
  ];
  return table(
    ['build, seconds for articles:', ...sizes.map((size) => size.toLocaleString('en')), 'peak MB'],
    rows,
  );
}

function searchTable(search: readonly SearchFigures[], when = ''): string {
  const column = (cell: (figures: SearchFigures) => string): string[] => search.map(cell);
  const head = [
    `search (${when}), with articles:`,
    ...column(({ articles }) => articles.toLocaleString('en')),
  ];
  return table(head, [
    [
      'kB to the first result (at most 120)',
      ...column(({ bytes }) => bytes.map(kilobytes).join(' – ')),
    ],
    ['ms, nothing loaded', ...column(({ cold }) => short(cold))],
    ['ms from the last letter, 4× slower (at most 150)', ...column(({ warm }) => short(warm))],
  ]);
}

function loopTable(
  { name, loop: ours, looped = '' }: SiteFigures,
  there: readonly PeerFigures[],
): string {
  const rows = [{ name, loop: ours }, ...there].flatMap(({ name: who, loop }) =>
    loop && ours
      ? [
          [
            who,
            String(loop.median),
            String(loop.slowest),
            String(loop.lost),
            who === name ? '' : ratio(ours.median, loop.median),
            loop.reloads ? 'loaded anew' : 'stays',
            loop.moved === undefined ? 'lost' : String(loop.moved),
          ],
        ]
      : [],
  );
  const head = [
    `from a save to the words in the open page (${looped}), ms (at most ${allowedLoop})`,
    'median',
    'slowest',
    'saves not shown',
    '×',
    'the page',
    'px its text moves',
  ];
  return table(head, rows);
}

function memory(ran: { readonly megabytes?: number } | undefined): string {
  return ran?.megabytes === undefined ? '' : String(ran.megabytes);
}
