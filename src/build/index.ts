export { build, buildShard, merge } from './build-site.ts';
export { nginxFile, readPolicy, sitePolicy } from './hosting/headers.ts';
export { downloadType } from './hosting/media-types.ts';
export { readPolicies } from './hosting/policies.ts';
export { scholium } from './integration.ts';
export { progress } from './progress.ts';
export { astro } from './run-astro.ts';
export { type Shard, isIn, readShard } from './shards/shard.ts';
export { siteConfig } from './site-config.ts';
