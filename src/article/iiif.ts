/**
 * The image service that an author names for a picture, by the address of its description:
 * `https://example.org/iiif/map/info.json`. Nothing where it is no such address.
 * @returns the address of the service, without a slash at its end.
 * @see https://iiif.io/api/image/3.0/#21-image-request-uri-syntax
 */
export function iiifService(address: string): string | undefined {
  const url = URL.parse(address.trim());
  if (url?.protocol !== 'https:' || url.username || url.password || url.search || url.hash)
    return undefined;
  if (!/^[\w.-]+$/.test(url.hostname)) return undefined;
  const service = /^(.+)\/info\.json$/.exec(url.href)?.[1];
  return service && /^https:\/\/[^/]+\/./.test(service) && !/[<>"'`{}|\\^]/.test(service)
    ? service
    : undefined;
}

/** The whole picture as large as its service gives it (Image API 2.1 and 3). */
export function iiifImage(service: string): string {
  return `${service}/full/max/0/default.jpg`;
}
