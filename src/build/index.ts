export { build } from './build-site.ts';
export { nginxFile, readPolicy, sitePolicy } from './hosting/headers.ts';
export { downloadType } from './hosting/media-types.ts';
export { readPolicies } from './hosting/policies.ts';
export { scholium } from './scholium.ts';
export { progress } from './progress.ts';
export { astro } from './run-astro.ts';
export type { WithinOptions } from './within/site-within.ts';
export { siteConfig } from './site-config.ts';
