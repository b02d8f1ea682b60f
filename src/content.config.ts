import { defineCollection } from 'astro/content/config';
import { z } from 'zod';
import { articleLoader } from './library/index.ts';

/** The articles. They stay in memory, compiled: Astro would write all of them into one file. */
const articles = defineCollection({
  loader: articleLoader(),
  schema: z.object({ digest: z.string() }),
});

export const collections = { articles };
