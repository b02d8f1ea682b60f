/**
 * Schemes that an address of a link may have: those of the web, `doi:`, and those that browsers
 * let other programs answer, which run no script (WHATWG HTML, 8.9.1.1: safelisted schemes). Any
 * other is no link on the page, and is reported.
 */
export const linkSchemes: ReadonlySet<string> = new Set(
  'http https doi bitcoin ftp ftps geo im irc ircs magnet mailto matrix mms news nntp openpgp4fpr sftp sip sms smsto ssh tel urn webcal wtai xmpp'.split(
    ' ',
  ),
);

/** The scheme of an address in small letters; nothing where it has none. */
export function schemeOf(address: string): string | undefined {
  return /^\s*([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
}
