/** The folder that holds the built site: `SITE_DIST`, or `dist`. */
export function siteDist(): Promise<string> {
  return Promise.resolve(process.env['SITE_DIST'] ?? 'dist');
}
