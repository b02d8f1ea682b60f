import {
  type HeadAddition,
  type Publication,
  type SiteFields,
  report,
  rules,
} from '../../article/index.ts';
import type { SiteReading } from './site-context.ts';

type Given = NonNullable<SiteFields['head']>[number];

/** Names of `meta` that would change how the page is shown, loaded or found. */
const ours =
  /^(?:viewport|description|robots|color-scheme|theme-color|referrer|generator|citation_.*|dc\..*)$/i;
/** Kinds of links that load nothing and lead no reader elsewhere. */
const kinds = ['me', 'pgpkey', 'license', 'author', 'help', 'webmention', 'pingback'];
const rule =
  '`meta` with `name` and `content`, `link` with `rel` and `href`, or `script` with `src`';

/** The additions to the head of the pages; what is not allowed is reported and left out. */
export function readHead(given: SiteFields['head'], reading: SiteReading): Publication['head'] {
  return (given ?? []).flatMap((entry, index): HeadAddition[] => {
    const refuse = (found: string, expected: string): HeadAddition[] => {
      const place = reading.place('head', index);
      reading.problems.push(report(rules.siteHeadRefused, place, { found, expected }));
      return [];
    };
    if (Object.keys(entry).length !== 1) return refuse('an entry of several elements', rule);
    if (entry.meta) return metaOf(entry.meta, refuse);
    if (entry.link) return linkOf(entry.link, refuse);
    if (entry.script) return scriptOf(entry.script, refuse);
    return refuse('an entry of no element', rule);
  });
}

type Refuse = (found: string, expected: string) => HeadAddition[];

function metaOf({ name, content }: NonNullable<Given['meta']>, refuse: Refuse): HeadAddition[] {
  if (ours.test(name))
    return refuse(`\`meta\` "${name}"`, 'a name that the pages do not give themselves');
  return [{ element: 'meta', attributes: { name, content } }];
}

function linkOf({ rel, href }: NonNullable<Given['link']>, refuse: Refuse): HeadAddition[] {
  const kind = rel.toLowerCase();
  if (!kinds.includes(kind)) return refuse(`\`link\` "${rel}"`, `one of ${kinds.join(', ')}`);
  const isMail = kind === 'me' && /^mailto:[^\s@]+@[^\s@]+$/i.test(href);
  if (!isMail && httpsUrl(href) === undefined)
    return refuse(`address "${href}"`, 'an address that begins with https://');
  return [{ element: 'link', attributes: { rel: kind, href } }];
}

/** A script of another host: the policy has to name it, and only what it is told by `data-` reaches it. */
function scriptOf(
  { src, ...others }: NonNullable<Given['script']>,
  refuse: Refuse,
): HeadAddition[] {
  const url = httpsUrl(src);
  if (url === undefined) return refuse(`address "${src}"`, 'an address that begins with https://');
  const attributes: Record<string, string> = { src: url.href, async: '' };
  for (const [name, value] of Object.entries(others)) {
    if (/^(?:async|defer)$/.test(name)) continue;
    const isAllowed = /^(?:data-[a-z0-9-]+|integrity|crossorigin)$/.test(name);
    if (!isAllowed || typeof value !== 'string')
      return refuse(`attribute "${name}"`, '`src`, `integrity`, `crossorigin` and `data-…` alone');
    attributes[name] = value;
  }
  return [{ element: 'script', attributes, host: url.origin }];
}

/** A host of letters, digits, dots and hyphens stands in a policy as it is. */
function httpsUrl(typed: string): URL | undefined {
  const url = URL.parse(typed);
  if (!url || url.protocol !== 'https:' || url.username !== '') return undefined;
  return /^[a-z0-9.-]+$/.test(url.hostname) ? url : undefined;
}
