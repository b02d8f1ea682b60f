import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Article } from '../../article/index.ts';
import {
  type FactPicture,
  type IndexEntry,
  type IndexGroup,
  drawingStyle,
  nameIndex,
  picturesOf,
  signSvg,
  svgOf,
} from '../../pictures/index.ts';
import type { Words } from '../../messages/index.ts';
import type { Site } from '../addresses.ts';
import { oneLine } from '../safe-text.ts';
import { wordsOf } from '../words-of.ts';
import { item, linkTo } from './pdf-tree.ts';

/**
 * What the edition adds after the works: the pictures of the article, and its index of names by
 * the numbers of paragraphs, which is left out where readers are shown none.
 */
export function evidence(article: Article, site: Site): Element[] {
  const isNumbered = site.paragraphNumbers !== false;
  const t = wordsOf(article, site);
  const pictures = picturesOf(article, t, isNumbered);
  const groups = isNumbered ? nameIndex(article, t) : [];
  return [
    ...(pictures.length > 0
      ? [h('h2', { id: 'evidence' }, t.pictures.page.title), ...pictures.flatMap(figure)]
      : []),
    ...(groups.length > 0
      ? [
          h('h2', { id: 'index' }, t.pictures.index.title),
          h('p', { className: ['edition'] }, t.pictures.index.byEdition),
          h(
            'div',
            { className: ['index'], role: 'doc-index' },
            groups.flatMap((group) => indexGroup(group, t)),
          ),
        ]
      : []),
  ];
}

/**
 * The style of both.
 * @param families Those after ours, where a language needs them: each with a comma behind it.
 */
export function evidenceStyle({ accent }: Site, families: string): string {
  const tokens = {
    sans: `'Source Sans 3', ${families}sans-serif`,
    ...(accent !== undefined && { accent }),
  };
  return `${drawingStyle(tokens)}${style.replaceAll("'Source Sans 3', ", (ours) => ours + families)}`;
}

const style = `
.picture { text-align: start; }
/* An outline is a second copy of the words for who reads or copies the text of a PDF. */
.picture .drawing text { stroke: none !important; paint-order: normal !important; }
.picture figcaption { margin: 0 0 3mm; }
.picture figcaption p { text-indent: 0; }
.picture figcaption p + p { color: #555; }
.picture figcaption b { font-weight: 600; font-size: 9.5pt; }
.picture > .drawing { max-width: 100%; height: auto; max-height: 200mm; }
.picture.small > .drawing { max-width: 80mm; }
.picture .legend { list-style: none; margin: 2mm 0 0; padding: 0; font: 400 8.5pt/12pt 'Source Sans 3', sans-serif; }
.picture .legend li { display: inline-block; margin-inline-end: 4mm; }
.picture .legend li > div, .picture .legend .drawing { display: inline; vertical-align: -1pt; }
.edition { font: 400 8.5pt/12pt 'Source Sans 3', sans-serif; color: #555; margin-bottom: 2mm; break-after: avoid; }
.events { margin: 0 0 5mm; font-size: 9.5pt; line-height: 13pt; }
.events > div { display: flow-root; break-inside: avoid; }
.events dt { float: inline-start; clear: inline-start; width: 25mm; font: 600 8.5pt/13pt 'Source Sans 3', sans-serif; }
.events dd { margin: 0 0 1mm; margin-inline-start: 27mm; }
.events a { font: 400 8.5pt/13pt 'Source Sans 3', sans-serif; }
.index { columns: 2; column-gap: 8mm; font: 400 9pt/12.5pt 'Source Sans 3', sans-serif; }
.index h3 { margin: 0 0 1mm; font-size: 9pt; line-height: 12.5pt; }
.index ul + h3 { margin-top: 3mm; }
.index ul { list-style: none; margin: 0; padding: 0; }
.index li { padding-inline-start: 4mm; text-indent: -4mm; break-inside: avoid; }
.index .more { display: block; text-indent: 0; color: #444; }
`;

/** Links of a drawing are too small for paper, and stand in the text beside it. */
function figure(picture: FactPicture): Element[] {
  const { kind, title, reading, description, legend } = picture;
  const drawing = picture.paper ?? picture.narrow ?? picture.wide;
  const names = { title, description };
  return [
    h(
      'figure',
      { className: ['picture', ...(picture.paper ? [] : ['small'])], id: `picture-${kind}` },
      [
        h('figcaption', [h('p', h('b', title)), h('p', oneLine(reading))]),
        svgOf({ ...drawing, links: [] }, names, `picture-${kind}`),
        ...(legend.length > 0
          ? [
              h(
                'ul',
                { className: ['legend'] },
                legend.map(({ words: said, sign }) =>
                  item({}, [signSvg(sign), ` ${oneLine(said)}`].map(node)),
                ),
              ),
            ]
          : []),
      ],
    ),
    ...(kind === 'timeline' ? [events(picture)] : []),
  ];
}

function node(child: string | Element): ElementContent {
  return typeof child === 'string' ? { type: 'text', value: child } : child;
}

function events({ table }: FactPicture): Element {
  return h(
    'dl',
    { className: ['events'] },
    table.rows.map(([date, told]) =>
      h('div', [
        h('dt', oneLine(date?.text ?? '')),
        h('dd', [
          oneLine(told?.text ?? ''),
          ...(told?.more ?? []).flatMap(({ text, href }) => [' ', linkTo(href.slice(1), text)]),
        ]),
      ]),
    ),
  );
}

function indexGroup({ title, entries }: IndexGroup, t: Words): Element[] {
  return [
    h('h3', title),
    h(
      'ul',
      entries.map((entry) => item({ id: entry.id }, indexEntry(entry, t))),
    ),
  ];
}

function indexEntry({ label, runs, also, note }: IndexEntry, t: Words): ElementContent[] {
  const more = (children: readonly (string | Element)[]) => [
    ' ',
    h('span', { className: ['more'] }, [...children]),
  ];
  return h('span', [
    h('bdi', oneLine(label)),
    ' ',
    ...runs.flatMap(({ from, to }, nth) => [
      ...(nth > 0 ? [t.terms.comma] : []),
      linkTo(from.target, from.text),
      ...(to ? ['–', linkTo(to.target, to.text)] : []),
    ]),
    ...(also.length > 0
      ? more([
          `${t.pictures.names.also} `,
          ...also.flatMap(({ label: other, id }, nth) => [
            ...(nth > 0 ? [t.terms.comma] : []),
            id === undefined ? oneLine(other) : linkTo(id, oneLine(other)),
          ]),
        ])
      : []),
    ...(note === undefined ? [] : more([oneLine(note)])),
  ]).children;
}
