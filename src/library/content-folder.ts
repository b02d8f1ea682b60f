/** The folder that holds `site.yaml`, `articles/` and `styles/`, as the environment says it. */
export function contentFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['CONTENT_DIR'] || 'content';
}
