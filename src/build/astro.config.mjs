import { defineConfig } from 'astro/config';
import { scholium } from './scholium.ts';
import { siteConfig } from './site-config.ts';

/** For a project that has no settings of its own. */
export default defineConfig({ ...siteConfig(), integrations: [scholium()] });
