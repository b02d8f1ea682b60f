import type { Root } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
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
    href: ['http', 'https', 'mailto', 'tel', 'doi'],
    cite: ['http', 'https'],
  },
  strip: ['script', 'style'],
};

/** Removes from `tree` whatever the schema above does not name. */
export function sanitizeTree(tree: Root): Root {
  const clean = sanitize(tree, schema);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}
