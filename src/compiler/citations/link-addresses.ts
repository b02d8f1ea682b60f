import type { ElementContent } from 'hast';
import type { CslItem } from '../../article/index.ts';
import { bareDoi, doiUrl, safeUrl } from '../bibliography/work-facts.ts';

/**
 * Links a work's own address and DOI where a reference prints them; nothing else becomes a link.
 * `repaired` is where the printed address leads, if not to itself.
 */
export function linkAddresses(
  nodes: readonly ElementContent[],
  work: CslItem,
  repaired?: string,
): ElementContent[] {
  const doi = bareDoi(work.DOI);
  const addresses = new Map<string, string>();
  const href = repaired ?? safeUrl(work.URL);
  if (href !== undefined && work.URL) addresses.set(work.URL.trim(), href);
  for (const [address] of (work.publisher ?? '').matchAll(/https?:\/\/[^\s<>"{}|\\^`;]+/g)) {
    const safe = safeUrl(address);
    if (safe !== undefined) addresses.set(address, safe);
  }
  const doiHref = doiUrl(work.DOI);
  if (doi !== undefined && doiHref !== undefined) {
    addresses.set(`https://doi.org/${doi}`, doiHref);
    addresses.set(`http://doi.org/${doi}`, doiHref);
    addresses.set(`doi:${doi}`, doiHref);
  }
  return addresses.size === 0 ? [...nodes] : link(nodes, addresses);
}

function link(
  nodes: readonly ElementContent[],
  addresses: ReadonlyMap<string, string>,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element' && node.tagName !== 'a') {
      return [{ ...node, children: link(node.children, addresses) }];
    }
    if (node.type !== 'text') return [node];
    for (const [printed, href] of addresses) {
      const at = node.value.indexOf(printed);
      if (at < 0) continue;
      const text = (value: string): ElementContent[] =>
        value === '' ? [] : link([{ type: 'text', value }], addresses);
      return [
        ...text(node.value.slice(0, at)),
        {
          type: 'element',
          tagName: 'a',
          properties: { href, rel: ['noopener', 'noreferrer'] },
          children: [{ type: 'text', value: printed }],
        },
        ...text(node.value.slice(at + printed.length)),
      ];
    }
    return [node];
  });
}
