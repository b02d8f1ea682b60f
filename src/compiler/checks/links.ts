import { nearest } from '../language/distance.ts';
import { fragmentFinder, tellingIds } from '../links/fragments.ts';
import { isPublishable } from '../links/published.ts';
import { type Problem, linkSchemes, schemeOf } from '../../article/index.ts';
import { linkTarget } from '../links/target.ts';
import { doiUrl } from '../bibliography/work-facts.ts';
import type { CheckInput, LinkFact } from './input.ts';

/** Comparing with every id takes time: from here on, dead links are told without a guess. */
const SUGGESTIONS = 100;

/**
 * Links: to a place the article does not have, to no address, to a file that is not there or not
 * published, or to an address that cannot work. Links to other pages of the site are checked
 * with the whole library.
 */
export function checkLinks(input: CheckInput): Problem[] {
  const dead = deadLinks(input);
  return input.links.flatMap((link) => {
    const { url } = link;
    const target = linkTarget(url, input.slug, input.base);
    if (target.kind === 'none') return [report(link, 'link-empty', 'without an address')];
    if (link.text === '' && target.kind !== 'web') {
      return [report(link, 'link-empty', `to "${url}" without words`)];
    }
    switch (target.kind) {
      case 'fragment':
        return dead(link, target.id);
      case 'web':
        return target.schemeless ? [schemeless(link, target.href)] : malformed(link);
      case 'file':
        if (urlFault(url) !== undefined) return malformed(link);
        return unpublished(link, target.path, input.files);
      case 'outside':
        return [
          report(
            link,
            'link-outside',
            `to "${shorten(url)}", which lies outside the articles`,
            'Put the file into the folder of the article; it is no link on the page.',
          ),
        ];
      case 'article':
        return target.slug === input.slug && target.path === '' && target.id !== undefined
          ? dead(link, target.id)
          : [];
      case 'site':
        return [];
    }
  });
}

/** A function that says whether the article has what a link to one of its places names. */
function deadLinks({ fragments }: CheckInput): (link: LinkFact, id: string) => Problem[] {
  if (fragments === undefined) return () => [];
  const find = fragmentFinder(fragments);
  const known = tellingIds(fragments.ids);
  let suggestions = SUGGESTIONS;
  return (link, id) => {
    if (find(id) !== undefined) return [];
    suggestions -= 1;
    const meant = suggestions >= 0 ? nearest(id, known) : undefined;
    return [
      {
        rule: 'link-dead',
        severity: 'warning',
        place: link.place,
        message:
          `Unexpected link to "#${id}", expected an id that the article has` +
          (meant === undefined ? '' : `: did you mean "#${meant}"?`),
        hint: 'Ids come from headings (in lower case, with hyphens) or from {#id}.',
      },
    ];
  };
}

function schemeless(link: LinkFact, href: string): Problem {
  return report(
    link,
    'link-url-malformed',
    `to "${shorten(link.url)}": expected https: before it`,
    `it is printed as ${shorten(href)}`,
  );
}

function unpublished(
  link: LinkFact,
  path: string,
  files: ReadonlySet<string> | undefined,
): Problem[] {
  if (files === undefined) return [];
  if (files.has(path)) {
    if (isPublishable(path)) return [];
    return [
      report(
        link,
        'link-file-unpublished',
        `to "${path}", which is not published`,
        'Data, documents, sound and pictures are; pages, scripts and sources are not.',
      ),
    ];
  }
  const folder = path.endsWith('/') || [...files].some((file) => file.startsWith(`${path}/`));
  if (folder) {
    return [report(link, 'link-file-missing', `to the folder "${path}", expected a file in it`)];
  }
  const meant = nearest(path, files);
  return [
    report(
      link,
      'link-file-missing',
      `to "${path}", expected a file in the article's folder` +
        (meant === undefined ? '' : `: did you mean "${meant}"?`),
    ),
  ];
}

function malformed(link: LinkFact): Problem[] {
  const { url } = link;
  const fault = urlFault(url);
  if (fault !== undefined)
    return [report(link, 'link-url-malformed', `to "${shorten(url)}": ${fault}`)];
  const scheme = schemeOf(url.replace(/[\s\p{Cc}]+/gu, ''));
  if (scheme === undefined || linkSchemes.has(scheme)) {
    if (scheme !== 'doi' || doiUrl(url) !== undefined) return [];
    return [report(link, 'link-url-malformed', `to "${shorten(url)}": expected doi:10.1234/…`)];
  }
  const meant = nearest(`${scheme}xx`, ['httpxx', 'httpsxx', 'mailtoxx']);
  if (meant !== undefined) {
    return [report(link, 'link-url-malformed', `with the scheme "${scheme}:"`)];
  }
  return [
    report(
      link,
      'link-unsafe',
      `to "${shorten(url)}"`,
      'It is no link on the page: only addresses of the web, of mail and the like become links.',
    ),
  ];
}

/** What is wrong with an address of the web, or nothing. */
export function urlFault(url: string): string | undefined {
  if (/^www\.[\p{L}\p{N}-]+\./iu.test(url)) return 'expected https:// before it';
  if (/^https?:(?!\/\/)|^https?:\/(?!\/)/i.test(url)) return 'expected two slashes after the colon';
  if (/^https?\/\//i.test(url)) return 'expected a colon before the slashes';
  if (!/^https?:\/\//i.test(url)) return undefined;
  if (/^https?:\/\/https?(?::|\/\/)/i.test(url)) return 'it starts twice';
  if (/\s/.test(url.trim())) return 'a space stands inside it';
  if (!URL.canParse(url)) return 'it cannot be read as an address';
  const { hostname } = new URL(url);
  if (/\.\.|^\.|\.$/.test(hostname.replace(/\.$/, ''))) return 'its host has an empty part';
  if (!hostname.includes('.') && hostname !== 'localhost' && !hostname.startsWith('[')) {
    return `its host "${hostname}" has no domain`;
  }
  return undefined;
}

function report(link: LinkFact, rule: string, what: string, hint?: string): Problem {
  return {
    rule,
    severity: 'warning',
    place: link.place,
    message: `Unexpected link ${what}`,
    ...(hint === undefined ? {} : { hint }),
  };
}

function shorten(url: string): string {
  return url.length > 80 ? `${url.slice(0, 79)}…` : url;
}
