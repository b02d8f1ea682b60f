import { noteId, workId } from '../../markup.ts';
import { nearest } from '../distance.ts';
import { freeId, slugOf } from '../permalinks/sections.ts';
import type { Problem } from '../problem.ts';
import type { CheckInput, LinkFact } from './input.ts';

/** Comparing with every id takes time: from here on, dead links are told without a guess. */
const SUGGESTIONS = 100;

/** Links: to a place the article does not have, to no address, or to one that cannot work. */
export function checkLinks(input: CheckInput): Problem[] {
  const targets = targetsOf(input);
  let suggestions = SUGGESTIONS;
  return input.links.flatMap((link) => {
    const { url } = link;
    if (url.trim() === '' || url === '#') return [report(link, 'link-empty', 'without an address')];
    if (link.text === '' && !/^[a-z]+:/i.test(url)) {
      return [report(link, 'link-empty', `to "${url}" without words`)];
    }
    if (url.startsWith('#')) return deadLink(link, targets, () => (suggestions -= 1) >= 0);
    const faults = malformed(link);
    return faults.length > 0 ? faults : missingFile(link, input.files);
  });
}

/** Every fragment that a link in the article may name. Headings in GitHub's and Pandoc's shape. */
function targetsOf({ headings, notes, works, ids }: CheckInput): Set<string> {
  const targets = new Set<string>(ids.map(({ id }) => id));
  for (const { id } of headings) if (id !== undefined) targets.add(id);
  const last = new Map<string, number>();
  for (const { id, text } of headings) {
    if (id === undefined) targets.add(freeId(slugOf(text) || 'section', targets, last));
  }
  for (const { label } of notes) {
    targets.add(noteId(label));
    targets.add(`fn${label}`);
  }
  for (const { key } of works) targets.add(workId(key));
  return targets;
}

function deadLink(
  link: LinkFact,
  targets: ReadonlySet<string>,
  suggests: () => boolean,
): Problem[] {
  const id = decoded(link.url.slice(1)).normalize('NFC');
  // What the compiler mints or a browser reads is not for the author to prove.
  if (targets.has(id) || /^(?:p-|at-|:~:|noteref-|cite-|pq-|top$)/.test(id)) return [];
  const loose = slugOf(id);
  if (targets.has(loose)) return [];
  const meant = suggests() ? nearest(id, targets) : undefined;
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
}

const SAFE = /^(?:https?|mailto|tel|doi|ftp|news|xmpp|urn|geo|magnet|irc):/i;

function malformed(link: LinkFact): Problem[] {
  const { url } = link;
  if (/^(?:javascript|data|vbscript|file):/i.test(url.replace(/[\s\p{Cc}]+/gu, ''))) {
    return [
      report(
        link,
        'link-unsafe',
        `to "${shorten(url)}"`,
        'Only addresses of the web become links.',
      ),
    ];
  }
  const fault = urlFault(url);
  if (fault !== undefined)
    return [report(link, 'link-url-malformed', `to "${shorten(url)}": ${fault}`)];
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) && !SAFE.test(url)) {
    const scheme = url.slice(0, url.indexOf(':'));
    const meant = nearest(`${scheme}xx`, ['httpxx', 'httpsxx', 'mailtoxx']);
    if (meant !== undefined) {
      return [report(link, 'link-url-malformed', `with the scheme "${scheme}:"`)];
    }
  }
  return [];
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

function missingFile(link: LinkFact, files: ReadonlySet<string> | undefined): Problem[] {
  const { url } = link;
  if (files === undefined || /^[a-z][a-z0-9+.-]*:|^[/?]/i.test(url)) return [];
  const path = decoded(url.replace(/[?#].*$/s, '')).replace(/^(?:\.\/)+/, '');
  if (path === '' || path.startsWith('../') || files.has(path) || !/\.\w{1,8}$/.test(path))
    return [];
  return [
    report(link, 'link-file-missing', `to "${path}", expected a file in the article's folder`),
  ];
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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
