import type { AstroIntegration } from 'astro';
import { siteIntegration } from './integration.ts';
import { type WithinOptions, siteWithin } from './within/site-within.ts';

/**
 * The integration for Astro. With `base` it puts a site of articles below that path of another
 * site, of which it touches nothing: `scholium({ base: '/essays', content: './essays' })`. Without
 * options it is the site itself, together with `siteConfig()`.
 * @throws {Error} where `base` is no path below the site's root.
 */
export function scholium(options?: WithinOptions): AstroIntegration {
  return options ? siteWithin(options) : siteIntegration();
}
