/** The articles as a content collection: `defineCollection({ loader: articleLoader(), … })`. */
export { articleLoader } from './library/index.ts';
