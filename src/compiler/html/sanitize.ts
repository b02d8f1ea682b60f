import type { Nodes, Properties, Root } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { append, linkSchemes } from '../../article/index.ts';
import { slotAttribute, slotName } from './slots.ts';

/**
 * What raw HTML may be: elements that mark up text, no scripts, styles, forms, frames or event
 * handlers, addresses of known schemes only. Ids and names get the prefix `user-content-`, so
 * that they never take over ours (DOM clobbering).
 */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    ...['abbr', 'bdi', 'bdo', 'caption', 'cite', 'col', 'colgroup', 'dfn', 'figcaption', 'figure'],
    ...['mark', 'small', 'time', 'u', 'wbr', slotName],
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []).filter((name) => name !== 'name'),
      'dir',
      'lang',
      slotAttribute,
    ],
    code: ['className'],
    ol: ['start', 'type', 'reversed'],
    time: ['dateTime'],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: [...linkSchemes],
    cite: ['http', 'https'],
  },
  strip: ['script', 'style'],
};

/** Removes from `tree` whatever the schema above does not name; schemes of addresses in any letters are known. */
export function sanitizeTree(tree: Root): Root {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    if (node.type === 'element') nameSchemes(node.properties);
    append(open, node.children);
  }
  const clean = sanitize(tree, schema);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}

function nameSchemes(properties: Properties): void {
  for (const name of addresses) {
    const address = properties[name];
    if (typeof address === 'string') properties[name] = schemeInSmallLetters(address);
  }
}

const addresses = ['href', 'src', 'cite'] as const;

function schemeInSmallLetters(address: string): string {
  return address.trim().replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());
}
