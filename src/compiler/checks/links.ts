import { nearest } from '../language/distance.ts';
import { fragmentFinder, tellingIds } from '../links/fragments.ts';
import { isPublishable } from '../links/published.ts';
import { type Problem, linkSchemes, report, rules, schemeOf } from '../../article/index.ts';
import { isItself, linkTarget } from '../links/target.ts';
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
    const target = linkTarget(url, input, input.base);
    if (target.kind === 'none') return [report(rules.linkEmpty, link.place, { url: undefined })];
    if (link.text === '' && target.kind !== 'web') {
      return [report(rules.linkEmpty, link.place, { url })];
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
        return [report(rules.linkOutside, link.place, { url })];
      case 'article':
        return isItself(target, input) && target.id !== undefined ? dead(link, target.id) : [];
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
    return [report(rules.linkDead, link.place, { id, meant })];
  };
}

function schemeless(link: LinkFact, href: string): Problem {
  const fault = 'expected https: before it';
  return report(rules.linkUrlMalformed, link.place, { url: link.url, fault, printed: href });
}

function unpublished(
  link: LinkFact,
  path: string,
  files: ReadonlySet<string> | undefined,
): Problem[] {
  if (files === undefined) return [];
  if (files.has(path)) {
    if (isPublishable(path)) return [];
    return [report(rules.linkFileUnpublished, link.place, { path })];
  }
  const isFolder = path.endsWith('/') || [...files].some((file) => file.startsWith(`${path}/`));
  const meant = isFolder ? undefined : nearest(path, files);
  return [report(rules.linkFileMissing, link.place, { path, isFolder, meant })];
}

function malformed(link: LinkFact): Problem[] {
  const { url } = link;
  const says = (fault: string) => [report(rules.linkUrlMalformed, link.place, { url, fault })];
  const fault = urlFault(url);
  if (fault !== undefined) return says(fault);
  const scheme = schemeOf(url.replace(/[\s\p{Cc}]+/gu, ''));
  if (scheme === undefined || linkSchemes.has(scheme)) {
    if (scheme !== 'doi' || doiUrl(url) !== undefined) return [];
    return says('expected doi:10.1234/…');
  }
  const meant = nearest(`${scheme}xx`, ['httpxx', 'httpsxx', 'mailtoxx']);
  if (meant !== undefined) return says(`no address has the scheme "${scheme}:"`);
  return [report(rules.linkUnsafe, link.place, { url })];
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
