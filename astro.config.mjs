import { defineConfig } from 'astro/config';
import { scholium, siteConfig } from './src/build/index.ts';

export default defineConfig({ ...siteConfig(), integrations: [scholium()] });
